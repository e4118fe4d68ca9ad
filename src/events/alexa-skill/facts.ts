import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts, type EventTypeFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { skillResponse } from './response.js';

function ownType(type: string): EventTypeFacts {
  return { type, declaredBy: 'lambdouble', create: `create${type}`, any: `any${type}` };
}

export const facts: EventSourceFacts = {
  slug: 'alexa-skill',
  title: 'Alexa skill',
  types: [ownType('AlexaLaunchRequestEnvelope'), ownType('AlexaIntentRequestEnvelope'), ownType('AlexaSessionEndedRequestEnvelope')],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '8 seconds, whatever the function’s timeout',
    speech: '8,000 characters',
    answer: '120 KB',
  },
  response: skillResponse,
  recognises(event) {
    if (!isPlainObject(event) || !isPlainObject(event.request) || typeof event.request.type !== 'string') return false;
    const { System: system } = isPlainObject(event.context) ? event.context : {};
    const { application } = isPlainObject(event.session) ? event.session : isPlainObject(system) ? system : {};
    return isPlainObject(application) && typeof application.applicationId === 'string';
  },
  pages: ['https://docs.aws.amazon.com/lambda/latest/dg/services-alexa.html'],
};
