import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInstant, commonLogTime, epochMilliseconds, isoMilliseconds, isoSeconds, javaDate } from '../../src/values/time.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const anyTime = fc.integer({ min: 0, max: Date.parse('2106-02-07T06:28:15.999Z') });

describe('an instant', () => {
  it.each<[unknown]>([
    [new Date(0)],
    [0],
    [Date.parse('2106-02-07T06:28:15.999Z')],
    ['2026-03-29T01:30:00Z'],
    ['2026-03-29T01:30Z'],
    ['2026-03-29T01:30:00.123Z'],
    ['2026-03-29T01:30:00.123456789Z'],
    ['2026-03-29T03:30:00+02:00'],
    ['2026-03-29T03:30:00+0200'],
    ['2026-03-29'],
    ['2024-02-29'],
    [runInNewContext('new Date(0)')],
  ])('may be %o', (value) => {
    expect(anInstant.accepts(value)).toBe(true);
    expect(Number.isInteger(epochMilliseconds(value as Date))).toBe(true);
  });

  it.each<[unknown]>([
    [new Date(Number.NaN)],
    [Number.NaN],
    [Infinity],
    [-1],
    [1.5],
    [Date.parse('2106-02-07T06:28:16Z')],
    [Date.UTC(10_000, 0, 1)],
    [-62_135_596_800_000],
    ['2026-03-29T01:30:00'],
    ['2026-03-29 01:30:00Z'],
    ['2026-13-01'],
    ['2025-02-29'],
    ['2026-02-31'],
    ['2026-02-31T00:00:00Z'],
    ['2026-04-31T00:00:00+02:00'],
    ['2026-03-29T25:00:00Z'],
    ['1969-12-31'],
    ['yesterday'],
    ['1768480496'],
    [''],
    [null],
    [{}],
    [1n],
    [['2026-03-29']],
  ])('is never %o', (value) => {
    expect(anInstant.accepts(value)).toBe(false);
  });

  it('is never what only says that it is a Date', () => {
    expect(anInstant.accepts({ [Symbol.toStringTag]: 'Date' })).toBe(false);
  });

  it('is the same in each notation', () => {
    const expected = Date.UTC(2026, 2, 29, 1, 30);
    for (const notation of [
      expected,
      new Date(expected),
      '2026-03-29T01:30:00Z',
      '2026-03-29T03:30:00+02:00',
      '2026-03-29T03:30:00+0200',
    ]) {
      expect(epochMilliseconds(notation)).toBe(expected);
    }
  });
});

describe('AWS’s notations', () => {
  it('say what they say', () => {
    const time = Date.UTC(2026, 0, 5, 12, 34, 56, 789);
    expect(isoMilliseconds(time)).toBe('2026-01-05T12:34:56.789Z');
    expect(isoSeconds(time)).toBe('2026-01-05T12:34:56Z');
    expect(commonLogTime(time)).toBe('05/Jan/2026:12:34:56 +0000');
    expect(javaDate(time)).toBe('Mon Jan 05 12:34:56 UTC 2026');
  });

  it('are those of the facts, and name the very second, at any time', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const second = Math.floor(time / 1000) * 1000;
        expect(isoMilliseconds(time)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(Date.parse(isoMilliseconds(time))).toBe(time);
        expect(isoSeconds(time)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(Date.parse(isoSeconds(time))).toBe(second);
        const clf = commonLogTime(time);
        expect(clf).toMatch(/^\d{2}\/(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\/\d{4}:\d{2}:\d{2}:\d{2} \+0000$/);
        expect(Date.parse(clf.replace(/^(\d\d)\/(\w{3})\/(\d{4}):/, '$1 $2 $3 '))).toBe(second);
        const java = javaDate(time);
        expect(java).toMatch(/^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d UTC \d{4}$/);
        expect(Date.parse(java)).toBe(second);
      }),
      SETTINGS,
    );
  });

  it('don’t confuse one time with the one before', () => {
    const times = [1, 2, 1, 2].map((time) => isoMilliseconds(time));
    expect(times).toEqual(['1970-01-01T00:00:00.001Z', '1970-01-01T00:00:00.002Z', '1970-01-01T00:00:00.001Z', '1970-01-01T00:00:00.002Z']);
  });
});
