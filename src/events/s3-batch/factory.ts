import type { S3BatchEvent, S3BatchEventTask } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { aNonEmptyString, aRegion, either, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject, setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { partitionOf } from '../../values/arn.js';
import { opaqueBase64 } from '../../values/opaque-ids.js';
import { randomUUID } from '../../values/random-text.js';
import { aBucketName, anObjectKey, aVersionId } from '../../values/s3-object.js';
import { nextBelow } from '../../values/sequence.js';
import { settings } from '../../values/settings.js';
import { encodeObjectKey } from '../s3/form-encoding.js';

/** What one call of a batch job is about. Everything has a default. */
export interface S3BatchEventInit {
  /** Form of the event, which the job names: `2.0` is needed for directory buckets and for `userArguments`. Default `1.0` where that will do. */
  invocationSchemaVersion?: '1.0' | '2.0' | undefined;
  /** Id of this call, which the answer has to repeat. Default: some 1,700 characters of base64, as real ones. */
  invocationId?: string | undefined;
  /** Id of the job. Default: a UUID. */
  jobId?: string | undefined;
  /** What the job hands to each call, in schema 2.0: up to 10 texts of up to 1,024 characters, by names of 1 to 64. Default: absent. */
  userArguments?: Readonly<Record<string, string>> | undefined;
  /** Id of the task, which the answer has to repeat. Default: some 1,000 characters of base64, as real ones. */
  taskId?: string | undefined;
  /** Bucket name; one that ends in `--x-s3` is a directory bucket. Default `amzn-s3-demo-bucket`. */
  bucket?: string | undefined;
  /** Object key as you know it; it is form-encoded as S3 does it. Default `photos/cat.jpg`. */
  key?: string | undefined;
  /** Version of the object, or null where the job's manifest names none. Default: null. */
  s3VersionId?: string | null | undefined;
  /** Region of the job, which decides the partition of the bucket's ARN. Default: the configured region. */
  region?: string | undefined;
}

const MOST_ARGUMENTS = 10;

const someArguments: OptionCheck = {
  expected: 'an object of at most 10 strings of up to 1,024 characters, by names of 1 to 64',
  accepts(value) {
    if (!isPlainObject(value)) return false;
    const names = Object.keys(value);
    return names.length <= MOST_ARGUMENTS && names.every((name) => name !== '' && name.length <= 64 && isArgument(value[name]));
  },
};

function isArgument(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 1024;
}

/** The options of a batch job's event. */
export const s3BatchEventOptions: OptionTable<S3BatchEventInit> = optionTable<S3BatchEventInit>({
  invocationSchemaVersion: oneOf(['1.0', '2.0']),
  invocationId: aNonEmptyString,
  jobId: aNonEmptyString,
  userArguments: someArguments,
  taskId: aNonEmptyString,
  bucket: aBucketName,
  key: anObjectKey,
  s3VersionId: either(aVersionId, oneOf([null])),
  region: aRegion,
});

const DOING = 'create S3BatchEvent';

/** True for the name of a directory bucket, which has no versions. */
export function isDirectoryBucket(bucket: string): boolean {
  return bucket.endsWith('--x-s3');
}

/** The schema that an init asks for or needs. */
function schemaOf(init: S3BatchEventInit, bucket: string): '1.0' | '2.0' {
  const asked = init.invocationSchemaVersion;
  if (asked === '2.0') return asked;
  if (init.userArguments !== undefined) {
    if (asked === undefined) return '2.0';
    throw failure(
      DOING,
      'option "userArguments" is given, but invocationSchemaVersion is "1.0"',
      'Leave invocationSchemaVersion out, or pass "2.0".',
    );
  }
  if (!isDirectoryBucket(bucket)) return '1.0';
  if (asked === undefined) return '2.0';
  throw failure(
    DOING,
    `option "bucket" is ${show(bucket)}, a directory bucket, but invocationSchemaVersion is "1.0"`,
    'Leave invocationSchemaVersion out, or pass "2.0".',
  );
}

/** An id as S3 Batch Operations makes them: nine bytes that hardly differ, then nothing that can be read. */
function operationsId(length: number): string {
  return `AAAAAAAAAA${'EFGH'[nextBelow(4)]}${opaqueBase64(length)}`;
}

function eventOf(init: S3BatchEventInit): S3BatchEvent {
  const bucket = init.bucket ?? 'amzn-s3-demo-bucket';
  const schema = schemaOf(init, bucket);
  const version = init.s3VersionId ?? null;
  if (version !== null && isDirectoryBucket(bucket)) {
    throw failure(DOING, `option "s3VersionId" is ${show(version)}, but directory buckets have no versions`, 'Leave s3VersionId out.');
  }
  const invocationId = init.invocationId ?? operationsId(1705);
  const job: S3BatchEvent['job'] & { userArguments?: Record<string, string> } = { id: init.jobId ?? randomUUID() };
  if (init.userArguments !== undefined) {
    job.userArguments = {};
    for (const name of Object.keys(init.userArguments)) setOwn(job.userArguments, name, init.userArguments[name]);
  }
  const taskId = init.taskId ?? operationsId(1069);
  const s3Key = encodeObjectKey(init.key ?? 'photos/cat.jpg');
  const task =
    schema === '1.0'
      ? { taskId, s3BucketArn: `arn:${partitionOf(init.region ?? settings().region)}:s3:::${bucket}`, s3Key, s3VersionId: version }
      : { taskId, s3Bucket: bucket, s3Key, s3VersionId: version };
  return { invocationSchemaVersion: schema, invocationId, job, tasks: [task as S3BatchEventTask] };
}

/**
 * The event that S3 Batch Operations sends to a function for one object of a job's manifest, in schema 1.0 or 2.0.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html
 * @param init which object of which job; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 Batch Operations could not send
 * @example
 * const event = createS3BatchEvent({ bucket: 'photos', key: 'cats/tom & jerry.png' });
 * expect(event.tasks[0].s3BucketArn).toBe('arn:aws:s3:::photos');
 * expect(event.tasks[0].s3Key).toBe('cats/tom+%26+jerry.png');
 */
export function createS3BatchEvent(init: S3BatchEventInit = {}, overrides?: DeepPartial<S3BatchEvent>): S3BatchEvent {
  checkOptions(DOING, init, s3BatchEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
