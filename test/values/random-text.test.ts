import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../src/values/random-text.js';
import { seed } from '../../src/values/sequence.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const anyLength = fc.integer({ min: 0, max: 100 });

describe.each(Object.entries(ALPHABETS))('text of %s', (_, alphabet) => {
  it('has no character twice in its alphabet', () => {
    expect(new Set(alphabet).size).toBe(alphabet.length);
  });

  it('has its length and nothing but those characters', () => {
    fc.assert(
      fc.property(fc.integer(), anyLength, (start, length) => {
        seed(start);
        const text = randomText(alphabet, length);
        expect(text).toHaveLength(length);
        expect([...text].filter((character) => !alphabet.includes(character))).toEqual([]);
      }),
      SETTINGS,
    );
  });

  it('uses every character about as often, at every place', () => {
    seed(1);
    const counts = Array.from({ length: 7 }, () => new Map<string, number>());
    const texts = 400 * alphabet.length;
    for (let index = 0; index < texts; index++) {
      const text = randomText(alphabet, 7);
      counts.forEach((count, place) => count.set(text[place]!, (count.get(text[place]!) ?? 0) + 1));
    }
    for (const count of counts) {
      expect(count.size).toBe(alphabet.length);
      for (const often of count.values()) expect(Math.abs(often - 400)).toBeLessThan(120);
    }
  });

  it('differs from draw to draw', () => {
    seed(1);
    expect(new Set(Array.from({ length: 5000 }, () => randomText(alphabet, 16))).size).toBe(5000);
  });
});

describe('hexadecimal text', () => {
  it('is lower case, of any length', () => {
    fc.assert(
      fc.property(fc.integer(), anyLength, (start, length) => {
        seed(start);
        expect(randomHex(length)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
      }),
      SETTINGS,
    );
  });
});

describe('UUIDs', () => {
  it.each([1, 4, 5] as const)('of version %i are valid by RFC 4122 and never the same', (version) => {
    seed(1);
    const made = Array.from({ length: 5000 }, () => randomUUID(version));
    const form = new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);
    for (const uuid of made) expect(uuid).toMatch(form);
    expect(new Set(made).size).toBe(5000);
  });

  it('are of version 4 unless another is asked for', () => {
    expect(randomUUID()[14]).toBe('4');
  });
});
