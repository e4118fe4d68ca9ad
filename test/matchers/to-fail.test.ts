import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { errorOf, failed, messageOf, succeeded, timedOut } from './outcomes.js';

test('passes for a handler that failed', async () => {
  expect(failed(new Error('no'))).toFail();
  expect(succeeded(1)).not.toFail();
  await expect(Promise.resolve(failed(new Error('no')))).toFail();
});

test('fails with what the handler answered', () => {
  expect(messageOf(() => expect(succeeded('done')).toFail())).toMatchInlineSnapshot(`
    "expect(outcome).toFail()

    Expected: the handler to fail
    Received: it succeeded with "done"

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails with the error', () => {
  expect(messageOf(() => expect(failed(errorOf(Error, 'no thumbnail'))).not.toFail())).toMatchInlineSnapshot(`
    "expect(outcome).not.toFail()

    Expected: the handler not to fail
    Received: it failed with Error: no thumbnail

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('a time-out passes neither way', () => {
  expect(messageOf(() => expect(timedOut()).toFail())).toMatchInlineSnapshot(`
    "expect(outcome).toFail()

    Expected: the handler to fail
    Received: it timed out after 3000 ms

    A time-out passes neither toFail() nor its negation: use toTimeOut(), or toFailWith("Sandbox.Timedout") for what the caller receives.

    It logged nothing.

    Cut off after 3000 ms, with no time left."
  `);
  expect(messageOf(() => expect(timedOut()).not.toFail())).toMatchInlineSnapshot(`
    "expect(outcome).not.toFail()

    Expected: the handler not to fail
    Received: it timed out after 3000 ms

    A time-out passes neither toFail() nor its negation: use toTimeOut(), or toFailWith("Sandbox.Timedout") for what the caller receives.

    It logged nothing.

    Cut off after 3000 ms, with no time left."
  `);
});
