import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventBridgeId, logEventId, snsMessageId } from '../../src/values/message-ids.js';
import { seed } from '../../src/values/sequence.js';

const SETTINGS = { seed: 20_260_115, numRuns: 200 };
const RFC_4122 = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an EventBridge id is written like a UUID and most are none', () => {
  seed(1);
  const ids = Array.from({ length: 1000 }, () => eventBridgeId());
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.filter((id) => RFC_4122.test(id)).length).toBeLessThan(300);
});

test('an SNS message id is a UUID of version 5', () => {
  seed(1);
  const ids = Array.from({ length: 1000 }, () => snsMessageId());
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(1000);
});

test('the id of a log event carries its timestamp, and ids of one timestamp grow', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }), (start, timestamp) => {
      seed(start);
      const first = logEventId(timestamp);
      const second = logEventId(timestamp);
      expect(first).toMatch(/^\d{56}$/);
      expect(BigInt(first) >> 144n).toBe(BigInt(timestamp));
      expect(BigInt(second) >> 144n).toBe(BigInt(timestamp));
      expect(BigInt(second) > BigInt(first)).toBe(true);
    }),
    SETTINGS,
  );
});
