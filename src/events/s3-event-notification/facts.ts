import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts, type EventTypeFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { isOneOf, kindOfEnvelope } from '../../values/eventbridge-envelope.js';
import { S3_NOTIFICATION_KINDS } from './kinds.js';

function published(type: string): EventTypeFacts {
  return { type, declaredBy: '@types/aws-lambda', create: `create${type}`, any: `any${type}` };
}

export const facts: EventSourceFacts = {
  slug: 's3-event-notification',
  title: 'Amazon S3 event by way of EventBridge',
  types: [
    published('S3NotificationEvent'),
    published('S3ObjectAccessTierChangedNotificationEvent'),
    published('S3ObjectACLUpdatedNotificationEvent'),
    published('S3ObjectCreatedNotificationEvent'),
    published('S3ObjectDeletedNotificationEvent'),
    published('S3ObjectRestoreCompletedNotificationEvent'),
    published('S3ObjectRestoreExpiredNotificationEvent'),
    published('S3ObjectRestoreInitiatedNotificationEvent'),
    published('S3ObjectStorageClassChangedNotificationEvent'),
    published('S3ObjectTagsAddedNotificationEvent'),
    published('S3ObjectTagsDeletedNotificationEvent'),
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'object key': '1 to 1,024 bytes of UTF-8, not encoded',
    kinds: 'a bucket with EventBridge switched on sends all of them; rules choose',
    delivery:
      'at least once, order not guaranteed (compare sequencers of one key); failed calls are tried for 24 hours and up to 185 times',
  },
  response: ignoredResponse,
  recognises(event) {
    const kind = kindOfEnvelope(event);
    return kind !== undefined && isOneOf(S3_NOTIFICATION_KINDS, kind);
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-mapping-troubleshooting.html',
  ],
};
