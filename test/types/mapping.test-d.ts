import type {
  DynamoDBStreamHandler,
  KinesisStreamEvent,
  KinesisStreamHandler,
  KinesisStreamRecord,
  KinesisStreamTumblingWindowEvent,
  MSKHandler,
  SQSEvent,
  SQSHandler,
  SQSRecord,
} from 'aws-lambda';
import { describe, expectTypeOf, it } from 'vitest';
import type { DynamoDBStreamTumblingWindowEvent } from '../../src/events/dynamodb-stream/index.js';
import { invoke, type Outcome } from '../../src/invoke/index.js';
import { createEventSourceMapping, type MappedFunction, type MappedOutcome } from '../../src/mapping/index.js';

declare const sqs: SQSHandler;
declare const kinesis: KinesisStreamHandler;
declare const dynamodb: DynamoDBStreamHandler;
declare const msk: MSKHandler;

describe('createEventSourceMapping', () => {
  it('takes the published handlers', () => {
    createEventSourceMapping(sqs, { eventSource: 'sqs' });
    createEventSourceMapping(kinesis, { eventSource: 'kinesis-stream' });
    createEventSourceMapping(dynamodb, { eventSource: 'dynamodb-stream' });
    createEventSourceMapping(msk, { eventSource: 'msk' });
    // @ts-expect-error a queue's messages are no handler's of a stream
    createEventSourceMapping(kinesis, { eventSource: 'sqs' });
  });

  it('knows what the source holds', () => {
    const mapping = createEventSourceMapping(sqs, { eventSource: 'sqs' });
    expectTypeOf(mapping.deadLetters).toEqualTypeOf<readonly SQSRecord[]>();
    expectTypeOf(mapping.deliveries[0]!.event).toEqualTypeOf<SQSEvent>();
    const stream = createEventSourceMapping(kinesis, { eventSource: 'kinesis-stream' });
    expectTypeOf(stream.records[0]!.record).toEqualTypeOf<KinesisStreamRecord>();
    // @ts-expect-error Kinesis has no bodies
    stream.send({ body: 'a' });
  });

  it('knows the event of a handler without types', () => {
    createEventSourceMapping(async (event) => void expectTypeOf(event).toEqualTypeOf<KinesisStreamEvent>(), {
      eventSource: 'kinesis-stream',
    });
  });

  it('knows the event of a tumbling window', () => {
    const windowed = async (event: KinesisStreamTumblingWindowEvent) => ({ state: event.state });
    createEventSourceMapping(windowed, { eventSource: 'kinesis-stream', tumblingWindowInSeconds: 60 });
    // @ts-expect-error without a window there is no state
    createEventSourceMapping(windowed, { eventSource: 'kinesis-stream' });
    createEventSourceMapping(kinesis, { eventSource: 'kinesis-stream', tumblingWindowInSeconds: 60 });
    createEventSourceMapping(async (event) => void expectTypeOf(event).toEqualTypeOf<DynamoDBStreamTumblingWindowEvent>(), {
      eventSource: 'dynamodb-stream',
      tumblingWindowInSeconds: 60,
    });
  });

  it('refuses options of other sources', () => {
    // @ts-expect-error queues have no shards
    createEventSourceMapping(sqs, { eventSource: 'sqs', parallelizationFactor: 2 });
    // @ts-expect-error there is no such source
    createEventSourceMapping(sqs, { eventSource: 'sns' });
  });

  it('takes what resolves to an outcome of invoke', () => {
    expectTypeOf<Outcome>().toExtend<MappedOutcome>();
    const called: MappedFunction<SQSEvent> = { invoke: (event) => invoke(sqs, event) };
    createEventSourceMapping(called, { eventSource: 'sqs' });
  });
});
