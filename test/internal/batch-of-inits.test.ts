import { expect, test } from 'vitest';
import { listOfInits } from '../../src/internal/batch-of-inits.js';

test('one init, none, or several become a list', () => {
  expect(listOfInits('create X', { a: 1 })).toEqual([{ a: 1 }]);
  expect(listOfInits('create X', undefined)).toEqual([undefined]);
  expect(listOfInits('create X', [{ a: 1 }, { a: 2 }])).toEqual([{ a: 1 }, { a: 2 }]);
  expect(listOfInits('create X', Array(2))).toStrictEqual([undefined, undefined]);
});

test('an empty list is refused', () => {
  expect(() => listOfInits('create X', [])).toThrowErrorMatchingInlineSnapshot(
    `[LambdoubleError: Failed to create X: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { Records: [] }.]`,
  );
});
