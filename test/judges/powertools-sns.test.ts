import { SnsEnvelope } from '@aws-lambda-powertools/parser/envelopes/sns';
import { JSONStringified } from '@aws-lambda-powertools/parser/helpers';
import { SnsSchema, SnsSqsNotificationSchema } from '@aws-lambda-powertools/parser/schemas/sns';
import * as fc from 'fast-check';
import { createSNSEvent, createSQSEvent } from 'lambdouble';
import { anySNSEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { z } from 'zod';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

it('SnsSchema accepts every SNS event, and nothing is left out', () => {
  fc.assert(
    fc.property(anySNSEvent(), (event) => {
      expect(SnsSchema.parse(event)).toStrictEqual(event);
    }),
    RUNS,
  );
});

it('SnsSchema refuses another source', () => {
  expect(SnsSchema.safeParse(createSNSEvent({}, { Records: [{ EventSource: 'aws:sqs' }] })).success).toBe(false);
});

it('SnsEnvelope finds the message inside', () => {
  fc.assert(
    fc.property(anySNSEvent({ message: fc.record({ orderId: fc.uuid() }) }), (event) => {
      expect(SnsEnvelope.parse(event, JSONStringified(z.object({ orderId: z.uuid() })))).toHaveLength(1);
    }),
    RUNS,
  );
});

it('SnsSqsNotificationSchema accepts what comes of them in a queue', () => {
  fc.assert(
    fc.property(anySNSEvent(), (event) => {
      const [record] = createSQSEvent(event).Records;
      expect(SnsSqsNotificationSchema.safeParse(JSON.parse(record!.body)).error).toBeUndefined();
    }),
    RUNS,
  );
});
