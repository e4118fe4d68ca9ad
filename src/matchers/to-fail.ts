import { cannotJudge, matcher, type Matcher } from './matcher.js';
import { report } from './report.js';

const TIMED_OUT =
  'A time-out passes neither toFail() nor its negation: use toTimeOut(), or toFailWith("Sandbox.Timedout") for what the caller receives.';

/** The function behind {@link LambdoubleMatchers.toFail}. */
export const toFail: Matcher<[]> = matcher({
  name: 'toFail',
  judge(view, outcome) {
    const message = (details: readonly string[]) => () => report(view, outcome, { expected: 'fail', details });
    if (outcome.status === 'timed-out') return cannotJudge(view.context, message([TIMED_OUT]));
    return { pass: outcome.status === 'failed', message: message([]) };
  },
});
