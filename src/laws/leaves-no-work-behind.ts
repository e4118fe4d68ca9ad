import type { Law } from './law.js';

/** No timer, promise, stream or I/O is still going when the handler answers. */
export const leavesNoWorkBehind: Law = {
  name: 'leaves no work behind',
  sentence: 'Nothing that the handler started is still going on when it answers.',
  why: 'Lambda freezes the environment at the answer: what is still going on resumes during some later invocation, fails there since its connections are gone, or never happens.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
  async check(trial) {
    const run = await trial.first();
    const { outcome } = run;
    if (outcome.status !== 'succeeded' || outcome.pending.length === 0) return undefined;
    const lines = outcome.pending.map(
      ({ description, startedAt }) => `- ${description}${startedAt === undefined ? '' : ` (${startedAt})`}`,
    );
    return { what: `Still going on when it had answered:\n${lines.join('\n')}`, run };
  },
};
