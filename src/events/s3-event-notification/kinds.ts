import type { S3NotificationEvent } from 'aws-lambda';
import type { KindWithFactory } from '../../values/eventbridge-envelope.js';

/** What kind of thing happened to an object, as the event's `detail-type` says it. */
export type S3NotificationDetailType = S3NotificationEvent['detail-type'];

/** What S3 tells about an object in one kind of event. */
export interface NotificationKind {
  /** Members of `detail.object` beside `key` and, in versioned buckets, `version-id`; in deletions an `etag` for delete markers only. */
  readonly size: boolean;
  readonly etag: boolean;
  readonly sequencer: boolean;
  /** Who did it: a caller of the API, with an address, or S3 itself. Deletions can be either's. */
  readonly by: 'caller' | 's3';
  /** What follows in `detail`. */
  readonly further: readonly FurtherMember[];
}

/** A member of `detail` that only some kinds of events have. */
export type FurtherMember =
  | 'reason'
  | 'deletion-type'
  | 'restore-expiry-time'
  | 'source-storage-class'
  | 'destination-storage-class'
  | 'destination-access-tier';

const tags: NotificationKind = { size: false, etag: true, sequencer: false, by: 'caller', further: [] };
const moved: NotificationKind = { size: true, etag: true, sequencer: false, by: 's3', further: [] };

/** Every kind of event that S3 sends by way of EventBridge and that has a type, by `detail-type`. */
export const NOTIFICATION_KINDS: Readonly<Record<S3NotificationDetailType, NotificationKind>> = {
  'Object Created': { size: true, etag: true, sequencer: true, by: 'caller', further: ['reason'] },
  'Object Deleted': { size: false, etag: true, sequencer: true, by: 'caller', further: ['reason', 'deletion-type'] },
  'Object Restore Initiated': { size: true, etag: true, sequencer: false, by: 'caller', further: ['source-storage-class'] },
  'Object Restore Completed': { ...moved, further: ['restore-expiry-time', 'source-storage-class'] },
  'Object Restore Expired': { ...moved, size: false },
  'Object Tags Added': tags,
  'Object Tags Deleted': tags,
  'Object ACL Updated': tags,
  'Object Storage Class Changed': { ...moved, further: ['destination-storage-class'] },
  'Object Access Tier Changed': { ...moved, further: ['destination-access-tier'] },
};

/** Every kind's name. */
export const DETAIL_TYPES: readonly S3NotificationDetailType[] = Object.keys(NOTIFICATION_KINDS) as S3NotificationDetailType[];

/** The envelopes that belong to this source. */
export const S3_NOTIFICATION_KINDS: readonly KindWithFactory[] = DETAIL_TYPES.map((detailType) => ({
  source: 'aws.s3',
  detailType,
  create: 'createS3NotificationEvent',
}));
