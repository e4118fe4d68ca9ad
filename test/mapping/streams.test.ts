import type { KinesisStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createKinesisStreamEvent } from '../../src/events/kinesis-stream/index.js';
import { dataOf, failsOn, items, mapped, reports, reportsOn } from './kinesis.js';
import { DONE, MINUTE, range, scripted, SECOND } from './scripted.js';

describe('batches of a shard', () => {
  it('hold a hundred records by default, one after the other', async () => {
    const mapping = mapped(scripted(DONE));
    const start = mapping.now;
    mapping.send(items(250));
    await mapping.settle();
    expect(mapping.deliveries.map(({ startedAt, records }) => [startedAt - start, records.length])).toEqual([
      [0, 100],
      [100, 100],
      [200, 50],
    ]);
    expect(mapping.checkpoints).toEqual({ 'shardId-000000000000': mapping.records[249]!.identifier });
  });

  it('wait for the window', async () => {
    const mapping = mapped(scripted(DONE), { maximumBatchingWindowInSeconds: 10, batchSize: 3 });
    const start = mapping.now;
    mapping.send(range(5).map((number) => ({ data: String(number), time: start + number * SECOND })));
    await mapping.settle();
    expect(mapping.deliveries.map(({ startedAt, records }) => [startedAt - start, records.length])).toEqual([
      [2000, 3],
      [13_000, 2],
    ]);
  });

  it('close before they exceed 6 MB', async () => {
    const target = scripted<KinesisStreamEvent>(DONE);
    const mapping = mapped(target);
    mapping.send(range(9).map(() => ({ data: 'x'.repeat(1_000_000), partitionKey: 'key' })));
    await mapping.settle();
    expect(mapping.deliveries.map(({ records }) => records.length)).toEqual([4, 4, 1]);
    for (const event of target.events) expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThanOrEqual(6 * 1024 * 1024);
  });

  it('of several shards run side by side; keys decide on the shard', async () => {
    const mapping = mapped(scripted(DONE), { shardCount: 4 });
    mapping.send(range(100).map((number) => ({ data: String(number), partitionKey: `key ${number % 20}` })));
    await mapping.settle();
    expect(mapping.deliveries).toHaveLength(4);
    expect(new Set(mapping.deliveries.map(({ startedAt }) => startedAt)).size).toBe(1);
    for (const { event } of mapping.deliveries) expect(new Set(event.Records.map(({ eventID }) => eventID.split(':')[0])).size).toBe(1);
    expect(Object.keys(mapping.checkpoints)).toHaveLength(4);
  });

  it('run side by side in one shard with a parallelization factor, each key in order', async () => {
    const mapping = mapped(scripted(DONE), { parallelizationFactor: 10, batchSize: 2 });
    mapping.send(range(100).map((number) => ({ data: String(number), partitionKey: `key ${number % 20}` })));
    await mapping.settle();
    const atOnce = mapping.deliveries.filter(({ startedAt }) => startedAt === mapping.deliveries[0]!.startedAt);
    expect(atOnce.length).toBeGreaterThan(5);
    expect(atOnce.length).toBeLessThanOrEqual(10);
    expect(mapping.states).toEqual({ processed: 100 });
  });

  it('begin where the mapping is told to begin', async () => {
    const at = createKinesisStreamEvent({ time: '2026-01-15T12:00:00Z' });
    const late = mapped(scripted(DONE), { startingPosition: 'LATEST' });
    late.send(at);
    late.send({ data: 'new' });
    await late.settle();
    expect(late.records.map(({ state }) => state)).toEqual(['skipped', 'processed']);
    const timed = mapped(scripted(DONE), { startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: '2026-01-15T11:00:00Z' });
    timed.send([{ time: '2026-01-15T10:59:59Z' }, { time: '2026-01-15T11:00:00Z' }]);
    await timed.settle();
    expect(timed.records.map(({ state }) => state)).toEqual(['skipped', 'processed']);
  });
});

describe('a batch of a stream that fails', () => {
  it('holds its shard up, and no other, until it succeeds', async () => {
    const target = scripted<KinesisStreamEvent>((event, call) => (call <= 3 && dataOf(event).includes('0') ? 'fail' : undefined));
    const mapping = mapped(target, { batchSize: 1 });
    mapping.send([
      { data: '0', shardId: 'shardId-000000000000' },
      { data: '1', shardId: 'shardId-000000000000' },
      { data: '2', shardId: 'shardId-000000000001' },
    ]);
    await mapping.settle();
    expect(target.events.flatMap(dataOf)).toEqual(['0', '2', '0', '0', '1']);
    expect(mapping.states).toEqual({ processed: 3 });
  });

  it('is tried until its records expire, by default', async () => {
    const mapping = mapped(scripted<KinesisStreamEvent>(failsOn('0')));
    const start = mapping.now;
    mapping.send(items(1));
    await mapping.wait(3600);
    mapping.send({ data: 'after', partitionKey: 'key' });
    await mapping.settle();
    expect(mapping.records.map(({ state }) => state)).toEqual(['expired', 'processed']);
    expect(mapping.records[0]!.endedAt! - start).toBeGreaterThanOrEqual(24 * 60 * MINUTE);
    expect(mapping.records[0]!.attempts).toBeGreaterThan(1000);
  });

  it('is given up after maximumRetryAttempts, and told to the destination on failure', async () => {
    const target = { ...scripted<KinesisStreamEvent>(failsOn('1')), configuration: { functionName: 'orders' } };
    const destination = 'arn:aws:sqs:us-east-1:123456789012:failures';
    const mapping = mapped(target, { batchSize: 3, maximumRetryAttempts: 2, destinationConfig: { onFailure: { destination } } });
    mapping.send(items(6));
    await mapping.settle();
    expect(mapping.deliveries.map(({ outcome }) => outcome.status)).toEqual(['failed', 'failed', 'failed', 'succeeded']);
    expect(mapping.states).toEqual({ 'on-failure': 3, processed: 3 });
    expect(mapping.failures).toHaveLength(1);
    expect(mapping.failures[0]).toMatchObject({ destination, condition: 'RetryAttemptsExhausted' });
    expect(mapping.failures[0]!.event).toEqual({
      requestContext: {
        requestId: expect.any(String),
        functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date(mapping.failures[0]!.time).toISOString(),
      KinesisBatchInfo: {
        shardId: 'shardId-000000000000',
        startSequenceNumber: mapping.records[0]!.identifier,
        endSequenceNumber: mapping.records[2]!.identifier,
        approximateArrivalOfFirstRecord: '2026-01-15T12:34:56.789Z',
        approximateArrivalOfLastRecord: '2026-01-15T12:34:56.789Z',
        batchSize: 3,
        streamArn: 'arn:aws:kinesis:us-east-1:123456789012:stream/my-stream',
      },
    });
  });

  it('is discarded without a destination', async () => {
    const mapping = mapped(scripted<KinesisStreamEvent>(failsOn('1')), { maximumRetryAttempts: 0 });
    mapping.send(items(2));
    await mapping.settle();
    expect(mapping.states).toEqual({ discarded: 2 });
    expect(mapping.deliveries).toHaveLength(1);
    expect(mapping.checkpoints).toEqual({ 'shardId-000000000000': mapping.records[1]!.identifier });
  });

  it('is given up when its records are too old, without a response context', async () => {
    const destination = 'arn:aws:sns:us-east-1:123456789012:failures';
    const mapping = mapped(scripted<KinesisStreamEvent>(failsOn('0')), {
      maximumRecordAgeInSeconds: 60,
      destinationConfig: { onFailure: { destination } },
    });
    const start = mapping.now;
    mapping.send([...items(1), { data: 'young', partitionKey: 'key', time: start + 50 * SECOND }]);
    await mapping.settle();
    expect(mapping.records.map(({ state }) => state)).toEqual(['on-failure', 'processed']);
    expect(mapping.failures[0]!.event).toMatchObject({ requestContext: { condition: 'RecordAgeExceeded' } });
    expect(mapping.failures[0]!.event).not.toHaveProperty('responseContext');
    expect(mapping.failures[0]!.event).not.toHaveProperty('payload');
  });

  it('goes to a bucket with its payload, under a key with the mapping, the shard and the time', async () => {
    const target = scripted<KinesisStreamEvent>(failsOn('0'));
    const mapping = mapped(target, { maximumRetryAttempts: 0, destinationConfig: { onFailure: { destination: 'arn:aws:s3:::failures' } } });
    mapping.send(items(1));
    await mapping.settle();
    const [failure] = mapping.failures;
    expect(failure!.key).toMatch(
      new RegExp(`^aws/lambda/${mapping.uuid}/shardId-000000000000/2026/01/15/2026-01-15T12\\.34\\.56-[0-9a-f-]{36}$`),
    );
    expect(JSON.parse((failure!.event as { payload: string }).payload)).toEqual(target.events[0]);
  });

  it('uses up no retry when it was throttled', async () => {
    const target = scripted<KinesisStreamEvent>((_, call) => (call <= 5 ? 'throttle' : undefined));
    const mapping = mapped(target, { maximumRetryAttempts: 0 });
    mapping.send(items(1));
    await mapping.settle();
    expect(mapping.records[0]).toMatchObject({ state: 'processed', attempts: 6 });
  });
});

describe('bisecting', () => {
  it('isolates the record that fails, and splitting uses up no retry', async () => {
    const target = scripted<KinesisStreamEvent>(failsOn('5'));
    const destination = 'arn:aws:sqs:us-east-1:123456789012:failures';
    const mapping = mapped(target, {
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 1,
      destinationConfig: { onFailure: { destination } },
    });
    mapping.send(items(8));
    await mapping.settle();
    expect(target.events.map((event) => dataOf(event).join(''))).toEqual(['01234567', '0123', '4567', '45', '4', '5', '5', '67']);
    expect(mapping.records.map(({ state }) => state)).toEqual(range(8).map((number) => (number === 5 ? 'on-failure' : 'processed')));
  });

  it('splits at the number that was reported', async () => {
    const target = scripted<KinesisStreamEvent>((event, call) => (call === 1 ? reportsOn('5')(event) : undefined));
    const mapping = mapped(target, { bisectBatchOnFunctionError: true, maximumRetryAttempts: 0, ...reports });
    mapping.send(items(8));
    await mapping.settle();
    expect(target.events.map((event) => dataOf(event).join(''))).toEqual(['01234567', '567']);
    expect(mapping.states).toEqual({ processed: 8 });
  });
});

it('refuses a sequence number that comes after a greater one, also of another call', () => {
  const mapping = mapped(scripted(DONE));
  mapping.send({ sequenceNumber: '50000000000000000000000000000000000000000000000000000001' });
  expect(() => mapping.send({ sequenceNumber: '5' })).toThrow(
    /sequence number 5 comes after 5000.*in the order of their sequence numbers\.$/,
  );
  const [next] = mapping.send({ data: 'next' });
  expect(BigInt(next!.identifier as string)).toBeGreaterThan(50000000000000000000000000000000000000000000000000000001n);
});
