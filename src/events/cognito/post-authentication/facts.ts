import type { EventSourceFacts } from '../../../contracts/facts.js';
import { emptyResponse } from '../response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'post-authentication',
  title: 'Cognito user pool: post authentication',
  type: 'PostAuthenticationTriggerEvent',
  prefix: 'PostAuthentication_',
  response: emptyResponse,
  page: 'user-pool-lambda-post-authentication',
});
