import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/context/index.js';
import { invoke } from '../../src/invoke/index.js';

const handler = async (): Promise<string> => 'never';
const refusal = (options: object, event: unknown = {}) =>
  invoke(handler, event, options).then(
    () => 'no error',
    (error: Error) => error.message,
  );

describe('misuse', () => {
  it.each([
    [{ timout: 3 }, 'Failed to invoke the handler: there is no option "timout". Did you mean "timeout"? Known options: '],
    [{ timeout: -1 }, 'Failed to invoke the handler: option "timeout" is -1. Pass an integer from 1 to 900.'],
    [{ timeout: 901 }, 'Failed to invoke the handler: option "timeout" is 901. Pass an integer from 1 to 900.'],
    [{ timeout: 1.5 }, 'Failed to invoke the handler: option "timeout" is 1.5. Pass an integer from 1 to 900.'],
    [{ memorySize: 64 }, 'Failed to invoke the handler: option "memorySize" is 64. Pass an integer from 128 to 10240.'],
    [{ runtime: 'nodejs26.x' }, 'Failed to invoke the handler: option "runtime" is "nodejs26.x". Pass one of "nodejs24.x", '],
    [{ clock: 'fake' }, 'Failed to invoke the handler: option "clock" is "fake". Pass one of "virtual", "real".'],
    [
      { environment: { STAGE: 1 } },
      'Failed to invoke the handler: environment variable "STAGE" is 1. Pass a string, or leave the variable out.',
    ],
    [
      { environment: { AWS_REGION: 'x' } },
      'Failed to invoke the handler: environment variable "AWS_REGION" is reserved: the runtime sets it. ',
    ],
    [{ context: { clientContext: { id: 1n } } }, 'Pass a plain object that makes 3583 bytes at most, as JSON in base64.'],
    [{ environment: { '1st': 'x' } }, 'Failed to invoke the handler: AWS takes no environment variable "1st". '],
    [
      { context: { memorysize: 1 } },
      'Failed to invoke the handler, with its option "context": there is no option "memorysize". Did you mean "memorySize"?',
    ],
    [{ clock: 'real', time: 0 }, 'Failed to invoke the handler: option "time" is given together with clock "real". '],
  ])('%o is refused', async (options, message) => {
    expect(await refusal(options)).toContain(message);
  });

  it('an environment beyond 4 KB is refused', async () => {
    const length = async () => process.env['LONG']!.length;
    expect((await invoke(length, {}, { environment: { LONG: 'x'.repeat(4085) } })).payload).toBe(4085);
    expect(await refusal({ environment: { LONG: 'é'.repeat(2043) } })).toBe(
      'Failed to invoke the handler: the environment variables have 4097 bytes as JSON, and AWS takes 4096 at most. ' +
        'Keep what is long elsewhere, as in Parameter Store, and name it here.',
    );
  });

  it('a client context beyond 3,583 bytes is refused', async () => {
    const clientContext = (length: number) => ({ Custom: { text: 'x'.repeat(length) } }) as never;
    const outcome = await invoke(handler, {}, { clientContext: clientContext(2663) });
    expect(outcome.context.clientContext).toEqual(clientContext(2663));
    const wayOut = 'Pass a plain object that makes 3583 bytes at most, as JSON in base64.';
    expect(await refusal({ clientContext: clientContext(2664) })).toContain(wayOut);
    expect(() => createContext({ clientContext: clientContext(2664) })).toThrow(wayOut);
  });

  it('a handler that isn’t a function is refused', async () => {
    await expect(invoke('index.handler' as never, {})).rejects.toThrow(
      'Failed to invoke the handler: the handler is "index.handler". Pass a function, such as the "handler" that the module exports.',
    );
  });

  it('an event that JSON can’t hold is refused', async () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(await refusal({}, circular)).toContain('Failed to invoke the handler: the event can’t be written as JSON');
    expect(await refusal({}, 1n)).toContain('Failed to invoke the handler: the event can’t be written as JSON');
    await expect(invoke(handler, undefined)).rejects.toThrow('Failed to invoke the handler: the event is undefined, which JSON leaves out');
    const throwing = {
      get key(): string {
        throw new Error('a getter that throws');
      },
    };
    expect(await refusal({}, throwing)).toContain('a getter that throws');
  });

  it('an event beyond 6 MB is refused', async () => {
    expect(await refusal({}, { body: 'x'.repeat(10_000_000) })).toBe(
      'Failed to invoke the handler: the event has 10000011 bytes, and Lambda takes 6291456 at most. Pass a smaller event.',
    );
  });

  it('changes nothing', async () => {
    const before = [globalThis.Date, globalThis.setTimeout, process.env, console.log];
    await refusal({ timeout: 0 });
    expect([globalThis.Date, globalThis.setTimeout, process.env, console.log]).toEqual(before);
  });
});

it('an event with prototype keys pollutes nothing', async () => {
  const event: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
  const outcome = await invoke(async (received: unknown) => Object.keys(received as object), event);
  expect(outcome.payload).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

describe('the context', () => {
  it('follows from the options', async () => {
    const { context } = await invoke(
      handler,
      {},
      { functionName: 'thumbs', memorySize: 512, timeout: 10, alias: 'live', tenantId: 'blue' },
    );
    expect(context).toMatchObject({
      functionName: 'thumbs',
      memoryLimitInMB: '512',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:thumbs:live',
      logGroupName: '/aws/lambda/thumbs',
      tenantId: 'blue',
    });
  });

  it('an init for it wins over the options beside it', async () => {
    const outcome = await invoke(handler, {}, { memorySize: 512, context: { memorySize: 1024, awsRequestId: 'r-1' } });
    expect(outcome.context.memoryLimitInMB).toBe('1024');
    expect(outcome.requestId).toBe('r-1');
  });

  it('a ready one is handed over as it is, on the clock of the invocation', async () => {
    const context = createContext({ awsRequestId: 'r-2', timeout: 5 });
    const outcome = await invoke(
      async (_event: unknown, given: typeof context) => {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        return [given === context, given.getRemainingTimeInMillis()];
      },
      {},
      { context },
    );
    expect(outcome).toMatchObject({ payload: [true, 3000], requestId: 'r-2', remainingTime: 3000 });
  });

  it('a ready one serves several invocations, one after the other and side by side', async () => {
    const context = createContext({ timeout: 5 });
    const remaining = async (delay: number, { getRemainingTimeInMillis }: Context) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return getRemainingTimeInMillis();
    };
    for (const delay of [1000, 3000]) expect((await invoke(remaining, delay, { context })).payload).toBe(5000 - delay);
    const outcomes = await Promise.all([3000, 1000, 2000].map((delay) => invoke(remaining, delay, { context })));
    expect(outcomes.map(({ payload }) => payload)).toEqual([2000, 4000, 3000]);
    expect(context.getRemainingTimeInMillis()).toBe(2000);
  });

  it('one made inside runs down on the clock of the invocation', async () => {
    const outcome = await invoke(async () => {
      const { getRemainingTimeInMillis } = createContext({ timeout: 2 });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return getRemainingTimeInMillis();
    }, {});
    expect(outcome.payload).toBe(1500);
  });

  it('anybody’s is handed over, too', async () => {
    const mine = {
      awsRequestId: 'mine',
      functionName: 'f',
      getRemainingTimeInMillis: () => 42,
    } as typeof createContext extends () => infer C ? C : never;
    const outcome = await invoke(
      async (_: unknown, context: { getRemainingTimeInMillis(): number }) => context.getRemainingTimeInMillis(),
      {},
      { context: mine },
    );
    expect(outcome).toMatchObject({ payload: 42, requestId: 'mine' });
  });

  it('can be hurried', async () => {
    const outcome = await invoke(
      async (_: unknown, context: { getRemainingTimeInMillis(): number }) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return context.getRemainingTimeInMillis();
      },
      {},
      { context: { remainingTime: 500 } },
    );
    expect(outcome.payload).toBe(400);
  });
});
