import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { lexV2Response } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'lex-v2',
  title: 'Amazon Lex V2',
  types: [{ type: 'LexV2Event', declaredBy: '@types/aws-lambda', create: 'createLexV2Event', any: 'anyLexV2Event' }],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    time: '30 seconds, whatever the function’s timeout',
    'input transcript': '1,024 characters',
    messages: '5 of up to 1,024 characters each',
  },
  response: lexV2Response,
  recognises(event) {
    if (!isPlainObject(event) || !isPlainObject(event.sessionState) || !isPlainObject(event.bot)) return false;
    return Array.isArray(event.interpretations) && typeof event.invocationSource === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html',
    'https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html',
    'https://docs.aws.amazon.com/lexv2/latest/dg/lambda-common-structures.html',
    'https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeText.html',
  ],
};
