import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOverrides } from '../../src/internal/overrides.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const lay = (base: object, over: unknown): unknown => withOverrides<object>('create Thing', base, over as object);

describe('overrides', () => {
  it.each<[string, object, unknown, unknown]>([
    ['nothing', { a: 1 }, undefined, { a: 1 }],
    ['an empty object', { a: 1 }, {}, { a: 1 }],
    ['merge objects at any depth', { a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 3 } } }, { a: { b: { c: 3, d: 2 } } }],
    ['add members', { a: 1 }, { b: { c: [1] } }, { a: 1, b: { c: [1] } }],
    ['remove a key by undefined', { a: 1, b: { c: 1, d: 1 } }, { a: undefined, b: { c: undefined } }, { b: { d: 1 } }],
    ['remove nothing that isn’t there', { a: 1 }, { b: undefined }, { a: 1 }],
    ['put null as a value', { a: { b: 1 } }, { a: null }, { a: null }],
    ['replace a value by an object', { a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['replace an object by a value', { a: { b: 1 } }, { a: 'text' }, { a: 'text' }],
    ['replace an object by a list', { a: { b: 1 } }, { a: [1] }, { a: [1] }],
    [
      'lay list elements over those at their place',
      { a: [{ b: 1, c: 1 }, { b: 2 }] },
      { a: [{ b: 3 }, { b: 4 }] },
      { a: [{ b: 3, c: 1 }, { b: 4 }] },
    ],
    ['leave a list element by undefined', { a: [1, 2, 3] }, { a: [undefined, 5, undefined] }, { a: [1, 5, 3] }],
    ['make a list as long as theirs', { a: [1, 2, 3] }, { a: [4] }, { a: [4] }],
    ['lengthen a list', { a: [1] }, { a: [undefined, 2] }, { a: [1, 2] }],
    ['empty a list', { a: [1, 2] }, { a: [] }, { a: [] }],
    ['lie over a list as a whole', [{ a: 1, b: 1 }], [{ a: 2 }], [{ a: 2, b: 1 }]],
    ['take the object of another realm', { a: { b: 1, c: 1 } }, runInNewContext('({ a: { b: 2 } })'), { a: { b: 2, c: 1 } }],
  ])('%s', (_, base, over, result) => {
    expect(lay(base, over)).toEqual(result);
  });

  it('keep the order of keys', () => {
    expect(Object.keys(lay({ a: 1, b: 2, c: 3 }, { c: 4, a: 5, d: 6 }) as object)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are copied, never shared', () => {
    const over = { a: { b: [{ c: 1 }] } };
    const event = lay({}, over) as typeof over;
    event.a.b[0]!.c = 2;
    event.a.b.push({ c: 3 });
    expect(over).toEqual({ a: { b: [{ c: 1 }] } });
  });

  it('of another kind than the event are refused', () => {
    expect(
      messagesOf({
        null: () => lay({}, null),
        'a text': () => lay({}, 'text'),
        'a list over an object': () => lay({}, []),
        'a Date': () => lay({}, new Date(0)),
        'a function': () => lay({}, () => 1),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a Date": "Failed to create Thing: its overrides are 1970-01-01T00:00:00.000Z. Pass a part of the raw event, as an object.",
        "a function": "Failed to create Thing: its overrides are a function. Pass a part of the raw event, as an object.",
        "a list over an object": "Failed to create Thing: its overrides are []. Pass a part of the raw event, as an object.",
        "a text": "Failed to create Thing: its overrides are "text". Pass a part of the raw event, as an object.",
        "null": "Failed to create Thing: its overrides are null. Pass a part of the raw event, as an object.",
      }
    `);
  });
});

describe('no prototype is ever touched', () => {
  it.each([
    '{"__proto__":{"polluted":1}}',
    '{"a":{"__proto__":{"polluted":1}}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"list":[{"__proto__":{"polluted":1}}]}',
    '{"__proto__":null}',
  ])('%s', (text) => {
    const event = lay({ a: { b: 1 }, list: [{}] }, JSON.parse(text)) as object;
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((Object as unknown as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('an own __proto__ becomes an own __proto__', () => {
    const event = lay({}, JSON.parse('{"__proto__":{"x":1}}')) as object;
    expect(JSON.stringify(event)).toBe('{"__proto__":{"x":1}}');
  });

  it('an own __proto__ is removed by undefined, and laid over', () => {
    const base = JSON.parse('{"__proto__":{"x":1,"y":1}}') as object;
    expect(JSON.stringify(lay(base, JSON.parse('{"__proto__":{"x":2}}')))).toBe('{"__proto__":{"x":2,"y":1}}');
    const over = Object.defineProperty({}, '__proto__', { value: undefined, enumerable: true });
    expect(JSON.stringify(lay(base, over))).toBe('{}');
  });

  it('whatever the keys', () => {
    const key = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'a', 'b');
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.integer(), fc.array(tie('value'), { maxLength: 2 }), tie('object')),
      object: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => JSON.parse(textOf(entries)) as object),
    })).object as fc.Arbitrary<object>;
    fc.assert(
      fc.property(tree, tree, (base, over) => {
        const before = JSON.stringify(over);
        const event = lay(JSON.parse(JSON.stringify(base)) as object, over);
        expect(JSON.stringify(over)).toBe(before);
        expect(JSON.stringify(lay({}, over))).toBe(before);
        expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(Object.prototype.toString.call({})).toBe('[object Object]');
      }),
      SETTINGS,
    );
  });
});

function textOf(entries: readonly (readonly [string, unknown])[]): string {
  const unique = new Map(entries);
  return `{${[...unique].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
}
