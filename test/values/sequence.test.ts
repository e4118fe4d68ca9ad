import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextBelow, nextOrdinal, nextPosition, nextUint32, seed, sequenceRestarts, withSeed } from '../../src/values/sequence.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 200 };
const anySeed = fc.oneof(fc.integer(), fc.string(), fc.constantFrom(0, -1, ''));
const draws = (count: number): number[] => Array.from({ length: count }, () => nextUint32());

beforeEach(() => seed(0));
afterEach(() => seed(0));

describe('the sequence', () => {
  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(anySeed, (start) => {
        seed(start);
        const first = draws(20);
        seed(start);
        expect(draws(20)).toEqual(first);
      }),
      SETTINGS,
    );
  });

  it('differs for other seeds, near ones too', () => {
    const firsts = new Set<number>();
    for (let start = -500; start < 500; start++) {
      seed(start);
      firsts.add(nextUint32());
    }
    for (let index = 0; index < 1000; index++) {
      seed(`test ${index}`);
      firsts.add(nextUint32());
    }
    expect(firsts.size).toBe(2000);
  });

  it('never repeats a whole number', () => {
    const drawn = new Uint32Array(200_000).map(() => nextUint32());
    expect(new Set(drawn).size).toBe(200_000);
  });

  it('is spread evenly', () => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (let draw = 0; draw < 160_000; draw++) counts[nextBelow(16)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('gives integers below a limit', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 2 ** 32 }), (start, limit) => {
        seed(start);
        const number = nextBelow(limit);
        expect(Number.isInteger(number)).toBe(true);
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(limit);
      }),
      SETTINGS,
    );
  });

  it('counts its draws, in ordinals that other seeds don’t share', () => {
    expect([nextPosition(), nextPosition()]).toEqual([1, 2]);
    nextUint32();
    expect(nextPosition()).toBe(4);
    fc.assert(
      fc.property(anySeed, anySeed, (one, other) => {
        seed(one);
        const first = nextOrdinal();
        const second = nextOrdinal();
        expect(second).toBe(first + 1);
        expect(Number.isSafeInteger(second)).toBe(true);
        seed(other);
        if (one !== other) expect(nextOrdinal()).not.toBe(first);
      }),
      SETTINGS,
    );
  });
});

describe('seed', () => {
  it('counts restarts', () => {
    const before = sequenceRestarts();
    seed(1);
    seed('test');
    expect(sequenceRestarts()).toBe(before + 2);
  });

  it('refuses what is neither an integer nor a text, and leaves the sequence alone', () => {
    const next = withNextUntouched(() =>
      expect(
        messagesOf({
          'a fraction': () => seed(1.5),
          NaN: () => seed(Number.NaN),
          nothing: () => seed(undefined as unknown as number),
          'a date': () => seed(new Date(0) as unknown as number),
        }),
      ).toMatchInlineSnapshot(`
        {
          "NaN": "Failed to seed the values: option "seed" is NaN. Pass an integer or a text.",
          "a date": "Failed to seed the values: option "seed" is 1970-01-01T00:00:00.000Z. Pass an integer or a text.",
          "a fraction": "Failed to seed the values: option "seed" is 1.5. Pass an integer or a text.",
          "nothing": "Failed to seed the values: option "seed" is undefined. Pass an integer or a text.",
        }
      `),
    );
    expect(next).toBe(true);
  });
});

/** True when running something leaves the sequence where it is. */
function withNextUntouched(run: () => void): boolean {
  seed(5);
  const expected = nextUint32();
  seed(5);
  run();
  return nextUint32() === expected;
}

function thrower(): never {
  nextUint32();
  throw new Error('inside');
}

describe('withSeed', () => {
  it('runs on a sequence of its own and puts the other back', () => {
    let inside: number[] = [];
    expect(withNextUntouched(() => (inside = withSeed(9, () => draws(3))))).toBe(true);
    seed(9);
    expect(draws(3)).toEqual(inside);
  });

  it('puts it back when the function throws', () => {
    expect(withNextUntouched(() => expect(() => withSeed(9, thrower)).toThrow('inside'))).toBe(true);
  });

  it('nests', () => {
    const outer = withSeed(1, () => [nextUint32(), withSeed(2, nextUint32), nextUint32()]);
    seed(1);
    const [first, third] = draws(2);
    expect(outer[0]).toBe(first);
    expect(outer[2]).toBe(third);
    seed(2);
    expect(outer[1]).toBe(nextUint32());
  });
});
