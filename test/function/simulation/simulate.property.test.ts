import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate, type SimulateOptions, type SimulationResult } from '../../../src/function/simulation/index.js';

const anyOptions: fc.Arbitrary<SimulateOptions> = fc
  .record(
    {
      load: fc.oneof(
        fc.record({ arrivals: fc.array(fc.nat(5000), { maxLength: 120 }) }, { noNullPrototype: true }),
        fc.record({ concurrency: fc.integer({ min: 1, max: 30 }), count: fc.nat(150) }, { noNullPrototype: true }),
        fc.record(
          {
            arrivals: fc.record(
              {
                rate: fc.integer({ min: 1, max: 60 }),
                duration: fc.integer({ min: 1, max: 3 }),
                distribution: fc.constantFrom('even', 'poisson'),
              },
              { noNullPrototype: true },
            ),
          },
          { noNullPrototype: true },
        ),
      ),
      reservedConcurrency: fc.option(fc.integer({ min: 3, max: 20 }), { nil: undefined }),
      provisionedConcurrency: fc.nat(3),
      idleTimeout: fc.integer({ min: 1, max: 3000 }),
      initDuration: fc.nat(400),
      timeout: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
      seed: fc.nat(1000),
      longest: fc.nat(2500),
    },
    { noNullPrototype: true },
  )
  .map(({ load, longest, ...rest }) => ({ ...(load as object), ...rest, startTime: 0, duration: ({ random }) => random() * longest }));

/** The most intervals that lie over each other. */
function mostAtOnce(result: SimulationResult): number {
  const changes = [...result.invoked()].flatMap(({ time, endedAt }): [number, number][] => [
    [time, 1],
    [endedAt, -1],
  ]);
  changes.sort(([some, up], [other, down]) => some - other || up - down);
  let now = 0;
  return changes.reduce((most, [, change]) => Math.max(most, (now += change)), 0);
}

describe('simulate, whatever the load', () => {
  it('invokes or throttles each request, never too many at once, and gives no environment two', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const result = simulate(options);
        const records = [...result.records()];
        expect(result.invocations + result.throttles).toBe(result.requests);
        expect(records.filter(({ status }) => status === 'throttled')).toHaveLength(result.throttles);
        expect(Object.values(result.throttlesByReason).reduce((sum, count) => sum + count, 0)).toBe(result.throttles);
        if (Array.isArray(options.arrivals)) {
          expect(records.map(({ time }) => time)).toEqual([...options.arrivals].sort((some, other) => some - other));
        }
        if (options.count !== undefined) expect(result.requests).toBe(options.count);
        for (let index = 1; index < records.length; index++) expect(records[index]!.time).toBeGreaterThanOrEqual(records[index - 1]!.time);

        const most = mostAtOnce(result);
        expect(most).toBeLessThanOrEqual(Math.min(options.reservedConcurrency ?? 1000, options.concurrency ?? 1000));
        // requests that take no time at all are under way for an instant
        expect(result.peakConcurrency).toBeGreaterThanOrEqual(most);

        const lastEnd = new Map<number, number>();
        for (const { environment, time, endedAt, start } of result.invoked()) {
          const before = lastEnd.get(environment);
          if (start === 'cold') expect(before).toBeUndefined();
          if (before !== undefined) expect(time).toBeGreaterThanOrEqual(before);
          lastEnd.set(environment, endedAt);
        }
        expect(result.coldStarts).toBe(result.environments);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('counts the same time as concurrency and as latency', () => {
    fc.assert(
      fc.property(anyOptions, fc.integer({ min: 1, max: 5 }), (options, period) => {
        const result = simulate(options);
        const busy = result.concurrency(period).reduce((sum, { average }) => sum + average * period * 1000, 0);
        expect(busy).toBeCloseTo(result.latency('Sum'), 3);
        expect(Math.max(...result.concurrency(period).map(({ maximum }) => maximum))).toBe(mostAtOnce(result));
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});
