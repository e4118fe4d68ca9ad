import { Buffer } from 'node:buffer';
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  createDynamoDBStreamEvent,
  createDynamoDBStreamTumblingWindowEvent,
  numberValue,
  type DynamoDBRecordInit,
  type DynamoDBStreamTumblingWindowEvent,
} from 'lambdouble';
import { anyDynamoDBStreamEvent, anyDynamoDBStreamTumblingWindowEvent } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { ISO_SECONDS, partition, SEED } from './reading.js';

type Item = Record<string, AttributeValue>;

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function numberSize(text: string): number {
  const digits = text.replace('-', '').replace('.', '');
  const significant = digits.replace(/^0+/, '').replace(/0+$/, '').length;
  return Math.ceil(significant / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

/** Bytes of a value by DynamoDB's documentation; refuses what is no attribute value. */
function sizeOf(value: AttributeValue): number {
  const [[type, content], ...others] = Object.entries(value) as [[string, never], ...unknown[]];
  expect(others).toEqual([]);
  switch (type) {
    case 'S':
      return bytes(content);
    case 'N':
      expect(content).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      return numberSize(content);
    case 'B':
      return Buffer.from(content, 'base64').length;
    case 'BOOL':
    case 'NULL':
      return 1;
    case 'L':
      return 3 + (content as AttributeValue[]).length + sum((content as AttributeValue[]).map(sizeOf));
    case 'M':
      return 3 + Object.keys(content).length + itemSize(content);
    default: {
      const members = content as string[];
      expect(['SS', 'NS', 'BS']).toContain(type);
      expect(members.length).toBeGreaterThan(0);
      expect(new Set(members).size).toBe(members.length);
      return sum(members.map((member) => sizeOf({ [type[0]!]: member } as unknown as AttributeValue)));
    }
  }
}

function itemSize(item: Item): number {
  return sum(Object.entries(item).map(([name, value]) => bytes(name) + sizeOf(value)));
}

/** The images that a stream shows of a kind of change. */
const SHOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  KEYS_ONLY: { INSERT: '', MODIFY: '', REMOVE: '' },
  NEW_IMAGE: { INSERT: 'NewImage', MODIFY: 'NewImage', REMOVE: '' },
  OLD_IMAGE: { INSERT: '', MODIFY: 'OldImage', REMOVE: 'OldImage' },
  NEW_AND_OLD_IMAGES: { INSERT: 'NewImage', MODIFY: 'NewImage OldImage', REMOVE: 'OldImage' },
};

function expectRecord(record: DynamoDBRecord): void {
  expect(record).toMatchObject({ eventVersion: '1.1', eventSource: 'aws:dynamodb' });
  expect(record.eventID).toMatch(/^[0-9a-f]{32}$/);
  const { Keys: keys, NewImage: after, OldImage: before, ...rest } = record.dynamodb!;
  const shown = [after && 'NewImage', before && 'OldImage'].filter((name) => name !== undefined).join(' ');
  expect(shown).toBe(SHOWN[rest.StreamViewType!]![record.eventName!]);
  expect('NewImage' in record.dynamodb!).toBe(after !== undefined);
  expect('OldImage' in record.dynamodb!).toBe(before !== undefined);
  expect([1, 2]).toContain(Object.keys(keys!).length);
  for (const [name, value] of Object.entries(keys!)) {
    expect('SNB').toContain(Object.keys(value)[0]);
    expect(sizeOf(value)).toBeGreaterThan(0);
    for (const image of [after, before]) if (image !== undefined) expect(image[name]).toEqual(value);
  }
  for (const image of [after, before]) if (image !== undefined) expect(itemSize(image)).toBeLessThanOrEqual(400 * 1024);
  expect(rest.SizeBytes).toBe(itemSize(keys!) + itemSize(after ?? {}) + itemSize(before ?? {}));
  expect(Number.isInteger(rest.ApproximateCreationDateTime)).toBe(true);
  expect(rest.ApproximateCreationDateTime).toBeLessThan(2 ** 32);
  expect(rest.SequenceNumber).toMatch(/^[1-9]\d{20,39}$/);
  if (record.userIdentity !== undefined) {
    expect(record.eventName).toBe('REMOVE');
    expect(record.userIdentity).toEqual({ type: 'Service', principalId: 'dynamodb.amazonaws.com' });
  }
  expect('userIdentity' in record).toBe(record.userIdentity !== undefined);
  if (record.eventName === 'MODIFY' && after && before) expect(after).not.toEqual(before);
}

function expectRules({ Records: records }: DynamoDBStreamEvent): void {
  const first = records[0];
  for (const [index, record] of records.entries()) {
    expectRecord(record);
    const { eventSourceARN, awsRegion, dynamodb } = record;
    const [arn, its, service, region, account, ...resource] = eventSourceARN!.split(':');
    expect([arn, its, service, region]).toEqual(['arn', partition(awsRegion!), 'dynamodb', awsRegion]);
    expect(account).toMatch(/^\d{12}$/);
    expect(resource.join(':')).toMatch(/^table\/[\w.-]+\/stream\/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/);
    expect(eventSourceARN).toBe(first!.eventSourceARN);
    expect(dynamodb!.StreamViewType).toBe(first!.dynamodb!.StreamViewType);
    expect(Object.keys(dynamodb!.Keys!)).toEqual(Object.keys(first!.dynamodb!.Keys!));
    if (index > 0) expect(BigInt(dynamodb!.SequenceNumber!)).toBeGreaterThan(BigInt(records[index - 1]!.dynamodb!.SequenceNumber!));
  }
  expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(records.length);
}

function expectWindow(event: DynamoDBStreamTumblingWindowEvent): void {
  expectRules(event);
  expect(event.window.start).toMatch(ISO_SECONDS);
  expect(event.window.end).toMatch(ISO_SECONDS);
  const [start, end] = [Date.parse(event.window.start) / 1000, Date.parse(event.window.end) / 1000];
  expect(end - start).toBeGreaterThan(0);
  expect(end - start).toBeLessThanOrEqual(900);
  for (const record of event.Records) {
    expect(record.eventSourceARN).toBe(event.eventSourceARN);
    expect(record.dynamodb!.ApproximateCreationDateTime).toBeGreaterThanOrEqual(start);
    expect(record.dynamodb!.ApproximateCreationDateTime).toBeLessThan(end);
  }
  expect(event.shardId).toMatch(/^shardId-/);
  if (event.Records.length === 0) expect(event.isFinalInvokeForWindow).toBe(true);
}

const anyValue = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()), fc.uint8Array());
const withId = fc
  .tuple(fc.dictionary(fc.string({ minLength: 1 }), anyValue, { maxKeys: 4, noNullPrototype: true }), fc.uuid())
  .map(([item, id]) => ({
    ...item,
    id,
  }));

describe('every DynamoDB stream event keeps every rule', () => {
  test('whatever is generated', () => {
    fc.assert(fc.property(anyDynamoDBStreamEvent(), expectRules), SEED);
  });

  test('in tumbling windows', () => {
    fc.assert(fc.property(anyDynamoDBStreamTumblingWindowEvent(), expectWindow), SEED);
  });

  test.each<[string, Parameters<typeof anyDynamoDBStreamEvent>[0]]>([
    ['new images', { newImage: withId, keys: ['id'] }],
    ['old images', { oldImage: withId, keys: ['id'] }],
    ['both images', { newImage: withId, oldImage: withId, keys: ['id'] }],
    ['keys', { keys: { pk: 'a', sk: 1 } }],
    ['a kind', { eventName: 'MODIFY' }],
    ['expiries', { timeToLive: true }],
    ['keys only', { streamViewType: 'KEYS_ONLY', records: { minLength: 20, maxLength: 30 } }],
    ['the epoch', { time: 0 }],
  ])('with %s given', (_, constraints) => {
    fc.assert(fc.property(anyDynamoDBStreamEvent(constraints), expectRules), { ...SEED, numRuns: 200 });
  });

  test.each<[string, DynamoDBRecordInit | DynamoDBRecordInit[]]>([
    ['numbers', { newImage: { id: 'a', n: [0, -0, 1e-7, 1.5, -100, 120_000, 2 ** 53 - 1, 10n ** 37n, -1e-130, numberValue('-001.500')] } }],
    ['sets', { newImage: { id: 'a', n: new Set([1n, -5, 0.5]), s: new Set(['', 'ü']), b: new Set([Uint8Array.of(), Uint8Array.of(1)]) } }],
    ['emptiness', { newImage: { id: 'a', s: '', l: [], m: {}, b: new Uint8Array(), nested: [[], {}, [null, { a: { b: [''] } }]] } }],
    ['a number for its key', { newImage: { pk: -0.5, sk: Buffer.from('x') }, oldImage: { pk: -0.5, sk: Buffer.from('x'), n: 1 } }],
    ['a name called __proto__', { newImage: { id: 'a', ['__proto__']: 1 } }],
    ['the largest item', { newImage: { id: 'a', x: 'x'.repeat(409_600 - 4) } }],
    ['the epoch and the end', [{ time: 0 }, { time: '2106-02-07T06:28:15.999Z' }]],
    ['China', { awsRegion: 'cn-north-1', newImage: { id: '日本' } }],
    ['sequence numbers', [{ sequenceNumber: '9'.repeat(21) }, {}, {}]],
    ['an expiry of a key alone', { timeToLive: true, keys: { id: 'a' } }],
  ])('with %s', (_, init) => {
    expectRules(createDynamoDBStreamEvent(init));
  });

  test.each<[string, DynamoDBRecordInit | DynamoDBRecordInit[]]>([
    ['no records', []],
    ['the epoch', { time: 0 }],
    ['the last second', { time: '2106-02-07T06:28:15.999Z' }],
    ['a window of one second', { window: { start: 0, end: 1000 } }],
  ])('in a tumbling window with %s', (_, init) => {
    expectWindow(createDynamoDBStreamTumblingWindowEvent(init));
  });
});

test.each<[string, DynamoDBRecordInit | DynamoDBRecordInit[]]>([
  ['sequence number', [{ sequenceNumber: '9'.repeat(40) }, {}]],
  ['streamLabel', { streamLabel: '2026-02-31T00:00:00.000' }],
  ['streamLabel', { streamLabel: '9999-99-99T99:99:99.999' }],
])('refuses what DynamoDB never sends: %s', (cause, init) => {
  expect(() => createDynamoDBStreamEvent(init)).toThrow(new RegExp(`^Failed to create DynamoDBStreamEvent: .*${cause}`));
});
