const DAY = 24 * 60 * 60 * 1000;

/** What the clocks of Berlin show at an instant, counted as if they showed UTC. */
function wallClock(instant: number): number {
  const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
  return Date.parse(`${shown.replace(' ', 'T')}Z`);
}

/** Berlin's offset from UTC at an instant, in milliseconds. */
export function offsetAt(instant: number): number {
  return wallClock(instant) - Math.floor(instant / 1000) * 1000;
}

/** The last midnight in Berlin at or before an instant. */
export function midnightBefore(instant: number): number {
  const shown = Math.floor((instant + offsetAt(instant)) / DAY) * DAY;
  // On two days of the year the offset at midnight is not the offset of later.
  const nearby = shown - offsetAt(instant);
  return shown - offsetAt(nearby);
}

/** `2026-03-29`, the date that Berlin has at an instant. */
export function dateOf(instant: number): string {
  return new Date(instant + offsetAt(instant)).toISOString().slice(0, 10);
}
