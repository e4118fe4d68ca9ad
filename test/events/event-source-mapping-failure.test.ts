import * as fc from 'fast-check';
import {
  configure,
  createDynamoDBStreamEvent,
  createDynamoDBStreamFailureEvent,
  createKafkaFailureEvent,
  createKinesisStreamEvent,
  createKinesisStreamFailureEvent,
  createLambdaDestinationEvent,
  createMSKEvent,
  createSelfManagedKafkaEvent,
  createSNSEvent,
  createSQSEvent,
  detectEventSource,
  seed,
} from 'lambdouble';
import { anyDynamoDBStreamFailureEvent, anyKafkaFailureEvent, anyKinesisStreamFailureEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/event-source-mapping-failure/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

beforeEach(() => {
  seed(0);
  configure();
});

describe('a batch of a Kinesis stream', () => {
  it('is told by the places of its first and last record', () => {
    const batch = createKinesisStreamEvent([
      { data: 'a', streamName: 'orders', shardId: 'shardId-000000000003', awsRegion: 'eu-west-1', time: '2026-02-01T00:00:00.500Z' },
      { data: 'b', time: '2026-02-01T00:00:01.250Z' },
    ]);
    const event = createKinesisStreamFailureEvent({ event: batch, functionName: 'orders', approximateInvokeCount: 4 });
    expect(event).toStrictEqual({
      requestContext: {
        requestId: expect.stringMatching(UUID),
        functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 4,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: '2026-02-01T00:00:02.250Z',
      KinesisBatchInfo: {
        shardId: 'shardId-000000000003',
        startSequenceNumber: batch.Records[0]!.kinesis.sequenceNumber,
        endSequenceNumber: batch.Records[1]!.kinesis.sequenceNumber,
        approximateArrivalOfFirstRecord: '2026-02-01T00:00:00.500Z',
        approximateArrivalOfLastRecord: '2026-02-01T00:00:01.250Z',
        batchSize: 2,
        streamArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
      },
    });
    expect(Object.keys(event)).toEqual(['requestContext', 'responseContext', 'version', 'timestamp', 'KinesisBatchInfo']);
  });

  it('goes whole into a bucket', () => {
    const batch = createKinesisStreamEvent({ data: { orderId: 7 } });
    const event = createKinesisStreamFailureEvent({ event: batch, destination: 'S3' });
    expect(event.payload).toBe(JSON.stringify(batch));
    expect(facts.payloads!(event)).toEqual([batch]);
    expect(facts.payloads!(createKinesisStreamFailureEvent({ destination: 'SNS' }))).toEqual([]);
  });
});

it('a batch of a DynamoDB stream has times in whole seconds', () => {
  const { DDBStreamBatchInfo, responseContext } = createDynamoDBStreamFailureEvent({
    event: createDynamoDBStreamEvent([{ time: '2026-02-01T00:00:00.500Z' }, { time: '2026-02-01T00:00:01Z' }]),
    functionError: null,
  });
  expect(DDBStreamBatchInfo).toMatchObject({
    shardId: expect.stringMatching(/^shardId-00000001769904001000-[0-9a-f]{8}$/),
    approximateArrivalOfFirstRecord: '2026-02-01T00:00:00Z',
    approximateArrivalOfLastRecord: '2026-02-01T00:00:01Z',
    batchSize: 2,
  });
  expect(responseContext?.functionError).toBeNull();
  const shardId = 'shardId-00000001573689847184-864758bb';
  expect(createDynamoDBStreamFailureEvent({ shardId }).DDBStreamBatchInfo.shardId).toBe(shardId);
});

describe('a batch of a Kafka topic', () => {
  it('is told by partition', () => {
    const batch = createMSKEvent([
      { partition: 0, offset: 15 },
      { partition: 0, offset: 16 },
      { partition: 1, offset: 3 },
    ]);
    const { KafkaBatchInfo } = createKafkaFailureEvent(batch);
    expect(KafkaBatchInfo).toMatchObject({
      batchSize: 3,
      eventSourceArn: batch.eventSourceArn,
      bootstrapServers: batch.bootstrapServers,
      payloadSize: JSON.stringify(batch).length,
    });
    const at = { firstRecordTimestamp: '2026-01-15T12:34:56.789Z', lastRecordTimestamp: '2026-01-15T12:34:56.789Z' };
    expect(KafkaBatchInfo.recordsInfo).toEqual({
      'my-topic-0': { firstRecordOffset: '15', lastRecordOffset: '16', ...at },
      'my-topic-1': { firstRecordOffset: '3', lastRecordOffset: '3', ...at },
    });
  });

  it('of a cluster outside AWS has no ARN', () => {
    const { KafkaBatchInfo, requestContext } = createKafkaFailureEvent(createSelfManagedKafkaEvent());
    expect(Object.keys(KafkaBatchInfo)).toEqual(['batchSize', 'bootstrapServers', 'payloadSize', 'recordsInfo']);
    expect(requestContext.functionArn).toBe('arn:aws:lambda:us-east-1:123456789012:function:my-function');
  });

  it('that is too large is never sent', () => {
    expect(createKinesisStreamFailureEvent({ condition: 'RecordAgeExceeded' })).not.toHaveProperty('responseContext');
    expect(() => createKinesisStreamFailureEvent({ condition: 'RecordAgeExceeded', functionError: null })).toThrow(
      'option "functionError" is null, but of a batch that grew too old no answer is told. Leave it out, or pass another "condition".',
    );
    const { requestContext, responseContext } = createKafkaFailureEvent({ condition: 'MaximumPayloadSizeExceeded' });
    expect(requestContext.approximateInvokeCount).toBe(1);
    expect(responseContext).toBeNull();
  });
});

it('travels in messages', () => {
  const failed = createKinesisStreamFailureEvent();
  expect(JSON.parse(createSQSEvent({ body: failed }).Records[0]!.body)).toEqual(failed);
  expect(JSON.parse(createSNSEvent({ message: failed }).Records[0]!.Sns.Message)).toEqual(failed);
  expect(detectEventSource(createLambdaDestinationEvent({ requestPayload: failed }))).toBe('lambda-destination');
});

it('bad input is refused', () => {
  expect(
    messagesOf({
      'a batch of another stream': () => createKinesisStreamFailureEvent({ event: createDynamoDBStreamEvent() as never }),
      'a batch of another kind': () => createKinesisStreamFailureEvent(createMSKEvent() as never),
      'a batch without places': () => createKinesisStreamFailureEvent({ event: { Records: [{ eventSource: 'aws:kinesis' }] } as never }),
      'a time before the batch': () => createKinesisStreamFailureEvent({ time: '2020-01-01T00:00:00Z' }),
      'an answer to what was never sent': () =>
        createKafkaFailureEvent({ condition: 'MaximumPayloadSizeExceeded', functionError: 'Unhandled' }),
      'a reason of Kafka': () => createDynamoDBStreamFailureEvent({ condition: 'MaximumPayloadSizeExceeded' as never }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a batch of another kind": "Failed to create KinesisStreamFailureEvent: there is no option "eventSource". Known options: event, condition, approximateInvokeCount, functionError, functionName, executedVersion, requestId, destination, time.",
      "a batch of another stream": "Failed to create KinesisStreamFailureEvent: option "event" is {"Records":[{"eventID":"3cd6e3f31b147dcc4c081dbf487981ab","eventName":"INSERT","…. Pass an event with records, as createKinesisStreamEvent makes it.",
      "a batch without places": "Failed to create KinesisStreamFailureEvent: option "event" lacks members of an event. Pass one that its factory makes, and the missing parts as overrides.",
      "a reason of Kafka": "Failed to create DynamoDBStreamFailureEvent: option "condition" is "MaximumPayloadSizeExceeded". Pass one of "RetryAttemptsExhausted", "RecordAgeExceeded".",
      "a time before the batch": "Failed to create KinesisStreamFailureEvent: option "time" is "2020-01-01T00:00:00Z", but the last record arrived at 2026-01-15T12:34:56.789Z. Pass a later time, or an earlier batch.",
      "an answer to what was never sent": "Failed to create KafkaFailureEvent: option "functionError" is "Unhandled", but a batch that is too large is never sent to the function. Leave it out, or pass another "condition".",
    }
  `);
});

describe('generated failures', () => {
  it('agree with themselves', () => {
    fc.assert(
      fc.property(fc.oneof(anyKinesisStreamFailureEvent(), anyDynamoDBStreamFailureEvent()), (event) => {
        const info = 'KinesisBatchInfo' in event ? event.KinesisBatchInfo : event.DDBStreamBatchInfo;
        expect(BigInt(info.startSequenceNumber)).toBeLessThanOrEqual(BigInt(info.endSequenceNumber));
        expect(info.startSequenceNumber === info.endSequenceNumber).toBe(info.batchSize === 1);
        expect(Date.parse(event.timestamp)).toBeGreaterThan(Date.parse(info.approximateArrivalOfLastRecord));
        expect(event.requestContext.functionArn.split(':').slice(3, 5)).toEqual(info.streamArn.split(':').slice(3, 5));
      }),
      SETTINGS,
    );
    fc.assert(
      fc.property(anyKafkaFailureEvent(), ({ requestContext, responseContext, KafkaBatchInfo, payload }) => {
        expect(responseContext === null).toBe(requestContext.condition === 'MaximumPayloadSizeExceeded');
        expect(responseContext === undefined).toBe(requestContext.condition === 'RecordAgeExceeded');
        if (payload !== undefined) expect(Buffer.byteLength(payload)).toBe(KafkaBatchInfo.payloadSize);
      }),
      SETTINGS,
    );
  });
});
