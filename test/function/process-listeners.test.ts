import { describe, expect, it } from 'vitest';
import { createFunction } from '../../src/function/create-function.js';
import { invoke } from '../../src/invoke/index.js';

const moment = () => new Promise((resolve) => setTimeout(resolve, 50));
const throwInTimer = (error: unknown) =>
  setTimeout(() => {
    throw error;
  }, 10);

/** Listeners of the test runner, which no function may touch. */
const ofTheRunner = () => [process.listeners('uncaughtException'), process.listeners('unhandledRejection')];

describe('listeners that a function sets on its process', () => {
  it('keep the process alive on nodejs24.x, in this and in later requests', async () => {
    const before = ofTheRunner();
    const heard: unknown[] = [];
    let isSet = false;
    const fn = createFunction({
      handler: async () => {
        if (!isSet) process.on('uncaughtException', (error, origin) => heard.push([error.message, origin]));
        isSet = true;
        throwInTimer(new Error('late'));
        await moment();
        return heard.length;
      },
    });
    expect((await fn.invoke({})).payload).toBe(1);
    expect((await fn.invoke({})).payload).toBe(2);
    expect(heard).toEqual([
      ['late', 'uncaughtException'],
      ['late', 'uncaughtException'],
    ]);
    expect(ofTheRunner()).toEqual(before);
  });

  it('come after the runtime’s own on nodejs22.x, unless they are put before it', async () => {
    const handler = async ({ first }: { first: boolean }) => {
      process[first ? 'prependListener' : 'on']('uncaughtException', () => process.exit(4));
      throwInTimer(new RangeError('late'));
      await moment();
    };
    const fn = createFunction({ handler, runtime: 'nodejs22.x' });
    expect((await fn.invoke({ first: false })).error).toMatchObject({ errorType: 'RangeError', errorMessage: 'late' });
    expect((await fn.invoke({ first: true })).error?.errorMessage).toMatch(/exit status 4$/);
  });

  it('hear of rejections, with the promise', async () => {
    const fn = createFunction({
      handler: async () => {
        const heard: unknown[] = [];
        process.once('unhandledRejection', (reason, promise) => heard.push(reason, promise instanceof Promise));
        void Promise.reject('no');
        await moment();
        return [...heard, process.listenerCount('unhandledRejection')];
      },
    });
    expect((await fn.invoke({})).payload).toEqual(['no', true, 0]);
  });

  it('hear of rejections as exceptions where nobody listens to rejections', async () => {
    const fn = createFunction({
      handler: async () => {
        const heard: unknown[] = [];
        process.on('uncaughtException', (error, origin) => heard.push(error.name, error.message, origin));
        void Promise.reject({ a: 1 });
        await moment();
        return heard;
      },
    });
    const text = expect.stringMatching(/^This error originated .* with the reason "#<Object>"\.$/);
    expect((await fn.invoke({})).payload).toEqual(['UnhandledPromiseRejection', text, 'unhandledRejection']);
  });

  it('end the process with status 7 when they throw', async () => {
    const fn = createFunction({
      handler: async () => {
        process.on('uncaughtException', () => {
          throw new Error('again');
        });
        throwInTimer(new Error('late'));
        await moment();
      },
    });
    expect((await fn.invoke({})).error?.errorMessage).toMatch(/exit status 7$/);
  });

  it('can be taken away, the runtime’s own too, and the test runner’s never', async () => {
    const before = ofTheRunner();
    const fn = createFunction({
      runtime: 'nodejs22.x',
      handler: async () => {
        const own = process.listeners('uncaughtException').length;
        process.removeAllListeners();
        if (own !== 1 || process.listenerCount('uncaughtException') !== 0) return 'others were there';
        throwInTimer(new Error('late'));
        return moment();
      },
    });
    expect((await fn.invoke({})).error?.errorMessage).toMatch(/exit status 1$/);
    expect(ofTheRunner()).toEqual(before);
  });

  it('leave other listeners alone', async () => {
    const listener = () => undefined;
    const fn = createFunction({
      handler: async () => {
        process.on('SIGUSR2', listener);
        return process.listeners('SIGUSR2').includes(listener);
      },
    });
    expect((await fn.invoke({})).payload).toBe(true);
    expect(process.listeners('SIGUSR2')).toContain(listener);
    process.off('SIGUSR2', listener);
  });
});

it.each(['nodejs24.x', 'nodejs22.x'] as const)('%s tells the status of a process that ends itself in a timer', async (runtime) => {
  const handler = async () => {
    setTimeout(() => process.exit(3), 10);
    await moment();
  };
  expect((await invoke(handler, {}, { runtime })).error?.errorMessage).toMatch(/exit status 3$/);
});

it('a rejection with nothing has no message on nodejs22.x', async () => {
  const handler = async () => {
    void Promise.reject();
    await moment();
  };
  const { error } = await invoke(handler, {}, { runtime: 'nodejs22.x' });
  expect(error).toMatchObject({ errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: '' });
  expect(error?.trace?.[0]).toBe('Runtime.UnhandledPromiseRejection');
});
