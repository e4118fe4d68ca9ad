import { Buffer } from 'node:buffer';
import type { KinesisStreamEvent, KinesisStreamRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDynamoDBStreamEvent } from '../../src/events/dynamodb-stream/arbitrary.js';
import { createDynamoDBStreamEvent, createDynamoDBStreamTumblingWindowEvent } from '../../src/events/dynamodb-stream/index.js';
import { createEventBridgeEvent } from '../../src/events/eventbridge/index.js';
import { anyKinesisStreamEvent, anyKinesisStreamTumblingWindowEvent } from '../../src/events/kinesis-stream/arbitrary.js';
import {
  createKinesisStreamEvent,
  createKinesisStreamRecord,
  createKinesisStreamTumblingWindowEvent,
  facts,
  type KinesisStreamRecordInit,
} from '../../src/events/kinesis-stream/index.js';
import { createSQSEvent } from '../../src/events/sqs/index.js';

const SETTINGS = { seed: 20260115, numRuns: 400 };

const textOf = ({ kinesis }: KinesisStreamRecord): string => Buffer.from(kinesis.data, 'base64').toString();
const jsonIn = (event: KinesisStreamEvent): unknown[] => event.Records.map((record) => JSON.parse(textOf(record)) as unknown);

/** What a sequence number holds, by its bits. */
function readSequenceNumber(sequenceNumber: string): { second: number; shard: number; last: number } {
  const number = BigInt(sequenceNumber);
  const bits = (from: bigint): number => Number((number >> from) & 0xffff_ffffn);
  return { second: bits(36n), shard: bits(4n), last: Number(number & 0xfn) };
}

describe('the record', () => {
  it('has AWS’s members in AWS’s order', () => {
    const record = createKinesisStreamRecord();
    expect(Object.keys(record)).toEqual([
      'kinesis',
      'eventSource',
      'eventVersion',
      'eventID',
      'eventName',
      'invokeIdentityArn',
      'awsRegion',
      'eventSourceARN',
    ]);
    expect(Object.keys(record.kinesis)).toEqual([
      'kinesisSchemaVersion',
      'partitionKey',
      'sequenceNumber',
      'data',
      'approximateArrivalTimestamp',
    ]);
    expect(record).toMatchObject({
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventName: 'aws:kinesis:record',
      invokeIdentityArn: 'arn:aws:iam::123456789012:role/lambda-role',
      eventSourceARN: 'arn:aws:kinesis:us-east-1:123456789012:stream/my-stream',
      kinesis: { kinesisSchemaVersion: '1.0', approximateArrivalTimestamp: 1768480496.789 },
    });
    expect(textOf(record)).toBe('Hello from Kinesis!');
  });

  it('has a sequence number of 56 digits that holds its second and its shard', () => {
    const { eventID, kinesis } = createKinesisStreamRecord({ shardId: 'shardId-000000000113', time: '2026-02-01T00:00:00.999Z' });
    expect(eventID).toBe(`shardId-000000000113:${kinesis.sequenceNumber}`);
    expect(kinesis.sequenceNumber).toMatch(/^49\d{54}$/);
    expect(readSequenceNumber(kinesis.sequenceNumber)).toEqual({ second: Date.UTC(2026, 1, 1) / 1000, shard: 113, last: 2 });
  });

  it.each<[unknown, string]>([
    ['größe', 'größe'],
    ['', ''],
    [{ orderId: 7 }, '{"orderId":7}'],
    [[1], '[1]'],
    [null, 'null'],
    [Buffer.from('bytes'), 'bytes'],
    [new TextEncoder().encode('bytes').buffer, 'bytes'],
    [new DataView(new TextEncoder().encode('a bytes').buffer, 2), 'bytes'],
  ])('carries %j as %j', (data, text) => {
    expect(textOf(createKinesisStreamRecord({ data }))).toBe(text);
  });

  it('pads base64', () => {
    expect(createKinesisStreamRecord({ data: Uint8Array.of(255, 254) }).kinesis.data).toBe('//4=');
  });

  it('belongs to the partition of its region', () => {
    const record = createKinesisStreamRecord({ awsRegion: 'cn-north-1', accountId: '210987654321', streamName: 'orders' });
    expect(record.eventSourceARN).toBe('arn:aws-cn:kinesis:cn-north-1:210987654321:stream/orders');
    expect(record.invokeIdentityArn).toBe('arn:aws-cn:iam::210987654321:role/lambda-role');
  });
});

describe('a batch', () => {
  it('is of one shard, in its order', () => {
    const { Records } = createKinesisStreamEvent([{ time: '2026-02-01T00:00:09Z' }, { shardId: 'shardId-000000000003' }, { time: 0 }]);
    const numbers = Records.map(({ kinesis }) => BigInt(kinesis.sequenceNumber));
    expect(numbers[1]! > numbers[0]! && numbers[2]! > numbers[1]!).toBe(true);
    expect(Records.map(({ eventID }) => eventID.split(':')[0])).toEqual(Array(3).fill('shardId-000000000003'));
  });

  it('goes on after a given sequence number', () => {
    const given = `99${'0'.repeat(54)}`;
    const { Records } = createKinesisStreamEvent([{ sequenceNumber: given, shardId: 'shardId-000000000113' }, {}, {}]);
    const [first, second, third] = Records.map(({ kinesis }) => kinesis.sequenceNumber);
    expect(first).toBe(given);
    expect(BigInt(second!) > BigInt(given) && BigInt(third!) > BigInt(second!)).toBe(true);
    expect(readSequenceNumber(third!)).toEqual({ second: 1768480496, shard: 113, last: 2 });
  });

  it.each<[KinesisStreamRecordInit | KinesisStreamRecordInit[], string]>([
    [
      [{ sequenceNumber: '100' }, { sequenceNumber: '99' }],
      'sequence number 99 comes after 100. The records of a shard come in the order of their sequence numbers.',
    ],
    [[{ shardId: 'shardId-000000000001' }, { shardId: 'shardId-000000000002' }], 'its records disagree about "shardId"'],
    [[{ streamName: 'one' }, { streamName: 'two' }], 'its records disagree about "streamName": "one" and "two".'],
    [{ shardId: '3' }, 'option "shardId" is "3". Pass a shard id such as "shardId-000000000003".'],
    [{ shardId: 'shardId-999999999999' }, 'option "shardId" is "shardId-999999999999".'],
    [{ partitionKey: '' }, 'option "partitionKey" is "". Pass a partition key of 1 to 256 well-formed characters.'],
    [{ partitionKey: 'a'.repeat(257) }, `option "partitionKey" is "${'a'.repeat(79)}…". Pass a partition key of 1 to 256`],
    [{ sequenceNumber: '007' }, 'option "sequenceNumber" is "007". Pass a string of up to 129 digits.'],
    [{ data: () => 1 }, 'option "data" is the function data, which JSON leaves out. Pass only what JSON can hold.'],
    [
      { data: 'x'.repeat(5_000_000) },
      'its records hold 6666672 bytes of data. Lambda closes a batch at 6291456 bytes; use smaller or fewer records',
    ],
  ])('that can’t be is refused (%#)', (init, message) => {
    expect(() => createKinesisStreamEvent(init)).toThrow(`Failed to create KinesisStreamEvent: ${message}`);
  });

  it('has up to 10,000 records', () => {
    const inits = Array.from({ length: 10_001 }, () => ({}));
    expect(() => createKinesisStreamEvent(inits)).toThrow('its list has 10001 records. Pass at most 10,000');
    expect(createKinesisStreamEvent(inits.slice(1)).Records).toHaveLength(10_000);
  });
});

describe('a change in a DynamoDB table', () => {
  const open = { id: 'A-1001', status: 'open' };
  const paid = { id: 'A-1001', status: 'paid' };
  const changes = createDynamoDBStreamEvent([
    { newImage: open, tableName: 'orders', awsRegion: 'eu-west-1', accountId: '210987654321', time: '2026-02-01T00:00:00Z' },
    { newImage: paid, oldImage: open, time: '2026-02-01T00:00:01Z' },
    { oldImage: paid, timeToLive: true, time: '2026-02-01T00:00:02Z' },
  ]);

  it('arrives as Kinesis Data Streams for DynamoDB sends it', () => {
    const event = createKinesisStreamEvent(changes);
    const [inserted, modified, removed] = jsonIn(event) as Record<string, unknown>[];
    expect(Object.keys(inserted!)).toEqual([
      'awsRegion',
      'eventID',
      'eventName',
      'userIdentity',
      'recordFormat',
      'tableName',
      'dynamodb',
      'eventSource',
    ]);
    expect(inserted).toEqual({
      awsRegion: 'eu-west-1',
      eventID: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      eventName: 'INSERT',
      userIdentity: null,
      recordFormat: 'application/json',
      tableName: 'orders',
      dynamodb: {
        ApproximateCreationDateTime: Date.UTC(2026, 1, 1),
        Keys: { id: { S: 'A-1001' } },
        NewImage: { id: { S: 'A-1001' }, status: { S: 'open' } },
        SizeBytes: 26,
      },
      eventSource: 'aws:dynamodb',
    });
    expect(Object.keys(modified!.dynamodb as object)).toEqual(['ApproximateCreationDateTime', 'Keys', 'NewImage', 'OldImage', 'SizeBytes']);
    expect(removed).toMatchObject({ eventName: 'REMOVE', userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } });
    expect(event.Records[0]!.eventSourceARN).toBe('arn:aws:kinesis:eu-west-1:210987654321:stream/my-stream');
    expect(event.Records[0]!.kinesis.approximateArrivalTimestamp).toBe(Date.UTC(2026, 1, 1) / 1000 + 0.5);
  });

  it('has the partition key of its item', () => {
    const keys = (event: KinesisStreamEvent): string[] => event.Records.map(({ kinesis }) => kinesis.partitionKey);
    const of = keys(createKinesisStreamEvent(changes));
    expect(new Set(of).size).toBe(1);
    expect(of[0]).toMatch(/^[0-9A-F]{32}$/);
    expect(keys(createKinesisStreamEvent(createDynamoDBStreamEvent({ newImage: { id: 'other' } })))).not.toContain(of[0]);
  });

  it('is whatever a table can tell', () => {
    fc.assert(
      fc.property(anyDynamoDBStreamEvent({ streamViewType: 'NEW_AND_OLD_IMAGES' }), (event) => {
        const arrived = jsonIn(createKinesisStreamEvent(event)) as Record<string, unknown>[];
        expect(arrived.map(({ eventName }) => eventName)).toEqual(event.Records.map(({ eventName }) => eventName));
        arrived.forEach(({ dynamodb }, index) => {
          const { SequenceNumber: _, StreamViewType: __, ApproximateCreationDateTime: second, ...rest } = event.Records[index]!.dynamodb!;
          expect(dynamodb).toEqual({ ...rest, ApproximateCreationDateTime: second! * 1000 });
        });
      }),
      SETTINGS,
    );
  });

  it('carries both images', () => {
    expect(() => createKinesisStreamEvent(createDynamoDBStreamEvent({ newImage: open, streamViewType: 'KEYS_ONLY' }))).toThrow(
      'it was given a change of a DynamoDB stream with the view type KEYS_ONLY. Pass one with NEW_AND_OLD_IMAGES',
    );
  });
});

describe('an event of EventBridge', () => {
  it('is the data, under its id', () => {
    const placed = createEventBridgeEvent({ detail: { orderId: 7 }, region: 'eu-west-1', time: '2026-02-01T00:00:00Z' });
    const event = createKinesisStreamEvent(placed);
    expect(jsonIn(event)).toEqual([placed]);
    expect(event.Records[0]).toMatchObject({
      awsRegion: 'eu-west-1',
      kinesis: { partitionKey: placed.id, approximateArrivalTimestamp: Date.UTC(2026, 1, 1) / 1000 + 1 },
    });
  });

  it('is not one of SQS', () => {
    expect(() => createKinesisStreamEvent(createSQSEvent() as never)).toThrow(
      'it was given an event that AWS doesn’t put into streams. Pass an event of a DynamoDB stream or of EventBridge; to put another one yourself pass { data: event }.',
    );
  });
});

describe('a tumbling window', () => {
  it('adds AWS’s members in AWS’s order', () => {
    const event = createKinesisStreamTumblingWindowEvent({ state: { total: 3 }, shardId: 'shardId-000000000006' });
    expect(Object.keys(event)).toEqual([
      'Records',
      'window',
      'state',
      'shardId',
      'eventSourceARN',
      'isFinalInvokeForWindow',
      'isWindowTerminatedEarly',
    ]);
    expect(event).toMatchObject({
      window: { start: '2026-01-15T12:34:00Z', end: '2026-01-15T12:36:00Z' },
      state: { total: 3 },
      shardId: 'shardId-000000000006',
      eventSourceARN: event.Records[0]!.eventSourceARN,
      isFinalInvokeForWindow: false,
      isWindowTerminatedEarly: false,
    });
  });

  it('comes of any of its options, and of no other', () => {
    expect(createKinesisStreamEvent({ state: {} })).toHaveProperty('window');
    expect(createKinesisStreamEvent({ shardId: 'shardId-000000000006' })).not.toHaveProperty('window');
  });

  it('can end without records', () => {
    const last = createKinesisStreamTumblingWindowEvent([]);
    expect(last).toMatchObject({ Records: [], isFinalInvokeForWindow: true, shardId: 'shardId-000000000000' });
    expect(facts.recognises(last)).toBe(true);
    expect(facts.recognises(createDynamoDBStreamTumblingWindowEvent([]))).toBe(false);
  });

  it('holds all its records', () => {
    const window = { start: '2026-02-01T00:00:00Z', end: '2026-02-01T00:01:00Z' };
    expect(createKinesisStreamEvent({ window }).Records[0]!.kinesis.approximateArrivalTimestamp).toBe(Date.UTC(2026, 1, 1) / 1000);
    expect(() => createKinesisStreamEvent({ window, time: '2026-02-01T00:01:00Z' })).toThrow('lies outside the tumbling window');
    expect(() => createKinesisStreamEvent({ window: { ...window, end: '2026-02-01T00:15:01Z' } })).toThrow(
      'A tumbling window has whole seconds, 1 to 900 of them.',
    );
  });

  it('wants its state back', () => {
    const event = createKinesisStreamTumblingWindowEvent();
    expect(facts.response.problems({ state: {} }, event)).toEqual([]);
    expect(facts.response.problems({ batchItemFailures: [] }, event)).toHaveLength(1);
  });
});

describe('batch item failures', () => {
  it('are sequence numbers', () => {
    const event = createKinesisStreamEvent([{}, {}]);
    const [, second] = event.Records;
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier: second!.kinesis.sequenceNumber }] }, event)).toEqual([]);
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier: second!.eventID }] }, event)).toEqual([
      `itemIdentifier "${second!.eventID}" is no sequenceNumber of this batch, so the whole batch counts as failed.`,
    ]);
  });
});

function expectRules({ Records }: KinesisStreamEvent): void {
  const [first] = Records;
  const shardId = first!.eventID.split(':')[0]!;
  let before = -1n;
  for (const record of Records) {
    const { sequenceNumber, data, partitionKey, approximateArrivalTimestamp } = record.kinesis;
    expect(record.eventID).toBe(`${shardId}:${sequenceNumber}`);
    expect([record.eventSourceARN, record.awsRegion]).toEqual([first!.eventSourceARN, first!.awsRegion]);
    expect(record.eventSourceARN.split(':')[3]).toBe(record.awsRegion);
    expect(Buffer.from(data, 'base64').toString('base64')).toBe(data);
    expect(partitionKey.length >= 1 && partitionKey.length <= 256).toBe(true);
    const { second, shard, last } = readSequenceNumber(sequenceNumber);
    expect([second, shard, last]).toEqual([Math.floor(approximateArrivalTimestamp), Number(shardId.slice(8)), 2]);
    expect(sequenceNumber).toHaveLength(56);
    expect(BigInt(sequenceNumber) > before).toBe(true);
    before = BigInt(sequenceNumber);
  }
}

describe('anyKinesisStreamEvent', () => {
  it('keeps every rule between the fields', () => {
    fc.assert(fc.property(anyKinesisStreamEvent(), expectRules), SETTINGS);
  });

  it('reaches what samples don’t show', () => {
    const records = fc.sample(anyKinesisStreamEvent(), SETTINGS).flatMap(({ Records }) => Records);
    const has = (test: (record: KinesisStreamRecord) => boolean): boolean => records.some(test);
    expect(has(({ kinesis }) => kinesis.data === '')).toBe(true);
    expect(has(({ kinesis }) => kinesis.data.startsWith('84ma'))).toBe(true);
    expect(has(({ kinesis }) => kinesis.data.startsWith('H4sI'))).toBe(true);
    expect(has((record) => textOf(record) === '{"orderId":')).toBe(true);
    expect(has((record) => textOf(record).includes('\ufffd'))).toBe(true);
    expect(has(({ kinesis }) => kinesis.partitionKey.length === 256)).toBe(true);
    const repeated = fc
      .sample(anyKinesisStreamEvent({ records: { minLength: 2 } }), SETTINGS)
      .some(({ Records }) => new Set(Records.map(({ kinesis }) => kinesis.data)).size < Records.length);
    expect(repeated).toBe(true);
  });

  it('puts drawn sequence numbers into order', () => {
    const sequenceNumber = fc.bigInt({ min: 1n, max: 10n ** 56n }).map(String);
    for (const { Records } of fc.sample(anyKinesisStreamEvent({ sequenceNumber, records: { minLength: 3 } }), SETTINGS)) {
      const numbers = Records.map(({ kinesis }) => BigInt(kinesis.sequenceNumber));
      expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
    }
  });

  it('makes large batches', () => {
    const [event] = fc.sample(anyKinesisStreamEvent({ records: { minLength: 10_000 } }), { ...SETTINGS, numRuns: 1 });
    expect(event!.Records).toHaveLength(10_000);
  });
});

describe('anyKinesisStreamTumblingWindowEvent', () => {
  it('keeps the rules, and its records within the window', () => {
    fc.assert(
      fc.property(anyKinesisStreamTumblingWindowEvent(), (event) => {
        expectRules(event);
        const [start, end] = [Date.parse(event.window.start) / 1000, Date.parse(event.window.end) / 1000];
        for (const { kinesis } of event.Records) {
          expect(kinesis.approximateArrivalTimestamp >= start && kinesis.approximateArrivalTimestamp < end).toBe(true);
        }
        expect(event).toMatchObject({
          shardId: event.Records[0]!.eventID.split(':')[0],
          eventSourceARN: event.Records[0]!.eventSourceARN,
        });
      }),
      SETTINGS,
    );
  });
});
