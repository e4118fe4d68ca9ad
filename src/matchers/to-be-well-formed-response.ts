import { byContract, problemsOf, unusable } from './contract.js';
import { matcher, type Matcher } from './matcher.js';

/** The function behind {@link LambdoubleMatchers.toBeWellFormedResponse}. */
export const toBeWellFormedResponse: Matcher<[]> = matcher({
  name: 'toBeWellFormedResponse',
  judge: (view, outcome) =>
    byContract(view, outcome, (facts) => {
      const problems = problemsOf(facts, outcome);
      return {
        pass: problems?.length === 0,
        message: () => unusable(view, facts, outcome, 'give a well-formed response', problems ?? []),
      };
    }),
});
