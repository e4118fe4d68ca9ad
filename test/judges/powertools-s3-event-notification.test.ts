import { S3EventNotificationEventBridgeSchema } from '@aws-lambda-powertools/parser/schemas/s3';
import * as fc from 'fast-check';
import { createS3NotificationEvent } from 'lambdouble';
import { anyS3NotificationEvent } from 'lambdouble/arbitraries';
import { describe, expect, it } from 'vitest';

const RUNS = { seed: 20_260_115, numRuns: 1000 };

/** Shapes that AWS sends and the schema refuses: where it complains, and why it is wrong. */
const WRONGLY_REFUSED: Readonly<Record<string, string>> = {
  'detail.source-ip-address': 'S3’s dual-stack endpoints are reached by IPv6 too, and the schema knows IPv4 alone',
};

describe('S3EventNotificationEventBridgeSchema accepts', () => {
  it('every S3 event by way of EventBridge but those known to be refused wrongly', () => {
    const refusedAt = new Set<string>();
    fc.assert(
      fc.property(anyS3NotificationEvent(), (event) => {
        for (const { path } of S3EventNotificationEventBridgeSchema.safeParse(event).error?.issues ?? []) refusedAt.add(path.join('.'));
      }),
      RUNS,
    );
    expect([...refusedAt]).toEqual(Object.keys(WRONGLY_REFUSED));
  });

  it('and leaves nothing out', () => {
    for (const event of [
      createS3NotificationEvent(),
      createS3NotificationEvent({ 'detail-type': 'Object Deleted', reason: 'Lifecycle Expiration' }),
    ]) {
      expect(S3EventNotificationEventBridgeSchema.parse(event)).toStrictEqual(event);
    }
  });
});
