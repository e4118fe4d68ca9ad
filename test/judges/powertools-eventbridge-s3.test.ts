import { EventBridgeSchema } from '@aws-lambda-powertools/parser/schemas/eventbridge';
import { S3Schema } from '@aws-lambda-powertools/parser/schemas/s3';
import * as fc from 'fast-check';
import { createS3Event, createSchedulerEvent } from 'lambdouble';
import { anyEventBridgeEvent, anyS3Event, anyScheduledEvent, anySchedulerEvent } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

/** Shapes that AWS sends and the schema refuses: where it complains, and why it is wrong. */
const S3_WRONGLY_REFUSED: Readonly<Record<string, string>> = {
  'Records.0.requestParameters.sourceIPAddress': 'S3’s dual-stack endpoints are reached by IPv6 too, and the schema knows IPv4 alone',
};

function complaints(result: { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined }): string[] {
  return result.error?.issues.map((issue) => issue.path.join('.')) ?? [];
}

describe('EventBridgeSchema accepts', () => {
  it.each<[string, fc.Arbitrary<object>]>([
    ['every EventBridge event', anyEventBridgeEvent()],
    ['every event of a rule’s schedule', anyScheduledEvent()],
    ['every envelope of EventBridge Scheduler', anySchedulerEvent()],
  ])('%s, and nothing is left out', (_, any) => {
    fc.assert(
      fc.property(any, (event) => {
        expect(EventBridgeSchema.parse(event)).toStrictEqual(event);
      }),
      RUNS,
    );
  });

  it('no input of EventBridge Scheduler, which has no envelope', () => {
    expect(EventBridgeSchema.safeParse(createSchedulerEvent({ input: { job: 'report' } })).success).toBe(false);
  });
});

describe('S3Schema accepts', () => {
  it('every S3 notification but those known to be refused wrongly', () => {
    const refusedAt = new Set<string>();
    fc.assert(
      fc.property(anyS3Event(), (event) => {
        for (const path of complaints(S3Schema.safeParse(event))) refusedAt.add(path);
      }),
      RUNS,
    );
    expect([...refusedAt]).toEqual(Object.keys(S3_WRONGLY_REFUSED));
  });

  it('and keeps the object as it is', () => {
    fc.assert(
      fc.property(anyS3Event({ sourceIPAddress: '192.0.2.1' }), (event) => {
        expect(S3Schema.parse(event).Records.map((record) => record.s3)).toStrictEqual(event.Records.map((record) => record.s3));
      }),
      RUNS,
    );
  });

  it('no event without records', () => {
    expect(S3Schema.safeParse(createS3Event({}, { Records: [] })).success).toBe(false);
  });
});
