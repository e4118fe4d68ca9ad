import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createS3Event, s3EventRecordOptions } from './factory.js';
import { decodeObjectKey } from './form-encoding.js';

/** What restores, transitions, tierings and replications have beside `s3`, each in a member of its own. */
function destinationIn(record: object): string | undefined {
  const further = record as {
    glacierEventData?: { restoreEventData?: { lifecycleRestoreStorageClass?: string } };
    lifecycleEventData?: { transitionEventData?: { destinationStorageClass?: string } };
    intelligentTieringEventData?: { destinationAccessTier?: string };
    replicationEventData?: { destinationBucket?: string };
  };
  return (
    further.glacierEventData?.restoreEventData?.lifecycleRestoreStorageClass ??
    further.lifecycleEventData?.transitionEventData?.destinationStorageClass ??
    further.intelligentTieringEventData?.destinationAccessTier ??
    further.replicationEventData?.destinationBucket
  );
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createS3Event',
    create: createS3Event,
    options: s3EventRecordOptions,
    parts: (event) => event.Records,
    readings: {
      bucket: (record) => record.s3.bucket.name,
      key: (record) => decodeObjectKey(record.s3.object.key),
      principalId: (record) => record.userIdentity.principalId,
      destination: destinationIn,
      bucketOwner: (record) => record.s3.bucket.ownerIdentity.principalId,
    },
  }),
];
