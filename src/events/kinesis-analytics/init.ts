import { aNonEmptyString, anAccountId, anInteger, anything, aRegion, aStringMatching } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aPartitionKey, aSequenceNumber, aShardId } from '../../values/kinesis-record.js';
import { anInstant, type Instant } from '../../values/time.js';

/** What every record of an application has, and what all of them share. Everything has a default. */
export interface AnalyticsRecordInit {
  /** The data, not encoded: a string in UTF-8, bytes as they are, anything else as JSON. Default `Hello from Kinesis!`. */
  data?: unknown;
  /** Names the record in its batch. Default: a sequence number, of streams that of the record. */
  recordId?: string | undefined;
  /** When it arrived, or was put out; events carry whole seconds. Default: the configured time. */
  time?: Instant | undefined;
  /** Shared. Default: a UUID. */
  invocationId?: string | undefined;
  /** Shared. Default `my-application`. */
  applicationName?: string | undefined;
  /** Shared: region of the application. Default: the configured region. */
  region?: string | undefined;
  /** Shared: account of the application, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
}

/** One record of a Kinesis stream that an application reads. Everything has a default. */
export interface KinesisAnalyticsStreamsRecordInit extends AnalyticsRecordInit {
  /** Shared. Default `my-stream`. */
  streamName?: string | undefined;
  /** 1 to 256 characters. Default: a UUID. */
  partitionKey?: string | undefined;
  /** Default `shardId-000000000000`. */
  shardId?: string | undefined;
  /** Digits. Default: holds the second of `time` and the shard. */
  sequenceNumber?: string | undefined;
}

/** One record of a delivery stream that an application reads. Everything has a default. */
export interface KinesisAnalyticsFirehoseRecordInit extends AnalyticsRecordInit {
  /** Shared. Default `my-delivery-stream`. */
  deliveryStreamName?: string | undefined;
}

/** One row that an application puts out. Everything has a default. */
export interface KinesisAnalyticsOutputDeliveryRecordInit extends AnalyticsRecordInit {
  /** Deliveries of it that failed. Default 0. */
  retryHint?: number | undefined;
}

const common: OptionTable<AnalyticsRecordInit> = {
  data: anything,
  recordId: aStringMatching(/^[\x21-\x7e]{1,255}$/, 'a record id of 1 to 255 letters, digits and punctuation marks'),
  time: anInstant,
  invocationId: aNonEmptyString,
  applicationName: aStringMatching(/^[\w.-]{1,128}$/, 'an application name of 1 to 128 letters, digits, "_", "-" and "."'),
  region: aRegion,
  accountId: anAccountId,
};

/** The options of a record of a stream. */
export const streamsRecordOptions: OptionTable<KinesisAnalyticsStreamsRecordInit> = optionTable<KinesisAnalyticsStreamsRecordInit>({
  ...common,
  streamName: aStringMatching(/^[\w.-]{1,128}$/, 'a stream name of 1 to 128 letters, digits, "_", "-" and "."'),
  partitionKey: aPartitionKey,
  shardId: aShardId,
  sequenceNumber: aSequenceNumber,
});

/** The options of a record of a delivery stream. */
export const firehoseRecordOptions: OptionTable<KinesisAnalyticsFirehoseRecordInit> = optionTable<KinesisAnalyticsFirehoseRecordInit>({
  ...common,
  deliveryStreamName: aStringMatching(/^[\w.-]{1,64}$/, 'a delivery stream name of 1 to 64 letters, digits, "_", "-" and "."'),
});

const MOST_RETRIES = 1_000_000;

/** The options of a row. */
export const outputRecordOptions: OptionTable<KinesisAnalyticsOutputDeliveryRecordInit> =
  optionTable<KinesisAnalyticsOutputDeliveryRecordInit>({ ...common, retryHint: anInteger(0, MOST_RETRIES) });

/** The options that hold for all records of an event. */
export const SHARED_OPTIONS = ['invocationId', 'applicationName', 'region', 'accountId'] as const;
