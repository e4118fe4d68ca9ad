import { failure } from '../internal/errors.js';
import { difference } from './difference.js';
import { equal, matcher, type Matcher } from './matcher.js';
import { report } from './report.js';

const NOTHING_ANSWERED = 'A handler that returns nothing answers null: write toSucceedWith(null).';

/** The function behind {@link LambdoubleMatchers.toSucceedWith}. */
export const toSucceedWith: Matcher<[payload: unknown]> = matcher({
  name: 'toSucceedWith',
  parameters: ['payload'],
  check(...expected: [payload: unknown]) {
    if (expected.length > 0) return;
    throw failure('check toSucceedWith', 'it got nothing to compare the payload with', 'Pass the payload, or use toSucceed().');
  },
  judge(view, outcome, expected) {
    const pass = outcome.status === 'succeeded' && equal(view, outcome.payload, expected);
    return {
      pass,
      message: () =>
        pass || outcome.status !== 'succeeded'
          ? report(view, outcome, { expected: `succeed with ${view.context.utils.printExpected(expected)}` })
          : report(view, outcome, {
              details: [difference(view, expected, outcome.payload), expected === undefined ? NOTHING_ANSWERED : ''],
            }),
    };
  },
});
