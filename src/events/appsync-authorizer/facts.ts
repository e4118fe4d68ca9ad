import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { appSyncAuthorizerResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'appsync-authorizer',
  title: 'AWS AppSync Lambda authorizer',
  types: [
    {
      type: 'AppSyncAuthorizerEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createAppSyncAuthorizerEvent',
      any: 'anyAppSyncAuthorizerEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    timeout: '10 seconds',
    token: '2,048 characters',
    resolverContext: '5 MB, not nested',
    caching: 'of the answer by token: the API’s TTL or ttlOverride, up to 3,600 seconds',
  },
  response: appSyncAuthorizerResponse,
  recognises(event) {
    if (!isPlainObject(event) || !isPlainObject(event.requestContext)) return false;
    const { apiId, queryString } = event.requestContext;
    return typeof event.authorizationToken === 'string' && typeof apiId === 'string' && typeof queryString === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    'https://docs.aws.amazon.com/appsync/latest/APIReference/API_LambdaAuthorizerConfig.html',
  ],
};
