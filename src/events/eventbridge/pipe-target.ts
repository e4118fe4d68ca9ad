import { failure } from '../../internal/errors.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { NOTIFICATION_DELAY } from '../../values/origin.js';
import type { EventBridgeEventInit } from './factory.js';

const SECOND = 1000;
const PIPE = 'Pipe my-pipe';

/** When a record came to be, in epoch milliseconds, as far as it says. */
function instantOf(record: Record<string, unknown>): number | undefined {
  const { attributes, dynamodb, approximateArrivalTimestamp, timestamp } = record;
  if (isPlainObject(attributes)) return Number(attributes.SentTimestamp);
  if (isPlainObject(dynamodb)) return Number(dynamodb.ApproximateCreationDateTime) * SECOND;
  if (approximateArrivalTimestamp !== undefined) return Number(approximateArrivalTimestamp) * SECOND;
  return timestamp === undefined ? undefined : Number(timestamp);
}

/** The event that a pipe puts on a bus for the one record of its batch. */
export function initOfPipe(doing: string, batch: readonly unknown[]): EventBridgeEventInit {
  const [record] = batch;
  if (batch.length !== 1) {
    throw failure(
      doing,
      `its batch has ${batch.length} records`,
      'A pipe makes one event of each record: batch.map((record) => createEventBridgeEvent([record])).',
    );
  }
  if (!isPlainObject(record) || typeof record.eventSource !== 'string') {
    throw failure(
      doing,
      'its batch holds no record of a pipe',
      'Pass an event of createEventBridgePipesEvent, or one record of it in a list.',
    );
  }
  const { eventSource, eventSourceARN, eventSourceArn = eventSourceARN } = record;
  const init: EventBridgeEventInit = { 'detail-type': `Event from ${eventSource}`, source: PIPE, detail: record };
  if (typeof eventSourceArn === 'string') [, , , init.region, init.account] = eventSourceArn.split(':');
  const instant = instantOf(record);
  if (instant !== undefined && instant >= 0) init.time = Math.round(instant) + NOTIFICATION_DELAY;
  return init;
}
