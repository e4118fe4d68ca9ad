import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { errorOf, failed, messageOf, succeeded, timedOut } from './outcomes.js';

test('passes for a handler that ran into its timeout', async () => {
  expect(timedOut()).toTimeOut();
  expect(succeeded(1)).not.toTimeOut();
  expect(failed(new Error('no'))).not.toTimeOut();
  await expect(Promise.resolve(timedOut())).toTimeOut();
});

test('fails with how the invocation ended', () => {
  expect(messageOf(() => expect(succeeded('done')).toTimeOut())).toMatchInlineSnapshot(`
    "expect(outcome).toTimeOut()

    Expected: the handler to time out
    Received: it succeeded with "done"

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
  expect(messageOf(() => expect(failed(errorOf(Error, 'no thumbnail'))).toTimeOut())).toMatchInlineSnapshot(`
    "expect(outcome).toTimeOut()

    Expected: the handler to time out
    Received: it failed with Error: no thumbnail

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails with what was still running', () => {
  const pending = [1, 2, 3, 4, 5, 6, 7].map((item) => ({ kind: 'io', description: `request ${item} to s3.amazonaws.com` }) as const);
  expect(messageOf(() => expect(timedOut({ pending })).not.toTimeOut())).toMatchInlineSnapshot(`
    "expect(outcome).not.toTimeOut()

    Expected: the handler not to time out
    Received: it timed out after 3000 ms

    Still running when it was cut off:
        request 1 to s3.amazonaws.com
        request 2 to s3.amazonaws.com
        request 3 to s3.amazonaws.com
        request 4 to s3.amazonaws.com
        request 5 to s3.amazonaws.com
        and 2 more

    It logged nothing.

    Cut off after 3000 ms, with no time left."
  `);
});
