import { expect, test } from 'vitest';
import * as matchers from 'lambdouble/matchers';
import 'lambdouble/vitest';
import { OUTCOME_BRAND } from '../../src/invoke/outcome.js';
import { messageOf, messageOfRejection } from './outcomes.js';

test('anything but an outcome is refused by name', () => {
  expect(messageOf(() => expect({ statusCode: 200 }).toSucceed())).toMatchInlineSnapshot(`
    "expect(received).toSucceed()

    The subject must be what invoke() resolves to, or a promise of it.
    Received: {"statusCode":200}

    Write \`const outcome = await invoke(handler, event)\` and \`expect(outcome)\`, or \`await expect(invoke(handler, event))\`."
  `);
});

test('so is a promise of anything but an outcome', async () => {
  const rejection = expect(Promise.resolve('done')).toFailWith('TypeError');
  const message = await messageOfRejection(rejection);
  expect(message).toMatchInlineSnapshot(`
    "expect(received).toFailWith(error)

    The subject must be what invoke() resolves to, or a promise of it.
    Received: a promise of "done"

    Write \`const outcome = await invoke(handler, event)\` and \`expect(outcome)\`, or \`await expect(invoke(handler, event))\`."
  `);
});

test.each([undefined, null, 5, 'text', () => 'handler', [], new Map()])('%s is refused, negated or not', (subject) => {
  expect(() => expect(subject).toSucceed()).toThrow('The subject must be what invoke() resolves to');
  expect(() => expect(subject).not.toSucceed()).toThrow('The subject must be what invoke() resolves to');
});

test('a promise that rejects keeps its own error', async () => {
  const misuse = Promise.reject(new Error('Failed to invoke the handler: option "timeout" is -1. Pass seconds.'));
  await expect(expect(misuse).not.toSucceed()).rejects.toThrow('option "timeout" is -1');
});

test('an outcome of another copy of the library is an outcome', () => {
  const foreign = { [Symbol.for('lambdouble/outcome')]: true, status: 'succeeded', payload: 1 };
  expect(OUTCOME_BRAND).toBe(Symbol.for('lambdouble/outcome'));
  expect(foreign).toSucceed();
});

test('the bare matchers are all that lambdouble/matchers exports', () => {
  expect(Object.keys(matchers)).toEqual([
    'toBeWellFormedResponse',
    'toFail',
    'toFailWith',
    'toFinishWithin',
    'toHaveLogged',
    'toLeaveNothingRunning',
    'toReportBatchItemFailures',
    'toRespondWith',
    'toSucceed',
    'toSucceedWith',
    'toTimeOut',
  ]);
});
