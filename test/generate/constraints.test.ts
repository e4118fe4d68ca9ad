import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInit, checkConstraints, isArbitrary, toArbitrary, type Constraints } from '../../src/generate/constraints.js';
import { aString, anInteger, anything } from '../../src/internal/checks.js';
import { optionTable } from '../../src/internal/options.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };

interface Init {
  name?: string | undefined;
  size?: number | undefined;
  body?: unknown;
}
const table = optionTable<Init>({ name: aString, size: anInteger(0, 9), body: anything });
const defaults = { name: fc.constantFrom('a', 'b'), size: fc.nat(9) };
const inits = (constraints: Constraints<Init>): fc.Arbitrary<Init> => anyInit<Init>('generate Thing', table, defaults, constraints);

/** An arbitrary of a copy of fast-check that shares nothing with ours. */
function ofAnotherCopy(value: unknown): unknown {
  const drawn = { value, value_: value, hasToBeCloned: false };
  const foreign = {
    generate: () => drawn,
    shrink: () => fc.stream(([] as unknown[]).values()),
    canShrinkWithoutContext: () => false,
    map: () => foreign,
    filter: () => foreign,
    chain: () => foreign,
  };
  return foreign;
}

describe('an arbitrary', () => {
  it('is known whatever copy of fast-check made it', () => {
    expect(isArbitrary(fc.nat())).toBe(true);
    expect(isArbitrary(fc.record({ generate: fc.nat() }))).toBe(true);
    expect(isArbitrary(ofAnotherCopy(1))).toBe(true);
  });

  it.each([[null], [undefined], [1], ['text'], [{}], [{ generate: 1, shrink: 1, map: 1 }], [[1, 2]], [{ map: () => 1 }], [new Map()]])(
    'is not %j',
    (value) => {
      expect(isArbitrary(value)).toBe(false);
    },
  );

  it('stands for itself, and a value for always that', () => {
    const nat = fc.nat();
    expect(toArbitrary(nat)).toBe(nat);
    expect(new Set(fc.sample(toArbitrary<number>(7), { seed: 1, numRuns: 20 }))).toEqual(new Set([7]));
  });

  it('of another copy is drawn from', () => {
    const arbitrary = inits({ name: ofAnotherCopy('foreign') as fc.Arbitrary<string> });
    expect(fc.sample(arbitrary, { seed: 1, numRuns: 20 }).every((init) => init.name === 'foreign')).toBe(true);
  });
});

function generate(constraints: unknown): () => unknown {
  return () => inits(constraints as Constraints<Init>);
}

function shrunk(constraints: Constraints<Init>): unknown {
  const property = fc.property(inits(constraints), () => false);
  return fc.check(property, { seed: 1 }).counterexample![0];
}

describe('constraints', () => {
  it('are refused at once, before anything is drawn', () => {
    expect(
      messagesOf({
        'an unknown one': generate({ colour: 'red' }),
        'a misspelt one': generate({ nme: 'a' }),
        'an unknown one, drawn': generate({ colour: fc.nat() }),
        'a name of the prototype of objects': generate({ constructor: 1 }),
        'a fixed value that the factory refuses': generate({ size: 10 }),
        'a fixed value of another type': generate({ name: 1 }),
        'a fixed value with an arbitrary inside': generate({ body: { lines: [{ count: fc.nat() }] } }),
        null: generate(null),
        'a list': generate([]),
        'an arbitrary of the whole init': generate(fc.nat()),
        'a Map': generate(new Map()),
        'a text': generate('name'),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a Map": "Failed to generate Thing: its constraints are {}. Pass an object with any of: name, size, body.",
        "a fixed value of another type": "Failed to generate Thing: option "name" is 1. Pass a string.",
        "a fixed value that the factory refuses": "Failed to generate Thing: option "size" is 10. Pass an integer from 0 to 9.",
        "a fixed value with an arbitrary inside": "Failed to generate Thing: option "body" is a fixed value with an arbitrary inside, at body.lines.0.count. Draw the whole value: fc.record, fc.tuple.",
        "a list": "Failed to generate Thing: its constraints are []. Pass an object with any of: name, size, body.",
        "a misspelt one": "Failed to generate Thing: there is no option "nme". Did you mean "name"? Known options: name, size, body.",
        "a name of the prototype of objects": "Failed to generate Thing: there is no option "constructor". Known options: name, size, body.",
        "a text": "Failed to generate Thing: its constraints are "name". Pass an object with any of: name, size, body.",
        "an arbitrary of the whole init": "Failed to generate Thing: its constraints are an arbitrary. Pass an object with any of: name, size, body.",
        "an unknown one": "Failed to generate Thing: there is no option "colour". Known options: name, size, body.",
        "an unknown one, drawn": "Failed to generate Thing: there is no option "colour". Known options: name, size, body.",
        "null": "Failed to generate Thing: its constraints are null. Pass an object with any of: name, size, body.",
      }
    `);
  });

  it('may be undefined, which leaves the option open', () => {
    expect(() => checkConstraints<Init>('generate Thing', { name: undefined }, table)).not.toThrow();
    const names = fc.sample(inits({ name: undefined }), { seed: 1, numRuns: 200 }).map((init) => init.name);
    expect(new Set(names)).toEqual(new Set(['a', 'b', undefined]));
  });

  it('hold in each init', () => {
    fc.assert(
      fc.property(inits({ size: 7, name: fc.constantFrom('x', 'y') }), (init) => {
        expect(init.size).toBe(7);
        expect(['x', 'y']).toContain(init.name);
      }),
      SETTINGS,
    );
  });

  it('may fix an option to a falsy value', () => {
    const drawn = fc.sample(inits({ size: 0, name: '', body: null }), { seed: 1, numRuns: 20 });
    for (const init of drawn) expect(init).toEqual({ size: 0, name: '', body: null });
  });
});

describe('an init', () => {
  it('has each open option now and then, and nothing that has no default', () => {
    const drawn = fc.sample(inits({}), { seed: 1, numRuns: 300 });
    expect(drawn.some((init) => init.name !== undefined && init.size !== undefined)).toBe(true);
    expect(drawn.some((init) => Object.values(init).every((value) => value === undefined))).toBe(true);
    expect(drawn.some((init) => 'body' in init)).toBe(false);
  });

  it('is an ordinary object', () => {
    for (const init of fc.sample(inits({}), { seed: 1, numRuns: 100 })) expect(Object.getPrototypeOf(init)).toBe(Object.prototype);
  });

  it('that was drawn elsewhere shrinks as well, if it could have been drawn here', () => {
    const some = inits({ size: fc.nat(9) });
    expect([{ size: 3 }, { size: 3, name: 'b' }].map((init) => some.canShrinkWithoutContext(init))).toEqual([true, true]);
    expect([{ name: 'b' }, { size: 10 }, null, 3].map((init) => some.canShrinkWithoutContext(init))).toEqual([false, false, false, false]);
    const [first] = some.shrink({ size: 3, name: 'b' }, undefined);
    expect(first!.value).toEqual({ size: 3 });
  });

  it('shrinks to what was constrained alone', () => {
    expect(shrunk({})).toEqual({});
    expect(shrunk({ size: 7 })).toEqual({ size: 7 });
    expect(shrunk({ size: fc.integer({ min: 3, max: 9 }) })).toEqual({ size: 3 });
  });
});
