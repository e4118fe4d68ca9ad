import { Buffer } from 'node:buffer';
import { agreedOption } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { randomHex } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import { WINDOW_OPTIONS, type DynamoDBRecordInit } from './init.js';

/** What an event with a tumbling window has beside its records. */
export interface TumblingWindow {
  window: { start: string; end: string };
  state: Record<string, unknown>;
  shardId: string;
  eventSourceARN: string;
  isFinalInvokeForWindow: boolean;
  isWindowTerminatedEarly: boolean;
}

const SECOND = 1000;
const USUAL_LENGTH = 120 * SECOND;
const LONGEST = 900 * SECOND;
const LARGEST_STATE = 1024 * 1024;
const AGE_OF_SHARD = 3_600_000;

/** True when any init has an option that only events with a tumbling window have. */
export function hasWindow(inits: readonly DynamoDBRecordInit[]): boolean {
  return inits.some((init) => WINDOW_OPTIONS.some((name) => init[name] !== undefined));
}

/** Start and end of the tumbling window in epoch milliseconds. */
export function boundsOf(doing: string, inits: readonly DynamoDBRecordInit[]): { start: number; end: number } {
  const given = agreedOption(doing, inits, 'window');
  if (given === undefined) {
    const time = inits.find((init) => init.time !== undefined)?.time ?? settings().time;
    const start = Math.floor(epochMilliseconds(time) / USUAL_LENGTH) * USUAL_LENGTH;
    return { start, end: start + USUAL_LENGTH };
  }
  const bounds = { start: epochMilliseconds(given.start), end: epochMilliseconds(given.end) };
  const { start, end } = bounds;
  if (end <= start || end - start > LONGEST || start % SECOND !== 0 || end % SECOND !== 0) {
    throw failure(doing, `option "window" is from ${start} to ${end} ms`, 'A tumbling window has whole seconds, 1 to 900 of them.');
  }
  return bounds;
}

/** The members that an event with a tumbling window has after its records. */
export function tumblingWindowOf(
  doing: string,
  inits: readonly DynamoDBRecordInit[],
  eventSourceARN: string,
  final: boolean,
): TumblingWindow {
  const { start, end } = boundsOf(doing, inits);
  const state = throughJSON(doing, 'option "state"', agreedOption(doing, inits, 'state') ?? {});
  const size = Buffer.byteLength(JSON.stringify(state));
  if (size > LARGEST_STATE) throw failure(doing, `option "state" has ${size} bytes`, 'Lambda keeps at most 1 MB of state for a window.');
  return {
    window: { start: isoSeconds(start), end: isoSeconds(end) },
    state,
    shardId:
      agreedOption(doing, inits, 'shardId') ?? `shardId-${String(Math.max(0, start - AGE_OF_SHARD)).padStart(20, '0')}-${randomHex(8)}`,
    eventSourceARN,
    isFinalInvokeForWindow: agreedOption(doing, inits, 'isFinalInvokeForWindow') ?? final,
    isWindowTerminatedEarly: agreedOption(doing, inits, 'isWindowTerminatedEarly') ?? false,
  };
}

/** When a record of the window happened: at the configured time if that is within, else at the window's start. */
export function timeWithin(doing: string, init: DynamoDBRecordInit, bounds: { start: number; end: number }): number {
  const time = epochMilliseconds(init.time ?? settings().time);
  if (time >= bounds.start && time < bounds.end) return time;
  if (init.time === undefined) return bounds.start;
  throw failure(
    doing,
    `option "time" (${isoSeconds(time)}) lies outside the tumbling window from ${isoSeconds(bounds.start)} to ${isoSeconds(bounds.end)}`,
    'Each record of a window happened within it.',
  );
}
