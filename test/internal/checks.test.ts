import { runInNewContext } from 'node:vm';
import { describe, expect, it, test } from 'vitest';
import * as checks from '../../src/internal/checks.js';
import type { OptionCheck } from '../../src/internal/options.js';

const accepted: [string, OptionCheck, readonly unknown[]][] = [
  ['aString', checks.aString, ['', 'a']],
  ['aNonEmptyString', checks.aNonEmptyString, ['a', ' ']],
  ['aBoolean', checks.aBoolean, [true, false]],
  ['aPlainObject', checks.aPlainObject, [{}, Object.create(null), runInNewContext('({})')]],
  ['aFunction', checks.aFunction, [() => 1, Date]],
  ['anything', checks.anything, [undefined, null, Symbol('s')]],
  ['anAccountId', checks.anAccountId, ['123456789012', '000000000000']],
  [
    'aRegion',
    checks.aRegion,
    ['us-east-1', 'ap-southeast-2', 'us-gov-west-1', 'cn-north-1', 'us-iso-east-1', 'eusc-de-east-1', 'mx-central-1'],
  ],
  ['anInteger', checks.anInteger(1, 10), [1, 10]],
  ['oneOf', checks.oneOf(['a', 1, null]), ['a', 1, null]],
  ['aStringMatching', checks.aStringMatching(/^a+$/, 'letters a'), ['a', 'aa']],
  ['aMapOf', checks.aMapOf(checks.aString), [{}, { a: 'b' }, { a: undefined }]],
  ['anArrayOf', checks.anArrayOf(checks.aString), [[], ['a']]],
  ['either', checks.either(checks.aString, checks.aBoolean), ['a', true]],
];

const refused: [string, OptionCheck, readonly unknown[]][] = [
  ['aString', checks.aString, [1, null, new String('a')]],
  ['aNonEmptyString', checks.aNonEmptyString, ['', 1]],
  ['aBoolean', checks.aBoolean, [0, 'true', null]],
  ['aPlainObject', checks.aPlainObject, [[], null, new Date(), new Map(), 'a', new Error('e')]],
  ['aFunction', checks.aFunction, [{}, null]],
  [
    'anAccountId',
    checks.anAccountId,
    [123456789012, '12345678901', '1234567890123', '12345678901a', '１２３４５６７８９０１２', '123456789012\n'],
  ],
  ['aRegion', checks.aRegion, ['', 'us-east', 'US-EAST-1', 'useast1', 'us-east-1a', 'eu-west-1\n', 1]],
  ['anInteger', checks.anInteger(0, 10), [-1, -0, 11, 1.5, '1', Number.NaN, Infinity, 1n]],
  ['oneOf', checks.oneOf(['a', 1, null]), ['b', '1', undefined]],
  ['aStringMatching', checks.aStringMatching(/^a+$/, 'letters a'), ['b', 1]],
  ['aMapOf', checks.aMapOf(checks.aString), [{ a: 1 }, [], null, { a: null }]],
  ['anArrayOf', checks.anArrayOf(checks.aString), ['a', [1], {}]],
  ['either', checks.either(checks.aString, checks.aBoolean), [1, null]],
];

describe.each(accepted)('%s accepts', (_, check, values) => {
  it.each(values.map((value) => [value]))('%o', (value) => {
    expect(check.accepts(value)).toBe(true);
  });
});

describe.each(refused)('%s refuses', (_, check, values) => {
  it.each(values.map((value) => [value]))('%o', (value) => {
    expect(check.accepts(value)).toBe(false);
  });
});

test('each check says what it expects, to follow “Pass”', () => {
  expect(Object.fromEntries(accepted.map(([name, check]) => [name, check.expected]))).toMatchInlineSnapshot(`
    {
      "aBoolean": "true or false",
      "aFunction": "a function",
      "aMapOf": "an object in which each value is a string",
      "aNonEmptyString": "a string that is not empty",
      "aPlainObject": "a plain object",
      "aRegion": "an AWS region, such as "eu-west-1"",
      "aString": "a string",
      "aStringMatching": "letters a",
      "anAccountId": "an AWS account id, a string of 12 digits",
      "anArrayOf": "an array in which each element is a string",
      "anInteger": "an integer from 1 to 10",
      "anything": "any value",
      "either": "a string, or true or false",
      "oneOf": "one of "a", 1, null",
    }
  `);
  expect(checks.anInteger(1, 1).expected).toBe('1');
});
