import * as fc from 'fast-check';
import type { KinesisStreamEvent, KinesisStreamTumblingWindowEvent, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createEventSourceMapping, type MappedDelivery, type MappedRecord } from '../../src/mapping/index.js';
import { range, reported, scripted, SECOND } from './scripted.js';

const LIMIT = 6 * 1024 * 1024;
const RUNS = { seed: 1, numRuns: 150 };

/** What a call does: fails, is throttled, reports the records at some places, or succeeds. */
const behaviour = fc.record({
  kind: fc.constantFrom('fail', 'throttle', 'report', 'succeed', 'succeed'),
  places: fc.array(fc.nat(9), { maxLength: 3 }),
  duration: fc.integer({ min: 0, max: 2900 }),
});
const behaviours = fc.array(behaviour, { maxLength: 25 });

type Behaviour = { kind: string; places: number[]; duration: number };

/** Plays behaviours one after the other, and succeeds afterwards. */
function playing<Event extends { Records: object[] }>(list: readonly Behaviour[], identifierOf: (record: never) => string) {
  return scripted<Event>(({ Records: records }, call) => {
    const now = list[call - 1];
    if (now === undefined || now.kind === 'succeed') return { status: 'succeeded', duration: now?.duration ?? 50 };
    if (now.kind === 'fail') return { status: 'failed', duration: now.duration };
    if (now.kind === 'throttle') return 'throttle';
    const failed = now.places.filter((place) => place < records.length).map((place) => identifierOf(records[place] as never));
    return { status: 'succeeded', duration: now.duration, ...reported(...failed) };
  });
}

function checkCommon(records: readonly MappedRecord[], deliveries: readonly MappedDelivery[], batchSize: number): void {
  for (const { event, records: batch } of deliveries) {
    expect(batch.length).toBeLessThanOrEqual(batchSize);
    expect(new Set(batch).size).toBe(batch.length);
    expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThanOrEqual(LIMIT);
  }
  for (const record of records) {
    const own = deliveries.filter(({ records: batch }) => batch.includes(record));
    expect(own.map(({ startedAt }) => startedAt)).toEqual(record.deliveredAt);
    // no record is lost, and none is handed over after it was processed
    expect(record.endedAt).toBeDefined();
    const processing = own.findIndex(({ failed }) => !failed.includes(record));
    if (record.state === 'processed') expect(own).toHaveLength(processing + 1);
    else expect(processing).toBe(-1);
    for (let index = 1; index < own.length; index++) expect(own[index]!.startedAt).toBeGreaterThanOrEqual(own[index - 1]!.endedAt);
  }
}

const messageId = (record: { messageId: string }): string => record.messageId;
const sequenceNumber = (record: { kinesis: { sequenceNumber: string } }): string => record.kinesis.sequenceNumber;

describe('whatever a function does', () => {
  it('a standard queue loses nothing, keeps to its limits, and brings back exactly what failed at the visibility timeout', async () => {
    const options = fc.record({
      batchSize: fc.integer({ min: 1, max: 12 }),
      maximumBatchingWindowInSeconds: fc.constantFrom(0, 1, 5),
      maximumConcurrency: fc.integer({ min: 2, max: 6 }),
      maxReceiveCount: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(behaviours, options, fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), async (list, drawn, seconds) => {
        const { maximumConcurrency, maxReceiveCount, maximumBatchingWindowInSeconds: window } = drawn;
        const batchSize = window === 0 ? Math.min(drawn.batchSize, 10) : drawn.batchSize;
        const target = playing<SQSEvent>(list, messageId);
        const mapping = createEventSourceMapping(target, {
          eventSource: 'sqs',
          batchSize,
          maximumBatchingWindowInSeconds: window,
          functionResponseTypes: ['ReportBatchItemFailures'],
          scalingConfig: { maximumConcurrency },
          redrivePolicy: { maxReceiveCount },
        });
        const start = mapping.now;
        mapping.send(seconds.map((second) => ({ body: String(second), sentTimestamp: start + second * SECOND })));
        await mapping.settle();
        checkCommon(mapping.records, mapping.deliveries, batchSize);
        for (const { state, attempts, deliveredAt, endedAt } of mapping.records) {
          expect(['processed', 'dead-letter']).toContain(state);
          expect(attempts).toBeLessThanOrEqual(maxReceiveCount);
          if (state === 'dead-letter') expect(attempts).toBe(maxReceiveCount);
          // the visibility timeout begins with the receive, which a window may precede the call by
          for (let index = 1; index < attempts; index++) {
            expect(deliveredAt[index]! - deliveredAt[index - 1]!).toBeGreaterThanOrEqual((30 - window) * SECOND);
          }
          if (state === 'dead-letter') expect(endedAt! - deliveredAt.at(-1)!).toBeGreaterThanOrEqual((30 - window) * SECOND);
        }
        for (const { startedAt } of mapping.deliveries) {
          const atOnce = mapping.deliveries.filter((other) => other.startedAt <= startedAt && other.endedAt > startedAt);
          expect(atOnce.length).toBeLessThanOrEqual(maximumConcurrency);
        }
      }),
      RUNS,
    );
  });

  it('a FIFO queue has one batch of a group in flight, and hands a group over in order unless the function breaks it', async () => {
    const groups = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(behaviours, groups, fc.integer({ min: 1, max: 10 }), async (list, names, batchSize) => {
        // failing as a whole keeps the order
        const target = playing<SQSEvent>(
          list.map((one) => (one.kind === 'report' ? { ...one, kind: 'fail' } : one)),
          messageId,
        );
        const eventSourceArn = 'arn:aws:sqs:us-east-1:123456789012:orders.fifo';
        const mapping = createEventSourceMapping(target, { eventSource: 'sqs', eventSourceArn, batchSize });
        mapping.send(names.map((messageGroupId, order) => ({ body: String(order), messageGroupId })));
        await mapping.settle();
        checkCommon(mapping.records, mapping.deliveries, batchSize);
        for (const name of new Set(names)) {
          const own = mapping.deliveries.filter(({ records }) => records.some(({ group }) => group === name));
          for (let index = 1; index < own.length; index++) expect(own[index]!.startedAt).toBeGreaterThanOrEqual(own[index - 1]!.endedAt);
          const processed = own.flatMap(({ records, failed }) => records.filter((one) => one.group === name && !failed.includes(one)));
          expect(processed).toEqual(mapping.records.filter(({ group }) => group === name));
        }
      }),
      RUNS,
    );
  });

  it('a stream is processed in the order of its keys, everything from the lowest failure on again', async () => {
    const options = fc.record({
      batchSize: fc.integer({ min: 1, max: 10 }),
      parallelizationFactor: fc.integer({ min: 1, max: 3 }),
      shardCount: fc.integer({ min: 1, max: 3 }),
      bisectBatchOnFunctionError: fc.boolean(),
      maximumRetryAttempts: fc.integer({ min: -1, max: 3 }),
      maximumBatchingWindowInSeconds: fc.constantFrom(0, 2),
    });
    const sent = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), second: fc.nat(10) }), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(behaviours, options, sent, async (list, drawn, records) => {
        const target = playing<KinesisStreamEvent>(list, sequenceNumber);
        const functionResponseTypes = ['ReportBatchItemFailures'] as const;
        const mapping = createEventSourceMapping(target, { eventSource: 'kinesis-stream', ...drawn, functionResponseTypes });
        const start = mapping.now;
        const inOrder = records.toSorted((some, other) => some.second - other.second);
        mapping.send(inOrder.map(({ key, second }) => ({ partitionKey: key, time: start + second * SECOND })));
        await mapping.settle();
        checkCommon(mapping.records, mapping.deliveries, drawn.batchSize);
        for (const { records: batch, failed } of mapping.deliveries) {
          expect(batch.slice(batch.length - failed.length)).toEqual(failed);
          expect(new Set(batch.map(({ group }) => group)).size).toBe(1);
        }
        for (const key of new Set(inOrder.map((one) => one.key))) {
          const own = mapping.records.filter(({ record }) => record.kinesis.partitionKey === key);
          const ends = own.map(({ endedAt }) => endedAt!);
          expect(ends).toEqual(ends.toSorted((some, other) => some - other));
          const calls = mapping.deliveries.filter(({ records: batch }) => batch.some((one) => own.includes(one)));
          for (let index = 1; index < calls.length; index++)
            expect(calls[index]!.startedAt).toBeGreaterThanOrEqual(calls[index - 1]!.endedAt);
        }
        for (const group of new Set(mapping.records.map((one) => one.group!))) {
          expect(mapping.checkpoints[group]).toBe(mapping.records.findLast((one) => one.group === group)!.identifier);
        }
      }),
      RUNS,
    );
  });

  it('tumbling windows aggregate each record once, in its own window, and end each once', async () => {
    const options = fc.record({
      batchSize: fc.integer({ min: 1, max: 10 }),
      length: fc.constantFrom(5, 30),
      window: fc.constantFrom(0, 3),
    });
    const seconds = fc.array(fc.nat(90), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(behaviours, options, seconds, async (list, { batchSize, length, window }, drawn) => {
        const counts = new Map<string, number[]>();
        const target = scripted<KinesisStreamTumblingWindowEvent>((event, call) => {
          const kind = list[call - 1]?.kind;
          if (kind === 'fail' || kind === 'throttle') return kind;
          const count = ((event.state?.count as number | undefined) ?? 0) + event.Records.length;
          if (event.isFinalInvokeForWindow) counts.set(event.window.start, [...(counts.get(event.window.start) ?? []), count]);
          return { payload: { state: { count } } };
        });
        const mapping = createEventSourceMapping(target, {
          eventSource: 'kinesis-stream',
          batchSize,
          maximumBatchingWindowInSeconds: window,
          tumblingWindowInSeconds: length,
        });
        const start = mapping.now;
        mapping.send(drawn.toSorted((some, other) => some - other).map((second) => ({ time: start + second * SECOND })));
        await mapping.settle();
        expect(mapping.states).toEqual({ processed: drawn.length });
        const expected = new Map<string, number[]>();
        for (const { time } of mapping.records) {
          const begins = `${new Date(Math.floor(time / (length * SECOND)) * length * SECOND).toISOString().slice(0, 19)}Z`;
          expected.set(begins, [(expected.get(begins)?.[0] ?? 0) + 1]);
        }
        expect([...counts]).toEqual([...expected]);
      }),
      RUNS,
    );
  });

  it('bisecting isolates exactly the records that fail, after exactly the retries allowed', async () => {
    const poison = fc.uniqueArray(fc.nat(29), { maxLength: 6 });
    const drawn = fc.record({ batchSize: fc.integer({ min: 1, max: 30 }), retries: fc.nat(3), reports: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(poison, drawn, async (poisoned, { batchSize, retries, reports }) => {
        const isPoison = ({ kinesis }: { kinesis: { data: string } }): boolean =>
          poisoned.includes(Number(Buffer.from(kinesis.data, 'base64').toString()));
        const target = scripted<KinesisStreamEvent>(({ Records: records }) => {
          const first = records.find((record) => isPoison(record));
          if (first === undefined) return undefined;
          return reports ? reported(first.kinesis.sequenceNumber) : 'fail';
        });
        const mapping = createEventSourceMapping(target, {
          eventSource: 'kinesis-stream',
          batchSize,
          bisectBatchOnFunctionError: true,
          maximumRetryAttempts: retries,
          destinationConfig: { onFailure: { destination: 'arn:aws:sqs:us-east-1:123456789012:failures' } },
          ...(reports && { functionResponseTypes: ['ReportBatchItemFailures'] as const }),
        });
        mapping.send(range(30).map((number) => ({ data: String(number), partitionKey: 'key' })));
        await mapping.settle();
        expect(mapping.records.map(({ state }) => state)).toEqual(
          range(30).map((number) => (poisoned.includes(number) ? 'on-failure' : 'processed')),
        );
        expect(mapping.failures.map(({ records }) => records.length)).toEqual(poisoned.map(() => 1));
        for (const number of poisoned) {
          const alone = mapping.deliveries.filter(({ records }) => records.length === 1 && records[0] === mapping.records[number]);
          expect(alone).toHaveLength(retries + 1);
        }
      }),
      RUNS,
    );
  });
});

it('a hundred thousand records take seconds', async () => {
  const target = scripted<SQSEvent>(() => ({ status: 'succeeded', duration: 20 }));
  const mapping = createEventSourceMapping(target, { eventSource: 'sqs' });
  const begun = performance.now();
  mapping.send(range(100_000).map((body) => ({ body })));
  await mapping.settle();
  expect(mapping.states).toEqual({ processed: 100_000 });
  expect(performance.now() - begun).toBeLessThan(15_000);
}, 20_000);
