import type { EventBridgePipesEvent } from 'lambdouble';
import * as fc from 'fast-check';
import {
  createActiveMQEvent,
  createDynamoDBStreamEvent,
  createEventBridgePipesEvent,
  createKinesisStreamEvent,
  createMSKEvent,
  createRabbitMQEvent,
  createS3Event,
  createSQSEvent,
  createSelfManagedKafkaEvent,
  detectEventSource,
  fromJSON,
  invoke,
  seed,
} from 'lambdouble';
import {
  anyActiveMQEvent,
  anyDynamoDBStreamEvent,
  anyEventBridgePipesEvent,
  anyKinesisStreamEvent,
  anyMSKEvent,
  anyRabbitMQEvent,
  anySelfManagedKafkaEvent,
  anySQSEvent,
} from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import 'lambdouble/vitest';
import { factsOf } from '../../src/events/detect.js';
import { facts } from '../../src/events/eventbridge-pipes/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 200 };

beforeEach(() => seed(0));

describe('a batch', () => {
  it('of SQS or of a DynamoDB stream has the records as they are', () => {
    const messages = createSQSEvent([{ body: 'a' }, { body: 'b' }]);
    expect(createEventBridgePipesEvent(messages)).toStrictEqual(messages.Records);
    const changes = createDynamoDBStreamEvent();
    expect(createEventBridgePipesEvent(changes)).toStrictEqual(changes.Records);
  });

  it('of Kinesis has what stands under "kinesis" at the top, in that order', () => {
    const event = createKinesisStreamEvent({ data: { orderId: 7 }, partitionKey: 'customer-1' });
    const [record] = createEventBridgePipesEvent(event);
    const { kinesis, ...rest } = event.Records[0]!;
    expect(record).toStrictEqual({ ...kinesis, ...rest });
    expect(Object.keys(record!)).toEqual([
      'kinesisSchemaVersion',
      'partitionKey',
      'sequenceNumber',
      'data',
      'approximateArrivalTimestamp',
      'eventSource',
      'eventVersion',
      'eventID',
      'eventName',
      'invokeIdentityArn',
      'awsRegion',
      'eventSourceARN',
    ]);
  });

  it('of Kafka has the records of all partitions, each with its cluster', () => {
    const event = createMSKEvent([{ partition: 0 }, { partition: 1 }, { partition: 0 }]);
    const records = createEventBridgePipesEvent(event);
    expect(records.map(({ eventSourceKey }) => eventSourceKey)).toEqual(['my-topic-0', 'my-topic-0', 'my-topic-1']);
    expect(records[0]).toStrictEqual({
      ...event.records['my-topic-0']![0],
      eventSourceArn: event.eventSourceArn,
      bootstrapServers: event.bootstrapServers,
      eventSource: 'aws:kafka',
      eventSourceKey: 'my-topic-0',
    });
    const [own] = createEventBridgePipesEvent(createSelfManagedKafkaEvent());
    expect(own).toMatchObject({ eventSource: 'SelfManagedKafka', eventSourceKey: 'my-topic-0' });
    expect(own).not.toHaveProperty('eventSourceArn');
  });

  it('of Amazon MQ has the messages, each with its broker', () => {
    const ofActiveMQ = createActiveMQEvent();
    expect(createEventBridgePipesEvent(ofActiveMQ)).toStrictEqual([
      { ...ofActiveMQ.messages[0], eventSourceArn: ofActiveMQ.eventSourceArn, eventSource: 'aws:amq' },
    ]);
    const ofRabbitMQ = createRabbitMQEvent();
    expect(createEventBridgePipesEvent(ofRabbitMQ)).toStrictEqual([
      {
        ...ofRabbitMQ.rmqMessagesByQueue['my-queue::/']![0],
        eventSourceArn: ofRabbitMQ.eventSourceArn,
        eventSource: 'aws:rmq',
        eventSourceKey: 'my-queue::/',
      },
    ]);
  });

  it('is made of messages, too, and takes raw overrides by record', () => {
    const event = createEventBridgePipesEvent(
      [{ body: { orderId: 7 }, queueName: 'orders' }, { body: 'text' }],
      [{ awsRegion: undefined }, {}],
    );
    expect(event.map(({ body }) => body)).toEqual(['{"orderId":7}', 'text']);
    expect(event[1]!.eventSourceARN).toBe('arn:aws:sqs:us-east-1:123456789012:orders');
    expect(event[0]).not.toHaveProperty('awsRegion');
  });

  it('shares nothing with the event that it is made of', () => {
    const event = createKinesisStreamEvent();
    const before = structuredClone(event);
    const [record] = createEventBridgePipesEvent(event, [{ data: 'changed' }]);
    record!.partitionKey = 'changed';
    expect(event).toStrictEqual(before);
  });

  it('has a type for the records of each source', () => {
    expectTypeOf(createEventBridgePipesEvent()[0]!.body).toEqualTypeOf<string>();
    expectTypeOf(createEventBridgePipesEvent(createKinesisStreamEvent())[0]!.data).toEqualTypeOf<string>();
    expectTypeOf(createEventBridgePipesEvent(createMSKEvent())[0]!.eventSourceKey).toEqualTypeOf<string>();
    expectTypeOf(createEventBridgePipesEvent(createActiveMQEvent())[0]!.messageID).toEqualTypeOf<string>();
    expectTypeOf(createEventBridgePipesEvent(createRabbitMQEvent())[0]!.redelivered).toEqualTypeOf<boolean>();
    expectTypeOf(createEventBridgePipesEvent(createDynamoDBStreamEvent())[0]!.eventID).toEqualTypeOf<string | undefined>();
  });
});

describe('what it carries', () => {
  it('is what the event of its source carries, or that event where it carries nothing', () => {
    const sources = fc.oneof(
      anySQSEvent(),
      anyKinesisStreamEvent(),
      anyDynamoDBStreamEvent(),
      anyMSKEvent(),
      anySelfManagedKafkaEvent(),
      anyActiveMQEvent(),
      anyRabbitMQEvent(),
    );
    fc.assert(
      fc.property(sources, (event) => {
        const carried = factsOf(event)!.payloads?.(event) ?? [event];
        expect(facts.payloads!(createEventBridgePipesEvent(event))).toEqual(carried);
      }),
      SETTINGS,
    );
  });
});

describe('the answer', () => {
  const kinesis = createEventBridgePipesEvent(createKinesisStreamEvent());

  it('of a target names failed records by messageId or eventID', async () => {
    const messages = createEventBridgePipesEvent([{ body: 'good' }, { body: 'bad' }]);
    const handler = async (event: EventBridgePipesEvent): Promise<object> => ({
      batchItemFailures: event.flatMap((record) =>
        'body' in record && record.body === 'bad' ? [{ itemIdentifier: record.messageId }] : [],
      ),
    });
    const outcome = await invoke(handler, messages);
    expect(outcome).toReportBatchItemFailures([messages[1]!.messageId]);
    expect(outcome).toBeWellFormedResponse();
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier: kinesis[0]!.eventID }] }, kinesis)).toEqual([]);
    expect(facts.batch!.identifiers(createEventBridgePipesEvent(createDynamoDBStreamEvent({ eventID: '0'.repeat(32) })))).toEqual([
      '0'.repeat(32),
    ]);
  });

  it.each([[undefined], [null], [{}], [{ batchItemFailures: null }], [{ batchItemFailures: [] }], [[{ orderId: 7 }]], ['text'], [7]])(
    '%j means that all went well, or goes on from an enrichment',
    (answer) => {
      expect(facts.response.problems(answer, kinesis)).toEqual([]);
    },
  );

  it('with other identifiers makes the whole batch fail', () => {
    const { sequenceNumber } = kinesis[0]!;
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier: sequenceNumber }] }, kinesis)).toEqual([
      `itemIdentifier "${sequenceNumber}" is no messageId or eventID of this batch, so the whole batch counts as failed.`,
    ]);
    expect(facts.response.problems({ batchItemFailures: 'all' }, kinesis)).toHaveLength(1);
  });

  it('can’t report failed records of Kafka and Amazon MQ', () => {
    const records = createEventBridgePipesEvent(createMSKEvent());
    expect(facts.batch!.identifiers(records)).toEqual([]);
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier: 'my-topic-0' }] }, records)).toEqual([
      'A pipe that reads aws:kafka takes no batchItemFailures, so they are overlooked: throw, and the whole batch comes again.',
    ]);
  });
});

it('is told from other lists', () => {
  expect(detectEventSource(createEventBridgePipesEvent(createRabbitMQEvent()))).toBe('eventbridge-pipes');
  for (const list of [[7], [{ eventSource: 'aws:s3' }], createS3Event().Records, [{ eventSource: 'toString' }]]) {
    expect(facts.recognises(list)).toBe(false);
  }
});

it('bad input is refused', () => {
  const refused = messagesOf({
    'another event': () => createEventBridgePipesEvent(createS3Event() as never),
    'no messages': () => createEventBridgePipesEvent([]),
    'an event without records': () => createEventBridgePipesEvent({ Records: [] }),
    'an event with a hole': () => createEventBridgePipesEvent({ Records: [null] } as never),
    'an unknown option': () => createEventBridgePipesEvent({ bodi: 'a' } as never),
    'overrides that are no list': () => createEventBridgePipesEvent({}, { body: 'a' } as never),
    'a constraint that is no option': () => anyEventBridgePipesEvent({ bodi: 'a' } as never),
  });
  expect(refused).toMatchInlineSnapshot(`
    {
      "a constraint that is no option": "Failed to generate EventBridgePipesEvent: there is no option "bodi". Did you mean "body"? Known options: body, messageAttributes, messageId, receiptHandle, approximateReceiveCount, time, sentTimestamp, approximateFirstReceiveTimestamp, senderId, awsTraceHeader, messageGroupId, messageDeduplicationId, sequenceNumber, deadLetterQueueSourceArn, queueName, awsRegion, accountId, maximumBatchingWindowInSeconds, topicArn, subject, rawMessageDelivery.",
      "an event with a hole": "Failed to create EventBridgePipesEvent: it was given an event that pipes don’t read. Pass an event of SQS, Kinesis, a DynamoDB stream, MSK, self-managed Kafka, ActiveMQ or RabbitMQ, or messages of a queue.",
      "an event without records": "Failed to create EventBridgePipesEvent: its event has no records. Pass an event with at least one: pipes never hand on an empty list.",
      "an unknown option": "Failed to create EventBridgePipesEvent: there is no option "bodi". Did you mean "body"? Known options: body, messageAttributes, messageId, receiptHandle, approximateReceiveCount, time, sentTimestamp, approximateFirstReceiveTimestamp, senderId, awsTraceHeader, messageGroupId, messageDeduplicationId, sequenceNumber, deadLetterQueueSourceArn, queueName, awsRegion, accountId, maximumBatchingWindowInSeconds, topicArn, subject, rawMessageDelivery.",
      "another event": "Failed to create EventBridgePipesEvent: it was given an event that pipes don’t read. Pass an event of SQS, Kinesis, a DynamoDB stream, MSK, self-managed Kafka, ActiveMQ or RabbitMQ, or messages of a queue.",
      "no messages": "Failed to create EventBridgePipesEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, [].",
      "overrides that are no list": "Failed to create EventBridgePipesEvent: its overrides are {"body":"a"}. Pass a part of the raw event, as a list, an object for each record.",
    }
  `);
});

describe('generated batches', () => {
  it('are of every source, or of queues alone when a message is constrained', () => {
    const sources = (events: EventBridgePipesEvent[]): Set<string | undefined> => new Set(events.map(([record]) => record!.eventSource));
    expect(sources(fc.sample(anyEventBridgePipesEvent({ records: { maxLength: 2 } }), SETTINGS))).toEqual(
      new Set(['aws:sqs', 'aws:kinesis', 'aws:dynamodb', 'aws:kafka', 'SelfManagedKafka', 'aws:amq', 'aws:rmq']),
    );
    expect(sources(fc.sample(anyEventBridgePipesEvent({ queueName: 'orders' }), SETTINGS))).toEqual(new Set(['aws:sqs']));
  });
});

describe('fromJSON says', () => {
  it('messages of a queue', () => {
    const { factory, init } = fromJSON(createEventBridgePipesEvent([{ body: { orderId: 7 }, queueName: 'orders' }, { body: 'b' }]));
    expect(factory).toBe('createEventBridgePipesEvent');
    expect(init).toMatchObject([{ body: { orderId: 7 }, queueName: 'orders' }, { body: 'b' }]);
  });

  it.each([
    ['the event of a stream', createKinesisStreamEvent([{ data: 'a' }, { data: 'b' }])],
    [
      'the event of a cluster',
      createMSKEvent([
        { value: 'a', topic: 'orders' },
        { value: 'b', partition: 1 },
      ]),
    ],
  ])('%s', (_, event) => {
    const { init, overrides } = fromJSON(createEventBridgePipesEvent(event));
    expect(init).toEqual(event);
    expect(overrides).toBeUndefined();
  });
});
