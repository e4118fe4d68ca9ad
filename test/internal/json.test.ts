import { describe, expect, it } from 'vitest';
import { throughJSON, toJSONText } from '../../src/internal/json.js';
import { messagesOf } from '../messages.js';

const circular: Record<string, unknown> = {};
circular.self = circular;

describe('what travels as JSON', () => {
  it('arrives as a copy, as JSON carries it', () => {
    const value = { at: new Date(0), list: [undefined, Number.NaN], left: undefined, minusZero: -0 };
    const copy = throughJSON('create X', 'body', value);
    expect(copy).toStrictEqual({ at: '1970-01-01T00:00:00.000Z', list: [null, null], minusZero: 0 });
    expect(copy).not.toBe(value);
  });

  it('keeps an own __proto__ to itself', () => {
    const copy = throughJSON<object>('create X', 'body', JSON.parse('{"__proto__":{"polluted":true}}') as object);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(['__proto__']);
  });

  it('is refused with the reason', () => {
    expect(
      messagesOf({
        'a BigInt': () => toJSONText('create X', 'the body', { a: 1n }),
        'a cycle': () => toJSONText('create X', 'the body', circular),
        undefined: () => toJSONText('create X', 'the body', undefined),
        'a function': () => toJSONText('create X', 'the body', () => 1),
        'a symbol': () => toJSONText('create X', 'the body', Symbol('s')),
        'a toJSON that throws': () =>
          toJSONText('create X', 'the body', {
            toJSON() {
              throw new Error('first line\nsecond line');
            },
          }),
        'a toJSON that throws no error': () =>
          toJSONText('create X', 'the body', {
            toJSON() {
              throw 'a text';
            },
          }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a BigInt": "Failed to create X: the body can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
        "a cycle": "Failed to create X: the body can’t be written as JSON (Converting circular structure to JSON). Pass only what JSON can hold.",
        "a function": "Failed to create X: the body is a function, which JSON leaves out. Pass only what JSON can hold.",
        "a symbol": "Failed to create X: the body is Symbol(s), which JSON leaves out. Pass only what JSON can hold.",
        "a toJSON that throws": "Failed to create X: the body can’t be written as JSON (first line). Pass only what JSON can hold.",
        "a toJSON that throws no error": "Failed to create X: the body can’t be written as JSON (a text). Pass only what JSON can hold.",
        "undefined": "Failed to create X: the body is undefined, which JSON leaves out. Pass only what JSON can hold.",
      }
    `);
  });

  it('keeps what was thrown as the cause', () => {
    const cause = new Error('hostile');
    const value = {
      get member(): never {
        throw cause;
      },
    };
    expect(() => toJSONText('create X', 'the body', value)).toThrow(expect.objectContaining({ cause }) as Error);
  });
});
