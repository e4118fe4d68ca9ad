import { measure } from 'mitata';

const ROUNDS = 5;

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Measures several ways to do one thing in turn, A B C A B C ..., so that a machine whose speed drifts treats all alike.
 *
 * @param contestants functions by name; each may be asynchronous
 * @returns nanoseconds a call by name: the median over the rounds of each round's median
 */
export async function sideBySide(contestants) {
  const rounds = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const { p50 } = await measure(run, { min_cpu_time: 100e6 });
      rounds[name].push(p50);
    }
  }
  return Object.fromEntries(Object.entries(rounds).map(([name, times]) => [name, median(times)]));
}

export { median };

/** Calls a second, for people. */
export function perSecond(nanoseconds) {
  const rate = 1e9 / nanoseconds;
  if (rate >= 1e6) return `${(rate / 1e6).toFixed(2)}M/s`;
  return rate >= 1e3 ? `${(rate / 1e3).toFixed(0)}k/s` : `${rate.toFixed(0)}/s`;
}

/** One row of the table: what, our figure, the others' figures, and whether it is what it must be. */
export function row(what, ours, others, holds) {
  return { what, ours, others, holds };
}
