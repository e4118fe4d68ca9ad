import type { S3Event } from 'aws-lambda';
import { createS3Event, fromJSON, type S3EventRecordInit } from 'lambdouble';
import { expectTypeOf, test } from 'vitest';

declare const event: S3Event;

test('a factory types the call', () => {
  const { init, overrides } = fromJSON(event, createS3Event);
  expectTypeOf(init).toEqualTypeOf<S3EventRecordInit | readonly S3EventRecordInit[] | undefined>();
  expectTypeOf(createS3Event(init, overrides)).toEqualTypeOf<S3Event>();
});

test('without one nobody knows', () => {
  expectTypeOf(fromJSON(event).init).toBeUnknown();
  expectTypeOf(fromJSON(event).overrides).toBeUnknown();
});
