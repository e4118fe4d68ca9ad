import { memberAt, saidByText } from '../../contracts/carried.js';
import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { LARGEST_NOTIFICATION, LONGEST_PARAMETERS } from './limits.js';

const response: ResponseContract = {
  summary: 'Ignored; the function reports by `PutEvaluations`, with the `resultToken`',
  problems: () => [],
};

export const facts: EventSourceFacts = {
  slug: 'config-rule',
  title: 'AWS Config custom Lambda rule',
  types: [{ type: 'ConfigRuleEvent', declaredBy: 'lambdouble', create: 'createConfigRuleEvent', any: 'anyConfigRuleEvent' }],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    notification: `${LARGEST_NOTIFICATION / 1024} KB; of larger ones a summary comes`,
    'rule parameters': `${LONGEST_PARAMETERS} characters of JSON`,
    evaluations: 'up to 100 in one call of PutEvaluations',
  },
  response,
  payloads: (event) => [saidByText(memberAt(event, 'invokingEvent'))],
  recognises(event) {
    if (!isPlainObject(event)) return false;
    return typeof event.invokingEvent === 'string' && typeof event.resultToken === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_lambda-functions.html',
    'https://docs.aws.amazon.com/config/latest/APIReference/API_PutEvaluations.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/oversized-notification-example.html',
  ],
};
