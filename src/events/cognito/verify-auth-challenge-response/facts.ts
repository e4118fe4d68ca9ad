import type { EventSourceFacts } from '../../../contracts/facts.js';
import { aBoolean } from '../../../internal/checks.js';
import { show } from '../../../internal/show.js';
import { triggerResponse } from '../response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'verify-auth-challenge-response',
  title: 'Cognito user pool: verify auth challenge response',
  type: 'VerifyAuthChallengeResponseTriggerEvent',
  prefix: 'VerifyAuthChallengeResponse_',
  response: triggerResponse({
    summary: '`response.answerCorrect` true or false',
    members: { answerCorrect: aBoolean },
    *problems({ answerCorrect }) {
      if (typeof answerCorrect !== 'boolean') yield `response.answerCorrect is ${show(answerCorrect)}, neither true nor false`;
    },
  }),
  page: 'user-pool-lambda-verify-auth-challenge-response',
});
