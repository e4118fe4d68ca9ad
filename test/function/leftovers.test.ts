import { expect, it } from 'vitest';
import { createFunction } from '../../src/function/index.js';

/** Whatever an invocation could leave in the process. */
function traces(): Record<string, unknown> {
  return {
    environment: { ...process.env },
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    setTimeout: globalThis.setTimeout,
    Date: globalThis.Date,
    log: console.log,
    exit: process.exit,
    listeners: process.eventNames().map((name) => [name, process.listenerCount(name)]),
    resources: process.getActiveResourcesInfo().filter((name) => name !== 'Immediate' && name !== 'Timeout'),
  };
}

it('leaves nothing in the process, however often it is invoked', async () => {
  await createFunction({ handler: async () => 'before' }).invoke();
  const before = traces();
  const fn = createFunction({
    handler: async ({ n }: { n: number }) => {
      process.env.LAST = String(n);
      console.log('served', n);
      if (n % 10 === 0) setTimeout(() => undefined, 5);
      if (n % 1000 === 0) process.exit(1);
      return process.env.LAST;
    },
  });
  for (let n = 1; n <= 10_000; n++) await fn.invoke({ n });
  expect(fn.environments).toEqual([expect.objectContaining({ invocations: 10_000, state: 'idle' })]);
  expect(traces()).toEqual(before);
});
