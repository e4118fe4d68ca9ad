import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isPlainObject, setOwn } from '../../src/internal/plain-object.js';

test.each<[string, unknown, boolean]>([
  ['a literal', {}, true],
  ['no prototype', Object.create(null), true],
  ['a literal of another realm', runInNewContext('({})'), true],
  ['a list', [], false],
  ['null', null, false],
  ['a text', 'text', false],
  ['a Date', new Date(0), false],
  ['a Map', new Map(), false],
  ['a Buffer', Buffer.from(''), false],
  ['an instance', new Error('e'), false],
  ['a function', () => 1, false],
])('%s', (_, value, plain) => {
  expect(isPlainObject(value)).toBe(plain);
});

test('an own property called __proto__ is set as one', () => {
  const target = {};
  setOwn(target, '__proto__', 1);
  setOwn(target, 'a', 2);
  expect(JSON.stringify(target)).toBe('{"__proto__":1,"a":2}');
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
});
