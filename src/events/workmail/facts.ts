import type { EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { LARGEST_EVENT } from './limits.js';
import { messageFlowResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'workmail',
  title: 'Amazon WorkMail message flow',
  types: [
    {
      type: 'WorkMailMessageFlowEvent',
      declaredBy: 'lambdouble',
      create: 'createWorkMailMessageFlowEvent',
      any: 'anyWorkMailMessageFlowEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: LARGEST_EVENT,
  limits: {
    event: '128 KB, less recipients if need be',
    subject: '256 characters',
    time: '15 seconds, for rules that run synchronously',
    answer: '256 KB, 10 actions',
    recipients: 'at most 500 of an outbound message',
    support: 'Amazon WorkMail ends on 31 March 2027',
  },
  response: messageFlowResponse,
  recognises(event) {
    if (!isPlainObject(event) || typeof event.summaryVersion !== 'string' || typeof event.flowDirection !== 'string') return false;
    return isPlainObject(event.envelope) && isPlainObject(event.envelope.mailFrom) && Array.isArray(event.envelope.recipients);
  },
  pages: [
    'https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html',
    'https://docs.aws.amazon.com/workmail/latest/adminguide/lambda-content.html',
    'https://docs.aws.amazon.com/workmail/latest/adminguide/email-flows.html',
  ],
};
