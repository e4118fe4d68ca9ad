import { setTimeout as sleepModule } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createContext } from '../../src/context/index.js';
import { invoke } from '../../src/invoke/index.js';

const sleep = (delay: number) => new Promise((resolve) => setTimeout(resolve, delay));

afterEach(() => {
  vi.useRealTimers();
});

describe('with a user’s fake timers', () => {
  it('time is theirs', async () => {
    vi.useFakeTimers({ now: 5_000_000 });
    const running = invoke(async () => {
      const before = Date.now();
      await sleep(1000);
      return [before, Date.now()];
    }, {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(await running).toMatchObject({ payload: [5_000_000, 5_001_000], duration: 1000 });
  });

  it('a handler that needs no timer just answers', async () => {
    vi.useFakeTimers();
    expect((await invoke(async () => 'answer', {})).payload).toBe('answer');
  });

  it('the deadline comes when they reach it', async () => {
    vi.useFakeTimers();
    const running = invoke(async () => sleep(10_000), {});
    await vi.advanceTimersByTimeAsync(3000);
    expect(await running).toMatchObject({ status: 'timed-out', duration: 3000, pending: [{ kind: 'timer' }] });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('all timers run to their end', async () => {
    vi.useFakeTimers();
    const running = invoke(async () => {
      await sleep(500);
      await sleep(500);
      return 'rested';
    }, {});
    await vi.runAllTimersAsync();
    expect(await running).toMatchObject({ payload: 'rested', duration: 1000 });
  });

  it('a clock that stands still is reported, with the way out', async () => {
    vi.useFakeTimers();
    await expect(invoke(async () => sleep(1000), {})).rejects.toThrow(
      'Failed to invoke the handler: it waits for a timer (1000 ms) and the clock of the fake timers stands still. Advance them while it runs, as in ' +
        '"const outcome = invoke(...); await vi.advanceTimersByTimeAsync(1000); await outcome", or call vi.useRealTimers()',
    );
    expect(vi.getTimerCount()).toBe(0);
  });

  it('option time is refused', async () => {
    vi.useFakeTimers();
    await expect(invoke(async () => 1, {}, { time: 0 })).rejects.toThrow('Set their time instead, as with vi.setSystemTime(...)');
  });

  it('they are put back as they were', async () => {
    vi.useFakeTimers();
    const before = [globalThis.setTimeout, globalThis.Date];
    await invoke(async () => 'answer', {});
    expect([globalThis.setTimeout, globalThis.Date]).toEqual(before);
    vi.useRealTimers();
    const outcome = await invoke(async () => sleep(1000), {});
    expect(outcome).toMatchObject({ status: 'succeeded', duration: 1000 });
  });
});

describe('with a fake Date alone', () => {
  it('the virtual clock starts there', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 0, 1) });
    const outcome = await invoke(async () => {
      await sleepModule(1000);
      return new Date().toISOString();
    }, {});
    expect(outcome.payload).toBe('2030-01-01T00:00:01.000Z');
  });

  it('of vi.setSystemTime, too', async () => {
    vi.setSystemTime(Date.UTC(2031, 0, 1));
    expect((await invoke(async () => new Date().getUTCFullYear(), {})).payload).toBe(2031);
  });
});

it('a context runs down on fake timers', () => {
  vi.useFakeTimers();
  const context = createContext({ timeout: 10 });
  vi.advanceTimersByTime(4000);
  expect(context.getRemainingTimeInMillis()).toBe(6000);
});

it('the timers of node:test are recognised', async () => {
  const { mock } = await import('node:test');
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1000 });
  try {
    const running = invoke(async () => {
      await sleep(500);
      return Date.now();
    }, {});
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(500);
    expect((await running).payload).toBe(1500);
  } finally {
    mock.timers.reset();
  }
});
