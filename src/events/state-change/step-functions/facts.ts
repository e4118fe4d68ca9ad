import type { EventSourceFacts } from '../../../contracts/facts.js';
import { isPlainObject } from '../../../internal/plain-object.js';
import { stateChangeFacts } from '../../../contracts/state-change-facts.js';
import { EXECUTION_STATUS_CHANGE } from './kinds.js';

function dataIn(text: unknown): readonly unknown[] {
  if (typeof text !== 'string') return [];
  try {
    return [JSON.parse(text)];
  } catch {
    return [text];
  }
}

export const facts: EventSourceFacts = stateChangeFacts({
  slug: 'step-functions',
  title: 'AWS Step Functions execution status change',
  kinds: [EXECUTION_STATUS_CHANGE],
  limits: {
    'input and output': '256 KB each; an event leaves out what is larger than 248 KB as escaped text, and the input when both together are',
    workflows: 'standard workflows only, express ones send no events',
    redrive: '1,000 times, within 14 days',
  },
  /** What the execution was started with, and what it resulted in. */
  payloads(event) {
    const detail = isPlainObject(event) ? event.detail : undefined;
    return isPlainObject(detail) ? [...dataIn(detail.input), ...dataIn(detail.output)] : [];
  },
  pages: [
    'https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html',
    'https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html',
    'https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html',
    'https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html',
  ],
});
