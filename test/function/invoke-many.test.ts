import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFunction } from '../../src/function/create-function.js';
import { seed } from '../../src/index.js';

const sleep = (delay: number) => new Promise<void>((resolve) => setTimeout(resolve, delay));

afterEach(() => void vi.useRealTimers());

describe('fn.invokeMany', () => {
  it('runs the code of each request in environments that stay warm', async () => {
    let visits = 0;
    const fn = createFunction({
      handler: async ({ delay }: { delay: number }) => {
        visits++;
        await sleep(delay);
      },
    });
    const begun = fn.timeline.now();
    const result = await fn.invokeMany([{ delay: 100 }, { delay: 50 }, { delay: 70 }], { arrivals: [0, 10, 120] });
    expect(result).toMatchObject({ invocations: 3, coldStarts: 2, throttles: 0, errors: 0, peakConcurrency: 2, environments: 2 });
    expect([...result.invoked()].map(({ duration, start }) => [duration, start])).toEqual([
      [100, 'cold'],
      [50, 'cold'],
      [70, 'warm'],
    ]);
    expect(visits).toBe(3);
    expect(fn.timeline.now()).toBe(begun + 190);
    expect((await fn.invoke({ delay: 1 })).coldStart).toBe(false);
    expect(fn.metrics.statistic('Invocations')).toBe(4);
    expect(fn.bill().invocations).toBe(4);
  });

  it('runs thousands, the same way each time', async () => {
    const run = async () => {
      seed(7);
      let requests = 0;
      const fn = createFunction({
        timeout: 1,
        reservedConcurrency: 20,
        load: async () => {
          await sleep(400);
          return { handler: async () => sleep(++requests % 50 === 0 ? 5000 : 80) };
        },
      });
      const result = await fn.invokeMany(3000, { arrivals: { rate: 200, distribution: 'poisson' }, seed: 3 });
      const statistics = ['p50', 'p99', 'Maximum', 'Average'].map((name) => result.latency(name));
      return { fn, result, statistics, ids: fn.logs.slice(0, 20).map(({ message }) => message) };
    };
    const [first, second] = [await run(), await run()];
    expect(first.result.requests).toBe(3000);
    expect(first.result.timeouts).toBeGreaterThan(20);
    expect(first.result.throttles).toBe(first.fn.metrics.statistic('Throttles'));
    expect(first.fn.metrics.statistic('Errors')).toBe(first.result.errors);
    expect(first.result.peakConcurrency).toBe(20);
    expect(first.statistics[2]).toBe(1000);
    expect(second.statistics).toEqual(first.statistics);
    expect(second.ids).toEqual(first.ids);
    const billed = first.fn.bill();
    const ofResult = first.fn.bill({}, first.result.invoked());
    expect(billed.invocations).toBe(first.result.invocations);
    expect(billed.total).toBeCloseTo(ofResult.total, 9);
  });

  it('keeps callers waiting for their answers', async () => {
    const fn = createFunction({ handler: () => sleep(100) });
    const result = await fn.invokeMany(100, { concurrency: 5 });
    expect(result).toMatchObject({ invocations: 100, environments: 5, peakConcurrency: 5 });
    expect(result.endedAt - result.startedAt).toBe(2000);
  });

  it('simulates a million by a model of their durations, and leaves the function alone', async () => {
    const handler = vi.fn<() => Promise<void>>(async () => {});
    const fn = createFunction({ handler, provisionedConcurrency: 10, timeout: 2 });
    const load = { rate: 1000, duration: ({ random }: { random(): number }) => 20 + 100 * random(), initDuration: 300 };
    const result = await fn.invokeMany(1_000_000, load);
    expect(result.invocations + result.throttles).toBe(1_000_000);
    expect(result.spillovers).toBeGreaterThan(0);
    expect(result.duration('p50')).toBeCloseTo(70, 0);
    expect(handler).not.toHaveBeenCalled();
    expect(fn.metrics.names).toEqual([]);
    expect(fn.environments).toHaveLength(10);
    expect(fn.bill({}, result.invoked()).invocations).toBe(result.invocations);
    expect((await fn.invokeMany(1_000_000, load)).latency('p99')).toBe(result.latency('p99'));
  });

  it('waits for what is still to happen, and goes on after the last answer', async () => {
    const order: string[] = [];
    const fn = createFunction({ handler: async (name: string) => void order.push(name) });
    await fn.invoke('queued', { invocationType: 'Event' });
    const [, last] = await Promise.all([fn.invokeMany(['one', 'two'], { rate: 1 }), fn.invoke('at once')]);
    expect(last.status).toBe('succeeded');
    expect(order[0]).toBe('queued');
    expect(order.toSorted()).toEqual(['at once', 'one', 'queued', 'two']);
    await fn.invoke('after');
    expect(order.at(-1)).toBe('after');
  });

  it.each<[object, string]>([
    [
      {},
      'Failed to invoke the function many times: 0 of the options "arrivals", "concurrency" and "rate" are given. Pass one: when requests arrive, how ' +
        'many callers wait for their answers, or how many requests there are per second.',
    ],
    [{ rat: 1 }, 'Failed to invoke the function many times: there is no option "rat". Did you mean "rate"?'],
    [{ rate: 1, initDuration: 5 }, 'option "initDuration" is given without "duration"'],
    [{ rate: -1 }, 'option "arrivals.rate" is -1'],
    [{ arrivals: [1] }, 'there are 1 arrivals for 3 requests'],
  ])('refuses %j', async (options, message) => {
    const fn = createFunction({ handler: async () => 'done' });
    await expect(fn.invokeMany(3, options)).rejects.toThrow(message);
    expect(fn.metrics.names).toEqual([]);
  });

  it('refuses to run code where time is not its own', async () => {
    const real = createFunction({ handler: async () => 'done', clock: 'real' });
    await expect(real.invokeMany(3, { rate: 1 })).rejects.toThrow('its clock is the real one');
    vi.useFakeTimers();
    const adopted = createFunction({ handler: async () => 'done' });
    await expect(adopted.invokeMany(3, { rate: 1 })).rejects.toThrow('fake timers are installed');
    expect((await adopted.invokeMany(3, { rate: 1, duration: 5 })).invocations).toBe(3);
  });
});
