import { reportedFailures } from '../contracts/batch.js';
import { anArrayOf, aString } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { byContract, problemsOf, unusable, withoutContract } from './contract.js';
import { matcher, type Matcher } from './matcher.js';
import { report } from './report.js';

const texts = anArrayOf(aString);

/** The function behind {@link LambdoubleMatchers.toReportBatchItemFailures}. */
export const toReportBatchItemFailures: Matcher<[identifiers: readonly string[]]> = matcher({
  name: 'toReportBatchItemFailures',
  parameters: ['identifiers'],
  check(identifiers: readonly string[]) {
    if (texts.accepts(identifiers)) return;
    const wayOut = 'Pass an array with the identifiers of the records that fail, [] for none.';
    throw failure('check toReportBatchItemFailures', `it got ${show(identifiers)}`, wayOut);
  },
  judge: (view, outcome, identifiers) =>
    byContract(view, outcome, (facts) => {
      const { batch } = facts;
      if (batch === undefined) {
        const wayOut = 'Use toSucceed() or toFail(): there the whole event succeeds or fails.';
        return withoutContract(view, `Nobody reads batch item failures here; the event is: ${facts.title}`, wayOut);
      }
      const wanted = `report ${list(identifiers)} as failed`;
      const problems = problemsOf(facts, outcome);
      if (problems?.length !== 0) {
        return { pass: false, message: () => unusable(view, facts, outcome, wanted, problems ?? []) };
      }
      const reported = (reportedFailures(outcome.payload) ?? []) as readonly string[];
      return {
        pass: sameMembers(reported, identifiers),
        message: () =>
          report(view, outcome, {
            expected: wanted,
            received: `${list(reported)} reported`,
            details: [
              differing(reported, identifiers),
              `Records of the batch by ${batch.identifier}: ${batch.identifiers(outcome.event).join(', ')}`,
            ],
          }),
      };
    }),
});

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return without(some, others).length === 0 && without(others, some).length === 0;
}

function without(members: readonly string[], excluded: readonly string[]): readonly string[] {
  return [...new Set(members)].filter((member) => !excluded.includes(member));
}

function differing(reported: readonly string[], identifiers: readonly string[]): string {
  const missing = without(identifiers, reported);
  const unexpected = without(reported, identifiers);
  return [
    missing.length === 0 ? '' : `Not reported: ${missing.join(', ')}`,
    unexpected.length === 0 ? '' : `Reported, but not expected: ${unexpected.join(', ')}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function list(identifiers: readonly string[]): string {
  return identifiers.length === 0 ? 'nothing' : identifiers.join(', ');
}
