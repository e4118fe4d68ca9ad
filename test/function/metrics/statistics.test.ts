import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statisticOf } from '../../../src/function/metrics/index.js';

const ONE_TO_TEN = [10, 3, 7, 1, 9, 5, 2, 8, 4, 6];

describe('statisticOf', () => {
  it.each([
    ['SampleCount', 10],
    ['Sum', 55],
    ['Average', 5.5],
    ['Minimum', 1],
    ['Maximum', 10],
    ['p50', 5],
    ['p90', 9],
    ['p99', 10],
    ['p99.9', 10],
    ['p0', 1],
    ['p100', 10],
    ['tm90', 5],
    ['tc90', 9],
    ['ts90', 45],
    ['TM(10%:90%)', 5.5],
    ['TM(2:5)', 4],
    ['TC(2:5)', 3],
    ['TS(2:)', 52],
    ['TS(80%:)', 19],
    ['IQM', 5.5],
    ['wm80', 5.2],
    ['WM(20%:80%)', 5.3],
    ['WM(4:6)', 5.1],
    ['PR(:3)', 30],
    ['PR(3:8)', 50],
  ])('%s of one to ten is %d', (statistic, expected) => {
    expect(statisticOf(ONE_TO_TEN, statistic)).toBeCloseTo(expected, 9);
  });

  it('counts parts of values at the edges of a range', () => {
    expect(statisticOf([1, 2, 3, 4, 5], 'tc90')).toBeCloseTo(4.5, 9);
    expect(statisticOf([1, 2, 3, 4, 5], 'IQM')).toBeCloseTo(3, 9);
  });

  it('has no mean of nothing', () => {
    expect(['Average', 'Minimum', 'Maximum', 'p50', 'tm90', 'PR(:3)', 'wm90'].map((name) => statisticOf([], name))).toEqual(
      Array.from({ length: 7 }, () => Number.NaN),
    );
    expect(['Sum', 'SampleCount', 'tc90', 'ts90'].map((name) => statisticOf([], name))).toEqual([0, 0, 0, 0]);
  });

  it.each(['average', 'p101', 'P99', 'TM(:)', 'TM(2%:98)', 'TM(98%:2%)', 'TM(0%:101%)', 'PR(2%:98%)', '', 'constructor'])(
    'refuses %j',
    (statistic) => {
      expect(() => statisticOf([1], statistic)).toThrow(
        `Failed to compute a statistic: there is no statistic ${JSON.stringify(statistic)}. Pass one such as Average,`,
      );
    },
  );

  it('orders what it says of any values', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (all, some, other) => {
        const [low, high] = [Math.min(some, other), Math.max(some, other)];
        const lower = statisticOf(all, `p${low}`);
        const upper = statisticOf(all, `p${high}`);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(all).toContain(lower);
        expect(statisticOf(all, 'Minimum')).toBeLessThanOrEqual(lower);
        expect(statisticOf(all, 'Maximum')).toBeGreaterThanOrEqual(upper);
        expect(all.filter((value) => value <= upper).length).toBeGreaterThanOrEqual(Math.floor((high / 100) * all.length));
        expect(statisticOf(all, `PR(:${1e6})`)).toBe(100);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
