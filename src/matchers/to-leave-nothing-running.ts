import type { Outcome } from '../invoke/outcome.js';
import { matcher, type Matcher } from './matcher.js';
import { howItEnded, pendingLines, report } from './report.js';

/** The function behind {@link LambdoubleMatchers.toLeaveNothingRunning}. */
export const toLeaveNothingRunning: Matcher<[]> = matcher({
  name: 'toLeaveNothingRunning',
  judge: (view, outcome) => ({
    pass: outcome.pending.length === 0,
    message: () => report(view, outcome, { expected: 'leave nothing running', received: leftovers(outcome), details: list(outcome) }),
  }),
});

function leftovers(outcome: Outcome): string {
  const count = outcome.pending.length;
  return `${howItEnded(outcome)}, with ${count === 0 ? 'nothing' : count} still running`;
}

/** After a time-out every message lists what was running. */
function list(outcome: Outcome): readonly string[] {
  return outcome.status === 'timed-out' ? [] : [pendingLines('Still running when it answered:', outcome.pending)];
}
