import type {
  FirehoseRecordMetadata,
  FirehoseTransformationEvent,
  FirehoseTransformationEventRecord,
  KinesisStreamEvent,
} from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { agreedOption, listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { base64OfData } from '../../values/binary.js';
import { shardOf } from '../../values/kinesis-record.js';
import { randomUUID } from '../../values/random-text.js';
import { kinesisSequenceNumber, kinesisShardId } from '../../values/sequence-numbers.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { checkBatch, checkedInits } from './batch.js';
import { deliveryStreamOf, type DeliveryStream } from './delivery-stream.js';
import { firehoseRecordOptions, KINESIS_OPTIONS, type FirehoseTransformationEventRecordInit } from './init.js';

type Init = FirehoseTransformationEventRecordInit;

/** What all records of one event share. */
interface Source extends DeliveryStream {
  readonly sourceKinesisStreamArn: string | undefined;
}

const HELLO = 'Hello from Firehose!';
const FIRST_SHARD = kinesisShardId(0);
const DIGITS_OF_SUBSEQUENCE = 6;

function hasKinesisSource(inits: readonly Init[]): boolean {
  for (const init of inits) for (const name of KINESIS_OPTIONS) if (init[name] !== undefined) return true;
  return false;
}

function sourceOf(doing: string, inits: readonly Init[]): Source {
  const given = agreedOption(doing, inits, 'sourceKinesisStreamArn');
  const { region, accountId, deliveryStreamArn } = deliveryStreamOf(doing, inits, 'sourceKinesisStreamArn', given);
  const ofKinesis = given ?? (hasKinesisSource(inits) ? arn('kinesis', region, accountId, 'stream/my-stream') : undefined);
  return { region, accountId, deliveryStreamArn, sourceKinesisStreamArn: ofKinesis };
}

function metadataOf(init: Init, time: number): FirehoseRecordMetadata {
  const shardId = init.shardId ?? FIRST_SHARD;
  return {
    shardId,
    partitionKey: init.partitionKey ?? randomUUID(),
    approximateArrivalTimestamp: time,
    sequenceNumber: init.sequenceNumber ?? kinesisSequenceNumber(time, shardOf(shardId)),
    subsequenceNumber: (init.subsequenceNumber ?? 0) as unknown as string,
  };
}

function recordIdOf(sequenceNumber: string, subsequenceNumber: unknown): string {
  return sequenceNumber + String(subsequenceNumber).padStart(DIGITS_OF_SUBSEQUENCE, '0');
}

function buildRecord(doing: string, init: Init, source: Source): FirehoseTransformationEventRecord {
  const time = epochMilliseconds(init.time ?? settings().time);
  const data = base64OfData(doing, 'option "data"', init.data === undefined ? HELLO : init.data);
  if (source.sourceKinesisStreamArn === undefined) {
    return { recordId: init.recordId ?? recordIdOf(kinesisSequenceNumber(time, 0), 0), approximateArrivalTimestamp: time, data };
  }
  const metadata = metadataOf(init, time);
  const recordId = recordIdOf(metadata.sequenceNumber, metadata.subsequenceNumber);
  if (init.recordId !== undefined && init.recordId !== recordId) {
    throw failure(
      doing,
      `option "recordId" is ${show(init.recordId)} for a record of a Kinesis stream`,
      'Leave it out: it is the sequence number and six digits of the subsequence number.',
    );
  }
  return { recordId, approximateArrivalTimestamp: time, data, kinesisRecordMetadata: metadata };
}

function dataOf({ data }: FirehoseTransformationEventRecord): string {
  return data;
}

function recordsFrom(doing: string, inits: readonly Init[], source: Source): FirehoseTransformationEventRecord[] {
  const records: FirehoseTransformationEventRecord[] = [];
  for (const init of inits) records.push(buildRecord(doing, init, source));
  checkBatch(doing, records, dataOf);
  return records;
}

/** The records of an event of the stream that Firehose reads, as it reads them. */
function recordsOfStream(doing: string, given: unknown): Init[] | undefined {
  if (!isPlainObject(given) || !Array.isArray(given.Records)) return undefined;
  return (given.Records as unknown[]).map((record) => {
    const { eventSource, eventSourceARN, eventID, kinesis } = (record ?? {}) as KinesisStreamEvent['Records'][number];
    if (eventSource !== 'aws:kinesis') {
      throw failure(
        doing,
        'it was given an event that Firehose doesn’t read',
        'Pass an event of a Kinesis stream; to put another one in yourself pass { data: event }.',
      );
    }
    return {
      data: Buffer.from(kinesis.data, 'base64'),
      time: Math.round(kinesis.approximateArrivalTimestamp * 1000),
      sourceKinesisStreamArn: eventSourceARN,
      accountId: eventSourceARN.split(':')[4],
      partitionKey: kinesis.partitionKey,
      shardId: eventID.split(':')[0],
      sequenceNumber: kinesis.sequenceNumber,
    };
  });
}

function eventFrom(doing: string, given: Init | readonly Init[] | KinesisStreamEvent | undefined): FirehoseTransformationEvent {
  const list = listOfInits<Init>(doing, recordsOfStream(doing, given) ?? (given as Init | readonly Init[]));
  const inits = checkedInits(doing, list, firehoseRecordOptions);
  const source = sourceOf(doing, inits);
  const invocationId = agreedOption(doing, inits, 'invocationId') ?? randomUUID();
  const records = recordsFrom(doing, inits, source);
  const { sourceKinesisStreamArn, deliveryStreamArn, region } = source;
  return sourceKinesisStreamArn === undefined
    ? { invocationId, deliveryStreamArn, region, records }
    : { invocationId, sourceKinesisStreamArn, deliveryStreamArn, region, records };
}

/**
 * One record of a Firehose transformation, put there directly or read from a Kinesis stream.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html
 * @param init the record; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that Firehose could not send
 * @example
 * const record = createFirehoseTransformationEventRecord({ data: { orderId: 7 }, partitionKey: 'customer-1' });
 * expect(atob(record.data)).toBe('{"orderId":7}');
 * expect(record.recordId).toBe(`${record.kinesisRecordMetadata?.sequenceNumber}000000`);
 */
export function createFirehoseTransformationEventRecord(
  init?: FirehoseTransformationEventRecordInit,
  overrides?: DeepPartial<FirehoseTransformationEventRecord>,
): FirehoseTransformationEventRecord {
  const doing = 'create FirehoseTransformationEventRecord';
  return madeEvent(
    doing,
    () => {
      const inits = checkedInits(doing, [init], firehoseRecordOptions);
      return recordsFrom(doing, inits, sourceOf(doing, inits))[0]!;
    },
    overrides,
  );
}

/**
 * The event that Firehose sends to the function which transforms records on their way. Data are given as the producer had them; any option
 * of a Kinesis source makes the delivery stream one that reads a Kinesis stream.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html
 * @param init the record; an array makes one record each; an event of a Kinesis stream makes the event of the same records
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that Firehose could not send, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createFirehoseTransformationEvent([{ data: { orderId: 7 }, deliveryStreamName: 'orders' }, { data: 'not JSON' }]);
 * expect(event.records.map(({ data }) => atob(data))).toEqual(['{"orderId":7}', 'not JSON']);
 * expect(event.deliveryStreamArn).toBe('arn:aws:firehose:us-east-1:123456789012:deliverystream/orders');
 */
export function createFirehoseTransformationEvent(
  init?: FirehoseTransformationEventRecordInit | readonly FirehoseTransformationEventRecordInit[] | KinesisStreamEvent,
  overrides?: DeepPartial<FirehoseTransformationEvent>,
): FirehoseTransformationEvent {
  const doing = 'create FirehoseTransformationEvent';
  return madeEvent(doing, () => eventFrom(doing, init), overrides);
}
