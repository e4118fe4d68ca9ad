import type { DynamoDBStreamEvent, KinesisStreamTumblingWindowEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { streamResponse } from '../../src/contracts/batch.js';
import { createKinesisStreamTumblingWindowEvent, facts } from '../../src/events/kinesis-stream/index.js';
import { createEventSourceMapping, type KinesisMappingOptions } from '../../src/mapping/index.js';
import { range, reported, scripted, SECOND } from './scripted.js';

/** The published type leaves out that an event with a window always has a state. */
type Window = KinesisStreamTumblingWindowEvent & { state: Record<string, unknown> };

function mapped(script: Parameters<typeof scripted<Window>>[0], options: Omit<KinesisMappingOptions, 'eventSource'> = {}) {
  const target = scripted(script);
  const mapping = createEventSourceMapping(target, { eventSource: 'kinesis-stream', tumblingWindowInSeconds: 60, ...options });
  return { mapping, events: target.events };
}

const counting = ({ Records: records, state }: Window) => ({
  payload: { state: { count: ((state.count as number) ?? 0) + records.length } },
});

describe('a tumbling window', () => {
  it('hands its state from call to call, and ends with a call without records', async () => {
    const { mapping, events } = mapped(counting, { batchSize: 2 });
    const minute = Date.parse('2026-01-15T12:35:00Z');
    mapping.send(range(5).map((number) => ({ data: String(number), time: minute + number * SECOND })));
    mapping.send({ data: 'next', time: minute + 61 * SECOND });
    await mapping.settle();
    expect(
      events.map(({ Records: records, state, window, isFinalInvokeForWindow: final }) => [
        records.length,
        state.count,
        window.start,
        final,
      ]),
    ).toEqual([
      [1, undefined, '2026-01-15T12:35:00Z', false],
      [1, 1, '2026-01-15T12:35:00Z', false],
      [1, 2, '2026-01-15T12:35:00Z', false],
      [1, 3, '2026-01-15T12:35:00Z', false],
      [1, 4, '2026-01-15T12:35:00Z', false],
      [0, 5, '2026-01-15T12:35:00Z', true],
      [1, undefined, '2026-01-15T12:36:00Z', false],
      [0, 1, '2026-01-15T12:36:00Z', true],
    ]);
    expect(mapping.deliveries[5]!.startedAt).toBe(minute + 60 * SECOND);
    expect(Object.keys(events[0]!)).toEqual(Object.keys(createKinesisStreamTumblingWindowEvent()));
    for (const event of events) expect(facts.recognises(event)).toBe(true);
  });

  it('never has records of two windows in one batch', async () => {
    const { mapping, events } = mapped(counting, { maximumBatchingWindowInSeconds: 300 });
    const minute = Date.parse('2026-01-15T12:35:00Z');
    mapping.send([0, 10, 59, 60, 70].map((second) => ({ time: minute + second * SECOND })));
    await mapping.settle();
    expect(events.map(({ Records: records }) => records.length)).toEqual([3, 0, 2, 0]);
    expect(mapping.deliveries[0]!.startedAt).toBe(minute + 60 * SECOND);
  });

  it('counts an answer without a state as failed', async () => {
    const { mapping, events } = mapped((event) => (events.length === 1 ? { payload: {} } : counting(event)));
    mapping.send({ data: 'a' });
    await mapping.settle();
    expect(events.map(({ Records: records }) => records.length)).toEqual([1, 1, 0]);
    expect(mapping.records[0]).toMatchObject({ state: 'processed', attempts: 2 });
    expect(streamResponse(facts.batch!).problems({}, events[0])).toHaveLength(1);
  });

  it('ends early when its state grows over 1 MB', async () => {
    const { mapping, events } = mapped(({ Records: records, isFinalInvokeForWindow: final }) => ({
      payload: { state: final || records.length === 0 ? {} : { text: 'x'.repeat(1024 * 1024) } },
    }));
    mapping.send({ data: 'a' });
    await mapping.settle();
    expect(events.map((event) => [event.Records.length, event.isFinalInvokeForWindow, event.isWindowTerminatedEarly])).toEqual([
      [1, false, false],
      [0, true, true],
    ]);
    expect(events[1]!.state.text).toHaveLength(1024 * 1024);
  });

  it('begins anew after an early end', async () => {
    const { mapping, events } = mapped(({ isFinalInvokeForWindow: final, Records: records }) => ({
      payload: { state: final ? {} : { text: 'x'.repeat(records.length * 600_000) } },
    }));
    const minute = Date.parse('2026-01-15T12:35:00Z');
    mapping.send([0, 0, 1].map((second) => ({ time: minute + second * SECOND })));
    await mapping.settle();
    expect(events.map((event) => [event.Records.length, Object.keys(event.state).length, event.isWindowTerminatedEarly])).toEqual([
      [2, 0, false],
      [0, 1, true],
      [1, 0, false],
      [0, 1, false],
    ]);
  });

  it('keeps the state that came with a partial failure', async () => {
    const { mapping, events } = mapped(
      (event) => {
        const { payload } = counting(event);
        if (events.length > 1) return { payload };
        const failed = reported(event.Records[1]!.kinesis.sequenceNumber).payload as object;
        return { payload: { ...failed, state: { count: 1 } } };
      },
      { functionResponseTypes: ['ReportBatchItemFailures'] },
    );
    mapping.send([{ data: 'a' }, { data: 'b' }]);
    await mapping.settle();
    expect(events.map(({ Records: records, state }) => [records.length, state.count])).toEqual([
      [2, undefined],
      [1, 1],
      [0, 2],
    ]);
  });

  it('gives its last call up when that fails too often', async () => {
    const { mapping, events } = mapped((event) => (event.isFinalInvokeForWindow ? 'fail' : counting(event)), { maximumRetryAttempts: 1 });
    mapping.send({ data: 'a' });
    await mapping.settle();
    expect(events.map(({ isFinalInvokeForWindow: final }) => final)).toEqual([false, true, true]);
    expect(mapping.states).toEqual({ processed: 1 });
  });

  it('exists for DynamoDB, too', async () => {
    const target = scripted<DynamoDBStreamEvent>(() => ({ payload: { state: {} } }));
    const mapping = createEventSourceMapping(target, { eventSource: 'dynamodb-stream', tumblingWindowInSeconds: 10 });
    mapping.send({ newImage: { id: 'a' } });
    await mapping.settle();
    expect(target.events.at(-1)).toMatchObject({ Records: [], isFinalInvokeForWindow: true, shardId: mapping.records[0]!.group });
  });
});
