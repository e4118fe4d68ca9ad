import type { EventSourceFacts } from '../../../contracts/facts.js';
import { ignoredResponse } from '../../../contracts/response.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'custom-email-sender',
  title: 'Cognito user pool: custom e-mail sender',
  type: 'CustomEmailSenderTriggerEvent',
  prefix: 'CustomEmailSender_',
  asynchronous: true,
  limits: {
    code: 'base64 of an AWS Encryption SDK message, encrypted with the pool’s KMS key; null where there is none to send',
    delivery: 'the pool goes on without waiting, and sends nothing itself: a function that fails loses the message',
  },
  response: ignoredResponse,
  page: 'user-pool-lambda-custom-email-sender',
});
