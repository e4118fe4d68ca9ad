import type { EventSourceFacts } from '../../../contracts/facts.js';
import { claimsAndScopesResponse } from '../token-response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'pre-token-generation-v2',
  title: 'Cognito user pool: pre token generation, version 2',
  type: 'PreTokenGenerationV2TriggerEvent',
  prefix: 'TokenGeneration_',
  isOfVersion: (version) => version === '2',
  response: claimsAndScopesResponse,
  page: 'user-pool-lambda-pre-token-generation',
});
