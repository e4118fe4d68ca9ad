import { isDate } from '../internal/is-date.js';
import type { OptionCheck } from '../internal/options.js';

/** A point in time: a Date, epoch milliseconds, or an ISO 8601 text that names its zone (`2026-03-29T01:30:00Z`). */
export type Instant = Date | number | string;

const ISO_WITH_ZONE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
/** Trace ids, sequencers and sequence numbers hold the second in 32 bits. */
const LAST = 0xffff_ffff * 1000 + 999;

/** Epoch milliseconds of an instant that passed `anInstant`. */
export function epochMilliseconds(instant: Instant): number {
  if (typeof instant === 'number') return instant + 0;
  return typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
}

/** False for the 31st of February and its likes, which Date rolls over into the next month. */
function namesARealDay(iso: string): boolean {
  const day = Number(iso.slice(8, 10));
  return day <= 28 || new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, day)).getUTCDate() === day;
}

/** Accepts an `Instant` between the epoch and the last second that AWS's ids can hold. */
export const anInstant: OptionCheck = {
  expected: 'a Date, epoch milliseconds, or an ISO 8601 text with its zone such as "2026-03-29T01:30:00Z"',
  accepts(value) {
    if (typeof value === 'string' && !(ISO_WITH_ZONE.test(value) && namesARealDay(value))) return false;
    if (typeof value !== 'number' && typeof value !== 'string' && !isDate(value)) return false;
    const milliseconds = epochMilliseconds(value);
    return Number.isInteger(milliseconds) && milliseconds >= 0 && milliseconds <= LAST;
  },
};

let lastInstant = Number.NaN;
let lastText = '';

/** `2026-01-15T12:34:56.789Z`, as S3 notifications and SNS write times. */
export function isoMilliseconds(time: number): string {
  if (time !== lastInstant) {
    lastText = new Date(time).toISOString();
    lastInstant = time;
  }
  return lastText;
}

/** `2026-01-15T12:34:56Z`, as EventBridge writes times. */
export function isoSeconds(time: number): string {
  return `${isoMilliseconds(time).slice(0, 19)}Z`;
}

/** `20260115T123456Z`, as Signature Version 4 writes times. */
export function signingTime(time: number): string {
  const iso = isoMilliseconds(time);
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
}

/** `2026-01-15T12:34:56.789+0000`, as CloudWatch alarms and CodeCommit write times; strict readers of ISO 8601 want a colon in the offset. */
export function isoMillisecondsWithOffset(time: number): string {
  return `${isoMilliseconds(time).slice(0, 23)}+0000`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function monthIn(iso: string): string {
  return MONTHS[Number(iso.slice(5, 7)) - 1]!;
}

function shortMonthIn(iso: string): string {
  return monthIn(iso).slice(0, 3);
}

function dayOf(time: number): string {
  return DAYS[new Date(time).getUTCDay()]!;
}

function shortDayOf(time: number): string {
  return dayOf(time).slice(0, 3);
}

/** `Friday 04 August, 2023 12:54:46 UTC`, as composite alarms write times. */
export function longTime(time: number): string {
  const iso = isoMilliseconds(time);
  return `${dayOf(time)} ${iso.slice(8, 10)} ${monthIn(iso)}, ${iso.slice(0, 4)} ${iso.slice(11, 19)} UTC`;
}

/** `17/02/24 11:51:00`, as alarms write the times of datapoints. */
export function dayFirstTime(time: number): string {
  const iso = isoMilliseconds(time);
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(2, 4)} ${iso.slice(11, 19)}`;
}

/** `15/Jan/2026:12:34:56 +0000`, the Common Log Format in which API Gateway writes request times. */
export function commonLogTime(time: number): string {
  const iso = isoMilliseconds(time);
  return `${iso.slice(8, 10)}/${shortMonthIn(iso)}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}

let lastJavaInstant = Number.NaN;
let lastJavaText = '';

/** `Thu Jan 15 12:34:56 UTC 2026`, as Java prints a date and REST API claims carry it. */
export function javaDate(time: number): string {
  if (time !== lastJavaInstant) {
    lastJavaText = writtenByJava(new Date(time));
    lastJavaInstant = time;
  }
  return lastJavaText;
}

function writtenByJava(date: Date): string {
  const iso = date.toISOString();
  return `${shortDayOf(date.getTime())} ${shortMonthIn(iso)} ${iso.slice(8, 10)} ${iso.slice(11, 19)} UTC ${iso.slice(0, 4)}`;
}

/** `Thu, 15 Jan 2026 12:34:56 +0000`, as mails carry dates. */
export function mailDate(time: number): string {
  const iso = isoMilliseconds(time);
  return `${shortDayOf(time)}, ${iso.slice(8, 10)} ${shortMonthIn(iso)} ${iso.slice(0, 4)} ${iso.slice(11, 19)} +0000`;
}
