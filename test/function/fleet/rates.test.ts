import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RequestRate, ScalingRate } from '../../../src/function/fleet/rates.js';

/** The most of some times that lie within so many milliseconds of each other. */
function mostWithin(times: readonly number[], milliseconds: number): number {
  return times.reduce((most, start) => Math.max(most, times.filter((time) => time >= start && time < start + milliseconds).length), 0);
}

const anyTimes = fc.array(fc.nat(300), { minLength: 1, maxLength: 150 }).map((steps) => {
  let time = 0;
  return steps.map((step) => (time += step % 7 === 0 ? step * 5 : step % 7));
});

describe('RequestRate', () => {
  it('lets as many requests through in any second as there may be, and no more', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 1, max: 40 }), (times, most) => {
        const rate = new RequestRate(most);
        const through: number[] = [];
        for (const time of times) {
          const allowed = rate.allows(time);
          expect(allowed).toBe(through.filter((before) => before > time - 1000).length < most);
          if (!allowed) continue;
          rate.count(time);
          through.push(time);
        }
        expect(mostWithin(through, 1000)).toBeLessThanOrEqual(most);
      }),
      { seed: 51, numRuns: 300 },
    );
  });
});

describe('ScalingRate', () => {
  it('refills all the time, and saves nothing up', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const rate = new ScalingRate(20);
        const taken: number[] = [];
        for (const time of times) if (rate.take(time)) taken.push(time);
        for (let from = 0; from < taken.length; from++) {
          for (let to = from; to < taken.length; to++) {
            expect(to - from + 1).toBeLessThanOrEqual(20 + ((taken[to]! - taken[from]!) * 20) / 10_000 + 1e-6);
          }
        }
      }),
      { seed: 52, numRuns: 100 },
    );
    const rested = new ScalingRate(5);
    expect(rested.take(1_000_000)).toBe(true);
    expect([1, 2, 3, 4, 5].map(() => rested.take(1_000_000))).toEqual([true, true, true, true, false]);
    expect(rested.take(1_002_000)).toBe(true);
  });
});
