/** What S3 tells about an object in one kind of notification. */
export interface Notification {
  readonly eventVersion: '2.1' | '2.2' | '2.3';
  /** Members of `s3.object` beside `key`, in AWS's order. A `versionId` is there for versioned buckets only, unless required. */
  readonly size: boolean;
  readonly eTag: boolean;
  readonly sequencer: boolean;
  readonly versionId: 'when versioned' | 'always';
  /** Who did it: a caller of the API, S3 itself, or the bucket's customer by way of a restore job. */
  readonly by: 'caller' | 's3' | 'customer';
  /** The further member of the record that this kind has. */
  readonly extra?: 'glacier' | 'transition' | 'tiering' | 'replication';
}

const written: Notification = {
  eventVersion: '2.1',
  size: true,
  eTag: true,
  sequencer: true,
  versionId: 'when versioned',
  by: 'caller',
};
const attributes: Notification = { ...written, eventVersion: '2.3', size: false, sequencer: false };
const deleted: Notification = { ...written, size: false, eTag: false };
const markedDeleted: Notification = { ...written, size: false, versionId: 'always' };
const byS3: Notification = { ...written, eventVersion: '2.3', by: 's3' };
const replication: Notification = { ...written, eventVersion: '2.2', versionId: 'always', by: 's3', extra: 'replication' };

/** Name of a notification as events carry it: without the `s3:` that configurations write. */
export type S3EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Post'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete'
  | 'ObjectRemoved:DeleteMarkerCreated'
  | 'ObjectTagging:Put'
  | 'ObjectTagging:Delete'
  | 'ObjectAcl:Put'
  | 'ObjectRestore:Post'
  | 'ObjectRestore:Completed'
  | 'ObjectRestore:Delete'
  | 'LifecycleTransition'
  | 'IntelligentTiering'
  | 'LifecycleExpiration:Delete'
  | 'LifecycleExpiration:DeleteMarkerCreated'
  | 'Replication:OperationFailedReplication'
  | 'Replication:OperationNotTracked'
  | 'Replication:OperationMissedThreshold'
  | 'Replication:OperationReplicatedAfterThreshold';

/** Every notification that S3 sends to functions, by `eventName`. */
export const NOTIFICATIONS: Readonly<Record<S3EventName, Notification>> = {
  'ObjectCreated:Put': written,
  'ObjectCreated:Post': written,
  'ObjectCreated:Copy': written,
  'ObjectCreated:CompleteMultipartUpload': written,
  'ObjectRemoved:Delete': deleted,
  'ObjectRemoved:DeleteMarkerCreated': markedDeleted,
  'ObjectTagging:Put': attributes,
  'ObjectTagging:Delete': attributes,
  'ObjectAcl:Put': attributes,
  'ObjectRestore:Post': written,
  'ObjectRestore:Completed': { ...written, by: 'customer', extra: 'glacier' },
  'ObjectRestore:Delete': byS3,
  LifecycleTransition: { ...byS3, extra: 'transition' },
  IntelligentTiering: { ...byS3, extra: 'tiering' },
  'LifecycleExpiration:Delete': { ...deleted, eventVersion: '2.3', by: 's3' },
  'LifecycleExpiration:DeleteMarkerCreated': { ...markedDeleted, eventVersion: '2.3', by: 's3' },
  'Replication:OperationFailedReplication': replication,
  'Replication:OperationNotTracked': replication,
  'Replication:OperationMissedThreshold': replication,
  'Replication:OperationReplicatedAfterThreshold': replication,
};

/** Every notification's name. */
export const S3_EVENT_NAMES: readonly S3EventName[] = Object.keys(NOTIFICATIONS) as S3EventName[];
