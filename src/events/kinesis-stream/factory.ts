import type { KinesisStreamEvent, KinesisStreamRecord, KinesisStreamTumblingWindowEvent } from 'aws-lambda';
import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { checkPayloadSize } from '../../contracts/payload.js';
import { agreedOption, listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn, partitionOf } from '../../values/arn.js';
import { base64OfData } from '../../values/binary.js';
import { shardOf } from '../../values/kinesis-record.js';
import { randomUUID } from '../../values/random-text.js';
import { isGreaterNumber, kinesisSequenceNumber, kinesisSequenceNumberAfter, kinesisShardId } from '../../values/sequence-numbers.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { boundsOf, timeWithin, windowMembers, type WindowBounds } from '../../values/tumbling-window.js';
import { recordsOfEvent, type KinesisDeliverableEvent } from './deliveries.js';
import { kinesisStreamRecordOptions, WINDOW_OPTIONS, type KinesisStreamRecordInit } from './init.js';

/** What all records of one event share. */
interface Stream {
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  readonly invokeIdentityArn: string;
  readonly shardId: string;
  readonly shard: number;
  readonly bounds: WindowBounds | undefined;
}

const LARGEST_BATCH = 10_000;
const HELLO = 'Hello from Kinesis!';
const FIRST_SHARD = kinesisShardId(0);

function streamOf(doing: string, inits: readonly KinesisStreamRecordInit[], windowed: boolean): Stream {
  const awsRegion = agreedOption(doing, inits, 'awsRegion') ?? settings().region;
  const accountId = agreedOption(doing, inits, 'accountId') ?? settings().accountId;
  const streamName = agreedOption(doing, inits, 'streamName') ?? 'my-stream';
  const shardId = agreedOption(doing, inits, 'shardId') ?? FIRST_SHARD;
  return {
    awsRegion,
    eventSourceARN: arn('kinesis', awsRegion, accountId, `stream/${streamName}`),
    invokeIdentityArn:
      agreedOption(doing, inits, 'invokeIdentityArn') ?? `arn:${partitionOf(awsRegion)}:iam::${accountId}:role/lambda-role`,
    shardId,
    shard: shardOf(shardId),
    bounds: windowed ? boundsOf(doing, inits) : undefined,
  };
}

function hasWindow(inits: readonly KinesisStreamRecordInit[]): boolean {
  for (const init of inits) for (const name of WINDOW_OPTIONS) if (init[name] !== undefined) return true;
  return false;
}

function sequenceNumberOf(doing: string, given: string | undefined, before: string | undefined, time: number, shard: number): string {
  if (given === undefined) {
    const drawn = kinesisSequenceNumber(time, shard);
    return before === undefined || isGreaterNumber(drawn, before) ? drawn : kinesisSequenceNumberAfter(before, time, shard);
  }
  if (before === undefined || isGreaterNumber(given, before)) return given;
  throw failure(
    doing,
    `sequence number ${given} comes after ${before}`,
    'The records of a shard come in the order of their sequence numbers.',
  );
}

function buildRecord(doing: string, init: KinesisStreamRecordInit, stream: Stream, before: string | undefined): KinesisStreamRecord {
  const time = stream.bounds === undefined ? epochMilliseconds(init.time ?? settings().time) : timeWithin(doing, init, stream.bounds);
  const sequenceNumber = sequenceNumberOf(doing, init.sequenceNumber, before, time, stream.shard);
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: init.partitionKey ?? randomUUID(),
      sequenceNumber,
      data: base64OfData(doing, 'option "data"', init.data === undefined ? HELLO : init.data),
      approximateArrivalTimestamp: time / 1000,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${stream.shardId}:${sequenceNumber}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: stream.invokeIdentityArn,
    awsRegion: stream.awsRegion,
    eventSourceARN: stream.eventSourceARN,
  };
}

function recordsFrom(doing: string, inits: readonly KinesisStreamRecordInit[], stream: Stream): KinesisStreamRecord[] {
  const records: KinesisStreamRecord[] = [];
  let before: string | undefined;
  let size = 0;
  for (const init of inits) {
    const record = buildRecord(doing, init, stream, before);
    before = record.kinesis.sequenceNumber;
    size += record.kinesis.data.length;
    records.push(record);
  }
  checkPayloadSize(doing, size, () => records.map(({ kinesis }) => kinesis.data), SYNCHRONOUS_PAYLOAD_LIMIT);
  return records;
}

function checked(doing: string, inits: readonly (KinesisStreamRecordInit | undefined)[]): KinesisStreamRecordInit[] {
  if (inits.length > LARGEST_BATCH) {
    throw failure(doing, `its list has ${inits.length} records`, 'Pass at most 10,000, the largest batch that Lambda makes.');
  }
  const known: KinesisStreamRecordInit[] = [];
  for (const init of inits) {
    if (init !== undefined) checkOptions(doing, init, kinesisStreamRecordOptions);
    known.push(init ?? {});
  }
  return known;
}

type Given = KinesisStreamRecordInit | readonly KinesisStreamRecordInit[] | KinesisDeliverableEvent | undefined;

function initsOf(doing: string, given: Given): KinesisStreamRecordInit[] {
  const inits = recordsOfEvent(doing, given) ?? (given as KinesisStreamRecordInit | readonly KinesisStreamRecordInit[]);
  return checked(doing, listOfInits<KinesisStreamRecordInit>(doing, inits));
}

function eventFrom(doing: string, inits: readonly KinesisStreamRecordInit[], windowed: boolean): KinesisStreamEvent {
  const stream = streamOf(doing, inits, windowed);
  const { bounds, eventSourceARN, shardId } = stream;
  const event = { Records: recordsFrom(doing, inits, stream) };
  if (bounds === undefined) return event;
  return { ...event, ...windowMembers(doing, inits, bounds, { shardId: () => shardId, eventSourceARN }, inits.length === 0) };
}

/**
 * One record of a Kinesis stream, as Lambda read it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 * @param init the record; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that Kinesis could not send
 * @example
 * const record = createKinesisStreamRecord({ data: { orderId: 7 }, partitionKey: 'customer-1' });
 * expect(Buffer.from(record.kinesis.data, 'base64').toString()).toBe('{"orderId":7}');
 * expect(record.eventID).toBe(`shardId-000000000000:${record.kinesis.sequenceNumber}`);
 */
export function createKinesisStreamRecord(
  init?: KinesisStreamRecordInit,
  overrides?: DeepPartial<KinesisStreamRecord>,
): KinesisStreamRecord {
  const doing = 'create KinesisStreamRecord';
  return madeEvent(
    doing,
    () => {
      const inits = checked(doing, [init]);
      return recordsFrom(doing, inits, streamOf(doing, inits, hasWindow(inits)))[0]!;
    },
    overrides,
  );
}

/**
 * The event that Lambda makes of a batch of records in one shard of a Kinesis stream. Data are given as the producer had them.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 * @param init the record; an array makes one record each, in the order of the shard; an event of a DynamoDB stream or of EventBridge is put
 * into the stream as AWS does it
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Kinesis could not send, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createKinesisStreamEvent([{ data: { orderId: 7 }, streamName: 'orders' }, { data: 'not JSON' }]);
 * expect(event.Records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString())).toEqual(['{"orderId":7}', 'not JSON']);
 * expect(event.Records[1].eventSourceARN).toBe('arn:aws:kinesis:us-east-1:123456789012:stream/orders');
 */
export function createKinesisStreamEvent(
  init?: KinesisStreamRecordInit | readonly KinesisStreamRecordInit[] | KinesisDeliverableEvent,
  overrides?: DeepPartial<KinesisStreamEvent>,
): KinesisStreamEvent {
  const doing = 'create KinesisStreamEvent';
  return madeEvent(
    doing,
    () => {
      const inits = initsOf(doing, init);
      return eventFrom(doing, inits, hasWindow(inits));
    },
    overrides,
  );
}

/**
 * The event of a Kinesis stream with a tumbling window, which carries the state that the invocation before returned.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html
 * @param init the record; an array makes one record each; an empty array makes the last invocation of a window, without records
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Kinesis could not send, and for records that can't be of one batch
 * @example
 * const event = createKinesisStreamTumblingWindowEvent({ data: { total: 12.5 }, state: { total: 30 } });
 * expect(event.state).toEqual({ total: 30 });
 * expect(event.window).toEqual({ start: '2026-01-15T12:34:00Z', end: '2026-01-15T12:36:00Z' });
 */
export function createKinesisStreamTumblingWindowEvent(
  init?: KinesisStreamRecordInit | readonly KinesisStreamRecordInit[] | KinesisDeliverableEvent,
  overrides?: DeepPartial<KinesisStreamTumblingWindowEvent>,
): KinesisStreamTumblingWindowEvent {
  const doing = 'create KinesisStreamTumblingWindowEvent';
  return madeEvent(
    doing,
    () => {
      const inits = Array.isArray(init) && init.length === 0 ? [] : initsOf(doing, init);
      return eventFrom(doing, inits, true) as KinesisStreamTumblingWindowEvent;
    },
    overrides,
  );
}
