import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dynamoDBSequenceNumber,
  kinesisSequenceNumber,
  kinesisShardId,
  snsSequenceNumber,
  sqsSequenceNumber,
} from '../../src/values/sequence-numbers.js';
import { seed } from '../../src/values/sequence.js';

const SETTINGS = { seed: 20_260_115, numRuns: 200 };
const anySeed = fc.oneof(fc.integer(), fc.string());
const anyTime = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2099, 0, 1) });

function growing(make: () => string): void {
  fc.assert(
    fc.property(anySeed, (start) => {
      seed(start);
      const numbers = Array.from({ length: 50 }, () => BigInt(make()));
      for (let index = 1; index < numbers.length; index++) expect(numbers[index]! > numbers[index - 1]!).toBe(true);
      seed(start);
      expect(BigInt(make())).toBe(numbers[0]);
    }),
    SETTINGS,
  );
}

test('each kind of number grows from call to call and starts over with its seed', () => {
  growing(dynamoDBSequenceNumber);
  growing(() => sqsSequenceNumber(Date.UTC(2026, 0, 15)));
  growing(snsSequenceNumber);
  growing(() => kinesisSequenceNumber(Date.UTC(2026, 0, 15), 0));
});

test('numbers of different seeds differ', () => {
  const numbers = new Set<string>();
  for (let start = 0; start < 1000; start++) {
    seed(start);
    for (let draw = 0; draw < 3; draw++) numbers.add(dynamoDBSequenceNumber());
  }
  expect(numbers.size).toBe(3000);
});

test('a DynamoDB sequence number is a number of the shard and a counter of 20 digits', () => {
  fc.assert(
    fc.property(anySeed, (start) => {
      seed(start);
      expect(dynamoDBSequenceNumber()).toMatch(/^[1-9]\d{0,19}\d{20}$/);
    }),
    SETTINGS,
  );
});

test('a Kinesis sequence number holds the second and the shard, and ends in binary 0010', () => {
  fc.assert(
    fc.property(anySeed, anyTime, fc.integer({ min: 0, max: 0xffff_ffff }), (start, time, shard) => {
      seed(start);
      const text = kinesisSequenceNumber(time, shard);
      expect(text).toMatch(/^\d{56}$/);
      const number = BigInt(text);
      expect(number & 0xfn).toBe(2n);
      expect((number >> 4n) & 0xffff_ffffn).toBe(BigInt(shard));
      expect((number >> 36n) & 0xffff_ffffn).toBe(BigInt(Math.floor(time / 1000)));
      expect(number >> 180n).toBe(0x20n);
    }),
    SETTINGS,
  );
});

test('a shard is named with twelve digits', () => {
  expect(kinesisShardId(3)).toBe('shardId-000000000003');
});

test('an SQS FIFO sequence number has 20 digits and holds the millisecond of sending', () => {
  fc.assert(
    fc.property(anySeed, anyTime, (start, time) => {
      seed(start);
      const text = sqsSequenceNumber(time);
      expect(text).toMatch(/^\d{20}$/);
      expect(BigInt(text) % 256n).toBe(0n);
      expect((BigInt(text) - 2n ** 64n) / 256_000n).toBe(BigInt(time));
    }),
    SETTINGS,
  );
});

test('real SQS FIFO sequence numbers hold the millisecond of sending', () => {
  const sent = [1_573_251_510_774, 1_648_574_157_203, 1_684_700_300_546, 1_717_591_754_739, 1_719_001_604_967];
  const real = ['18849496460467696128', '18868779057953519616', '18878027350649327616', '18886447562922735616', '18886808484581103616'];
  expect(real.map((text) => Number((BigInt(text) - 2n ** 64n) / 256_000n))).toEqual(sent);
});

test('an SNS FIFO sequence number starts 1000000000000', () => {
  fc.assert(
    fc.property(anySeed, (start) => {
      seed(start);
      expect(snsSequenceNumber()).toMatch(/^1000000000000\d{7}$/);
    }),
    SETTINGS,
  );
});
