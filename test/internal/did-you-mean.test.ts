import { expect, test } from 'vitest';
import { didYouMean } from '../../src/internal/did-you-mean.js';

const OPTIONS = ['bucket', 'key', 'eventName', 'size', 'versionId'];

test.each([
  ['buckt', 'Did you mean "bucket"? '],
  ['Bucket', 'Did you mean "bucket"? '],
  ['eventname', 'Did you mean "eventName"? '],
  ['versionID', 'Did you mean "versionId"? '],
  ['event_name', 'Did you mean "eventName"? '],
  ['colour', ''],
  ['aVeryLongNameThatIsNothingLikeIt', ''],
])('%s', (name, hint) => {
  expect(didYouMean(name, OPTIONS)).toBe(hint);
});

test('of two that are near, the nearer', () => {
  expect(didYouMean('sizes', ['sized', 'sizes2', 'size'])).toBe('Did you mean "sized"? ');
  expect(didYouMean('keys', ['bees', 'key'])).toBe('Did you mean "key"? ');
});

test('a short name isn’t taken for any other short name', () => {
  expect(didYouMean('id', ['to', 'size'])).toBe('');
  expect(didYouMean('x', ['key'])).toBe('');
  expect(didYouMean('', OPTIONS)).toBe('');
});

test('nothing is near nothing', () => {
  expect(didYouMean('bucket', [])).toBe('');
});
