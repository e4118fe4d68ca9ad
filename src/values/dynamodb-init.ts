import { aBoolean, aPlainObject, aRegion, aStringMatching, anAccountId, oneOf } from '../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { anInstant, type Instant } from './time.js';
import { aWindow } from './tumbling-window.js';

/** Which images the records of a stream carry. */
export type StreamViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

/** What happened to an item. */
export type DynamoDBEventName = 'INSERT' | 'MODIFY' | 'REMOVE';

/** One change of one item. Everything has a default. What all records of an event share is said once. */
export interface DynamoDBRecordInit {
  /** The item after the change, as plain JavaScript. Default: what suits the kind of change. */
  newImage?: object | undefined;
  /** The item before the change, as plain JavaScript. Default: what suits the kind of change. */
  oldImage?: object | undefined;
  /**
   * Names of the key attributes, partition key first, which hold for all records; or the key itself, `{ pk: 'a', sk: 1 }`, whose attributes
   * the images need not repeat. Default: `pk` and `sk`, `pk`, or `id` (also in upper case) if the image has them.
   */
  keys?: object | undefined;
  /** Default: follows from the images: only a new one is an INSERT, only an old one a REMOVE, both are a MODIFY. */
  eventName?: DynamoDBEventName | undefined;
  /** 32 hexadecimal digits. Default: random. */
  eventID?: string | undefined;
  /** 21 to 40 digits, growing within a batch. Default: greater than the one before. */
  sequenceNumber?: string | undefined;
  /** When it happened; records carry the second. Default: the configured time. */
  time?: Instant | undefined;
  /** Whether DynamoDB itself deleted the item when its time to live was over. Default false. */
  timeToLive?: boolean | undefined;
  /** Shared: which images the stream carries; an image that it leaves out still decides what kind of change it was. Default `NEW_AND_OLD_IMAGES`. */
  streamViewType?: StreamViewType | undefined;
  /** Shared. Default `my-table`. */
  tableName?: string | undefined;
  /** Shared: when the stream was made, the last part of its ARN. Default `2015-06-27T00:48:05.899`. */
  streamLabel?: string | undefined;
  /** Shared. Default: the configured region. */
  awsRegion?: string | undefined;
  /** Shared: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Shared: the tumbling window, up to 900 seconds. Default: none; one of 120 seconds around `time` with any of the options below. */
  window?: { start: Instant; end: Instant } | undefined;
  /** Shared: what the invocation before returned for this window. Default `{}`. */
  state?: Readonly<Record<string, unknown>> | undefined;
  /** Shared: shard of an event with a tumbling window. */
  shardId?: string | undefined;
  /** Shared: whether this is the window's last invocation. Default false. */
  isFinalInvokeForWindow?: boolean | undefined;
  /** Shared: whether the window was closed because its state grew over 1 MB. Default false. */
  isWindowTerminatedEarly?: boolean | undefined;
}

const LABEL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}$/;

const anItem: OptionCheck = {
  expected: 'an item: a plain object (spread the instance of a class into one) or a Map',
  accepts: (value) => isPlainObject(value) || value instanceof Map,
};

const aKey: OptionCheck = {
  expected: 'the names of one or two key attributes, such as ["pk", "sk"], or the key as an object',
  accepts: (value) =>
    Array.isArray(value)
      ? (value.length === 1 || value.length === 2) && value.every((name) => typeof name === 'string' && name !== '')
      : isPlainObject(value),
};

const aStreamLabel: OptionCheck = {
  expected: 'a stream label, the instant it was made in UTC, such as "2015-06-27T00:48:05.899"',
  accepts: (value) => typeof value === 'string' && LABEL.test(value) && anInstant.accepts(`${value}Z`),
};

/** The options of a change. */
export const dynamoDBRecordOptions: OptionTable<DynamoDBRecordInit> = optionTable<DynamoDBRecordInit>({
  newImage: anItem,
  oldImage: anItem,
  keys: aKey,
  eventName: oneOf(['INSERT', 'MODIFY', 'REMOVE']),
  eventID: aStringMatching(/^[0-9a-f]{32}$/, 'a string of 32 hexadecimal digits'),
  sequenceNumber: aStringMatching(/^[1-9]\d{20,39}$/, 'a string of 21 to 40 digits'),
  time: anInstant,
  timeToLive: aBoolean,
  streamViewType: oneOf(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
  tableName: aStringMatching(/^[\w.-]{3,255}$/, 'a table name of 3 to 255 letters, digits, "_", "-" and "."'),
  streamLabel: aStreamLabel,
  awsRegion: aRegion,
  accountId: anAccountId,
  window: aWindow,
  state: aPlainObject,
  shardId: aStringMatching(/^shardId-[\w-]{1,57}$/, 'a shard id such as "shardId-00000001768476896789-5f8a2c1e"'),
  isFinalInvokeForWindow: aBoolean,
  isWindowTerminatedEarly: aBoolean,
});

/** The options that only events with a tumbling window have. */
export const WINDOW_OPTIONS = ['window', 'state', 'shardId', 'isFinalInvokeForWindow', 'isWindowTerminatedEarly'] as const;

/** The options that describe the stream and its mapping, and therefore hold for all records of an event. */
export const SHARED_OPTIONS: readonly (keyof DynamoDBRecordInit)[] = [
  'streamViewType',
  'tableName',
  'streamLabel',
  'awsRegion',
  'accountId',
  ...WINDOW_OPTIONS,
];
