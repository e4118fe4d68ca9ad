import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { invoke } from '../../src/invoke/index.js';

const NAMES = [
  'Date',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'console',
  'process',
  'performance',
];

const OF_PROCESS = ['env', 'exit', 'kill', 'abort', 'hrtime', 'uptime', 'emit', 'exitCode'];

/** Every property that a sandbox replaces, by name. */
function picture(): Map<string, PropertyDescriptor | undefined> {
  const found = new Map<string, PropertyDescriptor | undefined>();
  const take = (name: string, target: object, keys: readonly PropertyKey[]) => {
    for (const key of keys) found.set(`${name}.${String(key)}`, Object.getOwnPropertyDescriptor(target, key));
  };
  take('globalThis', globalThis, NAMES);
  take('console', console, Reflect.ownKeys(console));
  take('console', console, ['fatal']);
  take('performance', performance, ['now']);
  take('AbortSignal', AbortSignal, Reflect.ownKeys(AbortSignal));
  take('Date.prototype', Date.prototype, ['constructor']);
  take('process', process, OF_PROCESS);
  take('stdout', process.stdout, ['write']);
  take('stderr', process.stderr, ['write']);
  take('process.env', process.env, Object.keys(process.env));
  return found;
}

/** Names of properties that are no longer what they were. */
function changes(before: ReturnType<typeof picture>): string[] {
  const after = picture();
  const same = (a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined) =>
    a === b ||
    (a !== undefined && b !== undefined && Reflect.ownKeys(a).every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key))));
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => !same(before.get(name), after.get(name)));
}

afterEach(() => {
  delete process.env.OUTSIDE;
});

describe('globals', () => {
  it('are exactly as before after every kind of end', async () => {
    const before = picture();
    await invoke(async () => 'answer', {});
    expect(changes(before)).toEqual([]);
    await invoke(async () => Promise.reject(new Error('boom')), {});
    await invoke(async () => sleep(5000), {});
    await invoke(async () => process.exit(1), {});
    await Promise.all([invoke(async () => sleep(10), {}), invoke(async () => sleep(2000), {})]);
    expect(changes(before)).toEqual([]);
  });

  it('are as before for everybody else meanwhile', async () => {
    const running = invoke(async () => sleep(1000), {});
    process.env.OUTSIDE = 'written meanwhile';
    expect(Math.abs(Date.now() - Date.UTC(2026, 0, 15, 12, 34, 56, 789))).toBeGreaterThan(1000);
    expect(Object.keys(process.env)).toContain('OUTSIDE');
    await running;
    expect(process.env.OUTSIDE).toBe('written meanwhile');
  });

  it('no handle is left', async () => {
    const before = process.getActiveResourcesInfo().length;
    await invoke(async () => sleep(5000), {});
    await invoke(async () => new Promise((resolve) => setTimeout(resolve, 10)), {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before);
  });

  it('a thousand in a row and a thousand at once leave nothing behind', async () => {
    const before = picture();
    for (let index = 0; index < 1000; index++) await invoke(async (event: number) => event, index);
    const outcomes = await Promise.all(Array.from({ length: 1000 }, (_, index) => invoke(async (event: number) => sleep(1, event), index)));
    expect(outcomes.every((outcome, index) => outcome.payload === index)).toBe(true);
    expect(new Set(outcomes.map(({ requestId }) => requestId)).size).toBe(1000);
    expect(changes(before)).toEqual([]);
  });
});

describe('environment', () => {
  it('is the function’s own, over the machine’s', async () => {
    process.env.OUTSIDE = 'seen inside';
    const outcome = await invoke(
      async () => {
        const { TABLE, OUTSIDE, AWS_REGION, AWS_LAMBDA_FUNCTION_NAME, AWS_EXECUTION_ENV, AWS_LAMBDA_FUNCTION_MEMORY_SIZE, _HANDLER } =
          process.env;
        return { TABLE, OUTSIDE, AWS_REGION, AWS_LAMBDA_FUNCTION_NAME, AWS_EXECUTION_ENV, AWS_LAMBDA_FUNCTION_MEMORY_SIZE, _HANDLER };
      },
      {},
      { environment: { TABLE: 'orders' }, functionName: 'fn', memorySize: 512 },
    );
    expect(outcome.payload).toEqual({
      TABLE: 'orders',
      OUTSIDE: 'seen inside',
      AWS_REGION: 'us-east-1',
      AWS_LAMBDA_FUNCTION_NAME: 'fn',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      _HANDLER: 'index.handler',
    });
    expect('TABLE' in process.env).toBe(false);
  });

  it('behaves like process.env, and what is written inside stays there', async () => {
    process.env.OUTSIDE = 'outside';
    const outcome = await invoke(
      async () => {
        const env = process.env as Record<string, unknown>;
        env.NUMBER = 5;
        env.NOTHING = undefined;
        delete env.OUTSIDE;
        return [
          env.NUMBER,
          env.NOTHING,
          'NUMBER' in env,
          'OUTSIDE' in env,
          env.OUTSIDE,
          Object.keys(env).includes('NUMBER'),
          Object.keys(env).includes('OUTSIDE'),
          { ...process.env }.TABLE,
          Object.hasOwn(process.env, 'TABLE'),
          env.absent === undefined,
        ];
      },
      {},
      { environment: { TABLE: 'orders' } },
    );
    expect(outcome.payload).toEqual(['5', 'undefined', true, false, null, true, false, 'orders', true, true]);
    expect(process.env.OUTSIDE).toBe('outside');
    expect('NUMBER' in process.env).toBe(false);
  });

  it('invocations side by side each see their own', async () => {
    const handler = async () => {
      const before = process.env.NAME;
      process.env.NAME += '!';
      await sleep(10);
      return [before, process.env.NAME];
    };
    const outcomes = await Promise.all(['a', 'b'].map((NAME) => invoke(handler, {}, { environment: { NAME } })));
    expect(outcomes.map(({ payload }) => payload)).toEqual([
      ['a', 'a!'],
      ['b', 'b!'],
    ]);
  });
});

describe('rejections that are nobody’s', () => {
  it('still reach the process', async () => {
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    const seen: unknown[] = [];
    process.on('unhandledRejection', (reason) => seen.push(reason));
    try {
      const running = invoke(async () => sleep(100), {});
      void Promise.reject(new Error('of the test'));
      await running;
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of listeners) process.on('unhandledRejection', listener);
    }
    expect(seen.map(String)).toEqual(['Error: of the test']);
  });
});
