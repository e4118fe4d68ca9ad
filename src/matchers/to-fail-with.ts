import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import type { FailedOutcome, Outcome, TimedOutOutcome } from '../invoke/outcome.js';
import { isError, isRegExp } from './kinds.js';
import { matcher, type Matcher } from './matcher.js';
import { report } from './report.js';

/** What `toFailWith` compares a failure with. */
export type ExpectedFailure = string | RegExp | Error | ErrorClass;

type ErrorClass = abstract new (...parameters: never[]) => Error;

type Unsuccessful = FailedOutcome<unknown> | TimedOutOutcome<unknown>;

/** The function behind {@link LambdoubleMatchers.toFailWith}. */
export const toFailWith: Matcher<[expected: ExpectedFailure]> = matcher({
  name: 'toFailWith',
  parameters: ['error'],
  check(expected: ExpectedFailure) {
    if (typeof expected === 'string' || isRegExp(expected) || isError(expected) || typeof expected === 'function') return;
    throw failure(
      'check toFailWith',
      `it got ${show(expected)} to compare the error with`,
      'Pass an errorType such as "TypeError", a RegExp for the message, an Error or an Error class.',
    );
  },
  judge: (view, outcome, expected) => ({
    pass: outcome.status !== 'succeeded' && matches(outcome, expected),
    message: () => report(view, outcome, { expected: `fail with ${described(expected)}`, details: [hint(outcome, expected)] }),
  }),
});

function matches(outcome: Unsuccessful, expected: ExpectedFailure): boolean {
  const { errorType, errorMessage } = outcome.error;
  if (typeof expected === 'string') return errorType === expected;
  if (isRegExp(expected)) return new RegExp(expected).test(errorMessage);
  if (typeof expected === 'function') return isInstance(outcome.cause, expected) || errorType === expected.name;
  return errorType === expected.name && errorMessage === expected.message;
}

function described(expected: ExpectedFailure): string {
  if (typeof expected === 'string') return `errorType ${show(expected)}`;
  if (isRegExp(expected)) return `a message that matches ${expected}`;
  return typeof expected === 'function' ? expected.name : `${expected.name}: ${expected.message}`;
}

/** A text that is part of the message was most likely meant as a message. */
function hint(outcome: Outcome, expected: ExpectedFailure): string {
  if (outcome.status === 'succeeded' || typeof expected !== 'string') return '';
  if (outcome.error.errorType === expected || !outcome.error.errorMessage.includes(expected)) return '';
  return 'A text is compared with the errorType; for the message pass a RegExp or an Error.';
}

function isInstance(thrown: unknown, expected: ErrorClass): boolean {
  return typeof expected.prototype === 'object' && thrown instanceof expected;
}
