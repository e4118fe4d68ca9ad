import { aBoolean, aMapOf, anAccountId, anInteger, anything, aNonEmptyString, aRegion, aStringMatching } from '../internal/checks.js';
import { optionTable, type OptionTable } from '../internal/options.js';
import { aSubject, aTopicArn } from './sns.js';
import { anInstant, type Instant } from './time.js';
import type { SQSMessageAttributesInit } from './sqs-message-attributes.js';

/** One SQS message and its queue. Everything has a default. What all messages of an event share is said once. */
export interface SQSRecordInit {
  /** The message: a string as it is, anything else as JSON. Default `Hello from SQS!`. */
  body?: unknown;
  /** Attributes that the sender gave, as plain values or with their `dataType`. Default: none. */
  messageAttributes?: SQSMessageAttributesInit | undefined;
  /** Default: a UUID. */
  messageId?: string | undefined;
  /** Names this receive of the message. Default: a text of 412 characters. */
  receiptHandle?: string | undefined;
  /** How often the message has been received, this time included. Default 1; 4 in a dead-letter queue. */
  approximateReceiveCount?: number | undefined;
  /** When this batch was received. Default: the configured time. */
  time?: Instant | undefined;
  /** When the message was sent. Default: just before its first receive. */
  sentTimestamp?: Instant | undefined;
  /** When the message was received first. Default: `time`, less 30 seconds for each receive before this one. */
  approximateFirstReceiveTimestamp?: Instant | undefined;
  /** Who sent it: the id of a user, of a role with its session, or of an account. Default: one user; the role of S3 for S3 notifications. */
  senderId?: string | undefined;
  /** X-Ray trace of the sender. Default: none. */
  awsTraceHeader?: string | undefined;
  /** The group whose order a FIFO queue keeps, or in which a standard queue shares fairly. Default: `group-1` in FIFO queues. */
  messageGroupId?: string | undefined;
  /** FIFO queues only. Default: a UUID. */
  messageDeduplicationId?: string | undefined;
  /** FIFO queues only: 20 digits, growing within a group. Default: carries the millisecond of sending. */
  sequenceNumber?: string | undefined;
  /** The queue the message failed in, for messages of a dead-letter queue. */
  deadLetterQueueSourceArn?: string | undefined;
  /** Shared: name of the queue; it is a FIFO queue if it ends in `.fifo`. Default `my-queue`. */
  queueName?: string | undefined;
  /** Shared: region of the queue. Default: the configured region. */
  awsRegion?: string | undefined;
  /** Shared: account of the queue, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /**
   * Shared: batching window of the event source mapping, 0 to 300 seconds. With one, `md5OfMessageAttributes` of a message without
   * attributes is null, else it is absent. Default 0; batches of more than ten need a window.
   */
  maximumBatchingWindowInSeconds?: number | undefined;
  /** The SNS topic that the message came through, which wraps it into an envelope. */
  topicArn?: string | undefined;
  /** Subject of the SNS message. Default: none; `Amazon S3 Notification` for S3 notifications. */
  subject?: string | undefined;
  /** Whether the topic hands on the bare message. Default false. With an event of SNS as `body` it says how that event’s topic hands it on. */
  rawMessageDelivery?: boolean | undefined;
}

const anId = aStringMatching(/^[\x21-\x7e]{1,128}$/, 'a string of 1 to 128 letters, digits and punctuation marks');

/** The options of an SQS message. */
export const sqsRecordOptions: OptionTable<SQSRecordInit> = optionTable<SQSRecordInit>({
  body: anything,
  messageAttributes: aMapOf({ expected: 'a message attribute', accepts: () => true }),
  messageId: aNonEmptyString,
  receiptHandle: aNonEmptyString,
  approximateReceiveCount: anInteger(1, 1_000_000),
  time: anInstant,
  sentTimestamp: anInstant,
  approximateFirstReceiveTimestamp: anInstant,
  senderId: aNonEmptyString,
  awsTraceHeader: aStringMatching(
    /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}(;[\x21-\x7e]+)?$/,
    'a trace header such as "Root=1-6968dd50-3f0a9c1d2b4e6f8091a2b3c4"',
  ),
  messageGroupId: anId,
  messageDeduplicationId: anId,
  sequenceNumber: aStringMatching(/^\d{20}$/, 'a string of 20 digits'),
  deadLetterQueueSourceArn: aStringMatching(/^arn:aws(-[a-z]+)*:sqs:[a-z0-9-]+:\d{12}:[\w-]{1,80}(\.fifo)?$/, 'the ARN of an SQS queue'),
  queueName: aStringMatching(
    /^(?=.{1,80}$)[\w-]+(\.fifo)?$/,
    'a queue name of 1 to 80 letters, digits, "_" and "-", with ".fifo" at the end of a FIFO queue’s',
  ),
  awsRegion: aRegion,
  accountId: anAccountId,
  maximumBatchingWindowInSeconds: anInteger(0, 300),
  topicArn: aTopicArn,
  subject: aSubject,
  rawMessageDelivery: aBoolean,
});

/** The options that describe the queue and its mapping, and therefore hold for all messages of an event. */
export const SHARED_OPTIONS = ['queueName', 'awsRegion', 'accountId', 'maximumBatchingWindowInSeconds'] as const;
