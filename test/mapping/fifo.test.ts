import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createEventSourceMapping } from '../../src/mapping/index.js';
import { DONE, range, reported, scripted, SECOND } from './scripted.js';

const fifo = { eventSource: 'sqs', eventSourceArn: 'arn:aws:sqs:us-east-1:123456789012:orders.fifo' } as const;

function bodies({ Records: records }: SQSEvent): string[] {
  return records.map(({ body }) => body);
}

const of = (group: string, count: number) => range(count).map((number) => ({ body: `${group}${number}`, messageGroupId: group }));

describe('a FIFO queue', () => {
  it('hands over a group in order, one batch at a time', async () => {
    const target = scripted<SQSEvent>(DONE);
    const mapping = createEventSourceMapping(target, { ...fifo, batchSize: 2 });
    const start = mapping.now;
    mapping.send([...of('a', 5), ...of('b', 2)]);
    await mapping.settle();
    expect(mapping.deliveries.map(({ event, startedAt }) => [startedAt - start, ...bodies(event)])).toEqual([
      [0, 'a0', 'a1'],
      [0, 'b0', 'b1'],
      [100, 'a2', 'a3'],
      [200, 'a4'],
    ]);
  });

  it('fills a batch with several groups', async () => {
    const target = scripted<SQSEvent>(DONE);
    const mapping = createEventSourceMapping(target, fifo);
    mapping.send([...of('a', 3), ...of('b', 3)]);
    await mapping.settle();
    expect(target.events.map(bodies)).toEqual([['a0', 'a1', 'a2', 'b0', 'b1', 'b2']]);
  });

  it('holds a group up while a failed message of it is invisible, and no other group', async () => {
    const target = scripted<SQSEvent>((event, call) => (call === 1 ? 'fail' : undefined));
    const mapping = createEventSourceMapping(target, { ...fifo, batchSize: 2 });
    const start = mapping.now;
    mapping.send(of('a', 3));
    mapping.send(of('b', 1));
    await mapping.settle();
    expect(mapping.deliveries.map(({ event, startedAt }) => [startedAt - start, ...bodies(event)])).toEqual([
      [0, 'a0', 'a1'],
      [0, 'b0'],
      [30 * SECOND, 'a0', 'a1'],
      [30 * SECOND + 100, 'a2'],
    ]);
  });

  it('loses the order of a group when not all that comes after a failed message is reported', async () => {
    const target = scripted<SQSEvent>(({ Records: records }, call) => (call === 1 ? reported(records[0]!.messageId) : undefined));
    const mapping = createEventSourceMapping(target, { ...fifo, batchSize: 2, functionResponseTypes: ['ReportBatchItemFailures'] });
    mapping.send(of('a', 3));
    await mapping.settle();
    expect(target.events.map(bodies)).toEqual([
      ['a0', 'a1'],
      ['a0', 'a2'],
    ]);
  });

  it('keeps it when all of them are', async () => {
    const target = scripted<SQSEvent>(({ Records: records }, call) =>
      call === 1 ? reported(...records.slice(1).map(({ messageId }) => messageId)) : undefined,
    );
    const mapping = createEventSourceMapping(target, { ...fifo, batchSize: 3, functionResponseTypes: ['ReportBatchItemFailures'] });
    mapping.send(of('a', 4));
    await mapping.settle();
    expect(target.events.map(bodies)).toEqual([
      ['a0', 'a1', 'a2'],
      ['a1', 'a2', 'a3'],
    ]);
  });

  it('goes on with a group when a message of it ends in the dead-letter queue', async () => {
    const target = scripted<SQSEvent>((event) => (bodies(event).includes('a0') ? 'fail' : undefined));
    const mapping = createEventSourceMapping(target, { ...fifo, batchSize: 1, redrivePolicy: { maxReceiveCount: 2 } });
    mapping.send(of('a', 3));
    await mapping.settle();
    expect(target.events.map(bodies)).toEqual([['a0'], ['a0'], ['a1'], ['a2']]);
    expect(mapping.states).toEqual({ 'dead-letter': 1, processed: 2 });
  });

  it('scales with its groups, up to maximumConcurrency', async () => {
    const messages = range(40).flatMap((group) => of(`g${group}-`, 1));
    const free = createEventSourceMapping(scripted<SQSEvent>(DONE), { ...fifo, batchSize: 1 });
    free.send(messages);
    await free.settle();
    expect(new Set(free.deliveries.map(({ startedAt }) => startedAt)).size).toBe(1);
    const held = createEventSourceMapping(scripted<SQSEvent>(DONE), { ...fifo, batchSize: 1, scalingConfig: { maximumConcurrency: 10 } });
    held.send(messages);
    await held.settle();
    expect(new Set(held.deliveries.map(({ startedAt }) => startedAt)).size).toBe(4);
  });
});
