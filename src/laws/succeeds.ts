import type { Law } from './law.js';

/** Any valid event: no throw, no rejection, no runtime error. */
export const succeeds: Law = {
  name: 'succeeds',
  sentence: 'The handler succeeds for every event that its source can send.',
  why: 'A caller that waits gets an error; an event that nobody waits for is tried again and then dropped or dead-lettered; a batch is delivered over and over, and holds up the shard or queue behind it.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html',
  async check(trial) {
    const run = await trial.first();
    const { outcome } = run;
    if (outcome.status !== 'failed' || trial.facts?.response.isRefusal?.(outcome.error) === true) return undefined;
    return { what: `It failed with ${outcome.error.errorType}: ${outcome.error.errorMessage}`, run };
  },
};
