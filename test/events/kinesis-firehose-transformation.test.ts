import { Buffer } from 'node:buffer';
import type { FirehoseTransformationEvent, FirehoseTransformationResult } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFirehoseTransformationEvent, anyMSKFirehoseEvent } from '../../src/events/kinesis-firehose-transformation/arbitrary.js';
import {
  createFirehoseTransformationEvent,
  createFirehoseTransformationEventRecord,
  createMSKFirehoseEvent,
  createMSKFirehoseEventRecord,
  facts,
  type FirehoseTransformationEventRecordInit,
  type MSKFirehoseEventRecordInit,
  type MSKFirehoseResponse,
} from '../../src/events/kinesis-firehose-transformation/index.js';
import { anyKinesisStreamEvent } from '../../src/events/kinesis-stream/arbitrary.js';
import { createKinesisStreamEvent } from '../../src/events/kinesis-stream/index.js';
import { createSQSEvent } from '../../src/events/sqs/index.js';

const SETTINGS = { seed: 20260115, numRuns: 400 };
const STREAM = 'arn:aws:kinesis:us-east-1:123456789012:stream/orders';

const textOf = ({ data }: { data: string }): string => Buffer.from(data, 'base64').toString();

describe('records put there directly', () => {
  it('have AWS’s members in AWS’s order', () => {
    const event = createFirehoseTransformationEvent({ deliveryStreamName: 'orders' });
    expect(Object.keys(event)).toEqual(['invocationId', 'deliveryStreamArn', 'region', 'records']);
    expect(Object.keys(event.records[0]!)).toEqual(['recordId', 'approximateArrivalTimestamp', 'data']);
    expect(event).toMatchObject({
      deliveryStreamArn: 'arn:aws:firehose:us-east-1:123456789012:deliverystream/orders',
      region: 'us-east-1',
      records: [{ recordId: expect.stringMatching(/^49\d{54}000000$/), approximateArrivalTimestamp: 1768480496789 }],
    });
    expect(event.invocationId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(textOf(event.records[0]!)).toBe('Hello from Firehose!');
  });

  it('carry text, bytes and JSON', () => {
    const { records } = createFirehoseTransformationEvent([
      { data: 'größe' },
      { data: Uint8Array.of(255) },
      { data: { a: 1 } },
      { data: '' },
    ]);
    expect(records.map(({ data }) => data)).toEqual(['Z3LDtsOfZQ==', '/w==', 'eyJhIjoxfQ==', '']);
  });

  it('share invocation, region and account', () => {
    const event = createFirehoseTransformationEvent([{}, { region: 'cn-north-1', accountId: '210987654321', invocationId: 'i-1' }]);
    expect(event).toMatchObject({
      invocationId: 'i-1',
      region: 'cn-north-1',
      deliveryStreamArn: 'arn:aws-cn:firehose:cn-north-1:210987654321:deliverystream/my-delivery-stream',
    });
  });
});

describe('records of a Kinesis stream', () => {
  it('have AWS’s members in AWS’s order', () => {
    const event = createFirehoseTransformationEvent({ sourceKinesisStreamArn: STREAM, partitionKey: 'customer-7', subsequenceNumber: 12 });
    expect(Object.keys(event)).toEqual(['invocationId', 'sourceKinesisStreamArn', 'deliveryStreamArn', 'region', 'records']);
    const [record] = event.records;
    expect(Object.keys(record!)).toEqual(['recordId', 'approximateArrivalTimestamp', 'data', 'kinesisRecordMetadata']);
    expect(record!.kinesisRecordMetadata).toEqual({
      shardId: 'shardId-000000000000',
      partitionKey: 'customer-7',
      approximateArrivalTimestamp: 1768480496789,
      sequenceNumber: record!.recordId.slice(0, 56),
      subsequenceNumber: 12,
    });
    expect(record!.recordId.slice(56)).toBe('000012');
  });

  it('come of any option of theirs', () => {
    for (const init of [{ partitionKey: 'a' }, { shardId: 'shardId-000000000003' }, { sequenceNumber: '7' }, { subsequenceNumber: 0 }]) {
      const event = createFirehoseTransformationEvent([{}, init]);
      expect(event.sourceKinesisStreamArn).toBe('arn:aws:kinesis:us-east-1:123456789012:stream/my-stream');
      for (const record of event.records) expect(record).toHaveProperty('kinesisRecordMetadata');
    }
  });

  it('come of several shards', () => {
    const { records } = createFirehoseTransformationEvent([{ shardId: 'shardId-000000000001' }, { shardId: 'shardId-000000000113' }]);
    const shards = records.map(({ recordId }) => Number((BigInt(recordId.slice(0, -6)) >> 4n) & 0xffff_ffffn));
    expect(shards).toEqual([1, 113]);
  });

  it('are those of an event of the stream', () => {
    fc.assert(
      fc.property(anyKinesisStreamEvent(), (stream) => {
        const event = createFirehoseTransformationEvent(stream);
        const [first] = stream.Records;
        expect(event).toMatchObject({ sourceKinesisStreamArn: first!.eventSourceARN, region: first!.awsRegion });
        expect(event.records.map(({ data }) => data)).toEqual(stream.Records.map(({ kinesis }) => kinesis.data));
        event.records.forEach(({ recordId, kinesisRecordMetadata }, index) => {
          const { eventID, kinesis } = stream.Records[index]!;
          expect(recordId).toBe(`${kinesis.sequenceNumber}000000`);
          expect(`${kinesisRecordMetadata!.shardId}:${kinesisRecordMetadata!.sequenceNumber}`).toBe(eventID);
          expect(kinesisRecordMetadata!.approximateArrivalTimestamp / 1000).toBe(kinesis.approximateArrivalTimestamp);
        });
      }),
      SETTINGS,
    );
  });
});

describe('what can’t be', () => {
  it.each<[FirehoseTransformationEventRecordInit | FirehoseTransformationEventRecordInit[], string]>([
    [[{ recordId: 'a' }, { recordId: 'a' }], 'two records have the record id "a". Give each an id, or sequence number, of its own.'],
    [
      { recordId: 'a', partitionKey: 'b' },
      'option "recordId" is "a" for a record of a Kinesis stream. Leave it out: it is the sequence number and six digits of the subsequence number.',
    ],
    [
      { sourceKinesisStreamArn: STREAM, region: 'eu-west-1' },
      `option "sourceKinesisStreamArn" is "${STREAM}" while "region" is "eu-west-1". Let both be one region`,
    ],
    [[{ deliveryStreamName: 'one' }, { deliveryStreamName: 'two' }], 'its records disagree about "deliveryStreamName": "one" and "two".'],
    [{ sourceKinesisStreamArn: 'orders' }, 'option "sourceKinesisStreamArn" is "orders". Pass the ARN of a Kinesis stream.'],
    [{ subsequenceNumber: -1 }, 'option "subsequenceNumber" is -1. Pass an integer from 0 to 999999.'],
    [{ data: 'x'.repeat(5_000_000) }, 'its records hold 6666672 bytes of data. Lambda closes a batch at 6291456 bytes'],
  ])('is refused (%#)', (init, message) => {
    expect(() => createFirehoseTransformationEvent(init)).toThrow(`Failed to create FirehoseTransformationEvent: ${message}`);
  });

  it('is an event of another source', () => {
    expect(() => createFirehoseTransformationEvent(createSQSEvent() as never)).toThrow(
      'it was given an event that Firehose doesn’t read. Pass an event of a Kinesis stream; to put another one in yourself pass { data: event }.',
    );
  });

  it('is too long a list', () => {
    expect(() => createFirehoseTransformationEvent(Array.from({ length: 50_000 }, () => ({})))).toThrow(
      'its list has 50000 records. Pass at most 49152: more don’t fit into 6 MB.',
    );
  });

  it.each<[MSKFirehoseEventRecordInit[], string]>([
    [[{ offset: 5 }, { offset: 5 }], 'in partition 0 offset 5 comes after 5. The offsets of a partition grow.'],
    [[{ sourceMSKArn: 'x' }], 'option "sourceMSKArn" is "x". Pass the ARN of an MSK cluster.'],
    [[{ recordId: 'a' }, { recordId: 'a' }], 'two records have the record id "a".'],
  ])('is refused of MSK (%#)', (init, message) => {
    expect(() => createMSKFirehoseEvent(init)).toThrow(`Failed to create MSKFirehoseEvent: ${message}`);
  });
});

describe('records of an MSK topic', () => {
  it('have AWS’s members in AWS’s order', () => {
    const event = createMSKFirehoseEvent({ kafkaRecordValue: { name: 'Hello World' }, partitionId: 1 });
    expect(Object.keys(event)).toEqual(['invocationId', 'sourceMSKArn', 'deliveryStreamArn', 'region', 'records']);
    expect(event.sourceMSKArn).toMatch(/^arn:aws:kafka:us-east-1:123456789012:cluster\/my-cluster\/[0-9a-f-]{36}-2$/);
    expect(Object.keys(event.records[0]!)).toEqual(['recordId', 'approximateArrivalTimestamp', 'mskRecordMetadata', 'kafkaRecordValue']);
    expect(event.records).toEqual([
      {
        recordId: '0'.repeat(62),
        approximateArrivalTimestamp: 1768480496789,
        mskRecordMetadata: { offset: '0', partitionId: '1', approximateArrivalTimestamp: 1768480496789 },
        kafkaRecordValue: 'eyJuYW1lIjoiSGVsbG8gV29ybGQifQ==',
      },
    ]);
  });

  it('count their offsets in each partition', () => {
    const { records } = createMSKFirehoseEvent([{ offset: 15 }, { partitionId: 1 }, {}, { partitionId: 1 }, { offset: 20 }]);
    const places = records.map(({ mskRecordMetadata: { partitionId, offset } }) => `${partitionId}/${offset}`);
    expect(places).toEqual(['0/15', '1/0', '0/16', '1/1', '0/20']);
    expect(new Set(records.map(({ recordId }) => recordId)).size).toBe(5);
  });

  it('lie in the region of their cluster', () => {
    const sourceMSKArn = 'arn:aws:kafka:eu-west-1:123456789012:cluster/orders/9f3c1d2e-5b7a-4c68-8d90-1a2b3c4d5e6f-2';
    expect(createMSKFirehoseEvent({ sourceMSKArn })).toMatchObject({ sourceMSKArn, region: 'eu-west-1' });
    expect(createMSKFirehoseEventRecord({ sourceMSKArn, offset: 7 }).mskRecordMetadata.offset).toBe('7');
  });
});

describe('the answer', () => {
  const event = createFirehoseTransformationEvent([{ data: 'a' }, { data: 'b' }]);
  const [one, two] = event.records.map(({ recordId }) => recordId) as [string, string];
  const ok = (recordId: string): FirehoseTransformationResult['records'][number] => ({ recordId, result: 'Ok', data: 'YQ==' });
  const problems = (answer: unknown, of: unknown = event): readonly string[] => facts.response.problems(answer, of);

  it.each<[string, unknown]>([
    ['is each record once', { records: [ok(two), ok(one)] }],
    ['may drop', { records: [ok(one), { recordId: two, result: 'Dropped' }] }],
    ['may give up', { records: [{ recordId: one, result: 'ProcessingFailed', data: 'YQ==' }, ok(two)] }],
    ['may partition', { records: [ok(one), { ...ok(two), metadata: { partitionKeys: { customer: '7', year: '2026' } } }] }],
    ['may be empty data', { records: [ok(one), { ...ok(two), data: '' }] }],
  ])('%s', (_, answer) => {
    expect(problems(answer)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['The answer is undefined, not an object with records, so Firehose counts every record as failed.']],
    [
      [ok(one)],
      [`The answer is ${JSON.stringify([ok(one)]).slice(0, 80)}…, not an object with records, so Firehose counts every record as failed.`],
    ],
    [{ records: {} }, ['records is {}, not an array, so Firehose counts every record as failed.']],
    [{ records: [ok(one)] }, [`The answer has no record with the recordId "${two}", so Firehose counts the record as failed.`]],
    [
      { records: [ok(one), ok(two), ok(one)] },
      [`records[2].recordId is "${one}", which another record of the answer has too, so Firehose counts the record as failed.`],
    ],
    [
      { records: [ok(one), ok(two), ok('other')] },
      ['records[2].recordId is "other", which is no record of this event, so Firehose counts the record as failed.'],
    ],
    [
      { records: [ok(one), { ...ok(two), result: 'OK' }] },
      ['records[1].result is "OK", neither "Ok" nor "Dropped" nor "ProcessingFailed", so Firehose counts the record as failed.'],
    ],
    [
      { records: [ok(one), { recordId: two, result: 'Ok' }] },
      ['records[1].data is undefined, not a base64 string, so Firehose counts the record as failed.'],
    ],
    [
      { records: [ok(one), { ...ok(two), data: '{"not":"encoded"}' }] },
      ['records[1].data is "{\\"not\\":\\"encoded\\"}", not a base64 string, so Firehose counts the record as failed.'],
    ],
    [
      { records: [ok(one), { ...ok(two), metadata: { customer: '7' } }] },
      ['records[1].metadata is {"customer":"7"}, not { partitionKeys: { ‹name›: ‹string› } }, so Firehose counts the record as failed.'],
    ],
    [
      { records: [ok(one), { ...ok(two), metadata: { partitionKeys: { customer: 7 } } }] },
      ['records[1].metadata.partitionKeys["customer"] is 7, not a string, so Firehose counts the record as failed.'],
    ],
    [
      { records: [ok(one), null] },
      [
        'records[1] is null, not an object, so Firehose counts the record as failed.',
        `The answer has no record with the recordId "${two}", so Firehose counts the record as failed.`,
      ],
    ],
    [
      { records: [ok(one), { ...ok(two), data: 'a'.repeat(6_291_456) }] },
      ['The answer has 6291677 bytes, more than the 6 MB that Lambda hands back, so Firehose counts every record as failed.'],
    ],
  ])('is not well-formed (%#)', (answer, expected) => {
    expect(problems(answer)).toEqual(expected);
  });

  it('to records of MSK has a member of its own', () => {
    const kafka = createMSKFirehoseEvent();
    const [{ recordId }] = kafka.records as [(typeof kafka.records)[number]];
    const answer: MSKFirehoseResponse = { records: [{ recordId, result: 'Ok', kafkaRecordValue: 'YQ==' }] };
    expect(problems(answer, kafka)).toEqual([]);
    expect(problems({ records: [ok(recordId)] }, kafka)).toEqual([
      'records[0].kafkaRecordValue is undefined, not a base64 string, so Firehose counts the record as failed.',
    ]);
  });

  it('that gives back what came is well-formed, whatever came', () => {
    const echo = ({ records }: FirehoseTransformationEvent): FirehoseTransformationResult => ({
      records: records.map(({ recordId, data }) => ({ recordId, result: 'Ok', data })),
    });
    fc.assert(
      fc.property(anyFirehoseTransformationEvent(), (any) => {
        expect(problems(echo(any), any)).toEqual([]);
      }),
      SETTINGS,
    );
  });
});

function expectIds(ids: readonly string[]): void {
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^\d{62}$/);
}

describe('anyFirehoseTransformationEvent', () => {
  it('keeps every rule between the fields', () => {
    fc.assert(
      fc.property(anyFirehoseTransformationEvent(), ({ deliveryStreamArn, region, records, sourceKinesisStreamArn }) => {
        expect(deliveryStreamArn.split(':')[3]).toBe(region);
        expectIds(records.map(({ recordId }) => recordId));
        for (const { approximateArrivalTimestamp, data, kinesisRecordMetadata: metadata, recordId } of records) {
          expect(Buffer.from(data, 'base64').toString('base64')).toBe(data);
          expect(Number.isInteger(approximateArrivalTimestamp)).toBe(true);
          expect(metadata === undefined).toBe(sourceKinesisStreamArn === undefined);
          const number = BigInt(recordId.slice(0, 56));
          expect(Number((number >> 36n) & 0xffff_ffffn)).toBe(Math.floor(approximateArrivalTimestamp / 1000));
          if (metadata === undefined) continue;
          expect(sourceKinesisStreamArn!.split(':')[3]).toBe(region);
          expect(recordId).toBe(metadata.sequenceNumber + String(metadata.subsequenceNumber).padStart(6, '0'));
          expect(metadata.subsequenceNumber).toBeTypeOf('number');
          expect(metadata.shardId).toBe(`shardId-${String((number >> 4n) & 0xffff_ffffn).padStart(12, '0')}`);
        }
      }),
      SETTINGS,
    );
  });

  it('reaches both sources, empty data and repeated data', () => {
    const events = fc.sample(anyFirehoseTransformationEvent(), SETTINGS);
    expect(events.some(({ sourceKinesisStreamArn }) => sourceKinesisStreamArn === undefined)).toBe(true);
    expect(events.some(({ sourceKinesisStreamArn }) => sourceKinesisStreamArn !== undefined)).toBe(true);
    expect(events.some(({ records }) => records.some(({ data }) => data === ''))).toBe(true);
    expect(events.some(({ records }) => records.some((record) => textOf(record) === '{"orderId":'))).toBe(true);
    expect(events.some(({ records }) => new Set(records.map(({ data }) => data)).size < records.length)).toBe(true);
  });

  it('keeps to the source that is asked for', () => {
    const ofStream = fc.sample(anyFirehoseTransformationEvent({ sourceKinesisStreamArn: STREAM }), SETTINGS);
    expect(new Set(ofStream.map(({ sourceKinesisStreamArn }) => sourceKinesisStreamArn))).toEqual(new Set([STREAM]));
    const direct = fc.sample(anyFirehoseTransformationEvent({ recordId: fc.uuid() }), SETTINGS);
    expect(new Set(direct.map(({ sourceKinesisStreamArn }) => sourceKinesisStreamArn))).toEqual(new Set([undefined]));
  });
});

describe('anyMSKFirehoseEvent', () => {
  it('keeps every rule between the fields', () => {
    fc.assert(
      fc.property(anyMSKFirehoseEvent(), ({ deliveryStreamArn, region, records, sourceMSKArn }) => {
        expect([deliveryStreamArn.split(':')[3], sourceMSKArn.split(':')[3]]).toEqual([region, region]);
        expectIds(records.map(({ recordId }) => recordId));
        const last = new Map<string, number>();
        for (const { mskRecordMetadata } of records) {
          const { offset, partitionId } = mskRecordMetadata;
          expect(Number(offset)).toBeGreaterThan(last.get(partitionId) ?? -1);
          last.set(partitionId, Number(offset));
        }
      }),
      SETTINGS,
    );
  });

  it('takes any offsets', () => {
    expect(fc.sample(anyMSKFirehoseEvent({ offset: fc.nat(5), records: { minLength: 5, maxLength: 9 } }), SETTINGS)).toHaveLength(400);
  });
});

describe('facts', () => {
  it('recognise all three sources, and records alone are none', () => {
    expect(facts.recognises(createFirehoseTransformationEvent())).toBe(true);
    expect(facts.recognises(createFirehoseTransformationEvent(createKinesisStreamEvent()))).toBe(true);
    expect(facts.recognises(createMSKFirehoseEvent())).toBe(true);
    expect(facts.recognises({ records: [createFirehoseTransformationEventRecord()] })).toBe(false);
  });
});
