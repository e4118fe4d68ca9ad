import type { DynamoDBRecord, DynamoDBStreamEvent, EventBridgeEvent } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { md5 } from '../../values/md5.js';
import { NOTIFICATION_DELAY, originOf } from '../../values/origin.js';
import { randomUUID } from '../../values/random-text.js';
import type { KinesisStreamRecordInit } from './init.js';

/** An event that AWS puts into streams. */
export type KinesisDeliverableEvent = DynamoDBStreamEvent | EventBridgeEvent<string, unknown>;

/** From a change of an item to its arrival in the stream, in milliseconds. */
const REPLICATION_DELAY = 500;
const SECOND = 1000;

/** The records that an event becomes on its way into a stream, or `undefined` for what is no event. */
export function recordsOfEvent(doing: string, given: unknown): KinesisStreamRecordInit[] | undefined {
  if (!isPlainObject(given)) return undefined;
  if (typeof given['detail-type'] === 'string') return [recordOfEventBridge(given)];
  const { Records: records } = given;
  if (!Array.isArray(records)) return undefined;
  return records.map((record: unknown) => {
    if ((record as DynamoDBRecord | null)?.eventSource === 'aws:dynamodb') return recordOfChange(doing, record as DynamoDBRecord);
    throw failure(
      doing,
      'it was given an event that AWS doesn’t put into streams',
      'Pass an event of a DynamoDB stream or of EventBridge; to put another one yourself pass { data: event }.',
    );
  });
}

/** EventBridge puts an event under its id, unless the target says otherwise. */
function recordOfEventBridge(event: Record<string, unknown>): KinesisStreamRecordInit {
  const { awsRegion, accountId, occurred } = originOf(event)!;
  const init: KinesisStreamRecordInit = { data: event, awsRegion, accountId };
  if (typeof event.id === 'string') init.partitionKey = event.id;
  if (occurred !== undefined) init.time = occurred + NOTIFICATION_DELAY;
  return init;
}

/** A change as it arrives through Kinesis Data Streams for DynamoDB: with both images, its time in milliseconds, and an id of its own. */
function recordOfChange(
  doing: string,
  { awsRegion, dynamodb, eventName, eventSourceARN, userIdentity }: DynamoDBRecord,
): KinesisStreamRecordInit {
  const { ApproximateCreationDateTime: second = 0, Keys, NewImage, OldImage, SizeBytes, StreamViewType } = dynamodb ?? {};
  if (StreamViewType !== 'NEW_AND_OLD_IMAGES') {
    throw failure(
      doing,
      `it was given a change of a DynamoDB stream with the view type ${StreamViewType}`,
      'Pass one with NEW_AND_OLD_IMAGES: changes that go into Kinesis carry both images.',
    );
  }
  const [, , , , accountId, table] = eventSourceARN!.split(':');
  const time = second * SECOND;
  const data = {
    awsRegion,
    eventID: randomUUID(),
    eventName,
    userIdentity: userIdentity ?? null,
    recordFormat: 'application/json',
    tableName: table!.split('/')[1],
    dynamodb: {
      ApproximateCreationDateTime: time,
      Keys,
      ...(NewImage !== undefined && { NewImage }),
      ...(OldImage !== undefined && { OldImage }),
      SizeBytes,
    },
    eventSource: 'aws:dynamodb',
  };
  const partitionKey = md5(JSON.stringify(Keys)).toUpperCase();
  return { data, partitionKey, time: time + REPLICATION_DELAY, awsRegion, accountId };
}
