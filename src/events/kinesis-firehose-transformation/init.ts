import { anInteger, anything, aStringMatching } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aPartitionKey, aSequenceNumber, aShardId } from '../../values/kinesis-record.js';
import { anInstant, type Instant } from '../../values/time.js';
import { deliveryStreamOptions, type DeliveryStreamInit } from './delivery-stream.js';

/** One record on its way through Firehose. Everything has a default. What all records of an event share is said once. */
export interface FirehoseTransformationEventRecordInit extends DeliveryStreamInit {
  /** What the producer sent, not encoded: a string in UTF-8, bytes as they are, anything else as JSON. Default `Hello from Firehose!`. */
  data?: unknown;
  /** Names the record in its batch. Default: a sequence number and six digits; those of the record where a Kinesis stream is the source. */
  recordId?: string | undefined;
  /** When it arrived. Default: the configured time. */
  time?: Instant | undefined;
  /** Shared: the Kinesis stream that Firehose reads. Default: none; `my-stream` with any of the options below. */
  sourceKinesisStreamArn?: string | undefined;
  /** Kinesis source only: 1 to 256 characters. Default: a UUID. */
  partitionKey?: string | undefined;
  /** Kinesis source only. Default `shardId-000000000000`. */
  shardId?: string | undefined;
  /** Kinesis source only: digits. Default: holds the second of `time` and the shard. */
  sequenceNumber?: string | undefined;
  /** Kinesis source only: place in the record that the Kinesis Producer Library aggregated it into. Default 0. */
  subsequenceNumber?: number | undefined;
}

/** The options of a record of a Kinesis source. */
export const KINESIS_OPTIONS = ['sourceKinesisStreamArn', 'partitionKey', 'shardId', 'sequenceNumber', 'subsequenceNumber'] as const;

/** The options that hold for all records of an event. */
export const SHARED_OPTIONS: readonly string[] = [...Object.keys(deliveryStreamOptions), 'sourceKinesisStreamArn', 'sourceMSKArn'];

const aRecordId = aStringMatching(/^[\x21-\x7e]{1,255}$/, 'a record id of 1 to 255 letters, digits and punctuation marks');

/** The options of a record. */
export const firehoseRecordOptions: OptionTable<FirehoseTransformationEventRecordInit> = optionTable<FirehoseTransformationEventRecordInit>(
  {
    data: anything,
    recordId: aRecordId,
    time: anInstant,
    ...deliveryStreamOptions,
    sourceKinesisStreamArn: aStringMatching(
      /^arn:aws(-[a-z]+)*:kinesis:[a-z]{2,4}(-[a-z]+)+-\d:\d{12}:stream\/[\w.-]{1,128}$/,
      'the ARN of a Kinesis stream',
    ),
    partitionKey: aPartitionKey,
    shardId: aShardId,
    sequenceNumber: aSequenceNumber,
    subsequenceNumber: anInteger(0, 999_999),
  },
);

/** One record of an MSK topic on its way through Firehose. Everything has a default. What all records of an event share is said once. */
export interface MSKFirehoseEventRecordInit extends DeliveryStreamInit {
  /** The value of the Kafka record, not encoded: a string in UTF-8, bytes as they are, anything else as JSON. Default `Hello from Firehose!`. */
  kafkaRecordValue?: unknown;
  /** Names the record in its batch. Default: its place there, in 62 digits. */
  recordId?: string | undefined;
  /** When it arrived. Default: the configured time. */
  time?: Instant | undefined;
  /** The partition of the topic. Default 0. */
  partitionId?: number | undefined;
  /** Place in the partition, growing within a batch. Default: 0, or the one after that of the record before. */
  offset?: number | undefined;
  /** Shared: the MSK cluster that Firehose reads. Default: the cluster `my-cluster`. */
  sourceMSKArn?: string | undefined;
}

/** The options of a record of an MSK topic. */
export const mskFirehoseRecordOptions: OptionTable<MSKFirehoseEventRecordInit> = optionTable<MSKFirehoseEventRecordInit>({
  kafkaRecordValue: anything,
  recordId: aRecordId,
  time: anInstant,
  ...deliveryStreamOptions,
  partitionId: anInteger(0, 0x7fff_ffff),
  offset: anInteger(0, Number.MAX_SAFE_INTEGER),
  sourceMSKArn: aStringMatching(
    /^arn:aws(-[a-z]+)*:kafka:[a-z]{2,4}(-[a-z]+)+-\d:\d{12}:cluster\/[A-Za-z0-9-]{1,64}\/[0-9a-f-]{36}-\w+$/,
    'the ARN of an MSK cluster',
  ),
});
