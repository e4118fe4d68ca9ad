import { failure } from '../internal/errors.js';
import { milliseconds } from '../internal/milliseconds.js';
import { show } from '../internal/show.js';
import type { Outcome } from '../invoke/outcome.js';
import { matcher, type Matcher } from './matcher.js';
import { howItEnded, report } from './report.js';

/** The function behind {@link LambdoubleMatchers.toFinishWithin}. */
export const toFinishWithin: Matcher<[limit: number]> = matcher({
  name: 'toFinishWithin',
  parameters: ['milliseconds'],
  check(limit: number) {
    if (typeof limit === 'number' && limit >= 0) return;
    throw failure('check toFinishWithin', `it got ${show(limit)} as its limit`, 'Pass milliseconds, a number that is not negative.');
  },
  judge: (view, outcome, limit) => ({
    pass: outcome.status !== 'timed-out' && outcome.duration <= limit,
    message: () => report(view, outcome, { expected: `finish within ${milliseconds(limit)}`, received: when(outcome) }),
  }),
});

function when(outcome: Outcome): string {
  const ending = howItEnded(outcome);
  return outcome.status === 'timed-out' ? ending : `${ending} after ${milliseconds(outcome.duration)}`;
}
