import type { EventSourceFacts } from '../../../contracts/facts.js';
import { aBoolean } from '../../../internal/checks.js';
import { isPlainObject } from '../../../internal/plain-object.js';
import { triggerResponse } from '../response.js';
import { triggerFacts } from '../trigger-facts.js';

/** What can be verified, and the attribute that it takes. */
const VERIFIED = { autoVerifyEmail: 'email', autoVerifyPhone: 'phone_number' } as const;

export const facts: EventSourceFacts = triggerFacts({
  slug: 'pre-sign-up',
  title: 'Cognito user pool: pre sign-up',
  type: 'PreSignUpTriggerEvent',
  prefix: 'PreSignUp_',
  response: triggerResponse({
    summary: '`response.autoConfirmUser`, `.autoVerifyEmail` and `.autoVerifyPhone` true or false',
    members: { autoConfirmUser: aBoolean, autoVerifyEmail: aBoolean, autoVerifyPhone: aBoolean },
    *problems(response, { userAttributes }) {
      const attributes = isPlainObject(userAttributes) ? userAttributes : {};
      for (const [member, attribute] of Object.entries(VERIFIED)) {
        if (response[member] === true && !attributes[attribute]) yield `response.${member} is true, but the user has no ${attribute}`;
      }
    },
  }),
  page: 'user-pool-lambda-pre-sign-up',
});
