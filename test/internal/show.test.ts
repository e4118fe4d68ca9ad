import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { show } from '../../src/internal/show.js';

test.each<[unknown, string]>([
  ['text', '"text"'],
  ['with "quotes"\nand lines', '"with \\"quotes\\"\\nand lines"'],
  ['', '""'],
  [1.5, '1.5'],
  [Number.NaN, 'NaN'],
  [-0, '-0'],
  [10n, '10n'],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'undefined'],
  [Symbol('s'), 'Symbol(s)'],
  [[1, 'two'], '[1,"two"]'],
  [{ a: 1 }, '{"a":1}'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [new Date(Number.NaN), 'an invalid Date'],
  [() => 1, 'a function'],
  [
    function called() {
      return 1;
    },
    'the function called',
  ],
  [new Map(), '{}'],
  [/a/, '{}'],
])('%o', (value, text) => {
  expect(show(value)).toBe(text);
});

describe('a long value', () => {
  it('is cut, its quotes closed', () => {
    expect(show('x'.repeat(100))).toBe(`"${'x'.repeat(79)}…"`);
    expect(show(Array.from({ length: 100 }, (_, index) => index))).toHaveLength(81);
    expect(show('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
  });

  it('takes no longer for being huge', () => {
    expect(show('x'.repeat(50_000_000))).toHaveLength(82);
  });
});

describe('a hostile value', () => {
  const circular: unknown[] = [];
  circular.push(circular);

  it.each<[string, unknown, string]>([
    ['a getter that throws', Object.defineProperty({}, 'x', { get: thrower, enumerable: true }), 'an object that JSON can’t hold'],
    ['a toJSON that throws', { toJSON: thrower }, 'an object that JSON can’t hold'],
    ['a toJSON that gives nothing', { toJSON: () => undefined }, '[object Object]'],
    ['a cycle', circular, 'an array that JSON can’t hold'],
    ['a BigInt inside', { a: 1n }, 'an object that JSON can’t hold'],
    ['no prototype', Object.create(null), '{}'],
    [
      'a proxy whose traps throw',
      new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower }),
      'an object that JSON can’t hold',
    ],
    ['a function without a usable name', named(7), 'a function'],
    ['a function whose name throws', Object.defineProperty(() => 1, 'name', { get: thrower }), 'a function'],
    ['a date whose methods throw', Object.assign(new Date(0), { getTime: thrower }), 'an object that JSON can’t hold'],
    ['what only says it is a date', { [Symbol.toStringTag]: 'Date' }, '{}'],
    ['a date of another realm', runInNewContext('new Date(0)'), '1970-01-01T00:00:00.000Z'],
    ['an invalid date of another realm', runInNewContext('new Date(NaN)'), 'an invalid Date'],
    ['a revoked proxy', revoked({}), 'an object that JSON can’t hold'],
    ['a revoked proxy of an array', revoked([]), 'an object that JSON can’t hold'],
  ])('%s', (_, value, text) => {
    expect(show(value)).toBe(text);
  });
});

function thrower(): never {
  throw new Error('hostile');
}

function named(name: unknown): unknown {
  return Object.defineProperty(() => 1, 'name', { value: name });
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

test('any value is shown on one short line', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
      (value) => {
        const text = show(value);
        expect(text.length).toBeLessThanOrEqual(82);
        expect(text).not.toContain('\n');
      },
    ),
    { seed: 20_260_115, numRuns: 500 },
  );
});
