import { Buffer } from 'node:buffer';
import type { SQSEvent, SQSMessageAttributes, SQSRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { createS3Event, createSQSEvent, type SQSDeliverableEvent, type SQSRecordInit } from 'lambdouble';
import { anySQSEvent } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { md5Of, partition, SEED, UUID_4, UUID } from './reading.js';

function lengthAnd(content: Uint8Array): Uint8Array {
  const size = new DataView(new ArrayBuffer(4));
  size.setUint32(0, content.length, false);
  return Buffer.concat([new Uint8Array(size.buffer), content]);
}

/** The digest of attributes as AWS's developer guide describes it. */
function digestOf(attributes: SQSMessageAttributes): string {
  const names = Object.keys(attributes).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return md5Of(
    Buffer.concat(
      names.flatMap((name) => {
        const { dataType, stringValue, binaryValue } = attributes[name]!;
        const binary = dataType.split('.')[0] === 'Binary';
        const value = binary ? Buffer.from(binaryValue!, 'base64') : Buffer.from(stringValue!, 'utf8');
        return [lengthAnd(Buffer.from(name)), lengthAnd(Buffer.from(dataType)), Uint8Array.of(binary ? 2 : 1), lengthAnd(value)];
      }),
    ),
  );
}

function expectAttribute({ dataType, ...attribute }: SQSMessageAttributes[string]): void {
  const [type] = dataType.split('.');
  const value = type === 'Binary' ? 'binaryValue' : 'stringValue';
  expect(Object.keys(attribute).toSorted()).toEqual(['binaryListValues', 'stringListValues', value].toSorted());
  expect(attribute).toMatchObject({ stringListValues: [], binaryListValues: [] });
  expect(attribute[value]).not.toBe('');
  if (type === 'Binary') expect(Buffer.from(attribute.binaryValue!, 'base64').toString('base64')).toBe(attribute.binaryValue);
  else if (type === 'Number') expect(Number.isFinite(Number(attribute.stringValue))).toBe(true);
  else expect(type).toBe('String');
}

function expectEnvelope(body: string, region: string, sent: number): void {
  const envelope = JSON.parse(body) as Record<string, string>;
  const fifo = envelope.TopicArn!.endsWith('.fifo');
  expect(envelope.TopicArn!.split(':')[1]).toBe(partition(region));
  expect(envelope.MessageId).toMatch(UUID);
  expect(envelope.MessageId![14]).toBe('5');
  expect(Date.parse(envelope.Timestamp!)).toBeLessThanOrEqual(sent);
  expect(envelope).not.toHaveProperty('SigningCertUrl');
  expect('SigningCertURL' in envelope).toBe(!fifo);
  expect(envelope.UnsubscribeURL!.split('SubscriptionArn=')[1]!.startsWith(`${envelope.TopicArn}:`)).toBe(true);
  expect(envelope.UnsubscribeURL!.slice(-36)).toMatch(UUID_4);
  for (const value of Object.values(envelope)) expect(value === null || value === '' || Object.keys(value).length === 0).toBe(false);
}

function expectRecord(record: SQSRecord, fifo: boolean): void {
  const { attributes, messageAttributes, body } = record;
  expect(record.receiptHandle).toMatch(/^AQEB[A-Za-z0-9+/]{290,}={0,2}$/);
  expect(record.receiptHandle.length % 4).toBe(0);
  for (const value of Object.values(attributes)) expect(value).toBeTypeOf('string');
  expect(attributes.ApproximateReceiveCount).toMatch(/^[1-9]\d*$/);
  expect(attributes.SenderId).toMatch(/^(AIDA[A-Z0-9]{17}|AROA[A-Z0-9]{17}:.+|\d{12})$/);
  const [sent, first] = [Number(attributes.SentTimestamp), Number(attributes.ApproximateFirstReceiveTimestamp)];
  expect(Number.isInteger(sent) && sent >= 0).toBe(true);
  expect(sent).toBeLessThanOrEqual(first);
  expect('SequenceNumber' in attributes).toBe(fifo);
  expect('MessageDeduplicationId' in attributes).toBe(fifo);
  if (fifo) expect(attributes.SequenceNumber).toMatch(/^\d{20}$/);
  if (fifo) expect(attributes.MessageGroupId).toMatch(/^.+$/);
  expect(record.md5OfBody).toBe(md5Of(body));
  const size = Object.entries(messageAttributes).reduce((total, [name, { dataType, stringValue, binaryValue }]) => {
    const value = stringValue === undefined ? Buffer.from(binaryValue!, 'base64').length : Buffer.byteLength(stringValue);
    return total + Buffer.byteLength(name) + dataType.length + value;
  }, Buffer.byteLength(body));
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(2 ** 20);
  for (const attribute of Object.values(messageAttributes)) expectAttribute(attribute);
  if (Object.keys(messageAttributes).length > 0) expect(record.md5OfMessageAttributes).toBe(digestOf(messageAttributes));
  if (body.startsWith('{\n  "Type" : "Notification"')) expectEnvelope(body, record.awsRegion, sent);
}

function expectRules(event: SQSEvent): void {
  const [{ eventSourceARN, awsRegion }] = event.Records as [SQSRecord];
  const [arn, its, service, region, account, name] = eventSourceARN.split(':');
  expect([arn, its, service, region]).toEqual(['arn', partition(awsRegion), 'sqs', awsRegion]);
  expect(account).toMatch(/^\d{12}$/);
  const fifo = name!.endsWith('.fifo');
  const bare = event.Records.filter(({ messageAttributes }) => Object.keys(messageAttributes).length === 0);
  const digests = bare.map((record) => ('md5OfMessageAttributes' in record ? record.md5OfMessageAttributes : 'absent'));
  expect(new Set(digests).size).toBeLessThanOrEqual(1);
  for (const digest of digests) expect([null, 'absent']).toContain(digest);
  if (fifo || event.Records.length > 10) expect(digests).not.toContain(fifo ? null : 'absent');
  if (fifo) expect(event.Records.length).toBeLessThanOrEqual(10);
  const last = new Map<string, { sequence: bigint; sent: number }>();
  for (const record of event.Records) {
    expect(record).toMatchObject({ eventSource: 'aws:sqs', eventSourceARN, awsRegion });
    expectRecord(record, fifo);
    const source = (record.attributes as { DeadLetterQueueSourceArn?: string }).DeadLetterQueueSourceArn;
    if (source !== undefined) expect(source.split(':').slice(0, 5)).toEqual([arn, its, service, region, account]);
    if (!fifo) continue;
    const { MessageGroupId: group, SequenceNumber: number, SentTimestamp: sent } = record.attributes;
    const before = last.get(group!);
    if (before !== undefined) expect(BigInt(number!)).toBeGreaterThan(before.sequence);
    if (before !== undefined) expect(Number(sent)).toBeGreaterThanOrEqual(before.sent);
    last.set(group!, { sequence: BigInt(number!), sent: Number(sent) });
  }
  const handles = event.Records.map(({ receiptHandle }) => receiptHandle);
  expect(new Set(handles).size).toBe(handles.length);
  for (const { messageId } of event.Records) expect(messageId).toMatch(UUID_4);
}

const topicArn = 'arn:aws:sns:us-east-1:123456789012:orders';
const full = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`a${index}`, '9'.repeat(9)]));

describe('every SQS event keeps every rule', () => {
  test('whatever is generated', () => {
    fc.assert(fc.property(anySQSEvent(), expectRules), SEED);
  });

  test.each<[string, Parameters<typeof anySQSEvent>[0]]>([
    ['a FIFO queue', { queueName: 'orders.fifo', records: { minLength: 1, maxLength: 10 } }],
    ['a large batch', { records: { minLength: 11, maxLength: 40 } }],
    ['a topic', { topicArn }],
    ['a FIFO topic', { topicArn: `${topicArn}.fifo`, queueName: 'o.fifo' }],
    ['attributes', { messageAttributes: full }],
    ['a time', { time: 0 }],
    ['a group', { messageGroupId: 'g' }],
    ['a region', { awsRegion: 'eu-west-1' }],
  ])('with %s given', (_, constraints) => {
    fc.assert(fc.property(anySQSEvent(constraints), expectRules), { ...SEED, numRuns: 200 });
  });

  test.each<[string, SQSRecordInit | SQSRecordInit[] | SQSDeliverableEvent]>([
    ['the epoch', { time: 0, approximateReceiveCount: 5 }],
    ['the last instant', { time: '2106-02-07T06:28:15.999Z', queueName: 'q.fifo' }],
    ['a millionth receive', { approximateReceiveCount: 1_000_000 }],
    [
      'attributes in any order',
      { messageAttributes: { b: 'ü', a: Uint8Array.of(0), B: 7n, 'a.b': { dataType: 'Number.x', stringValue: '1' } } },
    ],
    ['a FIFO group sent at once', ['a', 'b', 'c'].map((body) => ({ body, queueName: 'q.fifo', sentTimestamp: 5000 }))],
    ['FIFO groups in between', ['a', 'b', 'a', 'b'].map((messageGroupId) => ({ messageGroupId, queueName: 'q.fifo' }))],
    ['a notification', createS3Event({ time: 0 })],
    ['a notification through a topic', { body: createS3Event(), topicArn }],
    ['attributes through a topic', { topicArn, messageAttributes: full, subject: 'x' }],
    ['a body of two lines', { body: '\r\n\t ' }],
    ['the largest body', { body: 'ü'.repeat(2 ** 19) }],
    ['the largest message with attributes', { body: 'x'.repeat(2 ** 20 - 8), messageAttributes: { a: 'b' } }],
    ['a dead-letter queue', { deadLetterQueueSourceArn: 'arn:aws:sqs:us-east-1:123456789012:orders' }],
  ])('with %s', (_, init) => {
    expectRules(createSQSEvent(init));
  });
});

test.each<[string, SQSRecordInit | SQSRecordInit[]]>([
  ['1 MiB', { body: 'x'.repeat(2 ** 20), messageAttributes: { a: 'b' } }],
  [
    'group',
    [
      { queueName: 'q.fifo', sequenceNumber: '10000000000000000001', sentTimestamp: 2000 },
      { sequenceNumber: '10000000000000000002', sentTimestamp: 1000 },
    ],
  ],
  ['topicArn', { topicArn, awsRegion: 'cn-north-1' }],
])('refuses what SQS never sends: %s', (cause, init) => {
  expect(() => createSQSEvent(init)).toThrow(new RegExp(`^Failed to create SQSEvent: .*${cause === '1 MiB' ? '1,048,576' : cause}`));
});
