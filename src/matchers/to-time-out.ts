import { matcher, type Matcher } from './matcher.js';
import { report } from './report.js';

/** The function behind {@link LambdoubleMatchers.toTimeOut}. */
export const toTimeOut: Matcher<[]> = matcher({
  name: 'toTimeOut',
  judge: (view, outcome) => ({
    pass: outcome.status === 'timed-out',
    message: () => report(view, outcome, { expected: 'time out' }),
  }),
});
