import type { APIGatewayProxyEvent, APIGatewayProxyWithCognitoAuthorizerEvent, APIGatewayProxyWithLambdaAuthorizerEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import type { AuthorizerKind, CognitoAuthorizer } from '../../values/rest-api-authorizer.js';
import { authorizedProxyEventOptions, proxyEventOptions, type APIGatewayProxyEventInit } from '../../values/rest-api-init.js';
import { proxyEvent } from '../../values/rest-api-request.js';

/** What an authorizer's context has beside what its author put there. */
export interface LambdaAuthorizerExtras {
  /** Default: some user. */
  readonly principalId?: string | undefined;
  /** Milliseconds that the authorizer took; 0 when its answer came from the cache. Default: some. */
  readonly integrationLatency?: number | undefined;
}

/** What one request behind a Lambda authorizer is about. Everything has a default. */
export interface APIGatewayProxyWithLambdaAuthorizerEventInit<TAuthorizerContext> extends Omit<
  APIGatewayProxyEventInit,
  'authorizer' | 'testInvokeMethod'
> {
  /** The authorizer's context, whose values become strings, and the principalId. */
  authorizer?: (TAuthorizerContext & LambdaAuthorizerExtras) | undefined;
}

/** What one request behind a Cognito authorizer is about. Everything has a default. */
export interface APIGatewayProxyWithCognitoAuthorizerEventInit extends Omit<APIGatewayProxyEventInit, 'authorizer' | 'testInvokeMethod'> {
  /** The claims of the token, laid over those of an id token. */
  authorizer?: CognitoAuthorizer | undefined;
}

function create(doing: string, init: unknown = {}): APIGatewayProxyEvent {
  checkOptions(doing, init, proxyEventOptions);
  return proxyEvent(doing, init, 'any');
}

function createAuthorized(doing: string, init: unknown = {}, kind: Exclude<AuthorizerKind, 'any'>): APIGatewayProxyEvent {
  checkOptions(doing, init, authorizedProxyEventOptions);
  return proxyEvent(doing, init, kind);
}

/**
 * The event that a REST API with Lambda proxy integration sends to a function for one request.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that a REST API could not send, and for options that contradict each other
 * @example
 * const event = createAPIGatewayProxyEvent({ resource: '/users/{id}', path: '/users/42', queryStringParameters: { tag: ['a', 'b'] } });
 * expect(event.pathParameters).toEqual({ id: '42' });
 * expect(event.queryStringParameters).toEqual({ tag: 'b' });
 */
export function createAPIGatewayProxyEvent(
  init?: APIGatewayProxyEventInit,
  overrides?: DeepPartial<APIGatewayProxyEvent>,
): APIGatewayProxyEvent {
  const doing = 'create APIGatewayProxyEvent';
  return madeEvent(doing, () => create(doing, init), overrides);
}

/**
 * The event that a REST API sends for one request which a Lambda authorizer let in. The values of the authorizer's context arrive as
 * strings, beside `principalId` and `integrationLatency`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for a context with anything but strings, numbers and booleans
 * @example
 * const event = createAPIGatewayProxyWithLambdaAuthorizerEvent({ authorizer: { tenantId: 7, principalId: 'ana' } });
 * expect(event.requestContext.authorizer.tenantId).toBe('7');
 */
export function createAPIGatewayProxyWithLambdaAuthorizerEvent<TAuthorizerContext extends object = Record<never, never>>(
  init?: APIGatewayProxyWithLambdaAuthorizerEventInit<TAuthorizerContext>,
  overrides?: DeepPartial<APIGatewayProxyWithLambdaAuthorizerEvent<Omit<NoInfer<TAuthorizerContext>, keyof LambdaAuthorizerExtras>>>,
): APIGatewayProxyWithLambdaAuthorizerEvent<Omit<TAuthorizerContext, keyof LambdaAuthorizerExtras>> {
  type Event = APIGatewayProxyWithLambdaAuthorizerEvent<Omit<TAuthorizerContext, keyof LambdaAuthorizerExtras>>;
  const doing = 'create APIGatewayProxyWithLambdaAuthorizerEvent';
  return madeEvent<Event>(doing, () => createAuthorized(doing, init, 'lambda') as Event, overrides as DeepPartial<Event> | undefined);
}

/**
 * The event that a REST API sends for one request which a Cognito user pool authorizer let in. All claims arrive as strings: `exp` and
 * `iat` as `Thu Jan 15 12:34:34 UTC 2026`, arrays joined by commas.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 * @param init what the request is about; every key has a default, the claims those of an id token
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that no token has
 * @example
 * const event = createAPIGatewayProxyWithCognitoAuthorizerEvent({ authorizer: { claims: { 'cognito:groups': ['admin', 'staff'] } } });
 * expect(event.requestContext.authorizer.claims['cognito:groups']).toBe('admin,staff');
 */
export function createAPIGatewayProxyWithCognitoAuthorizerEvent(
  init?: APIGatewayProxyWithCognitoAuthorizerEventInit,
  overrides?: DeepPartial<APIGatewayProxyWithCognitoAuthorizerEvent>,
): APIGatewayProxyWithCognitoAuthorizerEvent {
  const doing = 'create APIGatewayProxyWithCognitoAuthorizerEvent';
  return madeEvent(doing, () => createAuthorized(doing, init, 'cognito') as APIGatewayProxyWithCognitoAuthorizerEvent, overrides);
}
