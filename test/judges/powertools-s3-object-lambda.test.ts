import { S3ObjectLambdaEventSchema } from '@aws-lambda-powertools/parser/schemas/s3';
import * as fc from 'fast-check';
import type { S3ObjectLambdaOperation } from 'lambdouble';
import { anyS3ObjectLambdaEvent } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

function refusedAt(operation: S3ObjectLambdaOperation): string[] {
  const places = new Set<string>();
  fc.assert(
    fc.property(anyS3ObjectLambdaEvent({ operation }), (event) => {
      for (const { path } of S3ObjectLambdaEventSchema.safeParse(event).error?.issues ?? []) places.add(path.join('.'));
    }),
    RUNS,
  );
  return [...places];
}

describe('S3ObjectLambdaEventSchema', () => {
  it('accepts every GetObject request', () => {
    expect(refusedAt('GetObject')).toEqual([]);
  });

  it.each<S3ObjectLambdaOperation>(['HeadObject', 'ListObjects', 'ListObjectsV2'])(
    'wrongly refuses %s requests, which have a context of their own: it knows GetObject alone',
    (operation) => {
      expect(refusedAt(operation)).toEqual(['getObjectContext']);
    },
  );
});
