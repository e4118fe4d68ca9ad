import { aBoolean, anAccountId, anything, aPlainObject, aRegion, aStringMatching } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
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

const LONGEST_KEY = 256;
const LAST_SHARD = 0xffff_ffff;
const SHARD_ID = /^shardId-(\d{12})$/;

/** Accepts the partition key of a Kinesis record. */
export const aPartitionKey: OptionCheck = {
  expected: 'a partition key of 1 to 256 well-formed characters',
  accepts: (value) => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_KEY && value.isWellFormed(),
};

/** Accepts the id of a shard. */
export const aShardId: OptionCheck = {
  expected: 'a shard id such as "shardId-000000000003"',
  accepts: (value) => typeof value === 'string' && SHARD_ID.test(value) && shardOf(value) <= LAST_SHARD,
};

/** Accepts the sequence number of a record. */
export const aSequenceNumber: OptionCheck = aStringMatching(/^(0|[1-9]\d{0,128})$/, 'a string of up to 129 digits');

/** Accepts the name of a stream. */
export const aStreamName: OptionCheck = aStringMatching(/^[\w.-]{1,128}$/, 'a stream name of 1 to 128 letters, digits, "_", "-" and "."');

/** The number of a shard. */
export function shardOf(shardId: string): number {
  return Number(shardId.slice('shardId-'.length));
}

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
