import type { HttpResponse } from '../contracts/response.js';
import { anything, aPlainObject } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { checkOptions, optionTable } from '../internal/options.js';
import type { Outcome } from '../invoke/outcome.js';
import { answerOf, byContract, problemsOf, unusable, withoutContract } from './contract.js';
import { difference } from './difference.js';
import { equal, matcher, type Matcher, type MatcherView, type Verdict } from './matcher.js';
import { report } from './report.js';
import { comparedParts, described, type ExpectedResponse } from './response-parts.js';

const table = optionTable<ExpectedResponse>({ statusCode: anything, headers: aPlainObject, cookies: anything, body: anything });

/** The function behind {@link LambdoubleMatchers.toRespondWith}. */
export const toRespondWith: Matcher<[expected: ExpectedResponse]> = matcher({
  name: 'toRespondWith',
  parameters: ['response'],
  check(expected: ExpectedResponse) {
    checkOptions('check toRespondWith', expected, table);
    if (Object.values(expected).some((value) => value !== undefined)) return;
    throw failure('check toRespondWith', 'it got nothing to compare the response with', 'Pass statusCode, headers, cookies or body.');
  },
  judge: (view, outcome, expected) =>
    byContract(view, outcome, (facts) => {
      if (facts.response.toHttpResponse === undefined) {
        const wayOut = 'Use toSucceedWith(...) or toBeWellFormedResponse(), or build the event of an HTTP source.';
        return withoutContract(view, `No HTTP client reads this handler’s answer; its event is: ${facts.title}`, wayOut);
      }
      const problems = problemsOf(facts, outcome);
      if (problems?.length === 0) {
        return compared(view, outcome, facts.response.toHttpResponse(answerOf(outcome), outcome.event), expected);
      }
      const wanted = `respond with ${view.context.utils.printExpected(expected)}`;
      return { pass: false, message: () => unusable(view, facts, outcome, wanted, problems ?? []) };
    }),
});

function compared(view: MatcherView, outcome: Outcome, response: HttpResponse, expectation: ExpectedResponse): Verdict {
  const { expected, received } = comparedParts(view, expectation, response);
  const pass = equal(view, received, expected);
  return {
    pass,
    message: () =>
      pass
        ? report(view, outcome, {
            expected: `respond with ${view.context.utils.printExpected(expectation)}`,
            received: `the response`,
            details: [described(response)],
          })
        : report(view, outcome, { details: [difference(view, expected, received), described(response)] }),
  };
}
