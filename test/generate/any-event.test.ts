import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecords, eventFrom, splitRecords } from '../../src/generate/any-event.js';
import { randomHex } from '../../src/values/random-text.js';
import { nextUint32, seed, withSeed } from '../../src/values/sequence.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };
const LIMIT = { minimum: 1, maximum: 10 };
const DOING = 'generate Thing';

interface Thing {
  id: string;
  size: number;
}
const create = (init: { size?: number }): Thing => ({ id: randomHex(32), size: init.size ?? 0 });
const anyThing = eventFrom(fc.record({ size: fc.nat() }, { requiredKeys: [], noNullPrototype: true }), create);

describe('an event', () => {
  it('is decided by the arbitrary’s seed alone', () => {
    seed(1);
    const first = fc.sample(anyThing, { seed: 5, numRuns: 50 });
    seed(2);
    expect(fc.sample(anyThing, { seed: 5, numRuns: 50 })).toEqual(first);
  });

  it('has ids of its own', () => {
    const ids = fc.sample(anyThing, { seed: 1, numRuns: 100 }).map((event) => event.id);
    expect(new Set(ids).size).toBeGreaterThan(90);
  });

  it('leaves the sequence where it was', () => {
    seed(3);
    const expected = nextUint32();
    seed(3);
    fc.sample(anyThing, { seed: 1, numRuns: 10 });
    expect(nextUint32()).toBe(expected);
  });

  it('shrinks to the factory’s plain default', () => {
    const { counterexample } = fc.check(
      fc.property(anyThing, () => false),
      { seed: 1 },
    );
    expect(counterexample).toEqual([withSeed(0, () => create({}))]);
  });

  it('shrinks its init where that is what fails', () => {
    const { counterexample } = fc.check(
      fc.property(anyThing, (event) => event.size < 100),
      { seed: 1 },
    );
    expect(counterexample![0]).toEqual(withSeed(0, () => create({ size: 100 })));
  });

  it('is replayed by its seed and path', () => {
    const found = fc.check(
      fc.property(anyThing, (event) => event.size < 100),
      { seed: 1 },
    );
    const again = fc.check(
      fc.property(anyThing, (event) => event.size < 100),
      { seed: found.seed, path: found.counterexamplePath!, endOnFailure: true },
    );
    expect(again.counterexample).toEqual(found.counterexample);
  });
});

function lengths(constraint?: { minLength?: number; maxLength?: number }, limit = LIMIT): Set<number> {
  return new Set(fc.sample(anyRecords(DOING, fc.nat(), limit, constraint), SETTINGS).map((records) => records.length));
}

function generate(constraint: unknown): () => unknown {
  return () => anyRecords(DOING, fc.nat(), LIMIT, constraint as object);
}

function split(constraints: unknown): () => unknown {
  return () => splitRecords(DOING, constraints as object);
}

describe('records', () => {
  it('are few by default, from the source’s minimum', () => {
    expect(lengths()).toEqual(new Set([1, 2, 3, 4]));
    expect(lengths(undefined, { minimum: 1, maximum: 1 })).toEqual(new Set([1]));
    expect(lengths(undefined, { minimum: 0, maximum: 10_000 })).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  it('are as many as was asked for', () => {
    expect(lengths({ minLength: 3 })).toEqual(new Set([3, 4]));
    expect(lengths({ minLength: 6 })).toEqual(new Set([6]));
    expect(lengths({ maxLength: 2 })).toEqual(new Set([1, 2]));
    expect(lengths({ minLength: 10, maxLength: 10 })).toEqual(new Set([10]));
    expect(lengths({}).size).toBe(4);
  });

  it('reach the maximum', () => {
    const all = lengths({ maxLength: 10 });
    expect(Math.max(...all)).toBe(10);
    expect(Math.min(...all)).toBe(1);
  });

  it('shrink to the fewest', () => {
    const { counterexample } = fc.check(
      fc.property(anyRecords(DOING, fc.nat(), LIMIT, { minLength: 2, maxLength: 8 }), () => false),
      { seed: 1 },
    );
    expect(counterexample).toEqual([[0, 0]]);
  });

  it('are refused at once where the source has no such event', () => {
    expect(
      messagesOf({
        'more than the source sends': generate({ maxLength: 11 }),
        'fewer than the source sends': generate({ minLength: 0 }),
        'a fraction': generate({ maxLength: 1.5 }),
        'the minimum over the maximum': generate({ minLength: 5, maxLength: 4 }),
        'a misspelt one': generate({ min: 1 }),
        'a number': generate(3),
        'a list': generate([{}, {}]),
        null: generate(null),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a fraction": "Failed to generate Thing with "records": option "maxLength" is 1.5. Pass an integer from 1 to 10.",
        "a list": "Failed to generate Thing with "records": its options are [{},{}]. Pass an object with any of: minLength, maxLength.",
        "a misspelt one": "Failed to generate Thing with "records": there is no option "min". Known options: minLength, maxLength.",
        "a number": "Failed to generate Thing with "records": its options are 3. Pass an object with any of: minLength, maxLength.",
        "fewer than the source sends": "Failed to generate Thing with "records": option "minLength" is 0. Pass an integer from 1 to 10.",
        "more than the source sends": "Failed to generate Thing with "records": option "maxLength" is 11. Pass an integer from 1 to 10.",
        "null": "Failed to generate Thing with "records": its options are null. Pass an object with any of: minLength, maxLength.",
        "the minimum over the maximum": "Failed to generate Thing with "records": minLength 5 is over maxLength 4. Let minLength be at most maxLength.",
      }
    `);
  });
});

describe('constraints', () => {
  it('are split into those of the records and those of each init', () => {
    expect(splitRecords(DOING, { records: { minLength: 2 }, size: 1 })).toEqual({ records: { minLength: 2 }, init: { size: 1 } });
    expect(splitRecords(DOING, undefined)).toEqual({ records: undefined, init: {} });
  });

  it('that are none are refused', () => {
    expect(
      messagesOf({
        null: split(null),
        'a text': split('size'),
        'a number': split(3),
        'a list': split([]),
        'an arbitrary': split(fc.nat()),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a list": "Failed to generate Thing: its constraints are []. Pass an object with options of the factory, or nothing.",
        "a number": "Failed to generate Thing: its constraints are 3. Pass an object with options of the factory, or nothing.",
        "a text": "Failed to generate Thing: its constraints are "size". Pass an object with options of the factory, or nothing.",
        "an arbitrary": "Failed to generate Thing: its constraints are an arbitrary. Pass an object with options of the factory, or nothing.",
        "null": "Failed to generate Thing: its constraints are null. Pass an object with options of the factory, or nothing.",
      }
    `);
  });
});
