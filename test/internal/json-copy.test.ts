import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOfPlainData } from '../../src/internal/json-copy.js';

const SETTINGS = { seed: 20_260_115, numRuns: 2000 };
const journey = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a copy of plain data', () => {
  it('is what a journey through JSON gives', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        const copy = copyOfPlainData(value);
        expect(copy).toStrictEqual(journey(value));
        expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
      }),
      SETTINGS,
    );
  });

  it('is that, or nothing, for whatever value', () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withBoxedValues: true }),
        (value) => {
          const copy = copyOfPlainData(value);
          if (copy !== undefined) expect(copy).toStrictEqual(journey(value));
        },
      ),
      SETTINGS,
    );
  });

  it('shares no object with its original', () => {
    const original = { list: [{ a: 1 }], object: { b: {} } };
    const copy = copyOfPlainData(original) as typeof original;
    expect(copy).not.toBe(original);
    expect(copy.list).not.toBe(original.list);
    expect(copy.list[0]).not.toBe(original.list[0]);
    expect(copy.object.b).not.toBe(original.object.b);
  });
});

describe('nothing is copied where JSON would do more', () => {
  const circular: Record<string, unknown> = {};
  circular.self = [circular];

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['a hole in a list', Array.from({ length: 2 })],
    ['NaN', [Number.NaN]],
    ['Infinity', { a: Infinity }],
    ['a BigInt', { a: 1n }],
    ['a function', { a: () => 1 }],
    ['a symbol', [Symbol('s')]],
    ['a Date', new Date(0)],
    ['a toJSON', { toJSON: () => 1 }],
    [
      'an instance',
      new (class Order {
        readonly id = 1;
      })(),
    ],
    ['a Map', new Map()],
    ['an own __proto__', JSON.parse('{"__proto__":{"x":1}}')],
    ['a cycle', circular],
  ])('%s', (_, value) => {
    expect(copyOfPlainData(value)).toBeUndefined();
  });
});

it('minus zero becomes zero', () => {
  expect(copyOfPlainData({ a: -0 })).toStrictEqual({ a: 0 });
});

describe('with a largest size', () => {
  const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

  it('what is copied never exceeds it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), fc.nat({ max: 2000 }), (value, largest) => {
        if (copyOfPlainData(value, largest) !== undefined) expect(sizeOf(value)).toBeLessThanOrEqual(largest);
      }),
      SETTINGS,
    );
  });

  it('what is far below it is copied, also within another copy', () => {
    const value = {
      get inner() {
        return copyOfPlainData({ long: 'x'.repeat(10_000) });
      },
      text: 'y'.repeat(100),
    };
    expect(copyOfPlainData(value, 100_000)).toEqual(journey(value));
    expect(copyOfPlainData(value, 10_100)).toBeUndefined();
  });
});
