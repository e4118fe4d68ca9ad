import { marshall as marshallOfAWS, NumberValueImpl, unmarshall as unmarshallOfAWS } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTables } from '../../src/events/dynamodb-stream/arbitrary-items.js';
import { plainDecimal, sizeOfNumber } from '../../src/values/attribute-number.js';
import { marshall, numberValue, unmarshall, type NumberValue } from '../../src/events/dynamodb-stream/index.js';
import { marshalled } from '../../src/values/attribute-value.js';

const SETTINGS = { seed: 20260115, numRuns: 500 };
const anyItem = fc.oneof(...anyTables().map(({ item }) => item));

/** What the SDK makes of an item, with bytes as base64 as they travel, and numbers as DynamoDB gives them back. */
function asAWS(item: object): unknown {
  return onTheWire({ M: marshallOfAWS(forAWS(item) as Record<string, unknown>, { removeUndefinedValues: true }) as never }).M;
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

function forAWS(value: unknown): unknown {
  if (value instanceof Set)
    return new Set([...(value as Set<unknown>)].map((member) => (isNumeric(member) ? NumberValueImpl.from(String(member)) : member)));
  if (ArrayBuffer.isView(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(forAWS);
  if ('toAttributeValue' in value) return NumberValueImpl.from((value as NumberValue).value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, forAWS(member)]));
}

function onTheWire(value: AttributeValue): AttributeValue {
  const bytes = (binary: unknown): string => Buffer.from(binary as Uint8Array).toString('base64');
  const number = (text: string): string => plainDecimal('compare', text);
  if (value.B !== undefined) return { B: bytes(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(bytes) };
  if (value.N !== undefined) return { N: number(value.N) };
  if (value.NS !== undefined) return { NS: value.NS.map(number) };
  if (value.L !== undefined) return { L: value.L.map(onTheWire) };
  if (value.M === undefined) return value;
  return { M: Object.fromEntries(Object.entries(value.M).map(([name, member]) => [name, onTheWire(member)])) };
}

describe('marshall', () => {
  it('agrees with the AWS SDK on any item', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const attributes = marshall(item);
        expect(attributes).toEqual(asAWS(item));
        expect(JSON.parse(JSON.stringify(attributes))).toStrictEqual(attributes);
      }),
      SETTINGS,
    );
  });

  it('agrees with the AWS SDK on sets of numbers', () => {
    const set = fc.oneof(
      fc.uniqueArray(fc.integer(), { minLength: 1 }).map((members) => new Set<number | bigint>(members)),
      fc
        .uniqueArray(fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }), { minLength: 1 })
        .map((members) => new Set<number | bigint>(members)),
    );
    fc.assert(
      fc.property(set, (numbers) => {
        expect(marshall({ numbers })).toEqual(asAWS({ numbers }));
      }),
      SETTINGS,
    );
  });

  it('comes back from unmarshall', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.string(),
        fc.maxSafeInteger().map((number) => (number === 0 ? 0 : number)),
        fc.bigInt({ min: 2n ** 53n, max: 10n ** 37n }),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array({ maxLength: 9 }),
        fc.uniqueArray(fc.string(), { minLength: 1 }).map((members) => new Set(members)),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('any'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), value, { noNullPrototype: true }), (item) => {
        expect(unmarshall(marshall(item))).toEqual(item);
      }),
      SETTINGS,
    );
  });

  it('leaves undefined out, takes maps, and touches no prototype', () => {
    expect(marshall({ a: undefined, b: [undefined, 1] })).toEqual({ b: { L: [{ N: '1' }] } });
    expect(marshall(new Map([['a', new Map([['b', 1]])]]))).toEqual({ a: { M: { b: { N: '1' } } } });
    const item = JSON.parse('{"__proto__":{"polluted":true}}') as object;
    expect(Object.keys(marshall(item))).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    [
      'a date',
      { at: new Date(0) },
      'attribute "at" is 1970-01-01T00:00:00.000Z. DynamoDB has no dates; use toISOString() or epoch seconds.',
    ],
    [
      'an unsafe number',
      { n: 2 ** 53 },
      'attribute "n" is 9007199254740992. Beyond 2^53 a number is not exact; use a bigint, or numberValue(text) for decimals.',
    ],
    ['NaN', { a: { b: [0, Number.NaN] } }, 'attribute "a.b[1]" is NaN. DynamoDB has finite numbers only; use null or leave it out.'],
    ['an empty set', { tags: new Set() }, 'attribute "tags" is []. DynamoDB has no empty sets; leave the attribute out.'],
    [
      'a mixed set',
      { tags: new Set(['a', 1]) },
      'attribute "tags" is ["a",1]. A set holds strings only, numbers only, or bytes only; use an array for others.',
    ],
    ['a set with equal members', { n: new Set([1, 1n]) }, 'attribute "n" is ["1","1"]. The members of a set differ.'],
    ['a function', { f: Math.max }, 'attribute "f" is the function max. Leave it out, or use null.'],
    ['an instance', { e: new URL('https://example.com') }, 'Pass a plain object; spread the instance of a class into one.'],
    [
      '39 digits',
      { n: 10n ** 38n + 1n },
      'is outside DynamoDB’s numbers. They have up to 38 digits, and magnitudes from 1E-130 to 9.99E+125.',
    ],
    ['too little', { n: 1e-200 }, '"1e-200" is outside DynamoDB’s numbers.'],
    ['a nameless attribute', { '': 1 }, 'Name each attribute with a string that is not empty.'],
  ])('refuses %s', (_, item, message) => {
    expect(() => marshall(item)).toThrow(message);
  });

  it('refuses what is nested too deeply, cycles included', () => {
    const item: Record<string, unknown> = {};
    item.self = item;
    expect(() => marshall(item)).toThrow('DynamoDB nests at most 32 levels.');
  });
});

describe('sizes', () => {
  it.each([
    [{ my_partition_key: 'hello world' }, 27],
    [{ Id: 101 }, 5],
    [{ Id: 101, Message: 'New item!' }, 21],
    [{ größe: 'ä' }, 9],
    [{ n: 0 }, 2],
    [{ n: -0.5 }, 4],
    [{ n: 1200 }, 3],
    [{ n: 100.5 }, 4],
    [{ b: Uint8Array.of(1, 2, 3) }, 4],
    [{ t: true, f: null }, 4],
    [{ s: new Set(['a', 'bc']) }, 4],
    [{ l: [1, 'ab'] }, 1 + 3 + 2 + 2 + 2],
    [{ m: { a: 1 } }, 1 + 3 + 1 + 1 + 2],
  ])('of %j', (item, bytes) => {
    expect(marshalled('measure', item).bytes).toBe(bytes);
  });

  it('of numbers count significant digits, wherever the point stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: -9, max: 9 }), fc.boolean(), (digits, exponent, negative) => {
        const text = plainDecimal('measure', `${negative ? '-' : ''}${digits}e${exponent}`);
        const significant = String(digits).replace(/0+$/, '').length;
        expect(sizeOfNumber(text)).toBe(Math.ceil(significant / 2) + 1 + (negative ? 1 : 0));
      }),
      SETTINGS,
    );
  });
});

describe('numbers', () => {
  it.each([
    ['1e3', '1000'],
    ['-0', '0'],
    ['+00012.5000', '12.5'],
    ['.5', '0.5'],
    ['1.5E-3', '0.0015'],
    ['123456789e-4', '12345.6789'],
  ])('%s is %s', (text, plain) => {
    expect(numberValue(text).value).toBe(plain);
    expect(Number(plain)).toBe(Number(text) + 0);
  });

  it.each([['x'], [''], ['.'], ['1,5'], ['0x10'], ['Infinity'], [5]])('%j is none', (text) => {
    expect(() => numberValue(text as string)).toThrow(
      /^Failed to make a NumberValue: .* is no decimal number\. Pass digits, such as "12\.50"\.$/,
    );
  });

  it('that JavaScript holds come back as numbers, others as bigint or NumberValue', () => {
    const { a, b, c, d } = unmarshall({
      a: { N: '12.50' },
      b: { N: '9007199254740993' },
      c: { N: '0.1234567890123456789' },
      d: { N: '-7' },
    });
    expect([a, b, d]).toEqual([12.5, 9007199254740993n, -7]);
    expect(c).toHaveProperty('value', '0.1234567890123456789');
  });

  it('of the AWS SDK fit too', () => {
    expect(marshall({ n: NumberValueImpl.from('0.10') })).toEqual({ n: { N: '0.1' } });
  });
});

describe('unmarshall', () => {
  it('agrees with the AWS SDK', () => {
    const image = {
      id: { S: 'a' },
      n: { N: '1.5' },
      big: { N: '9007199254740993' },
      l: { L: [{ NULL: true }, { BOOL: false }] },
      m: { M: {} },
      s: { SS: ['x'] },
    };
    expect(unmarshall(image as Record<string, AttributeValue>)).toEqual(unmarshallOfAWS(image as never));
  });

  it('refuses what has no type', () => {
    expect(() => unmarshall({ a: { X: 1 } as never })).toThrow(
      'Failed to unmarshall an item: {"X":1} is no attribute value. Pass attributes with DynamoDB’s types, such as { id: { S: "a" } }.',
    );
  });
});
