import { Buffer } from 'node:buffer';
import type { MSKEvent, MSKRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { createMSKEvent, createMSKRecord, detectEventSource, invoke, seed, type MSKRecordInit, fromJSON } from 'lambdouble';
import { anyMSKEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import 'lambdouble/vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

const recordsOf = (event: MSKEvent): MSKRecord[] => Object.values(event.records).flat();
const text = (base64: string): string => Buffer.from(base64, 'base64').toString();

beforeEach(() => seed(0));

describe('what agrees with what', () => {
  it('in every generated event', () => {
    fc.assert(
      fc.property(anyMSKEvent(), ({ eventSourceArn, bootstrapServers, records }) => {
        const [, partition, region, account, name, cell] =
          /^arn:(aws[a-z-]*):kafka:([a-z0-9-]+):(\d{12}):cluster\/([A-Za-z0-9-]+)\/[0-9a-f-]{36}-(\d+)$/.exec(eventSourceArn)!;
        expect(account).toBe('123456789012');
        const domain = `amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`;
        for (const server of bootstrapServers.split(',')) {
          expect(server).toMatch(
            new RegExp(`^b-\\d\\.${name!.toLowerCase()}\\.[a-z0-9]{6}\\.c${cell}\\.kafka\\.${region}\\.${domain}:9098$`),
          );
        }
        expect(new Set(Object.values(records).flatMap((list) => list.map(({ topic }) => topic))).size).toBe(1);
        expect(new Set(Object.values(records).flatMap((list) => list.map(({ timestampType }) => timestampType))).size).toBe(1);
        for (const [key, list] of Object.entries(records)) {
          let before = -1;
          for (const record of list) {
            expect(key).toBe(`${record.topic}-${record.partition}`);
            expect(record.offset).toBeGreaterThan(before);
            before = record.offset;
            for (const part of [record.key, record.value]) {
              if (typeof part === 'string') expect(Buffer.from(part, 'base64').toString('base64')).toBe(part);
            }
            for (const header of record.headers) {
              expect(Object.keys(header)).toHaveLength(1);
              for (const byte of Object.values(header)[0]!) expect(byte >= -128 && byte <= 127 && Number.isInteger(byte)).toBe(true);
            }
            const { keySchemaMetadata, valueSchemaMetadata } = record as unknown as Record<string, { dataFormat: string } | undefined>;
            if (keySchemaMetadata !== undefined) expect(record.key).toBeTypeOf('string');
            if (valueSchemaMetadata !== undefined) expect(record.value).toBeTypeOf('string');
          }
        }
      }),
      SETTINGS,
    );
  });

  it('members come in Lambda’s order', () => {
    const metadata = { dataFormat: 'AVRO', schemaId: '1' } as const;
    const record = createMSKRecord({ keySchemaMetadata: metadata, valueSchemaMetadata: metadata });
    expect(Object.keys(record).join(' ')).toBe(
      'topic partition offset timestamp timestampType key value headers keySchemaMetadata valueSchemaMetadata',
    );
    expect(Object.keys(createMSKEvent())).toEqual(['eventSource', 'eventSourceArn', 'bootstrapServers', 'records']);
  });
});

describe('keys, values and headers', () => {
  it.each([
    ['a text', 'ünï', 'ünï'],
    ['bytes', Uint8Array.of(79, 107), 'Ok'],
    ['an object', { orderId: 'A-1' }, '{"orderId":"A-1"}'],
    ['an array', [1, 'b'], '[1,"b"]'],
    ['a number', 12.5, '12.5'],
    ['nothing much', '', ''],
  ])('%s travels in base64', (_, given, decoded) => {
    const record = createMSKRecord({ key: given, value: given });
    expect([text(record.key), text(record.value)]).toEqual([decoded, decoded]);
  });

  it('that are not there are left out, or null', () => {
    const nothing: MSKRecordInit = { key: null, value: null };
    expect(createMSKRecord(nothing)).not.toHaveProperty('key');
    expect(createMSKRecord(nothing)).not.toHaveProperty('value');
    expect(createMSKRecord({ ...nothing, nullAs: 'null' })).toMatchObject({ key: null, value: null });
  });

  it('headers are signed bytes, as recorded', () => {
    expect(createMSKRecord({ headers: { 'test-header': 'hello-worldë' } }).headers).toEqual([
      { 'test-header': [104, 101, 108, 108, 111, 45, 119, 111, 114, 108, 100, -61, -85] },
    ]);
  });

  it('headers keep their order and may repeat', () => {
    const { headers } = createMSKRecord({ headers: [{ b: 'x' }, { a: Uint8Array.of(0, 127, 128, 255) }, { b: '' }] });
    expect(headers).toEqual([{ b: [120] }, { a: [0, 127, -128, -1] }, { b: [] }]);
    expect(JSON.stringify(createMSKRecord({ headers: JSON.parse('{"__proto__":"x"}') as object as Record<string, string> }).headers)).toBe(
      '[{"__proto__":[120]}]',
    );
  });
});

describe('batches', () => {
  it('are grouped by partition, offsets growing in each', () => {
    const event = createMSKEvent([{ topic: 'orders', offset: 7 }, { partition: 1 }, {}, { partition: 1, offset: 100 }]);
    expect(Object.keys(event.records)).toEqual(['orders-0', 'orders-1']);
    expect(event.records['orders-0']!.map(({ offset }) => offset)).toEqual([7, 8]);
    expect(event.records['orders-1']![1]!.offset).toBe(100);
  });

  it('offsets grow from event to event', () => {
    const [first, second] = [createMSKRecord(), createMSKRecord()];
    expect(second.offset).toBeGreaterThan(first.offset);
  });

  it('report failures by partition and offset', async () => {
    const event = createMSKEvent([{ topic: 'orders', value: 'good' }, { value: 'bad' }, { partition: 4, value: 'bad', offset: 9 }]);
    const outcome = await invoke(
      async ({ records }: MSKEvent) => ({
        batchItemFailures: Object.entries(records).flatMap(([partition, list]) =>
          list.filter(({ value }) => text(value) === 'bad').map(({ offset }) => ({ itemIdentifier: { offset, partition } })),
        ),
      }),
      event,
    );
    const { offset } = event.records['orders-0']![1]!;
    expect(outcome).toBeWellFormedResponse();
    expect(outcome).toReportBatchItemFailures([
      { partition: 'orders-4', offset: 9 },
      { partition: 'orders-0', offset },
    ]);
    expect(outcome).not.toReportBatchItemFailures([{ partition: 'orders-4', offset: 9 }]);
  });

  it('that report what is not in them fail as a whole', async () => {
    const event = createMSKEvent({ topic: 'orders', offset: 7 });
    for (const itemIdentifier of [{ partition: 'orders-0', offset: 8 }, { partition: 'orders', offset: 7 }, 'orders-0-7', null]) {
      expect(await invoke(async () => ({ batchItemFailures: [{ itemIdentifier }] }), event)).not.toBeWellFormedResponse();
    }
    const outcome = await invoke(async () => ({ batchItemFailures: [{ itemIdentifier: 'orders-0-7' }] }), event);
    expect(messagesOf({ text: () => expect(outcome).toBeWellFormedResponse() }).text).toContain(
      'itemIdentifier "orders-0-7" is no { partition, offset } of this batch, so the whole batch counts as failed.',
    );
  });
});

describe('generated events', () => {
  const seen = fc.sample(anyMSKEvent(), { seed: 1, numRuns: 1000 });
  const records = seen.flatMap(recordsOf) as (MSKRecord & { valueSchemaMetadata?: object })[];

  it('reach several partitions, keyless records, tombstones both ways, bytes, repeated headers, schemas, far offsets', () => {
    expect(seen.some((event) => Object.keys(event.records).length > 2)).toBe(true);
    expect(seen.some((event) => Object.values(event.records).some((list) => list.length > 2))).toBe(true);
    expect(records.some((record) => !('key' in record))).toBe(true);
    expect(records.some((record) => (record.key as string | null) === null)).toBe(true);
    expect(records.some((record) => !('value' in record))).toBe(true);
    expect(records.some((record) => (record.value as string | null) === null)).toBe(true);
    expect(records.some((record) => record.value === '')).toBe(true);
    expect(records.some((record) => typeof record.value === 'string' && text(record.value).includes('\ufffd'))).toBe(true);
    expect(records.some((record) => record.headers.some((header) => Object.values(header)[0]!.some((byte) => byte < 0)))).toBe(true);
    expect(records.some((record) => new Set(record.headers.map((header) => Object.keys(header)[0])).size < record.headers.length)).toBe(
      true,
    );
    expect(records.some((record) => record.valueSchemaMetadata !== undefined)).toBe(true);
    expect(records.some((record) => record.offset > 2 ** 52)).toBe(true);
    expect(new Set(records.map((record) => record.timestampType))).toEqual(new Set(['CREATE_TIME', 'LOG_APPEND_TIME']));
  });

  it('are as large as asked', () => {
    for (const event of fc.sample(anyMSKEvent({ records: { minLength: 100, maxLength: 200 }, partition: 0 }), { seed: 1, numRuns: 5 })) {
      expect(recordsOf(event).length).toBeGreaterThanOrEqual(100);
    }
  });

  it('keep what was constrained', () => {
    const constraints = {
      topic: 'orders',
      value: fc.record({ orderId: fc.uuid() }),
      valueSchemaMetadata: { dataFormat: 'JSON', schemaId: '1' },
    };
    fc.assert(
      fc.property(anyMSKEvent(constraints as Parameters<typeof anyMSKEvent>[0]), (event) => {
        for (const record of recordsOf(event)) {
          expect(record.topic).toBe('orders');
          expect(JSON.parse(text(record.value))).toHaveProperty('orderId');
          expect(record).toHaveProperty('valueSchemaMetadata', { dataFormat: 'JSON', schemaId: '1' });
        }
      }),
      SETTINGS,
    );
  });
});

it('is recognised by its source and its map of records', () => {
  expect(detectEventSource({ eventSource: 'aws:kafka', records: {} })).toBe('msk');
  expect(detectEventSource({ eventSource: 'aws:SelfManagedKafka', records: {} })).toBeUndefined();
  expect(detectEventSource([{ eventSource: 'aws:kafka', topic: 'orders' }])).toBe('eventbridge-pipes');
  expect(detectEventSource({ eventSource: 'aws:kafka', records: [] })).toBeUndefined();
});

describe('what Kafka could not send', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'a topic with a blank': () => createMSKEvent({ topic: 'my topic' }),
        'two topics': () => createMSKEvent([{ topic: 'a' }, { topic: 'b' }]),
        'offsets that fall': () => createMSKEvent([{ offset: 7 }, { offset: 7 }]),
        'no offset left': () => createMSKEvent([{ offset: Number.MAX_SAFE_INTEGER }, {}]),
        'a schema of nothing': () => createMSKEvent({ value: null, valueSchemaMetadata: { dataFormat: 'AVRO', schemaId: '1' } }),
        'a schema without id': () => createMSKEvent({ keySchemaMetadata: { dataFormat: 'AVRO' } as never }),
        'a number as a header': () => createMSKEvent({ headers: { attempt: 1 } as never }),
        'a value that JSON leaves out': () => createMSKEvent({ value: () => 1 }),
        'no record': () => createMSKEvent([]),
        '10,001 records': () => createMSKEvent(Array.from({ length: 10_001 }, () => ({}))),
        '7 MB': () => createMSKEvent(Array.from({ length: 7 }, () => ({ value: 'x'.repeat(2 ** 20) }))),
      }),
    ).toMatchInlineSnapshot(`
      {
        "10,001 records": "Failed to create MSKEvent: its list has 10001 records. Pass at most 10,000, the largest batch that Lambda makes.",
        "7 MB": "Failed to create MSKEvent: its records hold 9786862 bytes of data. Lambda closes a batch at 6291456 bytes; use smaller or fewer records, or the second argument for an event that AWS never sends.",
        "a number as a header": "Failed to create MSKEvent: option "headers" is {"attempt":1}. Pass an object in which each value is a string or bytes (Uint8Array), or an array in which each element is an object in which each value is a string or bytes (Uint8Array).",
        "a schema of nothing": "Failed to create MSKEvent: option "valueSchemaMetadata" is given for a value that is null. Leave it out: what is not there has no schema.",
        "a schema without id": "Failed to create MSKEvent: option "keySchemaMetadata" is {"dataFormat":"AVRO"}. Pass an object { dataFormat, schemaId } with the format "AVRO", "JSON" or "PROTOBUF" and an id as a string.",
        "a topic with a blank": "Failed to create MSKEvent: option "topic" is "my topic". Pass a topic name of 1 to 249 letters, digits, ".", "_" and "-".",
        "a value that JSON leaves out": "Failed to create MSKEvent: option "value" is the function value, which JSON leaves out. Pass only what JSON can hold.",
        "no offset left": "Failed to create MSKEvent: no offset comes after 9007199254740991 in partition 0. Pass a smaller "offset" for the record before.",
        "no record": "Failed to create MSKEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { records: { "my-topic-0": undefined } }.",
        "offsets that fall": "Failed to create MSKEvent: offset 7 comes after offset 7 in partition 0. The records of a partition come in the order of their offsets; leave "offset" out for the next one.",
        "two topics": "Failed to create MSKEvent: its records disagree about "topic": "a" and "b". All records of one event share it, so give it once, or make two events.",
      }
    `);
  });
});

it('becomes the call that makes it, keys, values and headers decoded', () => {
  const inits = [
    {
      topic: 'orders',
      clusterName: 'Shop-1',
      region: 'eu-west-1',
      accountId: '210987654321',
      partition: 3,
      offset: 41,
      time: '2026-03-29T00:59:59.000Z',
      key: 'customer-7',
      value: { orderId: 7 },
      headers: [{ kind: 'OrderPlaced' }, { kind: Buffer.from([0xff]) }],
    },
    { partition: 3, offset: 42, time: '2026-03-29T01:00:00.000Z', key: null, value: 'null', headers: { '1': 'a' } },
  ];
  const call = fromJSON(createMSKEvent(inits));
  expect(call.init).toEqual(inits);
  expect(call.overrides).toBeUndefined();
});
