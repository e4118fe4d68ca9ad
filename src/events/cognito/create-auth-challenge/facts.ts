import type { EventSourceFacts } from '../../../contracts/facts.js';
import { aString } from '../../../internal/checks.js';
import { triggerResponse } from '../response.js';
import { someTexts } from '../trigger.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'create-auth-challenge',
  title: 'Cognito user pool: create auth challenge',
  type: 'CreateAuthChallengeTriggerEvent',
  prefix: 'CreateAuthChallenge_',
  response: triggerResponse({
    summary: '`response.publicChallengeParameters` and `.privateChallengeParameters` objects of texts, `.challengeMetadata` a text',
    members: { publicChallengeParameters: someTexts, privateChallengeParameters: someTexts, challengeMetadata: aString },
  }),
  page: 'user-pool-lambda-create-auth-challenge',
});
