import type { EventSourceFacts } from '../../../contracts/facts.js';
import { claimsAndScopesResponse } from '../token-response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'pre-token-generation-v3',
  title: 'Cognito user pool: pre token generation, version 3',
  type: 'PreTokenGenerationV3TriggerEvent',
  prefix: 'TokenGeneration_',
  isOfVersion: (version) => version === '3',
  response: claimsAndScopesResponse,
  page: 'user-pool-lambda-pre-token-generation',
});
