import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { resolverResponse } from './response.js';

function isResolverEvent(event: unknown): boolean {
  if (!isPlainObject(event) || !isPlainObject(event.info) || !isPlainObject(event.request)) return false;
  const { fieldName, parentTypeName } = event.info;
  return typeof fieldName === 'string' && typeof parentTypeName === 'string' && 'arguments' in event && !('typeName' in event);
}

export const facts: EventSourceFacts = {
  slug: 'appsync-resolver',
  title: 'AWS AppSync resolver',
  types: [
    {
      type: 'AppSyncResolverEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAppSyncResolverEvent',
      any: 'anyAppSyncResolverEvent',
    },
    {
      type: 'AppSyncBatchResolverEvent',
      declaredBy: 'lambdouble',
      create: 'createAppSyncBatchResolverEvent',
      any: 'anyAppSyncBatchResolverEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    batch: 'a list of events, as many as the resolver’s maxBatchSize: up to 2,000',
    timeout: '30 seconds for the whole request',
    'query depth': '75 levels',
  },
  response: resolverResponse,
  recognises: (event) => (Array.isArray(event) ? event.length > 0 && event.every(isResolverEvent) : isResolverEvent(event)),
  pages: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/direct-lambda-reference.html',
    'https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html',
    'https://docs.aws.amazon.com/appsync/latest/devguide/tutorial-lambda-resolvers-js.html',
  ],
};
