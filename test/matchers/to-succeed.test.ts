import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { consoleLine, errorOf, failed, messageOf, platformLine, succeeded, timedOut } from './outcomes.js';

test('passes for a handler that answered, on the outcome and on a promise of it', async () => {
  expect(succeeded({ ok: true })).toSucceed();
  await expect(Promise.resolve(succeeded(null))).toSucceed();
  await expect(Promise.resolve(succeeded(null))).resolves.toSucceed();
});

test('negated, passes for a handler that failed or timed out', async () => {
  expect(failed(new Error('no'))).not.toSucceed();
  expect(timedOut()).not.toSucceed();
  await expect(Promise.resolve(timedOut())).not.toSucceed();
});

test('fails with the handler’s error, its causes, and the last lines that it logged', () => {
  const cause = errorOf(TypeError, 'Cannot read properties of undefined (reading "width")');
  const lines = [1, 2, 3, 4, 5, 6].map((step) => consoleLine('INFO', `step ${step}`));
  const logs = [
    platformLine('START RequestId: 8f5b1ac2'),
    ...lines,
    consoleLine('ERROR', 'giving up'),
    platformLine('END RequestId: 8f5b1ac2'),
  ];
  const outcome = failed(errorOf(Error, 'no thumbnail', { cause }), { logs });
  expect(messageOf(() => expect(outcome).toSucceed())).toMatchInlineSnapshot(`
    "expect(outcome).toSucceed()

    Expected: the handler to succeed
    Received: it failed with Error: no thumbnail

    Error: no thumbnail
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)
    Caused by: TypeError: Cannot read properties of undefined (reading "width")
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    Last 5 of 7 log lines:
        INFO   step 3
        INFO   step 4
        INFO   step 5
        INFO   step 6
        ERROR  giving up

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails for a time-out with what was still running', () => {
  const pending = [
    { kind: 'timer', description: 'setTimeout of 60000 ms, due in 57000 ms', startedAt: '/app/src/thumbnail.ts:12:3' },
    { kind: 'promise', description: 'the handler’s own promise' },
  ] as const;
  expect(messageOf(() => expect(timedOut({ pending })).toSucceed())).toMatchInlineSnapshot(`
    "expect(outcome).toSucceed()

    Expected: the handler to succeed
    Received: it timed out after 3000 ms

    Still running when it was cut off:
        setTimeout of 60000 ms, due in 57000 ms (/app/src/thumbnail.ts:12:3)
        the handler’s own promise

    It logged nothing.

    Cut off after 3000 ms, with no time left."
  `);
});

test('negated, fails with what the handler answered', () => {
  expect(messageOf(() => expect(succeeded({ thumbnails: 2 })).not.toSucceed())).toMatchInlineSnapshot(`
    "expect(outcome).not.toSucceed()

    Expected: the handler not to succeed
    Received: it succeeded with {"thumbnails":2}

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('rejects when the promised outcome is not as wanted', async () => {
  await expect(expect(Promise.resolve(timedOut())).toSucceed()).rejects.toThrow('it timed out after 3000 ms');
});

test('is an asymmetric matcher as well', () => {
  expect({ first: succeeded(1), second: timedOut() }).toEqual({ first: expect.toSucceed(), second: expect.not.toSucceed() });
  expect({ first: 5 }).not.toEqual({ first: expect.toSucceed() });
  expect({ first: 5 }).not.toEqual({ first: expect.not.toSucceed() });
});
