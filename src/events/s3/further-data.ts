import { randomUUID } from '../../values/random-text.js';
import { isoMilliseconds } from '../../values/time.js';
import type { Notification, S3EventName } from './notifications.js';

const DAY = 86_400_000;

/** The member that restores, transitions, tierings and replications have beside `s3`. */
export function furtherData(
  extra: NonNullable<Notification['extra']>,
  eventName: S3EventName,
  time: number,
  destination: string | undefined,
): Record<string, unknown> {
  switch (extra) {
    case 'glacier':
      return {
        glacierEventData: {
          restoreEventData: {
            lifecycleRestorationExpiryTime: isoMilliseconds(Math.ceil((time + DAY) / DAY) * DAY),
            lifecycleRestoreStorageClass: destination ?? 'GLACIER',
          },
        },
      };
    case 'transition':
      return { lifecycleEventData: { transitionEventData: { destinationStorageClass: destination ?? 'GLACIER' } } };
    case 'tiering':
      return { intelligentTieringEventData: { destinationAccessTier: destination ?? 'ARCHIVE_ACCESS' } };
    case 'replication':
      return { replicationEventData: replicationData(eventName, time, destination) };
  }
}

function replicationData(eventName: S3EventName, time: number, destination = 'arn:aws:s3:::amzn-s3-demo-destination'): object {
  const common = {
    replicationRuleId: randomUUID(),
    destinationBucket: destination,
    s3Operation: 'OBJECT_PUT',
    requestTime: isoMilliseconds(time),
  };
  switch (eventName) {
    case 'Replication:OperationFailedReplication':
      return { ...common, failureReason: 'AssumeRoleNotPermitted' };
    case 'Replication:OperationMissedThreshold':
      return { ...common, threshold: '15' };
    case 'Replication:OperationReplicatedAfterThreshold':
      return { ...common, threshold: '15', replicationTime: '17' };
    default:
      return { ...common, failureReason: 'DstBucketNotFound' };
  }
}
