import { createEventBridgeEvent, createS3Event, createS3TestEvent, createSNSEvent, createSQSEvent, createSQSRecord } from 'lambdouble';
import { describe, expect, it } from 'vitest';

describe('events in messages', () => {
  it('S3 sends one message for each notification, in the bucket’s region, under its own role', () => {
    const upload = createS3Event([
      { key: 'a b.png', awsRegion: 'eu-west-1' },
      { key: 'c.png', awsRegion: 'eu-west-1' },
    ]);
    const { Records } = createSQSEvent(upload);
    expect(Records.map((record) => JSON.parse(record.body) as unknown)).toEqual(upload.Records.map((record) => ({ Records: [record] })));
    expect(Records[0]).toMatchObject({ awsRegion: 'eu-west-1', eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:my-queue' });
    expect(Records[0]!.attributes.SenderId).toMatch(/^AROA[A-Z2-7]{17}:S3-PROD-END$/);
    expect(Number(Records[0]!.attributes.SentTimestamp)).toBeGreaterThan(Date.parse(upload.Records[0]!.eventTime));
  });

  it('S3 through SNS carries S3’s subject', () => {
    const { body } = createSQSRecord({ body: createS3Event(), topicArn: 'arn:aws:sns:us-east-1:123456789012:uploads' });
    const envelope = JSON.parse(body) as { Subject: string; Message: string };
    expect(envelope.Subject).toBe('Amazon S3 Notification');
    expect(JSON.parse(envelope.Message)).toHaveProperty('Records.0.eventSource', 'aws:s3');
  });

  it('EventBridge puts its event into the body', () => {
    const event = {
      version: '0',
      id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
      'detail-type': 'OrderPlaced',
      source: 'shop',
      account: '210987654321',
      time: '2026-01-15T12:34:56Z',
      region: 'eu-west-1',
      resources: [],
      detail: { orderId: 7 },
    };
    const [record] = createSQSEvent(event).Records;
    expect(JSON.parse(record!.body)).toEqual(event);
    expect(record!.eventSourceARN).toBe('arn:aws:sqs:eu-west-1:210987654321:my-queue');
  });

  it('EventBridge keeps its event, region and account through any factory', () => {
    const placed = createEventBridgeEvent({ detail: { orderId: 7 }, region: 'cn-north-1', time: '2026-02-01T00:00:00Z' });
    const [record] = createSQSEvent(placed).Records;
    expect(JSON.parse(record!.body)).toEqual(placed);
    expect(record!.eventSourceARN).toBe('arn:aws-cn:sqs:cn-north-1:123456789012:my-queue');
    expect(Number(record!.attributes.SentTimestamp)).toBeGreaterThan(Date.parse(placed.time));
  });

  it('S3 tests a queue with a message of its own', () => {
    const test = createS3TestEvent({ bucket: 'photos', time: '2026-02-01T00:00:00Z' });
    const [record] = createSQSEvent(test).Records;
    expect(JSON.parse(record!.body)).toEqual(test);
    expect(record!.attributes.SenderId).toMatch(/:S3-PROD-END$/);
    expect(record!.attributes.SentTimestamp).toBe(String(Date.parse('2026-02-01T00:00:01Z')));
  });

  describe('of a topic', () => {
    const published = createSNSEvent({
      message: createS3Event({ key: 'cats/tom.png' }),
      messageAttributes: { kind: 'upload', size: 7, tags: ['a'], thumbnail: Uint8Array.of(255) },
      topicArn: 'arn:aws:sns:eu-west-1:210987654321:uploads',
    });
    const { Sns } = published.Records[0]!;

    it('come raw, with attributes of the queue’s kind', () => {
      const [record] = createSQSEvent({ body: published, rawMessageDelivery: true, queueName: 'uploads' }).Records;
      expect(record!.body).toBe(Sns.Message);
      expect(record!.eventSourceARN).toBe('arn:aws:sqs:eu-west-1:123456789012:uploads');
      const lists = { stringListValues: [], binaryListValues: [] };
      expect(record!.messageAttributes).toEqual({
        kind: { stringValue: 'upload', ...lists, dataType: 'String' },
        size: { stringValue: '7', ...lists, dataType: 'Number' },
        tags: { stringValue: '["a"]', ...lists, dataType: 'String.Array' },
        thumbnail: { binaryValue: '/w==', ...lists, dataType: 'Binary' },
      });
      expect(record!.md5OfMessageAttributes).toMatch(/^[0-9a-f]{32}$/);
      expect(Number(record!.attributes.SentTimestamp)).toBeGreaterThan(Date.parse(Sns.Timestamp));
    });

    it('come in their envelope, as when the event is passed alone', () => {
      const wrapped = createSQSEvent({ body: published, rawMessageDelivery: false, queueName: 'uploads' });
      expect(wrapped.Records[0]!.body).toBe(createSQSEvent(published).Records[0]!.body);
      expect(wrapped.Records[0]!.messageAttributes).toEqual({});
    });

    it('come together with others, in the queue’s region', () => {
      const { Records } = createSQSEvent([
        { body: 'a', awsRegion: 'us-west-2' },
        { body: published, rawMessageDelivery: true },
      ]);
      expect(Records.map(({ awsRegion }) => awsRegion)).toEqual(['us-west-2', 'us-west-2']);
    });

    it('are just a body where nobody says how they come', () => {
      expect(JSON.parse(createSQSEvent({ body: published }).Records[0]!.body)).toEqual(published);
      expect(() => createSQSEvent({ body: { Records: [{ EventSource: 'aws:sns', Sns: {} }] }, rawMessageDelivery: true })).toThrow(
        'option "rawMessageDelivery" is given without a topic',
      );
    });
  });

  it('nothing else is put into queues by AWS', () => {
    expect(() => createSQSEvent(createSQSEvent() as never)).toThrow(
      'Failed to create SQSEvent: it was given an event that AWS doesn’t put into queues. Pass an event of S3, SNS or EventBridge; to send another one yourself pass { body: event }.',
    );
  });
});
