import { aMapOf, aNonEmptyString, anAccountId, anything, aRegion, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aSubject } from '../../values/sns.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { SNSMessageAttributesInit } from './message-attributes.js';

/** One message of a topic. Everything has a default. */
export interface SNSEventRecordInit {
  /** The message: a string as it is, anything else as JSON. Default `Hello from SNS!`. */
  message?: unknown;
  /** 1 to 100 ASCII characters. Default: none (null in the event); what S3 writes for its notifications, and CloudWatch for its alarms. */
  subject?: string | undefined;
  /** Attributes that the publisher gave, as plain values or with their `Type`. Default: none. */
  messageAttributes?: SNSMessageAttributesInit | undefined;
  /** Default: a UUID of version 5. */
  messageId?: string | undefined;
  /** When it was published. Default: the configured time; a second after it happened for a notification of S3, EventBridge or an alarm. */
  time?: Instant | undefined;
  /** How the topic signs: `1` with SHA-1, `2` with SHA-256. Default `1`. */
  signatureVersion?: '1' | '2' | undefined;
  /** Name of the topic. Default `my-topic`. */
  topicName?: string | undefined;
  /** Region of the topic. Default: that of such a notification, else the configured region. */
  awsRegion?: string | undefined;
  /** Account of the topic, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** The topic's whole ARN, instead of its name, region and account. */
  topicArn?: string | undefined;
  /** The subscription's ARN, which says its topic too. Default: the topic's ARN and a UUID. */
  eventSubscriptionArn?: string | undefined;
}

/** The options of an SNS message. */
export const snsEventRecordOptions: OptionTable<SNSEventRecordInit> = optionTable<SNSEventRecordInit>({
  message: anything,
  subject: aSubject,
  messageAttributes: aMapOf({ expected: 'a message attribute', accepts: () => true }),
  messageId: aNonEmptyString,
  time: anInstant,
  signatureVersion: oneOf(['1', '2']),
  topicName: aStringMatching(
    /^[\w-]{1,256}$/,
    'a topic name of 1 to 256 letters, digits, "_" and "-" (FIFO topics, whose names end in ".fifo", deliver to no function)',
  ),
  awsRegion: aRegion,
  accountId: anAccountId,
  topicArn: aStringMatching(
    /^arn:aws(-[a-z]+)*:sns:[a-z]{2,4}(-[a-z]+)+-\d:\d{12}:[\w-]{1,256}$/,
    'the ARN of an SNS topic (FIFO topics, whose names end in ".fifo", deliver to no function)',
  ),
  eventSubscriptionArn: aStringMatching(
    /^arn:aws(-[a-z]+)*:sns:[a-z]{2,4}(-[a-z]+)+-\d:\d{12}:[\w-]{1,256}:[\da-f-]{36}$/,
    'the ARN of a subscription: that of its topic, a colon and a UUID',
  ),
});

/** The options that say the same as a topic's ARN. */
export const PARTS_OF_TOPIC_ARN = ['topicName', 'awsRegion', 'accountId'] as const;
