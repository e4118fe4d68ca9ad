import type { EventSourceFacts } from '../../../contracts/facts.js';
import { isPlainObject } from '../../../internal/plain-object.js';
import { show } from '../../../internal/show.js';
import { triggerResponse } from '../response.js';
import { someTexts } from '../trigger.js';
import { triggerFacts } from '../trigger-facts.js';

export const facts: EventSourceFacts = triggerFacts({
  slug: 'inbound-federation',
  title: 'Cognito user pool: inbound federation',
  type: 'InboundFederationTriggerEvent',
  prefix: 'InboundFederation_',
  limits: { attributes: '2,048 characters each, once they are mapped' },
  response: triggerResponse({
    summary: '`response.userAttributesToMap` an object of texts: all that is to be kept, or `{}` to keep everything',
    members: { userAttributesToMap: someTexts },
    *problems({ userAttributesToMap }) {
      if (!isPlainObject(userAttributesToMap)) yield `response.userAttributesToMap is ${show(userAttributesToMap)}, not an object`;
    },
  }),
  page: 'user-pool-lambda-inbound-federation',
});
