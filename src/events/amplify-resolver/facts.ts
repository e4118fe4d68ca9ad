import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

const anyValue: ResponseContract = {
  summary: 'The value of the field, whatever it is',
  problems: () => [],
};

export const facts: EventSourceFacts = {
  slug: 'amplify-resolver',
  title: 'AWS Amplify GraphQL resolver',
  types: [
    {
      type: 'AmplifyGraphQlResolverEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAmplifyGraphQlResolverEvent',
      any: 'anyAmplifyGraphQlResolverEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    timeout: '30 seconds for the whole request',
  },
  response: anyValue,
  recognises(event) {
    if (!isPlainObject(event) || !isPlainObject(event.request) || 'info' in event) return false;
    return typeof event.typeName === 'string' && typeof event.fieldName === 'string' && 'arguments' in event;
  },
  pages: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference.html',
    'https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-lambda.html',
  ],
};
