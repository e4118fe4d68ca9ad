import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { contactFlowResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'connect-contact-flow',
  title: 'Amazon Connect flow',
  types: [
    {
      type: 'ConnectContactFlowEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createConnectContactFlowEvent',
      any: 'anyConnectContactFlowEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: 'up to 8 seconds, as the block says, whatever the function’s timeout; 20 seconds for a row of functions',
    attributes: '32 KB for all attributes of a contact',
    answer: 'less than 32 KB of UTF-8',
  },
  response: contactFlowResponse,
  recognises(event) {
    if (!isPlainObject(event) || event.Name !== 'ContactFlowEvent' || !isPlainObject(event.Details)) return false;
    return isPlainObject(event.Details.ContactData);
  },
  pages: [
    'https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html',
    'https://docs.aws.amazon.com/connect/latest/adminguide/invoke-lambda-function-block.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-connect.html',
  ],
};
