import * as fc from 'fast-check';
import {
  configure,
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
  createKinesisStreamEvent,
  createSQSEvent,
  detectEventSource,
  invoke,
  seed,
  type KinesisAnalyticsInputPreprocessingResponse,
  type KinesisAnalyticsOutputDeliveryEvent,
  type KinesisAnalyticsOutputDeliveryResponse,
  type KinesisAnalyticsStreamsInputPreprocessingEvent,
} from 'lambdouble';
import { anyKinesisAnalyticsOutputDeliveryEvent, anyKinesisAnalyticsStreamsInputPreprocessingEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import 'lambdouble/vitest';
import { facts } from '../../src/events/kinesis-analytics/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

beforeEach(() => {
  seed(0);
  configure();
});

describe('records before an application reads them', () => {
  it('of a Kinesis stream are named by their sequence number, and come in whole seconds', () => {
    const event = createKinesisAnalyticsStreamsInputPreprocessingEvent([
      {
        data: { orderId: 7 },
        partitionKey: 'customer-1',
        shardId: 'shardId-000000000003',
        streamName: 'orders',
        applicationName: 'totals',
      },
      { data: 'text' },
    ]);
    const [first, second] = event.records;
    expect(event).toMatchObject({
      invocationId: expect.stringMatching(UUID),
      applicationArn: 'arn:aws:kinesisanalytics:us-east-1:123456789012:application/totals',
      streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/orders',
    });
    expect(first).toStrictEqual({
      recordId: first!.kinesisStreamRecordMetadata.sequenceNumber,
      data: btoa('{"orderId":7}'),
      kinesisStreamRecordMetadata: {
        shardId: 'shardId-000000000003',
        partitionKey: 'customer-1',
        sequenceNumber: expect.stringMatching(/^\d{56}$/),
        approximateArrivalTimestamp: 1_768_480_496,
      },
    });
    expect(second!.recordId).not.toBe(first!.recordId);
  });

  it('are those of the stream’s event', () => {
    const stream = createKinesisStreamEvent([{ data: 'a', streamName: 'orders', awsRegion: 'eu-west-1' }, { data: 'b' }]);
    const event = createKinesisAnalyticsStreamsInputPreprocessingEvent(stream);
    expect(event.streamArn).toBe(stream.Records[0]!.eventSourceARN);
    expect(event.applicationArn).toContain(':eu-west-1:');
    expect(event.records.map(({ data }) => data)).toEqual(stream.Records.map(({ kinesis }) => kinesis.data));
    expect(event.records.map(({ recordId }) => recordId)).toEqual(stream.Records.map(({ kinesis }) => kinesis.sequenceNumber));
  });

  it('of a delivery stream have no shard', () => {
    const { streamArn, records } = createKinesisAnalyticsFirehoseInputPreprocessingEvent({ deliveryStreamName: 'orders' });
    expect(streamArn).toBe('arn:aws:firehose:us-east-1:123456789012:deliverystream/orders');
    expect(records).toStrictEqual([
      {
        recordId: expect.stringMatching(/^\d{56}$/),
        data: btoa('Hello from Kinesis!'),
        kinesisFirehoseRecordMetadata: { approximateArrivalTimestamp: 1_768_480_496 },
      },
    ]);
  });
});

it('rows tell how often their delivery failed', () => {
  const event = createKinesisAnalyticsOutputDeliveryEvent([{ data: { total: 1 } }, { retryHint: 2 }]);
  expect(Object.keys(event)).toEqual(['invocationId', 'applicationArn', 'records']);
  expect(event.records.map((record) => record.lambdaDeliveryRecordMetadata.retryHint)).toEqual([0, 2]);
  expect(Object.keys(event.records[0]!)).toEqual(['recordId', 'lambdaDeliveryRecordMetadata', 'data']);
});

it('what records carry is their data', () => {
  expect(facts.payloads!(createKinesisAnalyticsOutputDeliveryEvent([{ data: { total: 1 } }, { data: 'text' }]))).toEqual([
    { total: 1 },
    'text',
  ]);
});

describe('the answer', () => {
  it('has each record once, with its result', async () => {
    const preprocess = async ({
      records,
    }: KinesisAnalyticsStreamsInputPreprocessingEvent): Promise<KinesisAnalyticsInputPreprocessingResponse> => ({
      records: records.map(({ recordId, data }) => ({ recordId, result: 'Ok' as const, data })),
    });
    const deliver = async ({ records }: KinesisAnalyticsOutputDeliveryEvent): Promise<KinesisAnalyticsOutputDeliveryResponse> => ({
      records: records.map(({ recordId }) => ({ recordId, result: 'DeliveryFailed' as const })),
    });
    expect(await invoke(preprocess, createKinesisAnalyticsStreamsInputPreprocessingEvent([{}, {}]))).toBeWellFormedResponse();
    expect(await invoke(deliver, createKinesisAnalyticsOutputDeliveryEvent([{}, {}]))).toBeWellFormedResponse();
  });

  it('is told what is wrong with it', () => {
    const records = [{ recordId: '1' }, { recordId: '2' }, { recordId: '3' }];
    const preprocessing = createKinesisAnalyticsStreamsInputPreprocessingEvent(records);
    const delivery = createKinesisAnalyticsOutputDeliveryEvent(records);
    const answer = {
      records: [
        { recordId: '1', result: 'DeliveryFailed', data: 'YQ==' },
        { recordId: '2', result: 'Ok' },
        { recordId: '2', result: 'Dropped' },
      ],
    };
    expect({
      preprocessing: facts.response.problems(answer, preprocessing),
      delivery: facts.response.problems(answer, delivery),
      nothing: facts.response.problems(null, delivery),
      list: facts.response.problems({ records: {} }, preprocessing),
    }).toMatchInlineSnapshot(`
      {
        "delivery": [
          "records[2].recordId is "2", which another record of the answer has too, so that the record counts as not delivered and comes again.",
          "records[2].result is "Dropped", neither "Ok" nor "DeliveryFailed", so that the record counts as not delivered and comes again.",
          "The answer has no record with the recordId "3", so that the record counts as not delivered and comes again.",
        ],
        "list": [
          "records is {}, not an array, so that every record counts as failed.",
        ],
        "nothing": [
          "The answer is null, not an object with records, so that every record counts as not delivered and comes again.",
        ],
        "preprocessing": [
          "records[0].result is "DeliveryFailed", neither "Ok" nor "Dropped" nor "ProcessingFailed", so that the record counts as failed.",
          "records[1].data is undefined, not a base64 string, so that the record counts as failed.",
          "records[2].recordId is "2", which another record of the answer has too, so that the record counts as failed.",
          "The answer has no record with the recordId "3", so that the record counts as failed.",
        ],
      }
    `);
  });
});

it('bad input is refused', () => {
  expect(
    messagesOf({
      'another event': () => createKinesisAnalyticsStreamsInputPreprocessingEvent(createSQSEvent() as never),
      'two records of one id': () => createKinesisAnalyticsOutputDeliveryEvent([{ recordId: 'a' }, { recordId: 'a' }]),
      'two applications': () => createKinesisAnalyticsOutputDeliveryEvent([{ applicationName: 'a' }, { applicationName: 'b' }]),
      'a stream of deliveries': () => createKinesisAnalyticsOutputDeliveryEvent({ streamName: 'a' } as never),
      'no records': () => createKinesisAnalyticsFirehoseInputPreprocessingEvent([]),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a stream of deliveries": "Failed to create KinesisAnalyticsOutputDeliveryEvent: there is no option "streamName". Known options: data, recordId, time, invocationId, applicationName, region, accountId, retryHint.",
      "another event": "Failed to create KinesisAnalyticsStreamsInputPreprocessingEvent: it was given an event that applications don’t read. Pass an event of a Kinesis stream; to put another one in yourself pass { data: event }.",
      "no records": "Failed to create KinesisAnalyticsFirehoseInputPreprocessingEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { records: [] }.",
      "two applications": "Failed to create KinesisAnalyticsOutputDeliveryEvent: its records disagree about "applicationName": "a" and "b". All records of one event share it, so give it once, or make two events.",
      "two records of one id": "Failed to create KinesisAnalyticsOutputDeliveryEvent: two records have the record id "a". Give each an id, or sequence number, of its own.",
    }
  `);
});

it('generated events name each record once', () => {
  fc.assert(
    fc.property(fc.oneof(anyKinesisAnalyticsStreamsInputPreprocessingEvent(), anyKinesisAnalyticsOutputDeliveryEvent()), (event) => {
      expect(new Set(event.records.map(({ recordId }) => recordId)).size).toBe(event.records.length);
      expect(detectEventSource(event)).toBe('kinesis-analytics');
    }),
    SETTINGS,
  );
  const same = anyKinesisAnalyticsOutputDeliveryEvent({ recordId: 'a', records: { minLength: 2 } });
  expect(fc.sample(same, SETTINGS).every(({ records }) => records.length === 1)).toBe(true);
});
