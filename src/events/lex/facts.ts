import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { lexResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'lex',
  title: 'Amazon Lex V1',
  types: [{ type: 'LexEvent', declaredBy: '@types/aws-lambda', create: 'createLexEvent', any: 'anyLexEvent' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '30 seconds, whatever the function’s timeout',
    'input transcript': '1,024 characters',
    resolutions: 'up to 5 of each slot',
    'recent intents': 'the last 3',
    'end of support': '15 September 2025',
  },
  response: lexResponse,
  recognises(event) {
    if (!isPlainObject(event) || !isPlainObject(event.currentIntent) || !isPlainObject(event.bot)) return false;
    return typeof event.invocationSource === 'string' && typeof event.userId === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/lex/latest/dg/lambda-input-response-format.html',
    'https://docs.aws.amazon.com/lex/latest/dg/using-lambda.html',
    'https://docs.aws.amazon.com/lex/latest/dg/API_runtime_PostText.html',
  ],
};
