import type { EventBridgeEvent, S3Event, SNSEvent } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { isoMilliseconds } from '../../values/time.js';
import type { SQSRecordInit } from './init.js';
import { envelopeOfNotification } from './sns-envelope.js';

/** An event that AWS puts into queues. */
export type SQSDeliverableEvent = S3Event | SNSEvent | EventBridgeEvent<string, unknown>;

/** The messages that an event becomes on its way into a queue, or `undefined` for what is no event. */
export function messagesOfEvent(doing: string, given: unknown): SQSRecordInit[] | undefined {
  if (!isPlainObject(given)) return undefined;
  if (typeof given['detail-type'] === 'string') return [{ body: given }];
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

function messageOfNotification(notification: SNSEvent['Records'][number]['Sns']): SQSRecordInit {
  const [, , , awsRegion] = notification.TopicArn.split(':');
  return { body: envelopeOfNotification(notification), awsRegion, sentTimestamp: isoMilliseconds(Date.parse(notification.Timestamp) + 40) };
}
