import { describe, expect, it } from 'vitest';
import { simulate, type SimulateOptions, type SimulationResult } from '../../../src/function/simulation/index.js';

const START = Date.UTC(2026, 0, 15, 12);

function simulated(options: Partial<SimulateOptions>): SimulationResult {
  return simulate({ startTime: START, duration: 100, ...options });
}

describe('simulate', () => {
  it('starts environments as they are needed, and uses them again', () => {
    const result = simulated({ arrivals: [0, 50, 100, 350, 360], initDuration: 200 });
    expect(
      [...result.records()].map((record) => record.status !== 'throttled' && [record.start, record.environment, record.endedAt - START]),
    ).toEqual([
      ['cold', 1, 300],
      ['cold', 2, 350],
      ['cold', 3, 400],
      ['warm', 2, 450],
      ['warm', 1, 460],
    ]);
    expect(result).toMatchObject({
      requests: 5,
      invocations: 5,
      throttles: 0,
      coldStarts: 3,
      environments: 3,
      peakConcurrency: 3,
      startedAt: START,
      endedAt: START + 460,
    });
    expect([result.latency('Minimum'), result.latency('p50'), result.latency('Maximum')]).toEqual([100, 300, 300]);
    expect(result.duration('Average')).toBe(100);
  });

  it('says why requests were throttled', () => {
    const result = simulated({ arrivals: [0, 0, 0, 100], reservedConcurrency: 2 });
    expect(result).toMatchObject({
      invocations: 3,
      throttles: 1,
      throttlesByReason: { ReservedFunctionConcurrentInvocationLimitExceeded: 1 },
      coldStarts: 2,
    });
    expect(result.record(2)).toEqual({
      index: 2,
      status: 'throttled',
      time: START,
      reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
    });
    expect([...result.invoked()].map(({ index }) => index)).toEqual([0, 1, 3]);
  });

  it('scales to 1,000 environments at once and no faster than by 1,000 in 10 seconds', () => {
    const result = simulated({ arrivals: { rate: 20_000, duration: 1 }, duration: 60_000, concurrentExecutions: 5000 });
    expect(result.coldStarts).toBe(1099);
    expect(result.throttlesByReason).toEqual({ ConcurrentInvocationLimitExceeded: 20_000 - 1099 });
  });

  it('keeps callers busy', () => {
    const result = simulated({ concurrency: 4, count: 10, duration: [{ duration: 100 }, { duration: 150 }] });
    expect(result).toMatchObject({ requests: 10, invocations: 10, peakConcurrency: 4, environments: 4 });
    expect([...result.records()].map(({ time }) => time - START)).toEqual([0, 0, 0, 0, 100, 100, 150, 150, 200, 250]);
  });

  it('lets a throttled caller wait a second', () => {
    const result = simulated({ concurrency: 2, count: 4, reservedConcurrency: 1, duration: 10 });
    expect([...result.records()].map(({ time, status }) => [time - START, status])).toEqual([
      [0, 'succeeded'],
      [0, 'throttled'],
      [10, 'succeeded'],
      [20, 'succeeded'],
    ]);
  });

  it('takes measured outcomes in turn, those with an initialization for cold starts', () => {
    const result = simulated({
      arrivals: [0, 0, 1000, 2000, 3000],
      duration: [{ duration: 7, initDuration: 300 }, { duration: 1 }, { duration: 2, status: 'failed' }],
    });
    expect(
      [...result.invoked()].map(({ duration, initDuration, billedDuration, status }) => [duration, initDuration, billedDuration, status]),
    ).toEqual([
      [7, 300, 307, 'succeeded'],
      [7, 300, 307, 'succeeded'],
      [1, 0, 1, 'succeeded'],
      [2, 0, 2, 'failed'],
      [1, 0, 1, 'succeeded'],
    ]);
    expect(result).toMatchObject({ errors: 1, timeouts: 0 });
  });

  it('cuts off what takes too long, and starts its code anew', () => {
    const result = simulated({ arrivals: [0, 5000], timeout: 3, initDuration: 50, duration: ({ index }) => (index === 0 ? 3001 : 3000) });
    expect([...result.invoked()]).toMatchObject([
      { status: 'timed-out', duration: 3000, start: 'cold' },
      { status: 'succeeded', duration: 3000, start: 'reset', initDuration: 50, environment: 1 },
    ]);
    expect(result).toMatchObject({ errors: 1, timeouts: 1, coldStarts: 1 });
  });

  it('uses provisioned concurrency first', () => {
    const result = simulated({ arrivals: [0, 0, 0], provisionedConcurrency: 2 });
    expect([...result.invoked()].map(({ start, concurrency }) => [start, concurrency])).toEqual([
      ['warm', 'provisioned'],
      ['warm', 'provisioned'],
      ['cold', 'spillover'],
    ]);
    expect(result.spillovers).toBe(1);
  });

  it('shows concurrency over time', () => {
    const result = simulated({ arrivals: [0, 500, 1250], duration: 1000 });
    expect(result.concurrency(1)).toEqual([
      { time: START, maximum: 2, average: 1.5 },
      { time: START + 1000, maximum: 2, average: 1.25 },
      { time: START + 2000, maximum: 1, average: 0.25 },
    ]);
    expect(simulated({ arrivals: [] }).concurrency()).toEqual([{ time: START, maximum: 0, average: 0 }]);
  });

  it('is the same each time', () => {
    const options: Partial<SimulateOptions> = {
      arrivals: { rate: 200, duration: 10, distribution: 'poisson' },
      seed: 5,
      duration: ({ random }) => 10 + 100 * random() ** 2,
    };
    const [some, same, other] = [simulated(options), simulated(options), simulated({ ...options, seed: 6 })];
    expect([...some.records()]).toEqual([...same.records()]);
    expect(other.latency('Average')).not.toBe(some.latency('Average'));
    expect(some.requests / 10).toBeGreaterThan(185);
    expect(some.requests / 10).toBeLessThan(215);
  });

  it.each<[Partial<SimulateOptions>, string]>([
    [{}, 'options "arrivals" and "concurrency" are both missing. Pass either'],
    [{ arrivals: [1], concurrency: 1 }, 'options "arrivals" and "concurrency" are both given.'],
    [{ concurrency: 3 }, 'nothing says how many requests there are. Pass "count" beside "concurrency".'],
    [{ concurrency: 0, count: 1 }, 'option "concurrency" is 0. Pass an integer of 1 or more.'],
    [{ arrivals: [0, -1] }, 'option "arrivals" has -1 at place 1. Pass milliseconds after the start, 0 or more.'],
    [{ arrivals: [0], count: 2 }, 'there are 1 arrivals for 2 requests.'],
    [{ arrivals: { rate: 5 } }, 'nothing says when arrivals end. Pass "arrivals.duration" in seconds, or "count".'],
    [{ arrivals: { rate: 0, duration: 1 } }, 'option "arrivals.rate" is 0.'],
    [{ arrivals: { rate: 1e6, duration: 1e6 } }, '1000000 requests per second for 1000000 seconds are too many.'],
    [{ arrivals: { rate: 1, durations: 1 } as never }, 'there is no option "arrivals.durations". Did you mean "arrivals.duration"?'],
    [{ arrivals: { rate: 1, duration: 1, distribution: 'normal' as never } }, 'option "arrivals.distribution" is "normal".'],
    [{ arrivals: 'now' as never }, 'option "arrivals" is "now". Pass an array of milliseconds'],
    [{ arrivals: [0], duration: -1 }, 'option "duration" is -1.'],
    [{ arrivals: [0], duration: [] }, 'option "duration" is an empty array.'],
    [{ arrivals: [0], duration: () => Number.NaN }, 'a duration is NaN. Durations are milliseconds, 0 or more.'],
    [{ arrivals: [0], duration: [{ duration: 1, initDuration: -5 }] }, 'an initDuration is -5.'],
    [{ arrivals: [0], reservedConcurency: 1 } as never, 'there is no option "reservedConcurency". Did you mean "reservedConcurrency"?'],
    [{ arrivals: [0], provisionedConcurrency: 2, reservedConcurrency: 1 }, 'Requested Provisioned Concurrency should not be greater than'],
  ])('refuses %j', (options, message) => {
    expect(() => simulated(options)).toThrow(`Failed to simulate invocations: ${message}`);
  });
});
