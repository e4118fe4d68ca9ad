import { agreedOption } from '../../internal/batch-of-inits.js';
import { randomHex } from '../../values/random-text.js';
import { windowMembers, type TumblingWindow, type WindowBounds } from '../../values/tumbling-window.js';
import { WINDOW_OPTIONS, type DynamoDBRecordInit } from '../../values/dynamodb-init.js';

/** From the making of a shard to a window that reads it, in milliseconds. */
const AGE_OF_SHARD = 3_600_000;

/** True when any init has an option that only events with a tumbling window have. */
export function hasWindow(inits: readonly DynamoDBRecordInit[]): boolean {
  return inits.some((init) => WINDOW_OPTIONS.some((name) => init[name] !== undefined));
}

function shardMadeBefore(start: number): string {
  return `shardId-${String(Math.max(0, start - AGE_OF_SHARD)).padStart(20, '0')}-${randomHex(8)}`;
}

/** The members that an event with a tumbling window has after its records. */
export function tumblingWindowOf(
  doing: string,
  inits: readonly DynamoDBRecordInit[],
  bounds: WindowBounds,
  eventSourceARN: string,
): TumblingWindow {
  const shardId = (): string => agreedOption(doing, inits, 'shardId') ?? shardMadeBefore(bounds.start);
  return windowMembers(doing, inits, bounds, { shardId, eventSourceARN }, inits.length === 0);
}
