import { expect, test } from 'vitest';
import { LambdoubleError, badOption, failure } from '../../src/internal/errors.js';

test('an error says what failed, why, and what to do', () => {
  const error = failure('create S3Event', 'option "size" is -1', 'Pass an integer.');
  expect(error.message).toBe('Failed to create S3Event: option "size" is -1. Pass an integer.');
});

test('an error is known by its name, and keeps its cause', () => {
  const cause = new Error('below');
  const error = failure('do it', 'it broke', 'Mend it.', { cause });
  expect(error).toBeInstanceOf(LambdoubleError);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('LambdoubleError');
  expect(error.cause).toBe(cause);
  expect(String(error)).toBe('LambdoubleError: Failed to do it: it broke. Mend it.');
});

test('a bad option shows the value and what would do', () => {
  expect(badOption('create SQSEvent', 'queueName', { a: 1 }, 'a string').message).toBe(
    'Failed to create SQSEvent: option "queueName" is {"a":1}. Pass a string.',
  );
});
