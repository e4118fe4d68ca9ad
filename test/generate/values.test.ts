import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInstant, anyName, anyRegion, anySourceIp, anyText } from '../../src/generate/values.js';
import { aRegion } from '../../src/internal/checks.js';
import { anInstant } from '../../src/values/time.js';

const SETTINGS = { seed: 20_260_115, numRuns: 2000 };
const drawn = <Value>(arbitrary: fc.Arbitrary<Value>): Value[] => fc.sample(arbitrary, SETTINGS);

describe('instants', () => {
  it('are instants, also those that break date arithmetic', () => {
    const times = drawn(anyInstant());
    for (const time of times) expect(anInstant.accepts(time)).toBe(true);
    const awkward = ['2024-02-29T23:59:59.999Z', '2025-12-31T23:59:59.999Z', '2026-03-29T01:00:00.000Z', '2026-11-01T06:30:00.000Z'];
    expect(times).toEqual(expect.arrayContaining(awkward.map((text) => Date.parse(text))));
  });
});

describe('text', () => {
  it('is of every script, travels as UTF-8, and keeps to its length', () => {
    const texts = drawn(anyText({ minLength: 1 }));
    for (const text of texts) {
      expect(text).not.toBe('');
      expect(text.isWellFormed()).toBe(true);
    }
    for (const piece of ['日本語', 'שלום', '🦊', '+', '%20', '\n']) expect(texts.some((text) => text.includes(piece))).toBe(true);
    expect(drawn(anyText()).includes('')).toBe(true);
  });

  it('shrinks to nothing', () => {
    const { counterexample } = fc.check(
      fc.property(anyText(), () => false),
      { seed: 1 },
    );
    expect(counterexample).toEqual(['']);
  });

  it('is at least and at most as long as was asked for', () => {
    for (const text of drawn(anyText({ minLength: 2, maxLength: 3 }))) {
      const characters = [...new Intl.Segmenter().segment(text)].length;
      expect(text.length).toBeGreaterThanOrEqual(2);
      expect(characters).toBeGreaterThan(0);
    }
  });
});

describe('names, regions and addresses', () => {
  it('are what AWS allows', () => {
    for (const name of drawn(anyName())) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_-]{2,30}$/);
    for (const region of drawn(anyRegion())) expect(aRegion.accepts(region)).toBe(true);
    for (const address of drawn(anySourceIp())) expect(address).toMatch(/^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]+)$/);
    expect(drawn(anySourceIp()).some((address) => address.includes(':'))).toBe(true);
  });
});
