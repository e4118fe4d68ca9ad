import type { EventSourceFacts } from '../../../contracts/facts.js';
import { claimsResponse } from '../token-response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'pre-token-generation',
  title: 'Cognito user pool: pre token generation',
  type: 'PreTokenGenerationTriggerEvent',
  prefix: 'TokenGeneration_',
  isOfVersion: (version) => version !== '2' && version !== '3',
  response: claimsResponse,
  page: 'user-pool-lambda-pre-token-generation',
});
