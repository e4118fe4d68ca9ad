import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../contracts/facts.js';
import type { Law } from './law.js';

/** The answer is what the source accepts, and not too large. */
export const respondsWell: Law = {
  name: 'responds well',
  sentence: 'Every answer is one that the source of the event can use.',
  why: 'What the source can’t read becomes an error of its own: a 502 from API Gateway, a denied request, a batch that counts as failed although all of it was processed.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html',
  async check(trial) {
    const run = await trial.first();
    const { outcome } = run;
    if (outcome.status !== 'succeeded' || outcome.stream !== undefined) return undefined;
    const problems = [...(trial.facts?.response.problems(outcome.payload, outcome.event) ?? [])];
    const size = Buffer.byteLength(JSON.stringify(outcome.payload) ?? '');
    if (size > SYNCHRONOUS_PAYLOAD_LIMIT) problems.push(`The answer has ${size} bytes, more than the 6 MB that Lambda hands back.`);
    if (problems.length === 0) return undefined;
    return { what: problems.join('\n'), run };
  },
};
