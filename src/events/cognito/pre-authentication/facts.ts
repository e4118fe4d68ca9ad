import type { EventSourceFacts } from '../../../contracts/facts.js';
import { emptyResponse } from '../response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'pre-authentication',
  title: 'Cognito user pool: pre authentication',
  type: 'PreAuthenticationTriggerEvent',
  prefix: 'PreAuthentication_',
  response: emptyResponse,
  page: 'user-pool-lambda-pre-authentication',
});
