const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** `Jan 15, 2026, 12:34:56 PM`, as Java prints a time for Americans, in UTC. */
export function javaLocaleDate(time: number): string {
  const date = new Date(time);
  const hours = date.getUTCHours();
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}:${twoDigits(date.getUTCMinutes())}:${twoDigits(date.getUTCSeconds())}`;
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}, ${clock} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** The instant that such a text says, in epoch milliseconds; `undefined` for any other text. */
export function timeInJavaLocaleDate(text: string): number | undefined {
  const time = Date.parse(`${text} UTC`);
  return Number.isFinite(time) && javaLocaleDate(time) === text ? time : undefined;
}
