import type { EventSourceFacts } from '../../../contracts/facts.js';
import { aBoolean, anArrayOf, oneOf } from '../../../internal/checks.js';
import { isPlainObject } from '../../../internal/plain-object.js';
import { show } from '../../../internal/show.js';
import { triggerResponse } from '../response.js';
import { someTexts } from '../trigger.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'user-migration',
  title: 'Cognito user pool: migrate user',
  type: 'UserMigrationTriggerEvent',
  prefix: 'UserMigration_',
  response: triggerResponse({
    summary:
      '`response.userAttributes` an object of texts; `.finalUserStatus`, `.messageAction`, `.desiredDeliveryMediums`, `.forceAliasCreation` if need be',
    members: {
      userAttributes: someTexts,
      finalUserStatus: oneOf(['CONFIRMED', 'RESET_REQUIRED', 'FORCE_CHANGE_PASSWORD', 'UNCONFIRMED', 'ARCHIVED', 'COMPROMISED', 'UNKNOWN']),
      messageAction: oneOf(['SUPPRESS', 'RESEND']),
      desiredDeliveryMediums: { ...anArrayOf(oneOf(['EMAIL', 'SMS'])), expected: 'an array of "EMAIL" and "SMS"' },
      forceAliasCreation: aBoolean,
      enableSMSMFA: aBoolean,
    },
    *problems({ userAttributes }) {
      if (!isPlainObject(userAttributes)) yield `response.userAttributes is ${show(userAttributes)}, not the attributes of the user`;
    },
  }),
  page: 'user-pool-lambda-migrate-user',
});
