import type * as aws from 'aws-lambda';
import * as fc from 'fast-check';
import { anyEventBridgeEvent, anyS3Event, anySQSEvent } from 'lambdouble/arbitraries';
import { describe, expectTypeOf, it } from 'vitest';

describe('generators', () => {
  it('give arbitraries of the published types', () => {
    expectTypeOf(anyS3Event()).toEqualTypeOf<fc.Arbitrary<aws.S3Event>>();
    expectTypeOf(anySQSEvent()).toEqualTypeOf<fc.Arbitrary<aws.SQSEvent>>();
  });

  it('take each option as a value or as an arbitrary', () => {
    anyS3Event({ bucket: 'photos', key: fc.constantFrom('a', 'b'), records: { minLength: 1, maxLength: 1 } });
    anySQSEvent({ body: fc.record({ orderId: fc.uuid() }), queueName: 'orders' });
    // @ts-expect-error a bucket is a string
    anyS3Event({ bucket: fc.integer() });
    // @ts-expect-error there is no such option
    anyS3Event({ buckett: 'photos' });
  });

  it('infer the detail of an EventBridge event', () => {
    const events = anyEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: fc.record({ id: fc.uuid() }) });
    expectTypeOf(events).toExtend<fc.Arbitrary<{ detail: { id: string } }>>();
  });
});
