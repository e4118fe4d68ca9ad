import { describe, expect, it } from 'vitest';
import { compile } from '../../src/event-pattern/index.js';

const matches = (pattern: object | string, event: unknown): boolean => compile(pattern).matches(event);

describe('paths', () => {
  it('a dot in a name is a step, in the pattern and in the event', () => {
    const events = [{ a: { b: { c: 1 } } }, { 'a.b': { c: 1 } }, { a: { 'b.c': 1 } }, { 'a.b.c': 1 }];
    for (const pattern of [{ a: { b: { c: [1] } } }, { 'a.b': { c: [1] } }, { 'a.b.c': [1] }]) {
      expect(events.map((event) => matches(pattern, event))).toEqual([true, true, true, true]);
      expect(matches(pattern, { a: { b: 1 }, c: 1 })).toBe(false);
    }
  });

  it('finds a value on either of two ways', () => {
    expect(matches({ a: { b: [2] } }, { a: { b: 1 }, 'a.b': 2 })).toBe(true);
  });

  it('a path that is named twice has what was named last', () => {
    const pattern = '{"a": {"b": ["1"]}, "a.b": ["2"]}';
    expect([matches(pattern, { a: { b: '1' } }), matches(pattern, { a: { b: '2' } })]).toEqual([false, true]);
  });

  it('takes nothing from prototypes', () => {
    expect(matches({ constructor: { name: [{ exists: true }] } }, {})).toBe(false);
    expect(matches('{"__proto__": [1]}', JSON.parse('{"__proto__": 1}'))).toBe(true);
  });
});

describe('$or', () => {
  it('is about several fields, beside others, within others, and within itself', () => {
    const pattern = { x: [1], $or: [{ a: [1] }, { b: { $or: [{ c: [2] }, { d: [3], e: [4] }] } }] };
    expect(matches(pattern, { x: 1, a: 1 })).toBe(true);
    expect(matches(pattern, { x: 1, b: { c: 2 } })).toBe(true);
    expect(matches(pattern, { x: 1, b: { d: 3, e: 4 } })).toBe(true);
    expect(matches(pattern, { x: 1, b: { d: 3 } })).toBe(false);
    expect(matches(pattern, { a: 1 })).toBe(false);
  });

  it('overrides what was named before it', () => {
    const pattern = '{"a": ["1"], "$or": [{"a": ["2"]}, {"b": ["3"]}]}';
    expect([{ a: '1' }, { a: '2' }, { a: '1', b: '3' }].map((event) => matches(pattern, event))).toEqual([false, true, true]);
  });

  it('multiplies', () => {
    const pattern = { $or: [{ a: [1] }, { b: [1] }], in: { $or: [{ c: [1] }, { d: [1] }] } };
    expect(compile(pattern).branches).toHaveLength(4);
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`k${index}`, { $or: [{ a: [1] }, { b: [1] }] }]));
    expect(() => compile(many)).toThrow('Event pattern has more than 1000 rule combinations');
  });

  it('is a name like any other when it can’t be an alternative', () => {
    expect(matches({ $or: { a: [1] } }, { $or: { a: 1 } })).toBe(true);
    expect(matches({ $or: [1, 2] }, { $or: 2 })).toBe(true);
    expect(matches({ $or: [{ prefix: 'a' }, { suffix: 'b' }] }, { $or: 'xb' })).toBe(true);
  });
});

describe('arrays', () => {
  const employees = [
    { first: 'Anna', last: 'Smith', tags: ['x', 'y'] },
    { first: 'Peter', last: 'Jones' },
  ];

  it('any element will do, at any depth', () => {
    expect(matches({ a: ['x'] }, { a: ['y', ['x']] })).toBe(true);
    expect(matches({ employees: { first: ['Peter'] } }, { employees: [employees] })).toBe(true);
    expect(matches({ employees: { tags: ['y'] } }, { employees })).toBe(true);
  });

  it('two fields have to be in the same element', () => {
    expect(matches({ employees: { first: ['Anna'], last: ['Smith'] } }, { employees })).toBe(true);
    expect(matches({ employees: { first: ['Anna'], last: ['Jones'] } }, { employees })).toBe(false);
    expect(matches({ employees: { first: ['Anna'], last: ['Jones'] } }, { employees: [employees] })).toBe(false);
  });

  it('elements of one array don’t bind those of another', () => {
    const pattern = { a: { x: [1], y: [2] }, b: { x: [2] } };
    expect(matches(pattern, { a: [{ x: 1, y: 2 }], b: [{ x: 1 }, { x: 2 }] })).toBe(true);
    expect(matches({ a: { x: [1] }, b: { x: [2] } }, { a: [{ x: 1 }, { x: 2 }], b: [{ x: 1 }, { x: 2 }] })).toBe(true);
    const shared = [{ x: 1 }, { x: 2 }];
    expect(matches({ a: { x: [1] }, b: { x: [2] } }, { a: shared, b: shared })).toBe(true);
  });

  it('a field is absent when it is absent from the element that the fields before it were found in', () => {
    const pattern = { employees: { first: ['Peter'], tags: [{ exists: false }] } };
    expect(matches(pattern, { employees })).toBe(true);
    expect(matches({ employees: { first: ['Anna'], tags: [{ exists: false }] } }, { employees })).toBe(false);
    expect(matches({ employees: { tags: [{ exists: false }] } }, { employees })).toBe(false);
    expect(matches({ employees: { first: ['Peter'], a: [{ exists: false }] } }, { employees: [{ a: 1 }, { first: 'Peter' }] })).toBe(false);
  });

  it('nested elements agree at each level', () => {
    const event = {
      a: [
        {
          k: 1,
          b: [
            { x: 1, y: 1 },
            { x: 2, y: 2 },
          ],
        },
        { k: 2, b: [{ x: 3, y: 3 }] },
      ],
    };
    expect(matches({ a: { k: [1], b: { x: [2], y: [2] } } }, event)).toBe(true);
    expect(matches({ a: { k: [1], b: { x: [2], y: [1] } } }, event)).toBe(false);
    expect(matches({ a: { k: [2], b: { x: [2] } } }, event)).toBe(false);
  });
});

it('an event without fields matches only what asks for absence', () => {
  for (const event of ['text', 5, null, undefined, [], {}]) {
    expect(matches({ a: [{ exists: false }] }, event)).toBe(true);
    expect(matches({ a: [{ exists: true }] }, event)).toBe(false);
  }
});
