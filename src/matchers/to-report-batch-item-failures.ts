import { identifierKey, reportedFailures, type BatchItemIdentifier } from '../contracts/batch.js';
import { anArrayOf, aPlainObject, aString, either } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { byContract, problemsOf, unusable, withoutContract } from './contract.js';
import { matcher, type Matcher } from './matcher.js';
import { report } from './report.js';

const someIdentifiers = anArrayOf(either(aString, aPlainObject));

/** The function behind {@link LambdoubleMatchers.toReportBatchItemFailures}. */
export const toReportBatchItemFailures: Matcher<[identifiers: readonly BatchItemIdentifier[]]> = matcher({
  name: 'toReportBatchItemFailures',
  parameters: ['identifiers'],
  check(identifiers: readonly BatchItemIdentifier[]) {
    if (someIdentifiers.accepts(identifiers)) return;
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
      const reported = (reportedFailures(outcome.payload) ?? []) as readonly BatchItemIdentifier[];
      return {
        pass: sameMembers(reported, identifiers),
        message: () =>
          report(view, outcome, {
            expected: wanted,
            received: `${list(reported)} reported`,
            details: [
              differing(reported, identifiers),
              `Records of the batch by ${batch.identifier}: ${list(batch.identifiers(outcome.event))}`,
            ],
          }),
      };
    }),
});

function sameMembers(some: readonly BatchItemIdentifier[], others: readonly BatchItemIdentifier[]): boolean {
  return without(some, others).length === 0 && without(others, some).length === 0;
}

function without(members: readonly BatchItemIdentifier[], excluded: readonly BatchItemIdentifier[]): readonly BatchItemIdentifier[] {
  const left = new Map(members.map((member) => [identifierKey(member), member]));
  for (const member of excluded) left.delete(identifierKey(member));
  return [...left.values()];
}

function differing(reported: readonly BatchItemIdentifier[], identifiers: readonly BatchItemIdentifier[]): string {
  const missing = without(identifiers, reported);
  const unexpected = without(reported, identifiers);
  return [
    missing.length === 0 ? '' : `Not reported: ${list(missing)}`,
    unexpected.length === 0 ? '' : `Reported, but not expected: ${list(unexpected)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function list(identifiers: readonly BatchItemIdentifier[]): string {
  const texts = identifiers.map((identifier) => (typeof identifier === 'string' ? identifier : JSON.stringify(identifier)));
  return texts.length === 0 ? 'nothing' : texts.join(', ');
}
