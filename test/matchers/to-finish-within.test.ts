import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { errorOf, failed, messageOf, succeeded, timedOut } from './outcomes.js';

test('compares the duration on the handler’s own clock', async () => {
  expect(succeeded(1, { duration: 250 })).toFinishWithin(250);
  expect(succeeded(1, { duration: 250.4 })).not.toFinishWithin(250);
  expect(failed(new Error('no'), { duration: 5 })).toFinishWithin(5);
  await expect(Promise.resolve(succeeded(1))).toFinishWithin(12);
});

test('a time-out never finishes', () => {
  expect(timedOut()).not.toFinishWithin(60_000);
});

test('fails with the duration', () => {
  expect(messageOf(() => expect(succeeded('done', { duration: 250.456 })).toFinishWithin(200))).toMatchInlineSnapshot(`
    "expect(outcome).toFinishWithin(milliseconds)

    Expected: the handler to finish within 200 ms
    Received: it succeeded with "done" after 250.46 ms

    It logged nothing.

    Ended after 250.46 ms, with 2988 ms left before its timeout."
  `);
  expect(messageOf(() => expect(timedOut()).toFinishWithin(5000))).toMatchInlineSnapshot(`
    "expect(outcome).toFinishWithin(milliseconds)

    Expected: the handler to finish within 5000 ms
    Received: it timed out after 3000 ms

    It logged nothing.

    Cut off after 3000 ms, with no time left."
  `);
});

test('negated, fails with the duration', () => {
  expect(messageOf(() => expect(failed(errorOf(Error, 'no thumbnail'))).not.toFinishWithin(200))).toMatchInlineSnapshot(`
    "expect(outcome).not.toFinishWithin(milliseconds)

    Expected: the handler not to finish within 200 ms
    Received: it failed with Error: no thumbnail after 12 ms

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test.each([-1, Number.NaN, '200'])('refuses %s', (limit) => {
  expect(() => expect(succeeded(1)).toFinishWithin(limit as number)).toThrow('Pass milliseconds, a number that is not negative.');
});

test('names what it refuses', () => {
  expect(messageOf(() => expect(succeeded(1)).toFinishWithin(-1))).toMatchInlineSnapshot(
    `"Failed to check toFinishWithin: it got -1 as its limit. Pass milliseconds, a number that is not negative."`,
  );
});
