import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/event-pattern/index.js';

const RUNS = { seed: 20_260_122, numRuns: 500 };

type Leaf = string | number | boolean | null;

const name = fc.oneof(fc.string({ minLength: 1, maxLength: 5 }), fc.constantFrom('a', 'b', 'a.b', 'detail', '', '__proto__'));
const notOr = name.filter((text) => text !== '$or' && !/^[<=>]+$/.test(text));
const number = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 1e6 || 0),
);
const leaf: fc.Arbitrary<Leaf> = fc.oneof(fc.string(), fc.ipV4(), number, fc.boolean(), fc.constant(null));

/** An event with one leaf, and the pattern whose alternatives are asked of that leaf. */
const located = fc
  .record({ path: fc.array(notOr, { minLength: 1, maxLength: 4 }), arrays: fc.array(fc.boolean(), { maxLength: 4 }) })
  .map(({ path, arrays }) => ({
    event: (value: unknown): object =>
      path.reduceRight<unknown>((inner, key, index) => {
        const held = Object.defineProperty({}, key, { value: inner, enumerable: true });
        return arrays[index] === true ? [held] : held;
      }, value) as object,
    pattern: (alternatives: unknown[]): object =>
      path.reduceRight<unknown>((inner, key) => Object.defineProperty({}, key, { value: inner, enumerable: true }), alternatives) as object,
  }));

const text = fc.string({ maxLength: 6 });
const wildcard = fc
  .array(fc.constantFrom('*', 'a', 'b', '/', String.raw`\*`, String.raw`\\`), { maxLength: 6 })
  .map((pieces) => pieces.join('').replaceAll('**', '*').replaceAll('**', '*'))
  .filter((pattern) => !pattern.includes('**') && pattern.split('*').length < 5);
const singleOrList = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | Value[]> =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
const notEmpty = text.filter((value) => value !== '');

/** What `anything-but` may exclude, and the alternatives that match just that. */
const exclusion: fc.Arbitrary<{ excluded: unknown; alternatives: unknown[] }> = fc.oneof(
  singleOrList(fc.string().filter((value) => !/^[\d.:a-fA-F]*$/.test(value) || value === '')).map((value) => ({
    excluded: value,
    alternatives: [value].flat(),
  })),
  singleOrList(number.filter((value) => Math.abs(value) <= 5e9)).map((value) => ({ excluded: value, alternatives: [value].flat() })),
  ...(['prefix', 'suffix', 'equals-ignore-case', 'wildcard'] as const).map((operator) =>
    singleOrList(operator === 'wildcard' ? wildcard : notEmpty).map((value) => ({
      excluded: { [operator]: value },
      alternatives: [value].flat().map((one) => ({ [operator]: one })),
    })),
  ),
);

const alternative = fc.oneof(
  { weight: 3, arbitrary: leaf as fc.Arbitrary<unknown> },
  text.map((prefix) => ({ prefix })),
  text.map((suffix) => ({ suffix })),
  text.map((wanted) => ({ prefix: { 'equals-ignore-case': wanted } })),
  text.map((wanted) => ({ suffix: { 'equals-ignore-case': wanted } })),
  text.map((wanted) => ({ 'equals-ignore-case': wanted })),
  exclusion.map(({ excluded }) => ({ 'anything-but': excluded })),
  fc
    .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 }))
    .map(([low, more]) => ({ numeric: ['>', low, '<=', low + more] })),
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 31 })).map(([address, bits]) => ({ cidr: `${address}/${bits}` })),
  fc
    .tuple(fc.ipV6(), fc.integer({ min: 0, max: 127 }))
    .filter(([address]) => !address.includes('.'))
    .map(([address, bits]) => ({ cidr: `${address}/${bits}` })),
  fc.boolean().map((exists) => ({ exists })),
);

const { pattern: anyPattern } = fc.letrec<{ pattern: Record<string, unknown> }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(notOr, fc.array(alternative, { minLength: 1, maxLength: 3 }), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    fc.dictionary(notOr, tie('pattern'), { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
    fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }).map((branches) => ({ $or: branches })),
  ),
}));

describe('event patterns', () => {
  it('a pattern made from a leaf of an event matches it', () => {
    fc.assert(
      fc.property(located, leaf, ({ event, pattern }, value) => {
        expect(compile(pattern([value])).matches(event(value))).toBe(true);
        expect(compile(pattern([{ exists: true }])).matches(event(value))).toBe(true);
        expect(compile(pattern([{ exists: false }])).matches(event(value))).toBe(false);
      }),
      RUNS,
    );
  });

  it('anything-but is the negation where the field exists, and false where it doesn’t', () => {
    fc.assert(
      fc.property(located, exclusion, fc.oneof(leaf, wildcard), ({ event, pattern }, { excluded, alternatives }, value) => {
        const without = compile(pattern([{ 'anything-but': excluded }]));
        expect(without.matches(event(value))).toBe(!compile(pattern(alternatives)).matches(event(value)));
        expect(without.matches({})).toBe(false);
      }),
      RUNS,
    );
  });

  it('strings match their own starts, ends, cases and wildcards', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 10 }), (value, at) => {
        const escaped = value.replaceAll(/[*\\]/g, String.raw`\$&`);
        const wanted = [
          { prefix: value.slice(0, at) },
          { suffix: value.slice(at) },
          { 'equals-ignore-case': value.toUpperCase() },
          { prefix: { 'equals-ignore-case': value.slice(0, at).toUpperCase() } },
          { wildcard: escaped },
          { wildcard: `*${escaped}` },
          { wildcard: `${escaped}*` },
        ];
        for (const one of wanted) expect(compile({ field: [one] }).matches({ field: value })).toBe(true);
      }),
      RUNS,
    );
  });

  it('ranges agree with comparisons', () => {
    fc.assert(
      fc.property(number, number, (limit, value) => {
        const is = (operator: string): boolean => compile({ field: [{ numeric: [operator, limit] }] }).matches({ field: value });
        expect([is('<'), is('<='), is('='), is('>='), is('>')]).toEqual([
          value < limit,
          value <= limit,
          value === limit,
          value >= limit,
          value > limit,
        ]);
      }),
      RUNS,
    );
  });

  it('every valid pattern is taken, gives one verdict, and the same one as its text', () => {
    fc.assert(
      fc.property(anyPattern, fc.object({ values: [leaf] }), (pattern, event) => {
        fc.pre(!JSON.stringify(pattern).includes('"wildcard"'));
        const verdict = compile(pattern).matches(event);
        expect(compile(JSON.stringify(pattern, undefined, 2)).matches(event)).toBe(verdict);
        expect(compile(pattern).matches(JSON.parse(JSON.stringify(event)))).toBe(verdict);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('$or matches when one of its patterns does', () => {
    const flat = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(leaf, { minLength: 1, maxLength: 3 }), {
      minKeys: 1,
      noNullPrototype: true,
    });
    const event = fc.dictionary(fc.constantFrom('a', 'b', 'c'), leaf, { noNullPrototype: true });
    fc.assert(
      fc.property(flat, flat, event, (first, second, given) => {
        const either = compile(first).matches(given) || compile(second).matches(given);
        expect(compile({ $or: [first, second] }).matches(given)).toBe(either);
      }),
      RUNS,
    );
  });

  it('fields of elements agree as if each element were an event of its own', () => {
    const small = fc.constantFrom(0, 1);
    const element = fc.record({ a: small, b: small, c: small }, { requiredKeys: [], noNullPrototype: true });
    const wanted = fc.record({ a: small, b: small }, { requiredKeys: ['a'], noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), wanted, small, (items, { a, b }, outer) => {
        const fields = { a: [a], b: b === undefined ? [{ exists: false }] : [b] };
        const each = compile(fields);
        const expected = outer === 1 && items.some((item) => each.matches(item));
        expect(compile({ items: fields, outer: [1] }).matches({ items, outer })).toBe(expected);
        expect(compile({ items: fields, outer: [1] }).matches({ items: items.map((item) => [item]), outer })).toBe(expected);
        const absentFirst = { items: { a: [{ exists: false }], c: [1] } };
        expect(compile(absentFirst).matches({ items })).toBe(!items.some((item) => 'a' in item) && items.some(({ c }) => c === 1));
      }),
      RUNS,
    );
  });

  it('whatever text is given: a matcher, or EventBridge’s error', () => {
    const fragments = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"a"', ':', ',', '1', '-', '"$or"', '"prefix"', '"', '\\', 'null', ' ', '\n'),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fragments.map((pieces) => pieces.join('')),
          fc.json(),
        ),
        (given) => {
          try {
            compile(given);
          } catch (error) {
            expect(error).toMatchObject({ name: 'InvalidEventPatternException' });
          }
        },
      ),
      { ...RUNS, numRuns: 2000 },
    );
  });
});
