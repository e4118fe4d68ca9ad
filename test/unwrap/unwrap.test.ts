import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { S3Event, SNSEvent } from 'aws-lambda';
import { anyCloudWatchLogsEvent, anyDynamoDBStreamEvent, anyEventBridgeEvent, anyS3Event, anySNSEvent } from '../../src/arbitraries.js';
import {
  createActiveMQEvent,
  createCloudWatchAlarmEvent,
  createCloudWatchLogsEvent,
  createDynamoDBStreamEvent,
  createEventBridgeEvent,
  createEventBridgePipesEvent,
  createFirehoseTransformationEvent,
  createKinesisStreamEvent,
  createMSKEvent,
  createRabbitMQEvent,
  createS3Event,
  createS3TestEvent,
  createSelfManagedKafkaEvent,
  createSNSEvent,
  createSQSEvent,
  decodeCloudWatchLogsEvent,
  unwrap,
} from '../../src/index.js';

const SEED = { seed: 20260117, numRuns: 50 };
const upload = createS3Event({ bucket: 'photos', key: 'cats/tom & jerry.png' });

describe('takes every chain apart that factories put together', () => {
  it.each([
    ['S3 -> SNS', createSNSEvent(upload), ['sns']],
    ['S3 -> SQS', createSQSEvent(upload), ['sqs']],
    ['S3 -> SNS -> SQS', createSQSEvent(createSNSEvent(upload)), ['sqs', 'sns']],
    [
      'S3 -> SNS -> SQS, raw',
      createSQSEvent({ body: upload, topicArn: 'arn:aws:sns:us-east-1:123456789012:t', rawMessageDelivery: true }),
      ['sqs'],
    ],
    ['S3 -> EventBridge -> SQS by hand', createSQSEvent({ body: createEventBridgeEvent({ detail: upload }) }), ['sqs', 'eventbridge']],
  ] as const)('%s', (_, event, through) => {
    expect(unwrap(event)).toEqual([{ source: 's3', payload: upload, through }]);
    expect(unwrap(event, 's3')).toEqual([upload]);
  });

  it('S3 -> SNS -> SQS, for any uploads and any number of messages', () => {
    fc.assert(
      fc.property(fc.array(anyS3Event({ records: { maxLength: 1 } }), { minLength: 1, maxLength: 4 }), (uploads) => {
        const event = createSQSEvent(uploads.map((each) => ({ body: createSQSEvent(createSNSEvent(each)).Records[0]!.body })));
        expect(unwrap(event, 's3')).toEqual(uploads);
      }),
      SEED,
    );
  });

  it('SNS -> SQS gives the notification back as SNS calls its members', () => {
    fc.assert(
      fc.property(anySNSEvent(), (notification) => {
        expect(unwrap(createSQSEvent(notification), 'sns')).toEqual([notification]);
      }),
      SEED,
    );
  });

  it('EventBridge -> SNS -> SQS', () => {
    fc.assert(
      fc.property(anyEventBridgeEvent(), (event) => {
        expect(unwrap(createSQSEvent(createSNSEvent(event)), 'eventbridge')).toEqual([event]);
      }),
      SEED,
    );
  });

  it('DynamoDB -> Kinesis', () => {
    fc.assert(
      fc.property(anyDynamoDBStreamEvent({ streamViewType: 'NEW_AND_OLD_IMAGES' }), (changes) => {
        const unwrapped = unwrap(createKinesisStreamEvent(changes), 'dynamodb-stream');
        expect(unwrapped.flatMap(({ Records: records }) => records.map(({ dynamodb }) => dynamodb?.Keys))).toEqual(
          changes.Records.map(({ dynamodb }) => dynamodb?.Keys),
        );
      }),
      SEED,
    );
  });

  it('DynamoDB -> Pipe, and on to EventBridge', () => {
    const changes = createDynamoDBStreamEvent({ newImage: { id: 'a' } });
    const [record] = createEventBridgePipesEvent(changes);
    expect(unwrap([record], 'dynamodb-stream')).toEqual([changes]);
    expect(unwrap(createEventBridgeEvent([record!]))).toEqual([{ source: 'dynamodb-stream', payload: changes, through: ['eventbridge'] }]);
  });

  it('CloudWatch alarm -> SNS', () => {
    const [inside] = unwrap(createSNSEvent(createCloudWatchAlarmEvent({ alarmName: 'too many errors' })));
    expect(inside).toMatchObject({
      source: undefined,
      payload: { AlarmName: 'too many errors', NewStateValue: 'ALARM' },
      through: ['sns'],
    });
  });

  it('SNS -> SQS, raw', () => {
    expect(unwrap(createSQSEvent({ body: createSNSEvent(upload), rawMessageDelivery: true }), 's3')).toEqual([upload]);
  });

  it('what is no upload: the test event of S3', () => {
    const event = createSQSEvent([{ body: createS3TestEvent() }, { body: upload }]);
    expect(unwrap(event, 's3')).toEqual([upload]);
    expect(unwrap(event).map(({ source }) => source)).toEqual([undefined, 's3']);
  });

  it('a change of an item in the detail of an event', () => {
    const { Records: records } = createDynamoDBStreamEvent({ newImage: { id: 'a' } });
    expect(unwrap(createEventBridgeEvent({ detail: records[0]! }), 'dynamodb-stream')).toEqual([{ Records: records }]);
  });

  it('CloudWatch Logs -> Kinesis and Firehose, gzipped', () => {
    fc.assert(
      fc.property(anyCloudWatchLogsEvent(), (logs) => {
        const data = Buffer.from(logs.awslogs.data, 'base64');
        for (const event of [createKinesisStreamEvent({ data }), createFirehoseTransformationEvent({ data })]) {
          const [inside] = unwrap(event, 'cloudwatch-logs');
          expect(decodeCloudWatchLogsEvent(inside!)).toEqual(decodeCloudWatchLogsEvent(logs));
        }
      }),
      SEED,
    );
  });
});

describe('gives what is at the bottom', () => {
  const bottom = (event: unknown): unknown[] => unwrap(event).map(({ payload }) => payload);

  it.each([
    ['SQS', createSQSEvent([{ body: { orderId: 7 } }, { body: 'not JSON' }])],
    ['Kinesis', createKinesisStreamEvent([{ data: { orderId: 7 } }, { data: 'not JSON' }])],
    ['Firehose', createFirehoseTransformationEvent([{ data: { orderId: 7 } }, { data: 'not JSON' }])],
    ['MSK', createMSKEvent([{ value: { orderId: 7 } }, { value: 'not JSON' }])],
    ['Kafka', createSelfManagedKafkaEvent([{ value: { orderId: 7 } }, { value: 'not JSON' }])],
    ['ActiveMQ', createActiveMQEvent([{ data: { orderId: 7 } }, { data: 'not JSON' }])],
    ['RabbitMQ', createRabbitMQEvent([{ data: { orderId: 7 } }, { data: 'not JSON' }])],
    ['log lines', createCloudWatchLogsEvent({ logEvents: ['{"orderId":7}', 'not JSON'] })],
  ])('of %s', (_, event) => {
    expect(bottom(event)).toEqual([{ orderId: 7 }, 'not JSON']);
  });

  it('bytes that are no text as bytes', () => {
    expect(bottom(createKinesisStreamEvent({ data: Uint8Array.of(0xff, 0, 0x80) }))).toEqual([Buffer.of(0xff, 0, 0x80)]);
    expect(bottom(createKinesisStreamEvent({ data: Uint8Array.of(0x1f, 0x8b, 7) }))).toEqual([Buffer.of(0x1f, 0x8b, 7)]);
  });

  it('an event that carries nothing, itself', () => {
    expect(unwrap(upload)).toEqual([{ source: 's3', payload: upload, through: [] }]);
    expect(unwrap(upload, 's3')).toEqual([upload]);
  });

  it('only as deep as twelve layers', () => {
    let event: unknown = { at: 'the bottom' };
    for (let layer = 0; layer < 14; layer++) event = createEventBridgeEvent({ detail: event as object });
    expect(unwrap(event)[0]!.through).toHaveLength(12);
  });
});

describe('refuses', () => {
  it('what is no event', () => {
    expect(() => unwrap({ orderId: 7 })).toThrow(
      'Failed to unwrap an event: no known source sends {"orderId":7}. Pass the event as the function receives it.',
    );
  });

  it('a source that does not exist', () => {
    expect(() => unwrap(upload, 'S3' as 's3')).toThrow(
      'Failed to unwrap an event: there is no source "S3". Pass a slug such as "s3", as detectEventSource names it.',
    );
  });

  it('an event that holds none of the source', () => {
    expect(() => unwrap(createSQSEvent(createSNSEvent({ message: { orderId: 7 } })), 's3')).toThrow(
      'Failed to unwrap an event: the sqs event holds no event of s3, but {"orderId":7}. Ask for one of what it holds: something unknown.',
    );
  });
});

it('is typed by the source', () => {
  expectTypeOf(unwrap(upload, 's3')).toEqualTypeOf<S3Event[]>();
  const [unwrapped] = unwrap(upload);
  if (unwrapped?.source === 'sns') expectTypeOf(unwrapped.payload).toEqualTypeOf<SNSEvent>();
  if (unwrapped?.source === undefined) expectTypeOf(unwrapped!.payload).toBeUnknown();
  expect(unwrapped?.source).toBe('s3');
});
