import type { Law } from './law.js';

/** Environment variables, working directory, listeners, globals, prototypes and console are as before. */
export const leavesTheProcessAlone: Law = {
  name: 'leaves the process alone',
  sentence: 'The handler leaves its process as it was: variables, working directory, listeners, globals, prototypes, console.',
  why: 'The process serves the next invocations too: what one of them changes, all that follow find, and listeners that each invocation adds pile up until memory is gone.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html',
  async check(trial) {
    const run = await trial.first();
    if (run.changes.length === 0) return undefined;
    return { what: `Changed when it had answered:\n${run.changes.map((change) => `- ${change}`).join('\n')}`, run };
  },
};
