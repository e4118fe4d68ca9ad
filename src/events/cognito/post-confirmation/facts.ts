import type { EventSourceFacts } from '../../../contracts/facts.js';
import { emptyResponse } from '../response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'post-confirmation',
  title: 'Cognito user pool: post confirmation',
  type: 'PostConfirmationTriggerEvent',
  prefix: 'PostConfirmation_',
  response: emptyResponse,
  page: 'user-pool-lambda-post-confirmation',
});
