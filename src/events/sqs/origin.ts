import type { EventBridgeEvent, S3Event, SNSEvent, SNSMessage, SNSMessageAttributes } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { iamId } from '../../values/opaque-ids.js';
import { NOTIFICATION_DELAY } from '../../values/origin.js';
import { isoMilliseconds } from '../../values/time.js';
import { isS3TestEvent, type S3TestEvent } from '../../values/s3-test-message.js';
import type { SQSRecordInit } from '../../values/sqs-init.js';
import type { SQSMessageAttributesInit } from '../../values/sqs-message-attributes.js';
import { DELIVERY_DELAY, envelopeOfNotification } from '../../values/sns-envelope.js';

/** An event that AWS puts into queues. */
export type SQSDeliverableEvent = S3Event | S3TestEvent | SNSEvent | EventBridgeEvent<string, unknown>;

/** The messages that an event becomes on its way into a queue, or `undefined` for what is no event. */
export function messagesOfEvent(doing: string, given: unknown): SQSRecordInit[] | undefined {
  if (!isPlainObject(given)) return undefined;
  if (typeof given['detail-type'] === 'string') return [{ body: given }];
  if (isS3TestEvent(given)) return [messageOfTest(given)];
  const { Records: records } = given;
  if (!Array.isArray(records)) return undefined;
  return records.map((record: unknown) => {
    const { eventSource, EventSource } = (record ?? {}) as Record<string, unknown>;
    if (eventSource === 'aws:s3') return { body: records.length === 1 ? given : { Records: [record] } };
    if (EventSource === 'aws:sns') return messageOfNotification((record as SNSEvent['Records'][number]).Sns);
    throw failure(
      doing,
      'it was given an event that AWS doesn’t put into queues',
      'Pass an event of S3, SNS or EventBridge; to send another one yourself pass { body: event }.',
    );
  });
}

/** Who S3 is when it sends to a queue. */
export function s3Sender(): string {
  return `${iamId('AROA')}:S3-PROD-END`;
}

function messageOfTest(test: S3TestEvent): SQSRecordInit {
  return { body: test, sentTimestamp: Date.parse(test.Time) + NOTIFICATION_DELAY, senderId: s3Sender() };
}

function passageOf({ TopicArn, Timestamp }: SNSMessage): SQSRecordInit {
  const [, , , awsRegion] = TopicArn.split(':');
  return { awsRegion, sentTimestamp: isoMilliseconds(Date.parse(Timestamp) + DELIVERY_DELAY) };
}

function messageOfNotification(notification: SNSMessage): SQSRecordInit {
  return { body: envelopeOfNotification(notification), ...passageOf(notification) };
}

function attributesOf(attributes: SNSMessageAttributes): SQSMessageAttributesInit {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { Type, Value }]) => [
      name,
      Type.startsWith('Binary') ? { dataType: Type, binaryValue: Value } : { dataType: Type, stringValue: Value },
    ]),
  );
}

/** The notification of an event that SNS sends to a function. */
function notificationIn(body: unknown): SNSMessage | undefined {
  if (!isPlainObject(body) || !Array.isArray(body.Records) || body.Records.length !== 1) return undefined;
  const [record] = body.Records as unknown[];
  if (!isPlainObject(record) || record.EventSource !== 'aws:sns' || !isPlainObject(record.Sns)) return undefined;
  const { TopicArn, Timestamp, Message, MessageAttributes } = record.Sns;
  const whole = [TopicArn, Timestamp, Message].every((member) => typeof member === 'string') && isPlainObject(MessageAttributes);
  return whole ? (record.Sns as unknown as SNSMessage) : undefined;
}

/**
 * What an init with an event of SNS as its body and a `rawMessageDelivery` stands for: the message that the event's topic delivers to a queue,
 * raw or in its envelope. Any other init as it is.
 */
export function deliveredByTopic(init: SQSRecordInit, batch: readonly (SQSRecordInit | undefined)[]): SQSRecordInit {
  if (init.rawMessageDelivery === undefined || init.topicArn !== undefined) return init;
  const notification = notificationIn(init.body);
  if (notification === undefined) return init;
  const { rawMessageDelivery, body: _, ...rest } = init;
  const message = rawMessageDelivery ? rawMessageOf(notification) : messageOfNotification(notification);
  if (batch.some((one) => one?.awsRegion !== undefined)) delete message.awsRegion;
  return { ...message, ...rest };
}

function rawMessageOf(notification: SNSMessage): SQSRecordInit {
  const message: SQSRecordInit = { body: notification.Message, ...passageOf(notification) };
  if (Object.keys(notification.MessageAttributes).length > 0) message.messageAttributes = attributesOf(notification.MessageAttributes);
  return message;
}
