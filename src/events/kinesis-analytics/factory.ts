import type { KinesisStreamEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { agreedOption, checkedInits, listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import type { OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { arn } from '../../values/arn.js';
import { base64OfData } from '../../values/binary.js';
import { shardOf } from '../../values/kinesis-record.js';
import { randomUUID } from '../../values/random-text.js';
import { kinesisSequenceNumber, kinesisShardId } from '../../values/sequence-numbers.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { checkBatch } from '../kinesis-firehose-transformation/batch.js';
import {
  firehoseRecordOptions,
  outputRecordOptions,
  streamsRecordOptions,
  type AnalyticsRecordInit,
  type KinesisAnalyticsFirehoseRecordInit,
  type KinesisAnalyticsOutputDeliveryRecordInit,
  type KinesisAnalyticsStreamsRecordInit,
} from './init.js';
import type {
  KinesisAnalyticsFirehoseInputPreprocessingEvent,
  KinesisAnalyticsOutputDeliveryEvent,
  KinesisAnalyticsStreamsInputPreprocessingEvent,
} from './types.js';

/** An application and where it lies. */
interface Application {
  readonly region: string;
  readonly accountId: string;
  readonly head: { readonly invocationId: string; readonly applicationArn: string };
}

interface AnyRecord {
  readonly recordId: string;
  readonly data: string;
}

const SECOND = 1000;
const HELLO = 'Hello from Kinesis!';
const EMPTIED = '{ records: [] }';
const FIRST_SHARD = kinesisShardId(0);

function applicationOf(doing: string, inits: readonly AnalyticsRecordInit[]): Application {
  const region = agreedOption(doing, inits, 'region') ?? settings().region;
  const accountId = agreedOption(doing, inits, 'accountId') ?? settings().accountId;
  const name = agreedOption(doing, inits, 'applicationName') ?? 'my-application';
  const applicationArn = arn('kinesisanalytics', region, accountId, `application/${name}`);
  return { region, accountId, head: { invocationId: agreedOption(doing, inits, 'invocationId') ?? randomUUID(), applicationArn } };
}

function timeOf({ time }: AnalyticsRecordInit): number {
  return time === undefined ? settings().time : epochMilliseconds(time);
}

function dataOf(doing: string, { data }: AnalyticsRecordInit): string {
  return base64OfData(doing, 'option "data"', data === undefined ? HELLO : data);
}

/** The records of a batch, and what they share. */
function batchOf<Init extends AnalyticsRecordInit, Made extends AnyRecord>(
  doing: string,
  given: Init | readonly Init[] | undefined,
  table: OptionTable<Init>,
  record: (init: Init) => Made,
): { application: Application; inits: readonly Init[]; records: Made[] } {
  const inits = checkedInits(doing, listOfInits(doing, given, EMPTIED), table);
  const application = applicationOf(doing, inits);
  const records = inits.map(record);
  checkBatch(doing, records, ({ data }) => data);
  return { application, inits, records };
}

function streamsRecord(doing: string, init: KinesisAnalyticsStreamsRecordInit) {
  const time = timeOf(init);
  const shardId = init.shardId ?? FIRST_SHARD;
  const sequenceNumber = init.sequenceNumber ?? kinesisSequenceNumber(time, shardOf(shardId));
  return {
    recordId: init.recordId ?? sequenceNumber,
    data: dataOf(doing, init),
    kinesisStreamRecordMetadata: {
      shardId,
      partitionKey: init.partitionKey ?? randomUUID(),
      sequenceNumber,
      approximateArrivalTimestamp: Math.floor(time / SECOND),
    },
  };
}

/** The records of an event of the stream that an application reads. */
function recordsOfStream(doing: string, given: unknown): KinesisAnalyticsStreamsRecordInit[] | undefined {
  if (!isPlainObject(given) || !Array.isArray(given.Records)) return undefined;
  return (given.Records as unknown[]).map((record) => {
    const { eventSource, eventSourceARN, eventID, kinesis } = (record ?? {}) as KinesisStreamEvent['Records'][number];
    if (eventSource !== 'aws:kinesis') {
      throw failure(
        doing,
        'it was given an event that applications don’t read',
        'Pass an event of a Kinesis stream; to put another one in yourself pass { data: event }.',
      );
    }
    const [, , , region, accountId, stream] = eventSourceARN.split(':');
    return {
      data: Buffer.from(kinesis.data, 'base64'),
      time: Math.round(kinesis.approximateArrivalTimestamp * SECOND),
      region,
      accountId,
      streamName: stream!.split('/')[1],
      partitionKey: kinesis.partitionKey,
      shardId: eventID.split(':')[0],
      sequenceNumber: kinesis.sequenceNumber,
    };
  });
}

/**
 * The event with which Kinesis Data Analytics for SQL has records of a Kinesis stream preprocessed. Data are given as the producer had them.
 *
 * @see https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html
 * @param init the record; an array makes one record each; an event of a Kinesis stream makes the event of the same records
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createKinesisAnalyticsStreamsInputPreprocessingEvent({ data: { orderId: 7 }, streamName: 'orders' });
 * expect(event.streamArn).toBe('arn:aws:kinesis:us-east-1:123456789012:stream/orders');
 * expect(atob(event.records[0].data)).toBe('{"orderId":7}');
 */
export function createKinesisAnalyticsStreamsInputPreprocessingEvent(
  init?: KinesisAnalyticsStreamsRecordInit | readonly KinesisAnalyticsStreamsRecordInit[] | KinesisStreamEvent,
  overrides?: DeepPartial<KinesisAnalyticsStreamsInputPreprocessingEvent>,
): KinesisAnalyticsStreamsInputPreprocessingEvent {
  const doing = 'create KinesisAnalyticsStreamsInputPreprocessingEvent';
  return madeEvent<KinesisAnalyticsStreamsInputPreprocessingEvent>(
    doing,
    () => {
      const given = recordsOfStream(doing, init) ?? (init as KinesisAnalyticsStreamsRecordInit | KinesisAnalyticsStreamsRecordInit[]);
      const batch = batchOf(doing, given, streamsRecordOptions, (one) => streamsRecord(doing, one));
      const { region, accountId, head } = batch.application;
      const stream = agreedOption(doing, batch.inits, 'streamName') ?? 'my-stream';
      return { ...head, streamArn: arn('kinesis', region, accountId, `stream/${stream}`), records: batch.records };
    },
    overrides,
  );
}

/**
 * The event with which Kinesis Data Analytics for SQL has records of a Firehose delivery stream preprocessed. Data are given as the producer
 * had them.
 *
 * @see https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html
 * @param init the record; an array makes one record each
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createKinesisAnalyticsFirehoseInputPreprocessingEvent([{ data: 'a', deliveryStreamName: 'orders' }, { data: 'b' }]);
 * expect(event.streamArn).toBe('arn:aws:firehose:us-east-1:123456789012:deliverystream/orders');
 */
export function createKinesisAnalyticsFirehoseInputPreprocessingEvent(
  init?: KinesisAnalyticsFirehoseRecordInit | readonly KinesisAnalyticsFirehoseRecordInit[],
  overrides?: DeepPartial<KinesisAnalyticsFirehoseInputPreprocessingEvent>,
): KinesisAnalyticsFirehoseInputPreprocessingEvent {
  const doing = 'create KinesisAnalyticsFirehoseInputPreprocessingEvent';
  return madeEvent<KinesisAnalyticsFirehoseInputPreprocessingEvent>(
    doing,
    () => {
      const batch = batchOf(doing, init, firehoseRecordOptions, (one) => {
        const time = timeOf(one);
        return {
          recordId: one.recordId ?? kinesisSequenceNumber(time, 0),
          data: dataOf(doing, one),
          kinesisFirehoseRecordMetadata: { approximateArrivalTimestamp: Math.floor(time / SECOND) },
        };
      });
      const { region, accountId, head } = batch.application;
      const stream = agreedOption(doing, batch.inits, 'deliveryStreamName') ?? 'my-delivery-stream';
      return { ...head, streamArn: arn('firehose', region, accountId, `deliverystream/${stream}`), records: batch.records };
    },
    overrides,
  );
}

/**
 * The event with which Kinesis Data Analytics for SQL delivers the rows of an application. Data are given as the application puts them out.
 *
 * @see https://docs.aws.amazon.com/kinesisanalytics/latest/dev/how-it-works-output-lambda.html
 * @param init the row; an array makes one record each
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for records that can't be of one batch, and for an empty array
 * @example
 * const event = createKinesisAnalyticsOutputDeliveryEvent({ data: { total: 12.5 }, retryHint: 1 });
 * expect(event.records[0].lambdaDeliveryRecordMetadata).toEqual({ retryHint: 1 });
 */
export function createKinesisAnalyticsOutputDeliveryEvent(
  init?: KinesisAnalyticsOutputDeliveryRecordInit | readonly KinesisAnalyticsOutputDeliveryRecordInit[],
  overrides?: DeepPartial<KinesisAnalyticsOutputDeliveryEvent>,
): KinesisAnalyticsOutputDeliveryEvent {
  const doing = 'create KinesisAnalyticsOutputDeliveryEvent';
  return madeEvent<KinesisAnalyticsOutputDeliveryEvent>(
    doing,
    () => {
      const { application, records } = batchOf(doing, init, outputRecordOptions, (one) => ({
        recordId: one.recordId ?? kinesisSequenceNumber(timeOf(one), 0),
        lambdaDeliveryRecordMetadata: { retryHint: one.retryHint ?? 0 },
        data: dataOf(doing, one),
      }));
      return { ...application.head, records };
    },
    overrides,
  );
}
