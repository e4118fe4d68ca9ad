import type { EventSourceFacts } from '../../../contracts/facts.js';
import { aBoolean, aString } from '../../../internal/checks.js';
import { triggerResponse } from '../response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'define-auth-challenge',
  title: 'Cognito user pool: define auth challenge',
  type: 'DefineAuthChallengeTriggerEvent',
  prefix: 'DefineAuthChallenge_',
  response: triggerResponse({
    summary: '`response.challengeName`, or `.issueTokens` or `.failAuthentication` true',
    members: { challengeName: aString, issueTokens: aBoolean, failAuthentication: aBoolean },
    *problems({ challengeName, issueTokens, failAuthentication }) {
      const decided = issueTokens === true || failAuthentication === true || (typeof challengeName === 'string' && challengeName !== '');
      if (!decided) yield 'response says neither a challengeName nor issueTokens nor failAuthentication';
    },
  }),
  page: 'user-pool-lambda-define-auth-challenge',
});
