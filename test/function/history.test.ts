import { afterEach, describe, expect, it } from 'vitest';
import { createFunction } from '../../src/function/create-function.js';
import { configure } from '../../src/index.js';

const sleep = (delay: number) => new Promise<void>((resolve) => setTimeout(resolve, delay));

afterEach(() => configure());

describe('fn.metrics', () => {
  it('counts invocations, errors, throttles, durations and concurrency', async () => {
    const fn = createFunction({
      functionName: 'orders',
      reservedConcurrency: 2,
      handler: async ({ delay, fails }: { delay: number; fails?: boolean }) => {
        await sleep(delay);
        if (fails) throw new Error('down');
      },
    });
    await Promise.allSettled([fn.invoke({ delay: 100 }), fn.invoke({ delay: 300, fails: true }), fn.invoke({ delay: 1 })]);
    const { metrics } = fn;
    expect(['Invocations', 'Errors', 'Throttles'].map((name) => metrics.statistic(name as 'Errors', 'Sum'))).toEqual([2, 1, 1]);
    expect(metrics.statistic('Duration', 'Average')).toBe(200);
    expect(metrics.statistic('ConcurrentExecutions')).toBe(2);
    expect(metrics.data('Invocations')[0]!.dimensions).toEqual({ FunctionName: 'orders', Resource: 'orders' });
  });

  it('hears of the queue, and of each attempt', async () => {
    const fn = createFunction({ handler: async () => Promise.reject(new Error('down')), maximumRetryAttempts: 1 });
    await fn.invoke({}, { invocationType: 'Event' });
    await fn.settle();
    const { metrics } = fn;
    expect(metrics.statistic('AsyncEventsReceived')).toBe(1);
    expect(metrics.data('AsyncEventAge').map(({ value }) => value)).toHaveLength(2);
    expect(metrics.statistic('AsyncEventsDropped')).toBe(1);
    expect(metrics.statistic('Errors')).toBe(2);
  });

  it('tells provisioned concurrency and what spills over', async () => {
    const fn = createFunction({ handler: () => sleep(10), provisionedConcurrency: 1 });
    await Promise.all([fn.invoke(), fn.invoke()]);
    expect(fn.metrics.statistic('ProvisionedConcurrencyInvocations')).toBe(1);
    expect(fn.metrics.statistic('ProvisionedConcurrencySpilloverInvocations')).toBe(1);
    expect(fn.metrics.statistic('ProvisionedConcurrencyUtilization')).toBe(1);
  });
});

describe('fn.bill', () => {
  it('bills durations with the initialization, at the configured size and architecture', async () => {
    const load = async () => {
      await sleep(900);
      return { handler: () => sleep(100) };
    };
    const fn = createFunction({ load, memorySize: 1024, architectures: ['arm64'] });
    await fn.invoke();
    await fn.invoke();
    const billed = fn.bill();
    expect(billed).toMatchObject({ invocations: 2, architecture: 'arm64', region: 'us-east-1' });
    expect(billed.lines.map(({ item, quantity }) => [item, quantity])).toEqual([
      ['requests', 2],
      ['duration', 1.1],
    ]);
    expect(billed.total).toBeCloseTo(2 * 0.2e-6 + 1.1 * 0.0000133334, 15);
    expect(fn.bill({ architecture: 'x86_64', region: 'eu-west-1' }).lines[1]!.amount).toBeCloseTo(1.1 * 0.0000166667, 15);
    expect(fn.bill({ invocationsPerMonth: 2000 }).total).toBeCloseTo(1000 * billed.total, 12);
  });

  it('counts large events that were sent asynchronously as several requests', async () => {
    const fn = createFunction({ handler: async () => 'done' });
    await fn.invoke({ text: 'x'.repeat(300 * 1024) }, { invocationType: 'Event' });
    await fn.settle();
    expect(fn.bill().lines[0]).toMatchObject({ item: 'requests', quantity: 2 });
  });

  it('bills nothing for what was throttled', async () => {
    const fn = createFunction({ handler: async () => 'done', reservedConcurrency: 0 });
    await expect(fn.invoke()).rejects.toThrow('Rate Exceeded');
    expect(fn.bill()).toMatchObject({ invocations: 0, total: 0 });
  });

  it('refuses unknown options', () => {
    const fn = createFunction({ handler: async () => 'done' });
    const options = { regoin: 'eu-west-1' } as object;
    expect(() => fn.bill(options)).toThrow('Did you mean "region"?');
  });
});

describe('fn.logs', () => {
  it('has the events of all requests, each with the stream of its environment', async () => {
    const fn = createFunction({
      handler: async (name: string, { logStreamName }) => {
        console.log(name, logStreamName);
        await sleep(10);
      },
    });
    await Promise.all([fn.invoke('a'), fn.invoke('b')]);
    await fn.invoke('c');
    const written = fn.logs.filter(({ source }) => source === 'console');
    expect(written.map(({ text }) => text.split(' ')[0])).toEqual(['a', 'b', 'c']);
    expect(written.map(({ text }) => text.split(' ')[1])).toEqual(written.map(({ logStreamName }) => logStreamName));
    expect(new Set(fn.logs.map(({ logStreamName }) => logStreamName)).size).toBe(2);
    expect(fn.logs.filter(({ text }) => text.startsWith('START'))).toHaveLength(3);
  });
});

describe('a handler that streams', () => {
  it('gives the whole response as payload, typed', async () => {
    const fn = createFunction({
      handler: awslambda.streamifyResponse(async (event: { name: string }, responseStream) => {
        responseStream.write(`Hello, ${event.name}`);
        responseStream.end('!');
      }),
    });
    const { payload, stream, coldStart } = await fn.invoke({ name: 'Ada' });
    const text: string = typeof payload === 'string' ? payload : '';
    expect([text, coldStart]).toEqual(['Hello, Ada!', true]);
    expect(stream?.chunks).toHaveLength(2);
    // @ts-expect-error the event is the handler's
    void (() => fn.invoke({ nme: 'Ada' }));
  });

  it('is known behind load, too', async () => {
    const handler = awslambda.streamifyResponse(async (_: unknown, responseStream) => void responseStream.end('loaded'));
    const fn = createFunction({ load: async () => ({ handler }) });
    const { payload } = await fn.invoke({});
    const text: string = typeof payload === 'string' ? payload : '';
    expect(text).toBe('loaded');
  });
});
