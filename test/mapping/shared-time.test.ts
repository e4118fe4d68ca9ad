import { expect, it } from 'vitest';
import { createEventSourceMapping, type MappedFunction } from '../../src/mapping/index.js';
import { Timeline } from '../../src/timeline/index.js';
import { range, SECOND } from './scripted.js';

it('a queue and a stream share the time of one function, whose calls overlap', async () => {
  const timeline = new Timeline(0);
  const running: number[] = [];
  let now = 0;
  const fn: MappedFunction<{ Records: object[] }> = {
    timeline,
    invoke: () => Promise.reject(new Error('attempt is called instead')),
    attempt(event) {
      running.push(++now);
      const end = timeline.now() + event.Records.length * SECOND;
      timeline.at(end, () => void now--);
      return Promise.resolve({ outcome: { status: 'succeeded' }, end });
    },
  };
  const queue = createEventSourceMapping(fn, { eventSource: 'sqs', batchSize: 3 });
  const stream = createEventSourceMapping(fn, {
    eventSource: 'kinesis-stream',
    batchSize: 2,
  });
  queue.send(range(6).map((body) => ({ body })));
  stream.send(range(4).map((data) => ({ data, partitionKey: 'key' })));
  await queue.settle();
  expect(queue.deliveries.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
    [0, 3000],
    [0, 3000],
  ]);
  expect(stream.deliveries.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
    [0, 2000],
    [2000, 4000],
  ]);
  expect(Math.max(...running)).toBe(3);
  expect([queue.now, stream.now, now]).toEqual([4000, 4000, 0]);
  expect(stream.states).toEqual({ processed: 4 });
});
