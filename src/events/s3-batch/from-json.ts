import type { S3BatchEventTask } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { nameIn } from '../../values/readings.js';
import { decodeObjectKey } from '../s3/form-encoding.js';
import { createS3BatchEvent, s3BatchEventOptions } from './factory.js';

/** The bucket in either schema. */
function bucketIn(task: S3BatchEventTask & { s3Bucket?: string }): string {
  return task.s3Bucket ?? nameIn(task.s3BucketArn);
}

/** A region of the partition of the bucket's ARN, where that isn't the usual one. */
function regionIn({ s3BucketArn }: S3BatchEventTask): string | undefined {
  switch (s3BucketArn.split(':')[1]) {
    case 'aws-cn':
      return 'cn-north-1';
    case 'aws-us-gov':
      return 'us-gov-west-1';
    default:
      return undefined;
  }
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createS3BatchEvent',
    create: createS3BatchEvent,
    options: s3BatchEventOptions,
    readings: {
      jobId: ({ job }) => job.id,
      bucket: ({ tasks }) => bucketIn(tasks[0]!),
      key: ({ tasks }) => decodeObjectKey(tasks[0]!.s3Key),
      region: ({ tasks }) => regionIn(tasks[0]!),
    },
  }),
];
