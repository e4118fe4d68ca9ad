import type { EventSourceFacts } from '../../../contracts/facts.js';
import { ignoredResponse } from '../../../contracts/response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'custom-sms-sender',
  title: 'Cognito user pool: custom SMS sender',
  type: 'CustomSMSSenderTriggerEvent',
  prefix: 'CustomSMSSender_',
  asynchronous: true,
  limits: {
    code: 'base64 of an AWS Encryption SDK message, encrypted with the pool’s KMS key; null where there is none to send',
    delivery: 'the pool goes on without waiting, and sends nothing itself: a function that fails loses the message',
  },
  response: ignoredResponse,
  page: 'user-pool-lambda-custom-sms-sender',
});
