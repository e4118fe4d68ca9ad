import type { MSKEvent, SelfManagedKafkaEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createMSKEvent, createMSKRecord } from '../../src/events/msk/index.js';
import { createEventSourceMapping, type MSKMappingOptions } from '../../src/mapping/index.js';
import { DONE, range, reported, scripted } from './scripted.js';

const provisioned = { provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 1 } } as const;

function mapped(target: ReturnType<typeof scripted<MSKEvent>>, options: Omit<MSKMappingOptions, 'eventSource'> = {}) {
  return createEventSourceMapping(target, { eventSource: 'msk', ...options });
}

const offsets = ({ records }: MSKEvent) =>
  Object.fromEntries(Object.entries(records).map(([partition, list]) => [partition, list.map(({ offset }) => offset)]));

const spread = (count: number) => range(count).map((number) => ({ value: String(number), partition: number % 2 }));

describe('a mapping of a Kafka topic', () => {
  it('gathers for half a second, from all partitions that a poller reads', async () => {
    const target = scripted<MSKEvent>(DONE);
    const mapping = mapped(target, { topics: ['orders'] });
    const start = mapping.now;
    mapping.send(spread(5));
    await mapping.settle();
    expect(mapping.deliveries[0]!.startedAt - start).toBe(500);
    expect(target.events.map(offsets)).toEqual([{ 'orders-0': [0, 1, 2], 'orders-1': [0, 1] }]);
    expect(mapping.checkpoints).toEqual({ 'orders-0': 2, 'orders-1': 1 });
    expect(Object.keys(target.events[0]!)).toEqual(Object.keys(createMSKEvent()));
  });

  it('reads partitions side by side with several pollers', async () => {
    const target = scripted<MSKEvent>(DONE);
    const mapping = mapped(target, { provisionedPollerConfig: { minimumPollers: 2, maximumPollers: 2 } });
    mapping.send(spread(5));
    await mapping.settle();
    expect(target.events.map(offsets)).toEqual([{ 'my-topic-0': [0, 1, 2] }, { 'my-topic-1': [0, 1] }]);
    expect(mapping.deliveries[0]!.startedAt).toBe(mapping.deliveries[1]!.startedAt);
  });

  it('tries the whole batch again, and goes on where each partition failed in provisioned mode', async () => {
    const failing = scripted<MSKEvent>((_, call) => (call === 1 ? 'fail' : undefined));
    const onDemand = mapped(failing);
    onDemand.send(spread(4));
    await onDemand.settle();
    expect(onDemand.records.map(({ attempts }) => attempts)).toEqual([2, 2, 2, 2]);

    const target = scripted<MSKEvent>((_, call) => (call === 1 ? reported({ partition: 'my-topic-1', offset: 1 }) : undefined));
    const mapping = mapped(target, { ...provisioned, functionResponseTypes: ['ReportBatchItemFailures'] });
    mapping.send(spread(6));
    await mapping.settle();
    expect(target.events.map(offsets)).toEqual([{ 'my-topic-0': [0, 1, 2], 'my-topic-1': [0, 1, 2] }, { 'my-topic-1': [1, 2] }]);
  });

  it('tells what it gave up', async () => {
    const destination = 'arn:aws:sns:us-east-1:123456789012:failures';
    const options = { ...provisioned, maximumRetryAttempts: 1, destinationConfig: { onFailure: { destination } } };
    const mapping = mapped(
      scripted<MSKEvent>(() => 'fail'),
      options,
    );
    mapping.send(spread(2));
    await mapping.settle();
    expect(mapping.failures[0]!.event).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      KafkaBatchInfo: { batchSize: 2, recordsInfo: { 'my-topic-0': { firstRecordOffset: '0', lastRecordOffset: '0' } } },
    });
  });

  it('gives a record up that no event has room for, without a call', async () => {
    const target = scripted<MSKEvent>(DONE);
    const destination = 'arn:aws:sqs:us-east-1:123456789012:failures';
    const mapping = mapped(target, { destinationConfig: { onFailure: { destination } } });
    const large = createMSKRecord({ offset: 0 }, { value: 'A'.repeat(6 * 1024 * 1024) });
    mapping.send([large, createMSKRecord({ offset: 1 })]);
    await mapping.settle();
    expect(mapping.records.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['on-failure', 0],
      ['processed', 1],
    ]);
    expect(mapping.failures[0]!.event).toMatchObject({
      requestContext: { condition: 'MaximumPayloadSizeExceeded', approximateInvokeCount: 1 },
      responseContext: null,
    });
  });

  it('takes ready records, and keeps to the ARN that it was given', async () => {
    const target = scripted<MSKEvent>(DONE);
    const eventSourceArn = 'arn:aws:kafka:eu-west-1:111122223333:cluster/orders/00000000-1111-2222-3333-444444444444-5';
    const mapping = mapped(target, { eventSourceArn });
    mapping.send(createMSKEvent([{ value: 'a', offset: 7 }, { value: 'b' }]));
    mapping.send({ value: 'c' });
    await mapping.settle();
    expect(target.events[0]!.eventSourceArn).toBe(eventSourceArn);
    expect(target.events[0]!.bootstrapServers).toContain('orders');
    expect(target.events[0]!.records['my-topic-0']![0]!.offset).toBe(7);
  });

  it('works for a cluster that is not Amazon’s', async () => {
    const target = scripted<SelfManagedKafkaEvent>(DONE);
    const mapping = createEventSourceMapping(target, {
      eventSource: 'self-managed-kafka',
      selfManagedEventSource: { endpoints: { KAFKA_BOOTSTRAP_SERVERS: ['kafka.example.com:9092'] } },
    });
    mapping.send({ value: 'a' });
    await mapping.settle();
    expect(target.events[0]).toMatchObject({ eventSource: 'SelfManagedKafka', bootstrapServers: 'kafka.example.com:9092' });
    expect(mapping.eventSourceArn).toBe('');
  });
});
