import { describe, expect, it } from 'vitest';
import { compile } from '../../src/event-pattern/index.js';
import { reasonOf } from './reason-of.js';

/** A reason without what is said of every one, and without the place. */
const briefly = (pattern: string | object): string =>
  reasonOf(pattern)
    .replace('Event pattern is not valid. Reason: ', '')
    .replace(/\n at [\s\S]*/, '');

describe('says what EventBridge says', () => {
  it.each([
    ['[1]', 'Filter is not an object'],
    ['"text"', 'Filter is not an object'],
    ['', 'Filter is not an object'],
    [{}, 'Empty objects are not allowed'],
    [{ a: {} }, 'Empty objects are not allowed'],
    [{ a: null }, '"a" must be an object or an array'],
    [{ a: [[1]] }, 'Match value must be String, number, true, false, or null'],
    [{ a: [{}] }, 'Match expression name not found'],
    [{ a: [{ regex: 'x' }] }, 'Unrecognized match type regex'],
    [{ a: [{ exactly: 1 }] }, 'exact match pattern must be a string'],
    [{ a: [{ prefix: 'a', suffix: 'b' }] }, 'Only one key allowed in match expression'],
    [{ a: [{ prefix: {} }] }, 'Prefix expression name not found'],
    [{ a: [{ suffix: {} }] }, 'Suffix expression name not found'],
    [{ a: [{ prefix: { wildcard: 'a' } }] }, 'Unsupported prefix pattern: wildcard'],
    [{ a: [{ suffix: { wildcard: 'a' } }] }, 'Unsupported suffix pattern: wildcard'],
    [{ a: [{ suffix: { 'equals-ignore-case': 1 } }] }, 'equals-ignore-case match pattern must be a string'],
    [{ a: [{ wildcard: String.raw`ä\b` }] }, 'Invalid escape character at pos 3'],
    [{ a: [{ wildcard: 'a\\' }] }, 'Invalid escape character at pos 2'],
    [{ a: [{ exists: 'true' }] }, 'exists match pattern must be either true or false.'],
    [{ a: [{ exists: true, prefix: 'a' }] }, 'Only one key allowed in match expression'],
    [{ a: [{ cidr: '10.0.0.0/32' }] }, 'IPv4 mask bits must be < 32'],
    [{ a: [{ cidr: '::/128' }] }, 'IPv6 mask bits must be < 128'],
    [{ a: [{ cidr: '10.0.0.0/-1' }] }, 'Malformed CIDR, mask bits must not be negative'],
    [{ a: [{ cidr: '10.0.0.0/' }] }, "Malformed CIDR, one '/' required"],
    [{ a: [{ cidr: '10.0.0.256/8' }] }, 'Invalid IP address: 10.0.0.256'],
    [{ a: [{ numeric: [] }] }, 'Invalid member in numeric match: ]'],
    [{ a: [{ numeric: ['!', 1] }] }, 'Unrecognized numeric range operator: !'],
    [{ a: [{ numeric: ['=', '1'] }] }, 'Value of equals must be numeric'],
    [{ a: [{ numeric: ['>', 1, 2] }] }, 'Bad value in numeric range: 2'],
    [{ a: [{ numeric: ['>', 2, '<', 1] }] }, 'Bottom must be less than top'],
    [{ a: [{ numeric: ['>', 1, '<', 2, 3] }] }, 'Too many terms in numeric range expression'],
    [{ a: [{ numeric: ['<', 1, '>', 0] }] }, 'Too many elements in numeric expression'],
    [{ a: [{ numeric: ['=', 1], prefix: 'a' }] }, 'Too many elements in numeric expression'],
    [{ a: [{ numeric: ['=', 5_000_000_001] }] }, 'Value must be between -5.0E9 and 5.0E9, inclusive'],
    [{ a: [{ 'anything-but': 5_000_000_001 }] }, 'Value must be between -5.0E9 and 5.0E9, inclusive'],
    [{ a: [{ 'anything-but': [] }] }, 'Inside anything but list, either all values are number or string, mixed type is not supported'],
    [
      { a: [{ 'anything-but': ['a', 1] }] },
      'Inside anything but list, either all values are number or string, mixed type is not supported',
    ],
    [{ a: [{ 'anything-but': {} }] }, 'Anything-But expression name not found'],
    [{ a: [{ 'anything-but': { cidr: 'a' } }] }, 'Unsupported anything-but pattern: cidr'],
    [{ a: [{ 'anything-but': { suffix: ['a', ''] } }] }, 'Null prefix/suffix not allowed'],
    [{ a: [{ 'anything-but': { wildcard: 'a**' } }] }, 'Consecutive wildcard characters at pos 2'],
    [{ $or: [{ a: [1] }] }, 'Unrecognized match type a'],
    [{ $or: 1 }, '"$or" must be an object or an array'],
  ])('%j', (pattern, reason) => {
    expect(briefly(pattern)).toBe(reason);
  });

  it.each([
    [
      '{"a": ["b"]',
      'Unexpected end-of-input: expected close marker for Object (start marker at [Source: (String)"{"a": ["b"]"; line: 1, column: 1])',
    ],
    ['{"a": ["b]}', 'Unexpected end-of-input: was expecting closing quote for a string value'],
    ['{"a": [b]}', "Unrecognized token 'b': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"],
    ['{"a" ["b"]}', "Unexpected character ('[' (code 91)): was expecting a colon to separate field name and value"],
    ['{"a": ["b" "c"]}', "Unexpected character ('\"' (code 34)): was expecting comma to separate Array entries"],
    ["{'a': []}", "Unexpected character (''' (code 39)): was expecting double-quote to start field name"],
    [
      '{"a": ["b"}',
      `Unexpected close marker '}': expected ']' (for Array starting at [Source: (String)"{"a": ["b"}"; line: 1, column: 7])`,
    ],
    [
      '{"a": [,]}',
      "Unexpected character (',' (code 44)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
    ],
    [String.raw`{"a": ["\x"]}`, 'Unrecognized character escape'],
    [
      '{"a": ["\n"]}',
      'Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value',
    ],
  ])('of text that is no JSON: %s', (pattern, reason) => {
    expect(briefly(pattern)).toBe(reason);
  });
});

describe('the place', () => {
  it('counts lines and columns in the text as the caller wrote it', () => {
    const text = '{\r\n  "source": ["a"],\n  "detail": {\n    "state" : "open"\n  }\n}';
    expect(reasonOf(text)).toBe(
      `Event pattern is not valid. Reason: "state" must be an object or an array\n at [Source: (String)"${text}"; line: 4, column: 16]`,
    );
  });

  it('quotes at most 500 characters', () => {
    const text = `{"a": ["${'x'.repeat(600)}"], "b": 1}`;
    expect(reasonOf(text)).toMatch(/x"\[truncated 119 chars\]; line: 1, column: 619\]$/);
  });

  it('in an object, as if it were written with a space after each comma and colon', () => {
    expect(reasonOf({ 'a:b,"c"': ['x', 1], d: 2 })).toContain(String.raw`(String)"{"a:b,\"c\"": ["x", 1], "d": 2}"; line: 1, column: 31]`);
  });
});

describe('too complex', () => {
  const reason =
    'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character';
  const wildcards = (...patterns: string[]): object[] => patterns.map((wildcard) => ({ wildcard }));
  const stacks = ['a', 'b', 'c', 'd'].map((name) => `*:stack/${name}/*`);

  it.each([
    [{ field: wildcards('*:*:*:*:*:event-bus/*') }],
    [{ field: wildcards(...stacks) }],
    [{ other: [{ prefix: 'a' }], within: { field: [{ 'anything-but': { wildcard: '*:*:*:*:*:event-bus/*' } }] } }],
    [{ $or: [{ field: wildcards(...stacks.slice(2)) }, { field: wildcards(...stacks.slice(0, 2)) }] }],
  ])('%j', (pattern) => {
    expect(briefly(pattern)).toBe(reason);
  });

  it.each([
    [{ field: wildcards('*:*:*:*:event-bus/*') }],
    [{ field: wildcards(...stacks.slice(1)) }],
    [{ field: wildcards('*.bif', '*.tiff', '*.tif', '*.svs') }],
    [{ a: wildcards(...stacks.slice(2)), b: wildcards(...stacks.slice(0, 2)) }],
    [{ field: [{ 'anything-but': { wildcard: ['a*', 'ab*', 'abc*'] } }] }],
  ])('not: %j', (pattern) => {
    expect(() => compile(pattern)).not.toThrow();
  });
});
