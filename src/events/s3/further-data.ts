import { partitionOf } from '../../values/arn.js';
import { randomUUID } from '../../values/random-text.js';
import { isoMilliseconds } from '../../values/time.js';
import type { Notification, S3EventName } from './notifications.js';

const DAY = 86_400_000;

/** The member that restores, transitions, tierings and replications have beside `s3`. */
export function furtherData(
  extra: NonNullable<Notification['extra']>,
  eventName: S3EventName,
  time: number,
  region: string,
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
      return {
        replicationEventData: replicationData(eventName, time, destination ?? `arn:${partitionOf(region)}:s3:::amzn-s3-demo-destination`),
      };
  }
}

/** Minutes after which S3 says that a replication is late, and those that the late one took. */
const THRESHOLD = 15;
const TAKEN = 17;

function replicationData(eventName: S3EventName, time: number, destinationBucket: string): object {
  const askedBefore = (minutes: number): object => ({
    replicationRuleId: randomUUID(),
    destinationBucket,
    s3Operation: 'OBJECT_PUT',
    requestTime: isoMilliseconds(Math.max(0, time - minutes * 60_000)),
  });
  switch (eventName) {
    case 'Replication:OperationFailedReplication':
      return { ...askedBefore(0), failureReason: 'AssumeRoleNotPermitted' };
    case 'Replication:OperationMissedThreshold':
      return { ...askedBefore(THRESHOLD), threshold: String(THRESHOLD) };
    case 'Replication:OperationReplicatedAfterThreshold':
      return { ...askedBefore(TAKEN), threshold: String(THRESHOLD), replicationTime: String(TAKEN) };
    default:
      return { ...askedBefore(0), failureReason: 'DstBucketNotFound' };
  }
}
