import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { createFunction } from '../../src/function/index.js';
import { createEventSourceMapping } from '../../src/mapping/index.js';

it('is called by an event source mapping on its own time, batches side by side', async () => {
  const fn = createFunction({
    handler: async (event: SQSEvent) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return event.Records.length;
    },
    timeout: 10,
  });
  const mapping = createEventSourceMapping(fn, { eventSource: 'sqs', batchSize: 1 });
  mapping.send([{ body: 'one' }, { body: 'two' }, { body: 'three' }]);
  await mapping.settle();
  expect(mapping.states).toEqual({ processed: 3 });
  expect(fn.environments.map(({ invocations, state }) => [invocations, state])).toEqual([
    [1, 'idle'],
    [1, 'idle'],
    [1, 'idle'],
  ]);
});
