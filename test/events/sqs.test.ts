import { createHash } from 'node:crypto';
import type { SNSEvent, SQSHandler } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyS3Event } from '../../src/events/s3/arbitrary.js';
import { anySQSEvent } from '../../src/events/sqs/arbitrary.js';
import { createSQSEvent, createSQSRecord, facts, type SQSMessageAttributeInit } from '../../src/events/sqs/index.js';
import { fromJSON } from '../../src/from-json/index.js';

const SETTINGS = { seed: 20260115, numRuns: 300 };
const FIFO = 'orders.fifo';

describe('the message', () => {
  it('has every member of a standard queue’s message, in AWS’s order', () => {
    const record = createSQSRecord();
    expect(Object.keys(record)).toEqual([
      'messageId',
      'receiptHandle',
      'body',
      'attributes',
      'messageAttributes',
      'md5OfBody',
      'eventSource',
      'eventSourceARN',
      'awsRegion',
    ]);
    expect(Object.keys(record.attributes)).toEqual([
      'ApproximateReceiveCount',
      'SentTimestamp',
      'SenderId',
      'ApproximateFirstReceiveTimestamp',
    ]);
    expect(record.receiptHandle).toMatch(/^AQEB[A-Za-z0-9+/]{406}==$/);
    expect(record.eventSourceARN).toBe('arn:aws:sqs:us-east-1:123456789012:my-queue');
  });

  it('keeps AWS’s order of attributes with everything on', () => {
    const record = createSQSRecord({
      queueName: 'orders-dlq.fifo',
      deadLetterQueueSourceArn: 'arn:aws:sqs:us-east-1:123456789012:orders.fifo',
      awsTraceHeader: 'Root=1-65250495-30b227ef4ea882e709192510;Sampled=0',
      messageAttributes: { a: 'b' },
    });
    expect(Object.keys(record.attributes)).toEqual([
      'DeadLetterQueueSourceArn',
      'ApproximateReceiveCount',
      'AWSTraceHeader',
      'SentTimestamp',
      'SequenceNumber',
      'MessageGroupId',
      'SenderId',
      'MessageDeduplicationId',
      'ApproximateFirstReceiveTimestamp',
    ]);
    expect(Object.keys(record).slice(4, 7)).toEqual(['messageAttributes', 'md5OfMessageAttributes', 'md5OfBody']);
  });

  it.each([
    ['text', 'plain text', 'plain text'],
    ['an object', { a: [1, null] }, '{"a":[1,null]}'],
    ['null', null, 'null'],
    ['a number', 7, '7'],
    ['false', false, 'false'],
  ])('carries %s', (_, body, expected) => {
    expect(createSQSRecord({ body }).body).toBe(expected);
  });

  it.each([
    ['empty', '', 'option "body" is empty. SQS takes messages of at least one character.'],
    ['with NUL', 'a\u0000b', 'option "body" has the character U+0000. SQS takes only characters that XML 1.0 has; send others as base64.'],
    [
      'with half a pair',
      '\ud800',
      'option "body" has the character U+D800. SQS takes only characters that XML 1.0 has; send others as base64.',
    ],
    ['over 1 MiB', 'é'.repeat(600_000), 'option "body" has 1200000 bytes. SQS takes messages of up to 1,048,576 bytes.'],
    [
      'that is no JSON',
      { total: 1n },
      'option "body" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.',
    ],
  ])('refuses a body %s', (_, body, message) => {
    expect(() => createSQSEvent({ body })).toThrow(`Failed to create SQSEvent: ${message}`);
  });

  it('refuses a batch of more data than Lambda takes', () => {
    const inits = Array.from({ length: 7 }, () => ({ body: 'x'.repeat(1_000_000) }));
    expect(() => createSQSEvent(inits)).toThrow(
      /^Failed to create SQSEvent: its records hold 7000022 bytes of data\. Lambda closes a batch at 6291456 bytes/,
    );
  });
});

describe('digests', () => {
  it('are those that AWS recorded for its own example', () => {
    const record = createSQSRecord({
      body: 'Information about current NY Times fiction bestseller for week of 12/11/2016.',
      messageAttributes: { Title: 'The Whistler', Author: 'John Grisham', WeeksOn: 6 },
    });
    expect(record.md5OfBody).toBe('bbdc5fdb8be7251f5c910905db994bab');
    expect(record.md5OfMessageAttributes).toBe('d25a6aea97eb8f585bfa92d314504a92');
  });

  it('are those of the delivered text, whatever it is', () => {
    fc.assert(
      fc.property(anySQSEvent(), (event) => {
        for (const { body, md5OfBody } of event.Records) expect(md5OfBody).toBe(createHash('md5').update(body, 'utf8').digest('hex'));
      }),
      SETTINGS,
    );
  });

  it('of attributes cover names, types and values in the order of their names', () => {
    const part = (bytes: Uint8Array): Uint8Array[] => [Uint8Array.of(0, 0, bytes.length >> 8, bytes.length & 255), bytes];
    fc.assert(
      fc.property(anySQSEvent(), (event) => {
        for (const { messageAttributes, md5OfMessageAttributes } of event.Records) {
          const digest = createHash('md5');
          const sorted = Object.entries(messageAttributes).toSorted(([a], [b]) => (a < b ? -1 : 1));
          for (const [name, { dataType, stringValue, binaryValue }] of sorted) {
            const value = stringValue === undefined ? Buffer.from(binaryValue!, 'base64') : Buffer.from(stringValue);
            for (const bytes of [...part(Buffer.from(name)), ...part(Buffer.from(dataType))]) digest.update(bytes);
            digest.update(Uint8Array.of(stringValue === undefined ? 2 : 1));
            for (const bytes of part(value)) digest.update(bytes);
          }
          expect(md5OfMessageAttributes ?? null).toBe(sorted.length === 0 ? null : digest.digest('hex'));
        }
      }),
      SETTINGS,
    );
  });

  it('of attributes that are not there are absent, or null with a batching window', () => {
    expect(createSQSRecord()).not.toHaveProperty('md5OfMessageAttributes');
    expect(createSQSRecord({ maximumBatchingWindowInSeconds: 0 })).not.toHaveProperty('md5OfMessageAttributes');
    expect(createSQSRecord({ maximumBatchingWindowInSeconds: 1 }).md5OfMessageAttributes).toBeNull();
    expect(createSQSRecord({ maximumBatchingWindowInSeconds: 1, messageAttributes: {} }).md5OfMessageAttributes).toBeNull();
    expect(createSQSEvent(Array.from({ length: 11 }, () => ({}))).Records[10]!.md5OfMessageAttributes).toBeNull();
  });
});

describe('message attributes', () => {
  const lists = { stringListValues: [], binaryListValues: [] };
  it.each<[SQSMessageAttributeInit, object]>([
    ['text', { stringValue: 'text', ...lists, dataType: 'String' }],
    [-0, { stringValue: '0', ...lists, dataType: 'Number' }],
    [2n ** 64n, { stringValue: '18446744073709551616', ...lists, dataType: 'Number' }],
    [Uint8Array.of(1, 2, 255), { binaryValue: 'AQL/', ...lists, dataType: 'Binary' }],
    [
      { dataType: 'Number.int', stringValue: '7' },
      { stringValue: '7', ...lists, dataType: 'Number.int' },
    ],
    [
      { dataType: 'Binary.gif', binaryValue: 'AQL/' },
      { binaryValue: 'AQL/', ...lists, dataType: 'Binary.gif' },
    ],
  ])('are delivered with their type: %s', (given, delivered) => {
    expect(createSQSRecord({ messageAttributes: { it: given } }).messageAttributes).toStrictEqual({ it: delivered });
  });

  it.each([
    [{ it: '' }, 'message attribute "it" is "". SQS takes no empty value; leave the attribute out.'],
    [{ it: Number.NaN }, 'message attribute "it" is "NaN". Pass a finite number, or let dataType be String.'],
    [
      { it: true },
      'message attribute "it" is true. Pass a string, a number, a Uint8Array, or { dataType, stringValue } or { dataType, binaryValue }.',
    ],
    [{ it: { dataType: 'Integer', stringValue: '1' } }, 'Let dataType be String, Number or Binary'],
    [
      { it: { dataType: 'Binary', stringValue: '1' } },
      'Pass { dataType, stringValue } for String and Number, { dataType, binaryValue } for Binary.',
    ],
    [{ it: { dataType: 'Binary', binaryValue: 'no base64!' } }, 'Let binaryValue be a Uint8Array, or a base64 string.'],
    [{ 'AWS.it': 'x' }, 'message attribute name "AWS.it" is not allowed.'],
    [Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`a${index}`, 'x'])), 'has 11 attributes. An SQS message has at most 10.'],
  ])('are refused as SQS refuses them: %j', (messageAttributes, message) => {
    expect(() => createSQSRecord({ messageAttributes: messageAttributes as Record<string, string> })).toThrow(message);
  });
});

describe('times', () => {
  it('put sending before the first receive, and that before this one', () => {
    const { attributes } = createSQSRecord({ time: '2026-03-29T01:00:00Z', approximateReceiveCount: 3 });
    expect(attributes.ApproximateReceiveCount).toBe('3');
    expect(Number(attributes.ApproximateFirstReceiveTimestamp)).toBe(Date.parse('2026-03-29T00:59:00Z'));
    expect(Number(attributes.SentTimestamp)).toBe(Date.parse('2026-03-29T00:59:00Z') - 6);
  });

  it('follow from whichever is given', () => {
    const sent = Date.parse('2026-01-01T00:00:00Z');
    expect(createSQSRecord({ sentTimestamp: sent }).attributes.ApproximateFirstReceiveTimestamp).toBe(String(sent + 6));
    expect(createSQSRecord({ approximateFirstReceiveTimestamp: sent }).attributes.SentTimestamp).toBe(String(sent - 6));
    expect(
      createSQSRecord({ sentTimestamp: sent, time: sent + 5, approximateReceiveCount: 9 }).attributes.ApproximateFirstReceiveTimestamp,
    ).toBe(String(sent));
  });

  it('can’t be out of order', () => {
    expect(() => createSQSRecord({ sentTimestamp: 2000, time: 1000 })).toThrow(
      'Failed to create SQSRecord: option "sentTimestamp" (1970-01-01T00:00:02.000Z) is after "time" (1970-01-01T00:00:01.000Z)',
    );
    expect(() => createSQSRecord({ sentTimestamp: 2000, approximateFirstReceiveTimestamp: 1000 })).toThrow(
      'option "sentTimestamp" (1970-01-01T00:00:02.000Z) is after the first receive (1970-01-01T00:00:01.000Z)',
    );
    expect(() => createSQSRecord({ approximateFirstReceiveTimestamp: 2000, time: 1000 })).toThrow(
      'option "approximateFirstReceiveTimestamp" (1970-01-01T00:00:02.000Z) is after "time" (1970-01-01T00:00:01.000Z)',
    );
  });
});

describe('the queue', () => {
  it('is the same for all records, named by any of them', () => {
    const event = createSQSEvent([{}, { queueName: 'orders', awsRegion: 'eu-west-1', accountId: '210987654321' }]);
    expect(event.Records.map((record) => [record.eventSourceARN, record.awsRegion])).toEqual([
      ['arn:aws:sqs:eu-west-1:210987654321:orders', 'eu-west-1'],
      ['arn:aws:sqs:eu-west-1:210987654321:orders', 'eu-west-1'],
    ]);
  });

  it('can’t be two', () => {
    expect(() => createSQSEvent([{ queueName: 'a' }, {}, { queueName: 'b' }])).toThrow(
      'Failed to create SQSEvent: its records disagree about "queueName": "a" and "b". All records of one event share it, so give it once, or make two events.',
    );
  });

  it('of FIFO type gives groups, deduplication ids and growing sequence numbers', () => {
    const { Records } = createSQSEvent([{ queueName: FIFO }, {}, { messageGroupId: 'b' }]);
    expect(Records.map((record) => record.attributes.MessageGroupId)).toEqual(['group-1', 'group-1', 'b']);
    expect(new Set(Records.map((record) => record.attributes.MessageDeduplicationId)).size).toBe(3);
    expect(Records[0]!.attributes.SequenceNumber! < Records[1]!.attributes.SequenceNumber!).toBe(true);
  });

  it('of standard type takes a group, and nothing else of FIFO queues', () => {
    expect(createSQSRecord({ messageGroupId: 'tenant-1' }).attributes).toMatchObject({ MessageGroupId: 'tenant-1' });
    expect(() => createSQSRecord({ messageDeduplicationId: 'x' })).toThrow(
      'Failed to create SQSRecord: option "messageDeduplicationId" is given for a standard queue. Leave it out, or let queueName end in ".fifo".',
    );
    expect(() => createSQSRecord({ sequenceNumber: '18849496460467696128' })).toThrow(
      'option "sequenceNumber" is given for a standard queue',
    );
  });

  it('of FIFO type keeps a group in order', () => {
    expect(() => createSQSEvent([{ queueName: FIFO, sentTimestamp: 2000 }, { sentTimestamp: 1000 }])).toThrow(
      /in message group "group-1" sequence number \d{20} comes after \d{20}\. A FIFO queue delivers a group in the order/,
    );
    expect(() =>
      createSQSEvent([
        { queueName: FIFO, sentTimestamp: 2000 },
        { sentTimestamp: 1000, messageGroupId: 'b' },
      ]),
    ).not.toThrow();
    expect(() => createSQSEvent([{ queueName: FIFO }, { approximateReceiveCount: 5 }])).not.toThrow();
  });

  it.each([
    [11, { queueName: FIFO }, 'a batch of 11 records comes from a FIFO queue. Pass at most 10, or a queueName without ".fifo".'],
    [11, { maximumBatchingWindowInSeconds: 0 }, 'a batch of 11 records has a "maximumBatchingWindowInSeconds" of 0.'],
    [
      1,
      { queueName: FIFO, maximumBatchingWindowInSeconds: 1 },
      'option "maximumBatchingWindowInSeconds" is 1 for a FIFO queue. Leave it out',
    ],
    [10_001, {}, 'its list has 10001 records. Pass at most 10,000'],
  ])('refuses a batch of %i with %j', (length, first, message) => {
    const inits = Array.from({ length }, (_, index) => (index === 0 ? first : {}));
    expect(() => createSQSEvent(inits)).toThrow(message);
  });

  it('fills batches of ten thousand', () => {
    expect(createSQSEvent(Array.from({ length: 10_000 }, () => ({}))).Records).toHaveLength(10_000);
  });

  it('has a dead-letter queue beside it', () => {
    const deadLetterQueueSourceArn = 'arn:aws:sqs:us-east-1:123456789012:orders';
    const { attributes } = createSQSRecord({ queueName: 'orders-dlq', deadLetterQueueSourceArn });
    expect(attributes).toMatchObject({ DeadLetterQueueSourceArn: deadLetterQueueSourceArn, ApproximateReceiveCount: '4' });
    for (const wrong of [{ queueName: 'dlq.fifo' }, { queueName: 'dlq', awsRegion: 'eu-west-1' }, { queueName: 'orders' }]) {
      expect(() => createSQSRecord({ ...wrong, deadLetterQueueSourceArn })).toThrow(
        'Let both be different queues of one account, region and type.',
      );
    }
  });
});

describe('through SNS', () => {
  const topicArn = 'arn:aws:sns:us-east-1:123456789012:orders';

  it('the body is the envelope as SNS writes it', () => {
    const { body, messageAttributes } = createSQSRecord({
      body: { a: 1 },
      topicArn,
      subject: 'New',
      messageAttributes: { kind: 'x', n: 1 },
    });
    expect(body).toMatch(
      /^\{\n {2}"Type" : "Notification",\n {2}"MessageId" : "[0-9a-f-]{14}5[0-9a-f-]+",\n {2}"TopicArn" : "arn:aws:sns:us-east-1:123456789012:orders",\n {2}"Subject" : "New",\n {2}"Message" : "\{\\"a\\":1\}",\n {2}"Timestamp" : "2026-01-15T12:34:56\.\d{3}Z",\n {2}"SignatureVersion" : "1",\n {2}"Signature" : "[A-Za-z0-9+/]{342}==",\n {2}"SigningCertURL" : "https:\/\/sns\.us-east-1\.amazonaws\.com\/SimpleNotificationService-[0-9a-f]{32}\.pem",\n {2}"UnsubscribeURL" : "https:\/\/sns\.us-east-1\.amazonaws\.com\/\?Action=Unsubscribe&SubscriptionArn=arn:aws:sns:us-east-1:123456789012:orders:[0-9a-f-]{36}",\n {2}"MessageAttributes" : \{\n {4}"kind" : \{"Type":"String","Value":"x"\},\n {4}"n" : \{"Type":"Number","Value":"1"\}\n {2}\}\n\}$/,
    );
    expect(messageAttributes).toEqual({});
  });

  it('the envelope leaves out what there is none of, and FIFO topics sign nothing', () => {
    expect(Object.keys(JSON.parse(createSQSRecord({ topicArn }).body) as object)).not.toContain('Subject');
    const fifo = JSON.parse(createSQSRecord({ topicArn: `${topicArn}.fifo`, queueName: FIFO }).body) as object;
    expect(Object.keys(fifo)).toEqual(['Type', 'MessageId', 'SequenceNumber', 'TopicArn', 'Message', 'Timestamp', 'UnsubscribeURL']);
  });

  it('raw delivery hands on the message and its attributes', () => {
    const record = createSQSRecord({ body: 'bare', topicArn, rawMessageDelivery: true, messageAttributes: { kind: 'x' } });
    expect(record).toMatchObject({ body: 'bare', messageAttributes: { kind: { stringValue: 'x' } } });
  });

  it.each([
    [{ subject: 'x' }, 'option "subject" is given without a topic. Pass the "topicArn" that the message came through as well.'],
    [{ rawMessageDelivery: false }, 'option "rawMessageDelivery" is given without a topic.'],
    [{ topicArn, queueName: FIFO }, 'a standard topic delivers to a FIFO queue.'],
    [{ topicArn, rawMessageDelivery: true, subject: 'x' }, 'option "subject" is given with raw message delivery.'],
  ])('refuses %j', (init, message) => {
    expect(() => createSQSRecord(init)).toThrow(message);
  });

  it('an SNS event becomes the envelopes that a subscribed queue gets', () => {
    const sns: SNSEvent = {
      Records: [
        {
          EventVersion: '1.0',
          EventSource: 'aws:sns',
          EventSubscriptionArn: `${topicArn}:11111111-2222-4333-8444-555555555555`,
          Sns: {
            Type: 'Notification',
            MessageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
            TopicArn: topicArn,
            Subject: null as unknown as string,
            Message: 'hello',
            Timestamp: '2026-01-15T12:34:56.789Z',
            SignatureVersion: '1',
            Signature: 'c2ln',
            SigningCertUrl: 'https://sns.us-east-1.amazonaws.com/cert.pem',
            UnsubscribeUrl: 'https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe',
            MessageAttributes: { kind: { Type: 'String', Value: 'x' } },
          },
        },
      ],
    };
    const [record] = createSQSEvent(sns).Records;
    expect(JSON.parse(record!.body)).toEqual({
      Type: 'Notification',
      MessageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
      TopicArn: topicArn,
      Message: 'hello',
      Timestamp: '2026-01-15T12:34:56.789Z',
      SignatureVersion: '1',
      Signature: 'c2ln',
      SigningCertURL: 'https://sns.us-east-1.amazonaws.com/cert.pem',
      UnsubscribeURL: 'https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe',
      MessageAttributes: { kind: { Type: 'String', Value: 'x' } },
    });
    expect(record!.attributes.SentTimestamp).toBe(String(Date.parse('2026-01-15T12:34:56.829Z')));
  });
});

describe('anySQSEvent', () => {
  it('draws bodies of the shape that was asked for, and nothing around them', () => {
    fc.assert(
      fc.property(anySQSEvent({ body: fc.record({ orderId: fc.uuid() }), queueName: FIFO }), (event) => {
        for (const { body } of event.Records) expect(JSON.parse(body)).toEqual({ orderId: expect.any(String) as string });
      }),
      SETTINGS,
    );
  });

  it('draws notifications of S3 when asked', () => {
    fc.assert(
      fc.property(anySQSEvent({ body: anyS3Event({ bucket: 'photos' }) }), (event) => {
        for (const { body } of event.Records) expect(JSON.parse(body)).toHaveProperty('Records.0.s3.bucket.name', 'photos');
      }),
      SETTINGS,
    );
  });

  it('keeps a batch to one queue, its times in order, and FIFO groups in sequence', () => {
    fc.assert(
      fc.property(anySQSEvent(), (event) => {
        expect(new Set(event.Records.map((record) => record.eventSourceARN + record.awsRegion)).size).toBe(1);
        const last = new Map<string, string>();
        for (const { attributes, eventSourceARN } of event.Records) {
          expect(Number(attributes.SentTimestamp)).toBeLessThanOrEqual(Number(attributes.ApproximateFirstReceiveTimestamp));
          if (!eventSourceARN.endsWith('.fifo')) continue;
          const group = attributes.MessageGroupId!;
          expect(attributes.SequenceNumber! > (last.get(group) ?? '')).toBe(true);
          last.set(group, attributes.SequenceNumber!);
        }
      }),
      SETTINGS,
    );
  });

  it('reaches what production sends and samples don’t', () => {
    const events = fc.sample(anySQSEvent(), { seed: 1, numRuns: 500 });
    const records = events.flatMap((event) => event.Records);
    const share = (test: (record: (typeof records)[number]) => boolean): number => records.filter(test).length / records.length;
    const types = new Set(records.flatMap((record) => Object.values(record.messageAttributes).map(({ dataType }) => dataType)));
    expect(share((record) => Number(record.attributes.ApproximateReceiveCount) > 1)).toBeGreaterThan(0.1);
    expect(share((record) => record.attributes.SequenceNumber !== undefined)).toBeGreaterThan(0.05);
    expect(share((record) => record.body.includes('"SigningCertURL"'))).toBeGreaterThan(0.02);
    expect(share((record) => record.md5OfMessageAttributes === null)).toBeGreaterThan(0.02);
    expect(share((record) => !/^[\x00-\x7f]*$/.test(record.body))).toBeGreaterThan(0.02);
    expect(share((record) => record.body.trim() === '')).toBeGreaterThan(0);
    expect([...types].toSorted()).toEqual(['Binary', 'Binary.png', 'Number', 'Number.int', 'String', 'String.json']);
    expect(events.some(({ Records }) => new Set(Records.map(({ body }) => body)).size < Records.length)).toBe(true);
  });

  it('fills large batches when asked, of standard queues', () => {
    fc.assert(
      fc.property(anySQSEvent({ records: { minLength: 11, maxLength: 200 } }), (event) => {
        expect(event.Records.length).toBeGreaterThan(10);
        expect(event.Records[0]!.eventSourceARN).not.toMatch(/\.fifo$/);
      }),
      { ...SETTINGS, numRuns: 30 },
    );
    expect(() => anySQSEvent({ queueName: FIFO, records: { maxLength: 11 } })).toThrow('an integer from 1 to 10');
  });
});

describe('fromJSON', () => {
  it('says what a FIFO queue delivered', () => {
    const shared = { queueName: FIFO, awsRegion: 'eu-west-1', accountId: '210987654321' };
    const message = { senderId: 'AIDAIT2UOQQY3AUEKVGXU', receiptHandle: 'AQEBwJnKyrHigUMZ', messageGroupId: 'customer-7' };
    const inits = [
      {
        ...message,
        ...shared,
        body: { orderId: 7 },
        messageAttributes: { kind: 'OrderPlaced', attempt: 1, seal: Buffer.from([1]) },
        messageId: '059f36b4-87a3-44ab-83d2-661975830a7d',
        messageDeduplicationId: 'o-7',
        sequenceNumber: '18849496460467696128',
        approximateFirstReceiveTimestamp: '2026-03-29T00:59:59.000Z',
      },
      {
        ...message,
        body: 'not JSON',
        messageId: '2e1424d4-f796-459a-8184-9c92662be6da',
        messageDeduplicationId: 'o-8',
        sequenceNumber: '18849496460467696129',
        approximateFirstReceiveTimestamp: '2026-03-29T01:00:00.000Z',
      },
    ];
    const call = fromJSON(createSQSEvent(inits));
    expect(call.init).toEqual(inits);
    expect(call.overrides).toBeUndefined();
  });
});

describe('facts', () => {
  it('judge batch responses against the very event', () => {
    const event = createSQSEvent([{}, {}]);
    const itemIdentifier = event.Records[1]!.messageId;
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier }] }, event)).toEqual([]);
    for (const good of [undefined, null, '', {}, { batchItemFailures: [] }, { batchItemFailures: null }]) {
      expect(facts.response.problems(good, event)).toEqual([]);
    }
    for (const wrong of ['', null, 'unknown', undefined]) {
      expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier: wrong }] }, event)).toHaveLength(1);
    }
  });

  it('fit the published handler type', async () => {
    const handler: SQSHandler = async (event) => ({
      batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
    });
    await expect(handler(createSQSEvent(), {} as never, () => {})).resolves.toHaveProperty('batchItemFailures');
  });
});
