import { differenceLines, differencesOf } from './differences.js';
import type { Law } from './law.js';

const SECOND_REQUEST = '8c2b6f10-47d3-4e9b-b1a5-93e07d5c6f42';

/** An event that is delivered twice has the effects of one delivery. */
export const idempotent: Law = {
  name: 'idempotent',
  sentence: 'An event that is delivered twice has the effects of one delivery.',
  why: 'Lambda delivers events of queues, streams and asynchronous calls at least once, so that now and then each comes twice: then a customer is charged twice, or written to twice.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/concepts-event-driven-architectures.html#event-driven-idempotency',
  needs: ({ observe }) =>
    observe === undefined
      ? 'Effects can’t be seen: pass "observe", a function that gives the state of your doubles, and "reset".'
      : undefined,
  async check(trial) {
    const { facts } = trial;
    if (facts === undefined || facts.invocation === 'synchronous') return undefined;
    await trial.reset();
    const once = await trial.run(trial.event);
    if (once.outcome.status !== 'succeeded') return undefined;
    const effectsOfOne = await trial.effects();
    const elsewhere = (await trial.fresh()) ?? trial;
    // a poller makes a request of its own of each delivery, a retry of an asynchronous call is the same request
    const twice = await elsewhere.run(trial.event, facts.invocation === 'polled' ? { awsRequestId: SECOND_REQUEST } : {});
    if (twice.outcome.status !== 'succeeded') {
      return { what: `The second delivery failed, and comes again and again: ${twice.outcome.error.errorMessage}`, run: twice };
    }
    const differences = differencesOf(effectsOfOne, await trial.effects());
    if (differences.length === 0) return undefined;
    return {
      what: 'The second delivery had effects of its own.',
      differences: differenceLines(differences, 'after one delivery', 'after two'),
      run: twice,
    };
  },
};
