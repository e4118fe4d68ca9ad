import type { S3BatchEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyRegion, anyText } from '../../generate/values.js';
import { anyObjectKey } from '../s3/arbitrary.js';
import { createS3BatchEvent, isDirectoryBucket, s3BatchEventOptions, type S3BatchEventInit } from './factory.js';

/** Constraints of `anyS3BatchEvent()`: the factory's options, each a value or an arbitrary. */
export type S3BatchEventConstraints = Constraints<S3BatchEventInit>;

const argument = fc.oneof(fc.constantFrom('', 'v1', 'true', '{"width":320}', 'x'.repeat(1024)), anyText());

const defaults = {
  invocationSchemaVersion: fc.constantFrom<'1.0' | '2.0'>('1.0', '2.0'),
  userArguments: fc.dictionary(fc.constantFrom('k1', 'destinationBucket', 'max size', '__proto__', 'n'.repeat(64)), argument, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  bucket: fc.constantFrom('photos', 'my.dotted.bucket', 'logs-eu-west-1-123456789012', 'abc', 'photos--use1-az4--x-s3'),
  key: anyObjectKey(),
  s3VersionId: fc.oneof(fc.constant(null), fc.stringMatching(/^[A-Za-z0-9_.]{32}$/)),
  region: anyRegion(),
};

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: S3BatchEventInit, constraints: S3BatchEventConstraints): S3BatchEventInit {
  const fit = { ...init };
  const drop = (option: keyof S3BatchEventInit): void => {
    if (constraints[option] === undefined) delete fit[option];
  };
  const directory = (): boolean => fit.bucket !== undefined && isDirectoryBucket(fit.bucket);
  if (directory() && constraints.s3VersionId !== undefined && fit.s3VersionId !== null) drop('bucket');
  if (directory()) drop('s3VersionId');
  if (fit.invocationSchemaVersion === '1.0' && (fit.userArguments !== undefined || directory())) {
    drop('invocationSchemaVersion');
    if (fit.invocationSchemaVersion !== undefined) {
      drop('userArguments');
      if (directory()) drop('bucket');
    }
  }
  return fit;
}

/**
 * Any event that S3 Batch Operations sends to a function: both schemas, directory buckets, jobs with arguments, objects with and without
 * a version, keys of every script. Shrinks to the plain `createS3BatchEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html
 * @param constraints options of `createS3BatchEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3BatchEvent({ bucket: 'photos', invocationSchemaVersion: '1.0' }), (event) => {
 *     expect(event.tasks[0].s3BucketArn).toMatch(/:s3:::photos$/);
 *   }),
 * );
 */
export function anyS3BatchEvent(constraints: S3BatchEventConstraints = {}): fc.Arbitrary<S3BatchEvent> {
  const init = anyInit('generate S3BatchEvent', s3BatchEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createS3BatchEvent(drawn),
  );
}
