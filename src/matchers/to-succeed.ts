import { matcher, type Matcher } from './matcher.js';
import { report } from './report.js';

/** The function behind {@link LambdoubleMatchers.toSucceed}. */
export const toSucceed: Matcher<[]> = matcher({
  name: 'toSucceed',
  judge: (view, outcome) => ({
    pass: outcome.status === 'succeeded',
    message: () => report(view, outcome, { expected: 'succeed' }),
  }),
});
