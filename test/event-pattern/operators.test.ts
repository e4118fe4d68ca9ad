import { describe, expect, it } from 'vitest';
import { compile } from '../../src/event-pattern/index.js';

/** Whether one value passes the alternatives of one field. */
const passes = (alternatives: unknown[], value: unknown): boolean => compile({ field: alternatives }).matches({ field: value });
/** Which of the values pass. */
const passing = (alternatives: unknown[], values: unknown[]): unknown[] => values.filter((value) => passes(alternatives, value));

describe('exact values', () => {
  it('strings, booleans and null by value and type', () => {
    expect(passing(['true', null], ['true', true, 'null', null, 'True', ''])).toEqual(['true', null]);
    expect(passing([true], [true, false, 'true', 1])).toEqual([true]);
    expect(passing([''], ['', null, []])).toEqual(['']);
  });

  it('numbers as numbers, to six decimals', () => {
    const pattern = compile('{"field": [3.0e2, 0.1, -7]}');
    for (const field of [300, 0.1, 0.100_000_4, -7]) expect(pattern.matches({ field })).toBe(true);
    for (const field of [301, 0.100_001, 7, '300', '-7']) expect(pattern.matches({ field })).toBe(false);
  });

  it('numbers beyond five thousand million by their text', () => {
    expect(passes([123_456_789_012], 123_456_789_012)).toBe(true);
    expect(passes([123_456_789_012], 123_456_789_013)).toBe(false);
    expect(compile('{"field": [1e11]}').matches({ field: 1e11 })).toBe(false);
    expect(passes([5e9], 5e9)).toBe(true);
  });

  it('an IP address however it is written', () => {
    expect(passing(['10.0.0.1'], ['10.0.0.1', '010.0.0.01', '::ffff:a00:1', '10.0.0.2', '10.0.0.1 '])).toEqual([
      '10.0.0.1',
      '010.0.0.01',
      '::ffff:a00:1',
    ]);
    expect(passing(['::1'], ['::1', '0:0:0:0:0:0:0:1', '::0001', '::2', '1'])).toEqual(['::1', '0:0:0:0:0:0:0:1', '::0001']);
    expect(passing(['12:30', ':', '1.2.3.256'], ['12:30', ':', '1.2.3.256', '12:31'])).toEqual(['12:30', ':', '1.2.3.256']);
  });

  it('exactly', () => {
    expect(passing([{ exactly: 'a' }], ['a', 'A'])).toEqual(['a']);
  });
});

describe('prefix, suffix, equals-ignore-case', () => {
  const values = ['', 'Order', 'ORDERS', 'reorder', 5, null, true];
  it.each([
    [{ prefix: 'Ord' }, ['Order']],
    [{ prefix: '' }, ['', 'Order', 'ORDERS', 'reorder']],
    [{ prefix: { 'equals-ignore-case': 'ord' } }, ['Order', 'ORDERS']],
    [{ suffix: 'order' }, ['reorder']],
    [{ suffix: { 'equals-ignore-case': 'ORDER' } }, ['Order', 'reorder']],
    [{ 'equals-ignore-case': 'oRDER' }, ['Order']],
    [{ 'equals-ignore-case': '' }, ['']],
  ])('%j', (alternative, expected) => {
    expect(passing([alternative], values)).toEqual(expected);
  });

  it('a character stands for its lower and its upper case, however long', () => {
    expect(passing([{ 'equals-ignore-case': 'Straße.' }], ['STRASSE.', 'straße.', 'strasse.', 'STRASSEx'])).toEqual([
      'STRASSE.',
      'straße.',
    ]);
    expect(passing([{ prefix: { 'equals-ignore-case': 'ß' } }], ['SSx', 'ßx', 'ssx', 'xß'])).toEqual(['SSx', 'ßx']);
    expect(passing([{ suffix: { 'equals-ignore-case': 'ß' } }], ['xSS', 'xß', 'xss', 'ßx'])).toEqual(['xSS', 'xß']);
    expect(passing([{ 'equals-ignore-case': 'ss' }], ['SS', 'ß', '🐑'])).toEqual(['SS']);
  });
});

describe('wildcard', () => {
  it.each([
    ['*', ['', 'a', '*', 'a*b'], [5, null]],
    ['a*', ['a', 'ab', 'a*'], ['', 'ba']],
    ['*a', ['a', 'ba'], ['ab']],
    ['a*a', ['aa', 'aba'], ['a', 'ab']],
    ['a*b*c', ['abc', 'axbxc', 'abbc', 'abcbc'], ['acb', 'ac', 'abcx']],
    [String.raw`a\*b`, ['a*b'], ['axb', 'ab']],
    [String.raw`a\\*`, [String.raw`a\ `, 'a\\'], ['a', 'a*']],
    ['', [''], ['a']],
  ])('%s', (wildcard, matching, others) => {
    expect(passing([{ wildcard }], [...matching, ...others])).toEqual(matching);
  });
});

describe('anything-but', () => {
  it.each([
    ['a', ['b', '', 1, null, true]],
    [
      ['a', 'b'],
      ['', 1, null, true],
    ],
    [1, ['a', 'b', '', null, true]],
    [
      [1, 2],
      ['a', 'b', '', null, true],
    ],
    [{ prefix: 'a' }, ['b', '', 1, null, true]],
    [{ suffix: ['a', 'b'] }, ['', 1, null, true]],
    [{ wildcard: '*' }, [1, null, true]],
    [{ wildcard: ['a*', 'b'] }, ['', 1, null, true]],
    [{ 'equals-ignore-case': ['A'] }, ['b', '', 1, null, true]],
  ])('%j lets everything else pass, also what is no string', (excluded, expected) => {
    expect(passing([{ 'anything-but': excluded }], ['a', 'b', '', 1, null, true])).toEqual(expected);
  });

  it('asks for the field to be there', () => {
    expect(compile({ field: [{ 'anything-but': 'a' }] }).matches({})).toBe(false);
    expect(passes([{ 'anything-but': 'a' }], [])).toBe(false);
    expect(passes([{ 'anything-but': 'a' }], {})).toBe(false);
  });

  it('is content with one element of an array that differs', () => {
    expect(passes([{ 'anything-but': 'a' }], ['a', 'b'])).toBe(true);
    expect(passes([{ 'anything-but': 'a' }], ['a', 'a'])).toBe(false);
  });
});

describe('numeric', () => {
  const values = [-1, 0, 0.5, 1, 5, 5.000001, '1', null];
  it.each([
    [['=', 1], [1]],
    [
      ['<', 0.5],
      [-1, 0],
    ],
    [
      ['<=', 0.5],
      [-1, 0, 0.5],
    ],
    [
      ['>', 1],
      [5, 5.000001],
    ],
    [
      ['>=', 1],
      [1, 5, 5.000001],
    ],
    [
      ['>', 0, '<=', 5],
      [0.5, 1, 5],
    ],
    [
      ['>=', 0, '<', 5],
      [0, 0.5, 1],
    ],
  ])('%j', (numeric, expected) => {
    expect(passing([{ numeric }], values)).toEqual(expected);
  });

  it('no number beyond five thousand million', () => {
    expect(passing([{ numeric: ['>', 0] }], [5e9, 5e9 + 1])).toEqual([5e9]);
  });
});

describe('cidr', () => {
  it.each([
    ['10.0.0.0/24', ['10.0.0.0', '10.0.0.255'], ['10.0.1.0', '9.255.255.255', 'a', '::a00:1']],
    ['10.0.0.77/24', ['10.0.0.0', '10.0.0.255'], ['10.0.1.0']],
    ['10.0.0.0/31', ['10.0.0.0', '10.0.0.1'], ['10.0.0.2']],
    ['10.1.0.0/9', ['10.127.255.255', '10.0.0.0'], ['10.128.0.0']],
    ['0.0.0.0/0', ['0.0.0.0', '255.255.255.255'], ['::']],
    ['2001:db8::/33', ['2001:db8::', '2001:db8:7fff:ffff::1'], ['2001:db8:8000::', '10.0.0.1']],
  ])('%s', (cidr, inside, outside) => {
    expect(passing([{ cidr }], [...inside, ...outside])).toEqual(inside);
  });

  it('once addresses are looked for, an address is no string any more', () => {
    expect(passing([{ cidr: '10.0.0.0/8' }, { prefix: '192.' }], ['10.1.1.1', '192.168.0.1', '192.x'])).toEqual(['10.1.1.1', '192.x']);
    expect(passes([{ cidr: '10.0.0.0/8' }, 5], '10.1.1.1')).toBe(false);
  });
});

describe('exists', () => {
  it('is about leaves only', () => {
    expect(passing([{ exists: true }], ['', null, false, ['a'], [], {}, { a: 1 }, [{ a: 1 }]])).toEqual(['', null, false, ['a']]);
    expect(passing([{ exists: false }], ['', null, ['a'], [], {}, { a: 1 }])).toEqual([[], {}, { a: 1 }]);
  });

  it('absent, or else a value', () => {
    const pattern = compile({ state: [{ exists: false }, 'open'] });
    expect([{}, { state: 'open' }, { state: 'shut' }, { state: ['shut', 'open'] }].map((event) => pattern.matches(event))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
