import { AsyncLocalStorage } from 'node:async_hooks';
import * as timers from 'node:timers';
import { scheduler, setImmediate as turn, setInterval as every, setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { invoke, type InvokeOptions } from '../../src/invoke/index.js';

const promisifiedBefore = promisify(setTimeout);
const START = Date.UTC(2026, 0, 15, 12, 34, 56, 789);

async function inside<Result>(body: () => Promise<Result>, options?: InvokeOptions): Promise<Result> {
  return (await invoke(body, {}, options)).payload;
}

/** Real milliseconds that something takes. */
async function realTime(body: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await body();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

describe('the clock', () => {
  it('starts at the configured instant, or where it is told to', async () => {
    expect(await inside(async () => Date.now())).toBe(START);
    expect(await inside(async () => new Date().toISOString(), { time: '2026-03-29T01:30:00Z' })).toBe('2026-03-29T01:30:00.000Z');
  });

  it('jumps, and everything that tells time agrees', async () => {
    const told = await inside(async () => {
      const before = {
        date: Date.now(),
        performance: performance.now(),
        hrtime: process.hrtime(),
        bigint: process.hrtime.bigint(),
        uptime: process.uptime(),
      };
      await sleep(1234);
      return [
        Date.now() - before.date,
        performance.now() - before.performance,
        process.hrtime(before.hrtime),
        Number(process.hrtime.bigint() - before.bigint) / 1e6,
        Math.round((process.uptime() - before.uptime) * 1000),
        performance.timeOrigin + performance.now() - Date.now(),
      ];
    });
    expect(told).toEqual([1234, 1234, [1, 234_000_000], 1234, 1234, 0]);
  });

  it('costs no time', async () => {
    const took = await realTime(() => invoke(async () => sleep(899_000), {}, { timeout: 900 }));
    expect(took).toBeLessThan(100);
  });

  it('gives a Date that is one', async () => {
    class Deadline extends Date {}
    const told = await inside(async () => {
      class Inside extends Date {
        later(): number {
          return this.getTime() + 1;
        }
      }
      return [
        new Date() instanceof Date,
        new Date().constructor === Date,
        new Date(2020, 1, 1).getFullYear(),
        typeof Date(),
        new Inside().later() - Date.now(),
        new Deadline(5).getTime(),
        Date.length,
        Date.name,
        Object.prototype.toString.call(new Date()),
      ];
    });
    expect(told).toEqual([true, true, 2020, 'string', 1, 5, 7, 'Date', '[object Date]']);
  });

  it('moves by itself for code that spins on it', async () => {
    const spun = await inside(async () => {
      const start = Date.now();
      while (Date.now() - start < 1000);
      return Date.now() - start;
    });
    expect(spun).toBeGreaterThanOrEqual(1000);
  });

  it('ends a loop on the remaining time that never yields', async () => {
    const outcome = await invoke(async (_: unknown, context: { getRemainingTimeInMillis(): number }) => {
      while (context.getRemainingTimeInMillis() > 500) await Promise.resolve();
      return 'stopped in time';
    }, {});
    expect(outcome.payload).toBe('stopped in time');
  });
});

describe('timers', () => {
  it('fire in order of time, then of their setting', async () => {
    const order = await inside(async () => {
      const fired: string[] = [];
      setTimeout(() => fired.push('20'), 20);
      setTimeout((text: string) => fired.push(text), 10, '10 first');
      setTimeout(() => fired.push('10 second'), 10);
      setImmediate(() => fired.push('immediate'));
      queueMicrotask(() => fired.push('microtask'));
      process.nextTick(() => fired.push('tick'));
      await sleep(30);
      return fired;
    });
    expect(order).toEqual(['microtask', 'tick', 'immediate', '10 first', '10 second', '20']);
  });

  it('run promises between two that are due at once', async () => {
    const order = await inside(async () => {
      const fired: string[] = [];
      setTimeout(() => void Promise.resolve().then(() => fired.push('promise')), 10);
      setTimeout(() => fired.push('second'), 10);
      await sleep(20);
      return fired;
    });
    expect(order).toEqual(['promise', 'second']);
  });

  it('can be cleared by object, number and text', async () => {
    const fired = await inside(async () => {
      let count = 0;
      clearTimeout(setTimeout(() => count++, 1));
      clearTimeout(Number(setTimeout(() => count++, 1)));
      clearInterval(String(Number(setInterval(() => count++, 1))));
      clearImmediate(setImmediate(() => count++));
      setTimeout(() => count++, 1).close();
      await sleep(50);
      return count;
    });
    expect(fired).toBe(0);
  });

  it('have the methods of node’s own', async () => {
    const told = await inside(async () => {
      const fired: number[] = [];
      const start = Date.now();
      const timer = setTimeout(() => fired.push(Date.now() - start), 100);
      const methods = [timer.hasRef(), timer.unref().hasRef(), timer.ref().hasRef()];
      await sleep(60);
      timer.refresh();
      await sleep(150);
      return [methods, fired];
    });
    expect(told).toEqual([[true, false, true], [160]]);
  });

  it('an interval comes again until it is cleared, also from within', async () => {
    const at = await inside(async () => {
      const start = Date.now();
      const fired: number[] = [];
      const interval = setInterval(() => {
        fired.push(Date.now() - start);
        if (fired.length === 3) clearInterval(interval);
      }, 100);
      await sleep(1000);
      return fired;
    });
    expect(at).toEqual([100, 200, 300]);
  });

  it('an unreferenced one keeps nothing alive', async () => {
    const outcome = await invoke(async () => new Promise((resolve) => setTimeout(resolve, 10).unref()), {});
    expect(outcome.error?.errorType).toBe('Runtime.ExitError');
  });

  it('carry the handler’s own async context', async () => {
    const storage = new AsyncLocalStorage<string>();
    const seen = await inside(async () =>
      storage.run('mine', () => new Promise((resolve) => setTimeout(() => resolve(storage.getStore()), 10))),
    );
    expect(seen).toBe('mine');
  });

  it('of the modules, imported by name before, are virtual too', async () => {
    const told = await inside(async () => {
      const start = Date.now();
      await new Promise((resolve) => timers.setTimeout(resolve, 100));
      await promisify(setTimeout)(50);
      await promisifiedBefore(50);
      await scheduler.wait(100);
      await scheduler.yield();
      await turn();
      let count = 0;
      for await (const value of every(100, 'tick')) if (value === 'tick' && ++count === 3) break;
      return [Date.now() - start, await sleep(1, 'value'), count];
    });
    expect(told).toEqual([600, 'value', 3]);
  });

  it('of node:timers/promises can be aborted', async () => {
    const told = await inside(async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new Error('why')), 50);
      const error = await sleep(1000, undefined, { signal: controller.signal }).catch((reason: Error & { code: string }) => reason);
      return error && [error.name, error.code, (error.cause as Error).message, Date.now()];
    });
    expect(told).toEqual(['AbortError', 'ABORT_ERR', 'why', START + 50]);
  });

  it('AbortSignal.timeout aborts on virtual time', async () => {
    const told = await inside(async () => {
      const signal = AbortSignal.timeout(2000);
      await sleep(1999);
      const before = signal.aborted;
      await sleep(1);
      return [before, signal.aborted, (signal.reason as DOMException).name];
    });
    expect(told).toEqual([false, true, 'TimeoutError']);
  });
});

describe('the deadline', () => {
  it('cuts the handler off, and nothing of it runs or writes afterwards', async () => {
    let later = 0;
    const outcome = await invoke(
      async () => {
        setInterval(() => later++, 1000);
        setTimeout(() => console.log('never'), 5000);
        await sleep(10_000);
      },
      {},
      { timeout: 4 },
    );
    expect(outcome).toMatchObject({
      status: 'timed-out',
      duration: 4000,
      billedDuration: 4000,
      remainingTime: 0,
      error: { errorType: 'Sandbox.Timedout', errorMessage: `RequestId: ${outcome.requestId} Error: Task timed out after 4.00 seconds` },
    });
    expect(Object.keys(outcome.error!)).toEqual(['errorType', 'errorMessage']);
    expect(later).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(later).toBe(3);
  });

  it('says on reading the payload where the time went', async () => {
    const outcome = await invoke(async () => sleep(10_000), {});
    expect(() => outcome.payload).toThrow(
      /^Failed to read the payload: the handler timed out after 3 seconds\. .*\nStill under way:\n {2}setTimeout of node:timers\/promises, 10000 ms, due 7000 ms later at .*virtual-time\.test\.ts:\d+/,
    );
  });

  it('names what was left running', async () => {
    const outcome = await invoke(async () => {
      setTimeout(() => undefined, 400);
      setInterval(() => undefined, 100);
      setImmediate(() => undefined).unref();
      void sleep(50);
    }, {});
    expect(outcome.status).toBe('succeeded');
    expect(outcome.pending).toEqual([
      {
        kind: 'sleep',
        description: 'setTimeout of node:timers/promises, 50 ms, due 50 ms later',
        startedAt: expect.stringContaining('virtual-time.test.ts') as string,
      },
      {
        kind: 'interval',
        description: 'setInterval of 100 ms, due 100 ms later',
        startedAt: expect.stringContaining('virtual-time.test.ts') as string,
      },
      {
        kind: 'timer',
        description: 'setTimeout of 400 ms, due 400 ms later',
        startedAt: expect.stringContaining('virtual-time.test.ts') as string,
      },
    ]);
  });
});

describe('side by side', () => {
  it('invocations keep their own time', async () => {
    const times = await Promise.all(
      [3000, 1000, 2000].map((delay, index) =>
        inside(
          async () => {
            await sleep(delay);
            return Date.now();
          },
          { time: START + index * 1_000_000, timeout: 5 },
        ),
      ),
    );
    expect(times).toEqual([START + 3000, START + 1_001_000, START + 2_002_000]);
  });

  it('they advance together: the nearest timer first', async () => {
    const order: number[] = [];
    const one = (delay: number) =>
      inside(
        async () => {
          await sleep(delay);
          order.push(delay);
          await sleep(1000);
          order.push(delay + 1000);
        },
        { timeout: 9 },
      );
    await Promise.all([one(1500), one(1000), one(3000)]);
    expect(order).toEqual([1000, 1500, 2000, 2500, 3000, 4000]);
  });

  it('one inside another takes the other’s time', async () => {
    const told = await inside(
      async () => {
        const start = Date.now();
        const inner = await invoke(
          async () => {
            await sleep(700);
            return [Date.now() - start, process.env.ROLE];
          },
          {},
          { environment: { ROLE: 'inner' } },
        );
        return [inner.payload, Date.now() - start, process.env.ROLE];
      },
      { environment: { ROLE: 'outer' } },
    );
    expect(told).toEqual([[700, 'inner'], 700, 'outer']);
  });

  it('the test’s own timers stay real', async () => {
    const running = invoke(async () => sleep(600_000), {}, { timeout: 900 });
    const took = await realTime(() => new Promise((resolve) => setTimeout(resolve, 5)));
    await running;
    expect(took).toBeGreaterThanOrEqual(4);
    expect(Math.abs(Date.now() - START)).toBeGreaterThan(1000);
  });
});

describe('clock: real', () => {
  it('lets time be', async () => {
    const outcome = await invoke(
      async () => {
        const start = Date.now();
        await sleep(20);
        return Date.now() - start;
      },
      {},
      { clock: 'real' },
    );
    expect(outcome.payload).toBeGreaterThanOrEqual(19);
    expect(outcome.duration).toBeGreaterThanOrEqual(19);
    expect(Math.abs(outcome.logs[0]!.timestamp - Date.now())).toBeLessThan(5000);
  });

  it('cuts off by real time', async () => {
    const outcome = await invoke(async () => sleep(5000), {}, { clock: 'real', timeout: 1 });
    expect(outcome).toMatchObject({ status: 'timed-out', duration: 1000 });
  });
});
