import { differenceLines, differencesOf } from './differences.js';
import type { Law } from './law.js';

/** The handler doesn't change its event, unless filling it in is how it answers. */
export const leavesTheEventAlone: Law = {
  name: 'leaves the event alone',
  sentence: 'The handler leaves the event that it received as it was.',
  why: 'Whoever reads the event later sees what nobody sent: a second attempt within the handler, a middleware, the line that logs the event of a failure.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  async check(trial) {
    if (trial.facts?.response.mayFillIn === true) return undefined;
    const run = await trial.first();
    const differences = differencesOf(run.outcome.event, run.received, 'event');
    if (differences.length === 0) return undefined;
    return { what: 'It changed its event.', differences: differenceLines(differences, 'before', 'afterwards'), run };
  },
};
