import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import 'lambdouble/vitest';
import { errorOf, failed, messageOf, succeeded, timedOut } from './outcomes.js';

class NoSuchOrder extends Error {
  override name = 'NoSuchOrder';
}

test('compares a text with the errorType', () => {
  expect(failed(new NoSuchOrder('A1'))).toFailWith('NoSuchOrder');
  expect(failed(new NoSuchOrder('A1'))).not.toFailWith('A1');
  expect(failed(new NoSuchOrder('A1'))).not.toFailWith('Error');
  expect(timedOut()).toFailWith('Sandbox.Timedout');
  expect(succeeded(1)).not.toFailWith('Error');
});

test('tests a RegExp on the message, however often it is used', () => {
  const pattern = /order \w+$/g;
  expect(failed(new Error('no order A1'))).toFailWith(pattern);
  expect(failed(new Error('no order A1'))).toFailWith(pattern);
  expect(pattern.lastIndex).toBe(0);
  expect(failed(new Error('no such page'))).not.toFailWith(pattern);
  expect(timedOut()).toFailWith(/timed out after 3\.00 seconds/);
});

test('compares name and message with those of an Error', () => {
  expect(failed(new NoSuchOrder('A1'))).toFailWith(new NoSuchOrder('A1'));
  expect(failed(new NoSuchOrder('A1'))).not.toFailWith(new NoSuchOrder('A2'));
  expect(failed(new NoSuchOrder('A1'))).not.toFailWith(new Error('A1'));
});

test('takes the class of the error', () => {
  expect(failed(new NoSuchOrder('A1'))).toFailWith(NoSuchOrder);
  expect(failed(new NoSuchOrder('A1'))).toFailWith(Error);
  expect(failed(new NoSuchOrder('A1'))).not.toFailWith(TypeError);
});

test('takes errors and patterns of another realm', () => {
  expect(failed(runInNewContext('new TypeError("no")'))).toFailWith(TypeError);
  expect(failed(new TypeError('no'))).toFailWith(runInNewContext('/no/'));
  expect(failed(new TypeError('no'))).toFailWith(runInNewContext('new TypeError("no")'));
});

test('fails with the error that was thrown instead', () => {
  const outcome = failed(errorOf(TypeError, 'no order A1'));
  expect(messageOf(() => expect(outcome).toFailWith(NoSuchOrder))).toMatchInlineSnapshot(`
    "expect(outcome).toFailWith(error)

    Expected: the handler to fail with NoSuchOrder
    Received: it failed with TypeError: no order A1

    TypeError: no order A1
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
  expect(messageOf(() => expect(outcome).toFailWith(new RangeError('no order')))).toMatchInlineSnapshot(`
    "expect(outcome).toFailWith(error)

    Expected: the handler to fail with RangeError: no order
    Received: it failed with TypeError: no order A1

    TypeError: no order A1
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('says what a text is compared with when it was meant as a message', () => {
  expect(messageOf(() => expect(failed(errorOf(TypeError, 'no order A1'))).toFailWith('no order'))).toMatchInlineSnapshot(`
    "expect(outcome).toFailWith(error)

    Expected: the handler to fail with errorType "no order"
    Received: it failed with TypeError: no order A1

    A text is compared with the errorType; for the message pass a RegExp or an Error.

    TypeError: no order A1
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('fails with what the handler answered', () => {
  expect(messageOf(() => expect(succeeded('done')).toFailWith('TypeError'))).toMatchInlineSnapshot(`
    "expect(outcome).toFailWith(error)

    Expected: the handler to fail with errorType "TypeError"
    Received: it succeeded with "done"

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('negated, fails with the error', () => {
  expect(messageOf(() => expect(failed(errorOf(TypeError, 'no order A1'))).not.toFailWith(/order/))).toMatchInlineSnapshot(`
    "expect(outcome).not.toFailWith(error)

    Expected: the handler not to fail with a message that matches /order/
    Received: it failed with TypeError: no order A1

    TypeError: no order A1
        at resize (/app/src/resize.ts:7:11)
        at handler (/app/src/thumbnail.ts:12:3)

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('refuses anything else', () => {
  const wrong = { name: 'TypeError' } as Error;
  expect(messageOf(() => expect(succeeded(1)).toFailWith(wrong))).toMatchInlineSnapshot(
    `"Failed to check toFailWith: it got {"name":"TypeError"} to compare the error with. Pass an errorType such as "TypeError", a RegExp for the message, an Error or an Error class."`,
  );
});

test('shows ten frames at most, without those of node, of this library, and of the test below it', () => {
  const error = new Error('deep');
  const frames = Array.from({ length: 12 }, (_, depth) => `    at step${depth} (/app/src/deep.ts:${depth}:1)`);
  const above = ['    at setTimeout (/app/node_modules/lambdouble/dist/esm/index.js:9:9)'];
  const below = [
    '    at new Promise (<anonymous>)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
    '    at run (/app/node_modules/lambdouble/dist/esm/index.js:9:9)',
    '    at runTest (/app/node_modules/a-runner/run.js:1:1)',
  ];
  error.stack = ['Error: deep', ...above, ...frames, ...below].join('\n');
  expect(messageOf(() => expect(failed(error)).not.toFail())).toMatchInlineSnapshot(`
    "expect(outcome).not.toFail()

    Expected: the handler not to fail
    Received: it failed with Error: deep

    Error: deep
        at step0 (/app/src/deep.ts:0:1)
        at step1 (/app/src/deep.ts:1:1)
        at step2 (/app/src/deep.ts:2:1)
        at step3 (/app/src/deep.ts:3:1)
        at step4 (/app/src/deep.ts:4:1)
        at step5 (/app/src/deep.ts:5:1)
        at step6 (/app/src/deep.ts:6:1)
        at step7 (/app/src/deep.ts:7:1)
        at step8 (/app/src/deep.ts:8:1)
        at step9 (/app/src/deep.ts:9:1)
        and 2 more frames

    It logged nothing.

    Ended after 12 ms, with 2988 ms left before its timeout."
  `);
});

test('an error whose stack and cause can’t be read is still reported', () => {
  const hostile = Object.defineProperties(new Error('hostile'), {
    stack: {
      get: () => {
        throw new Error('no stack for you');
      },
    },
    cause: {
      get: () => {
        throw new Error('no cause either');
      },
    },
  });
  const outcome = failed(errorOf(Error, 'hostile'));
  expect(messageOf(() => expect(Object.defineProperty(outcome, 'cause', { value: hostile })).not.toFail())).toContain('hostile');
});
