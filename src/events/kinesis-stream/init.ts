import { aBoolean, anAccountId, anything, aPlainObject, aRegion, aStringMatching } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aPartitionKey, aSequenceNumber, aShardId } from '../../values/kinesis-record.js';
import { anInstant, type Instant } from '../../values/time.js';
import { aWindow } from '../../values/tumbling-window.js';

/** One record of a Kinesis stream. Everything has a default. What all records of an event share is said once. */
export interface KinesisStreamRecordInit {
  /** What the producer sent, not encoded: a string in UTF-8, bytes as they are, anything else as JSON. Default `Hello from Kinesis!`. */
  data?: unknown;
  /** 1 to 256 characters. Default: a UUID. */
  partitionKey?: string | undefined;
  /** Digits, growing within a batch. Default: greater than the one before, and holds the second of `time` and the shard. */
  sequenceNumber?: string | undefined;
  /** When it arrived in the stream. Default: the configured time. */
  time?: Instant | undefined;
  /** Shared. Default `my-stream`. */
  streamName?: string | undefined;
  /** Shared: the shard that the batch was read from. Default `shardId-000000000000`. */
  shardId?: string | undefined;
  /** Shared. Default: the configured region. */
  awsRegion?: string | undefined;
  /** Shared: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Shared: the role of the function. Default: the role `lambda-role` of the account. */
  invokeIdentityArn?: string | undefined;
  /** Shared: the tumbling window, up to 900 seconds. Default: none; one of 120 seconds around `time` with any of the options below. */
  window?: { start: Instant; end: Instant } | undefined;
  /** Shared: what the invocation before returned for this window. Default `{}`. */
  state?: Readonly<Record<string, unknown>> | undefined;
  /** Shared: whether this is the window's last invocation. Default false. */
  isFinalInvokeForWindow?: boolean | undefined;
  /** Shared: whether the window was closed because its state grew over 1 MB. Default false. */
  isWindowTerminatedEarly?: boolean | undefined;
}

const aStreamName = aStringMatching(/^[\w.-]{1,128}$/, 'a stream name of 1 to 128 letters, digits, "_", "-" and "."');

/** The options of a record. */
export const kinesisStreamRecordOptions: OptionTable<KinesisStreamRecordInit> = optionTable<KinesisStreamRecordInit>({
  data: anything,
  partitionKey: aPartitionKey,
  sequenceNumber: aSequenceNumber,
  time: anInstant,
  streamName: aStreamName,
  shardId: aShardId,
  awsRegion: aRegion,
  accountId: anAccountId,
  invokeIdentityArn: aStringMatching(/^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of an IAM role'),
  window: aWindow,
  state: aPlainObject,
  isFinalInvokeForWindow: aBoolean,
  isWindowTerminatedEarly: aBoolean,
});

/** The options that only events with a tumbling window have. */
export const WINDOW_OPTIONS = ['window', 'state', 'isFinalInvokeForWindow', 'isWindowTerminatedEarly'] as const;

/** The options that describe the stream and its mapping, and therefore hold for all records of an event. */
export const SHARED_OPTIONS: readonly (keyof KinesisStreamRecordInit)[] = [
  'streamName',
  'shardId',
  'awsRegion',
  'accountId',
  'invokeIdentityArn',
  ...WINDOW_OPTIONS,
];
