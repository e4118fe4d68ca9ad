import { agreedOption } from '../internal/batch-of-inits.js';
import { failure } from '../internal/errors.js';
import { throughJSON } from '../internal/json.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { settings } from './settings.js';
import { anInstant, epochMilliseconds, isoSeconds, type Instant } from './time.js';

/** What an event with a tumbling window has beside its records. */
export interface TumblingWindow {
  window: { start: string; end: string };
  state: Record<string, unknown>;
  shardId: string;
  eventSourceARN: string;
  isFinalInvokeForWindow: boolean;
  isWindowTerminatedEarly: boolean;
}

/** The options of a record that say something of its window. */
export interface TumblingWindowInit {
  time?: Instant | undefined;
  window?: { start: Instant; end: Instant } | undefined;
  state?: Readonly<Record<string, unknown>> | undefined;
  isFinalInvokeForWindow?: boolean | undefined;
  isWindowTerminatedEarly?: boolean | undefined;
}

/** Start and end of a window in epoch milliseconds. */
export interface WindowBounds {
  readonly start: number;
  readonly end: number;
}

const SECOND = 1000;
const USUAL_LENGTH = 120 * SECOND;
const LONGEST = 900 * SECOND;
const LARGEST_STATE = 1024 * 1024;

/** Accepts a window. */
export const aWindow: OptionCheck = {
  expected: 'a window { start, end }, each an instant',
  accepts: (value) =>
    isPlainObject(value) && Object.keys(value).length === 2 && anInstant.accepts(value.start) && anInstant.accepts(value.end),
};

/** The bounds of the tumbling window that the inits of a batch say. Default: 120 seconds around the first time given. */
export function boundsOf(doing: string, inits: readonly TumblingWindowInit[]): WindowBounds {
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

/**
 * The members that an event with a tumbling window has after its records.
 *
 * @param stream the shard and the stream that the records come from
 * @param final whether it is the window's last invocation when nobody says so
 */
export function windowMembers(
  doing: string,
  inits: readonly TumblingWindowInit[],
  { start, end }: WindowBounds,
  stream: { readonly shardId: () => string; readonly eventSourceARN: string },
  final: boolean,
): TumblingWindow {
  const state = throughJSON(doing, 'option "state"', agreedOption(doing, inits, 'state') ?? {});
  const size = Buffer.byteLength(JSON.stringify(state));
  if (size > LARGEST_STATE) throw failure(doing, `option "state" has ${size} bytes`, 'Lambda keeps at most 1 MB of state for a window.');
  return {
    window: { start: isoSeconds(start), end: isoSeconds(end) },
    state,
    shardId: stream.shardId(),
    eventSourceARN: stream.eventSourceARN,
    isFinalInvokeForWindow: agreedOption(doing, inits, 'isFinalInvokeForWindow') ?? final,
    isWindowTerminatedEarly: agreedOption(doing, inits, 'isWindowTerminatedEarly') ?? false,
  };
}

/** When a record of the window happened: at the configured time if that is within, else at the window's start. */
export function timeWithin(doing: string, init: TumblingWindowInit, bounds: WindowBounds): number {
  const time = epochMilliseconds(init.time ?? settings().time);
  if (time >= bounds.start && time < bounds.end) return time;
  if (init.time === undefined) return bounds.start;
  throw failure(
    doing,
    `option "time" (${isoSeconds(time)}) lies outside the tumbling window from ${isoSeconds(bounds.start)} to ${isoSeconds(bounds.end)}`,
    'Each record of a window happened within it.',
  );
}
