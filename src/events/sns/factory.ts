import type { SNSEvent, SNSEventRecord, SNSMessage, SNSMessageAttributes } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { sizeOfAttribute } from '../../values/message-attributes.js';
import { snsMessageId } from '../../values/message-ids.js';
import { NOTIFICATION_DELAY, type Origin } from '../../values/origin.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { signingCertUrl, snsSignature, unsubscribeUrl } from '../../values/sns.js';
import { epochMilliseconds, isoMilliseconds } from '../../values/time.js';
import { PARTS_OF_TOPIC_ARN, snsEventRecordOptions, type SNSEventRecordInit } from './init.js';
import { messageAttributesOf } from './message-attributes.js';
import { originOfMessage, publicationsOf, USUAL_TOPIC, usualSubject, type SNSDeliverableEvent } from './publication.js';

const LARGEST_MESSAGE = 256 * 1024;
const BYTES_PER_UNIT = 3;

/** Which subscription brings a message, and of which topic. */
interface Subscription {
  readonly topicArn: string;
  readonly subscriptionArn: string;
}

function messageOf(doing: string, message: unknown): string {
  if (message === undefined) return 'Hello from SNS!';
  if (typeof message !== 'string') return toJSONText(doing, 'option "message"', message);
  if (message === '') throw failure(doing, 'option "message" is empty', 'SNS takes messages of at least one character.');
  if (!message.isWellFormed()) {
    throw failure(
      doing,
      `option "message" is ${show(message)}, half a character in it`,
      'SNS takes well-formed UTF-8; send bytes as base64.',
    );
  }
  return message;
}

function checkSize(doing: string, message: string, attributes: SNSMessageAttributes): void {
  const names = Object.keys(attributes);
  if (names.length === 0 && message.length * BYTES_PER_UNIT <= LARGEST_MESSAGE) return;
  let size = Buffer.byteLength(message);
  for (const name of names) size += sizeOfAttribute(name, attributes[name]!.Type, attributes[name]!.Value);
  if (size <= LARGEST_MESSAGE) return;
  throw failure(
    doing,
    `option "message" and its attributes have ${size} bytes`,
    'SNS takes messages of up to 262,144 bytes, attributes included; put the data elsewhere and its address into the message.',
  );
}

function topicArnOf(doing: string, init: SNSEventRecordInit, origin: Origin | undefined): string {
  const { topicArn } = init;
  if (topicArn === undefined) {
    const region = init.awsRegion ?? origin?.awsRegion ?? settings().region;
    return arn('sns', region, init.accountId ?? settings().accountId, init.topicName ?? USUAL_TOPIC);
  }
  const part = PARTS_OF_TOPIC_ARN.find((name) => init[name] !== undefined);
  if (part === undefined) return topicArn;
  throw failure(doing, `option "${part}" is given beside "topicArn"`, 'Pass the ARN alone, or the topic’s name, region and account.');
}

/** The topic's ARN and that of the subscription, of which either says the topic. */
function subscriptionOf(doing: string, init: SNSEventRecordInit, origin: Origin | undefined): Subscription {
  const { eventSubscriptionArn: given } = init;
  const says = init.topicArn !== undefined || PARTS_OF_TOPIC_ARN.some((name) => init[name] !== undefined);
  const topicArn = given === undefined || says ? topicArnOf(doing, init, origin) : given.slice(0, given.lastIndexOf(':'));
  if (given === undefined) return { topicArn, subscriptionArn: `${topicArn}:${randomUUID()}` };
  if (given.startsWith(`${topicArn}:`)) return { topicArn, subscriptionArn: given };
  throw failure(
    doing,
    `option "eventSubscriptionArn" is "${given}" while the topic is "${topicArn}"`,
    'Leave the topic out: the subscription’s ARN says it.',
  );
}

function timeOf(init: SNSEventRecordInit, origin: Origin | undefined): number {
  if (init.time !== undefined) return epochMilliseconds(init.time);
  return origin?.occurred === undefined ? settings().time : origin.occurred + NOTIFICATION_DELAY;
}

function recordFrom(doing: string, init: SNSEventRecordInit = {}): SNSEventRecord {
  checkOptions(doing, init, snsEventRecordOptions);
  const message = messageOf(doing, init.message);
  const origin = originOfMessage(init.message);
  const attributes = init.messageAttributes === undefined ? {} : messageAttributesOf(doing, init.messageAttributes);
  checkSize(doing, message, attributes);
  const { topicArn, subscriptionArn } = subscriptionOf(doing, init, origin);
  const region = topicArn.split(':')[3]!;
  const notification = {
    Type: 'Notification',
    MessageId: init.messageId ?? snsMessageId(),
    TopicArn: topicArn,
    Subject: init.subject ?? usualSubject(init.message, origin) ?? null,
    Message: message,
    Timestamp: isoMilliseconds(timeOf(init, origin)),
    SignatureVersion: init.signatureVersion ?? '1',
    Signature: snsSignature(),
    SigningCertUrl: signingCertUrl(region),
    UnsubscribeUrl: unsubscribeUrl(region, subscriptionArn),
    MessageAttributes: attributes,
  };
  return {
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: subscriptionArn,
    Sns: notification as SNSMessage,
  };
}

/**
 * One record of an SNS event: a message as it was published to a topic.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 * @param init the message and its topic; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that SNS could not send
 * @example
 * const record = createSNSEventRecord({ message: { orderId: 7 }, messageAttributes: { kind: 'OrderPlaced', attempt: 1 } });
 * expect(record.Sns.Message).toBe('{"orderId":7}');
 * expect(record.Sns.MessageAttributes.attempt).toEqual({ Type: 'Number', Value: '1' });
 */
export function createSNSEventRecord(init?: SNSEventRecordInit, overrides?: DeepPartial<SNSEventRecord>): SNSEventRecord {
  const doing = 'create SNSEventRecord';
  return madeEvent(doing, () => recordFrom(doing, init), overrides);
}

function eventOf(doing: string, init: SNSEventRecordInit | readonly SNSEventRecordInit[] | SNSDeliverableEvent | undefined): SNSEvent {
  const inits = listOfInits(doing, publicationsOf(doing, init) ?? (init as SNSEventRecordInit | readonly SNSEventRecordInit[]));
  return { Records: inits.map((one) => recordFrom(doing, one)) };
}

/**
 * The event that SNS sends to a function for a message of a topic which the function subscribes to.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 * @param init the message; an array makes one record each, though SNS itself sends one record an event; an event of S3, EventBridge or a
 * CloudWatch alarm is published as AWS does it
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that SNS could not send, and for an empty array
 * @example
 * const event = createSNSEvent({ message: { orderId: 7 }, topicName: 'orders' });
 * expect(event.Records[0].Sns.TopicArn).toBe('arn:aws:sns:us-east-1:123456789012:orders');
 * expect(createSNSEvent(createS3Event({ key: 'cat.png' })).Records[0].Sns.Subject).toBe('Amazon S3 Notification');
 */
export function createSNSEvent(
  init?: SNSEventRecordInit | readonly SNSEventRecordInit[] | SNSDeliverableEvent,
  overrides?: DeepPartial<SNSEvent>,
): SNSEvent {
  const doing = 'create SNSEvent';
  return madeEvent(doing, () => eventOf(doing, init), overrides);
}
