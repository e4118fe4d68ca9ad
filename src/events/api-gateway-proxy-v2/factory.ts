import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithIAMAuthorizer,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyEventV2WithLambdaAuthorizer,
} from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import type { AuthorizerKind, IamV2Authorizer, JwtAuthorizer, LambdaV2Authorizer } from '../../values/http-api-authorizer.js';
import { proxyEventV2Options, type APIGatewayProxyEventV2Init, type HttpApiRequestInit } from '../../values/http-api-init.js';
import { proxyEventV2 } from '../../values/http-api-request.js';

/** What one request behind a JWT authorizer is about. Everything has a default. */
export interface APIGatewayProxyEventV2WithJWTAuthorizerInit extends HttpApiRequestInit {
  /** The token's claims, laid over those of an id token, and the route's scopes. */
  authorizer?: JwtAuthorizer | undefined;
}

/** What one request behind a Lambda authorizer is about. Everything has a default. */
export interface APIGatewayProxyEventV2WithLambdaAuthorizerInit<TAuthorizerContext> extends HttpApiRequestInit {
  /** The authorizer's context, whose values keep their types. Default null: it returned none. */
  authorizer?: LambdaV2Authorizer<TAuthorizerContext> | undefined;
}

/** What one request behind IAM authorization is about. Everything has a default. */
export interface APIGatewayProxyEventV2WithIAMAuthorizerInit extends HttpApiRequestInit {
  /** Who signed the request. Default: the session of a role. */
  authorizer?: IamV2Authorizer | undefined;
}

function create(doing: string, init: unknown, kind: AuthorizerKind): APIGatewayProxyEventV2 {
  const options = init === undefined ? {} : init;
  checkOptions<APIGatewayProxyEventV2Init>(doing, options, proxyEventV2Options);
  return proxyEventV2(doing, options, kind);
}

/**
 * The event that an HTTP API sends to a function for one request, in payload format 2.0.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that an HTTP API could not send, and for options that contradict each other
 * @example
 * const event = createAPIGatewayProxyEventV2({ routeKey: 'GET /users/{id}', pathParameters: { id: '42' } });
 * expect(event.rawPath).toBe('/users/42');
 * expect(event).not.toHaveProperty('queryStringParameters');
 */
export function createAPIGatewayProxyEventV2(
  init?: APIGatewayProxyEventV2Init,
  overrides?: DeepPartial<APIGatewayProxyEventV2>,
): APIGatewayProxyEventV2 {
  const doing = 'create APIGatewayProxyEventV2';
  return madeEvent(doing, () => create(doing, init, 'any'), overrides);
}

/**
 * The event that an HTTP API sends for one request which a JWT authorizer let in. All claims arrive as strings, arrays as `[a b]`;
 * `scopes` is null unless the route asks for some.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 * @param init what the request is about; every key has a default, the claims those of an id token
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that no token has
 * @example
 * const event = createAPIGatewayProxyEventV2WithJWTAuthorizer({ authorizer: { jwt: { claims: { 'cognito:groups': ['admin', 'staff'] } } } });
 * expect(event.requestContext.authorizer.jwt.claims['cognito:groups']).toBe('[admin staff]');
 */
export function createAPIGatewayProxyEventV2WithJWTAuthorizer(
  init?: APIGatewayProxyEventV2WithJWTAuthorizerInit,
  overrides?: DeepPartial<APIGatewayProxyEventV2WithJWTAuthorizer>,
): APIGatewayProxyEventV2WithJWTAuthorizer {
  const doing = 'create APIGatewayProxyEventV2WithJWTAuthorizer';
  return madeEvent(doing, () => create(doing, init, 'jwt') as APIGatewayProxyEventV2WithJWTAuthorizer, overrides);
}

/**
 * The event that an HTTP API sends for one request which a Lambda authorizer let in. The values of its context keep their types; without
 * context `lambda` is null.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for a context that JSON can't hold
 * @example
 * const event = createAPIGatewayProxyEventV2WithLambdaAuthorizer({ authorizer: { lambda: { tenantId: 7 } } });
 * expect(event.requestContext.authorizer.lambda.tenantId).toBe(7);
 */
export function createAPIGatewayProxyEventV2WithLambdaAuthorizer<TAuthorizerContext extends object | null = null>(
  init?: APIGatewayProxyEventV2WithLambdaAuthorizerInit<TAuthorizerContext>,
  overrides?: DeepPartial<APIGatewayProxyEventV2WithLambdaAuthorizer<NoInfer<TAuthorizerContext>>>,
): APIGatewayProxyEventV2WithLambdaAuthorizer<TAuthorizerContext> {
  type Event = APIGatewayProxyEventV2WithLambdaAuthorizer<TAuthorizerContext>;
  const doing = 'create APIGatewayProxyEventV2WithLambdaAuthorizer';
  return madeEvent<Event>(doing, () => create(doing, init, 'lambda') as Event, overrides as DeepPartial<Event> | undefined);
}

/**
 * The event that an HTTP API sends for one request that was signed with credentials of AWS. The header `authorization` is still there.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control-iam.html
 * @param init what the request is about; every key has a default, the caller is a role's session
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that no caller has
 * @example
 * const event = createAPIGatewayProxyEventV2WithIAMAuthorizer({ authorizer: { iam: { callerId: 'AIDACKCEVSQ6C2EXAMPLE' } } });
 * expect(event.requestContext.authorizer.iam.userId).toBe('AIDACKCEVSQ6C2EXAMPLE');
 */
export function createAPIGatewayProxyEventV2WithIAMAuthorizer(
  init?: APIGatewayProxyEventV2WithIAMAuthorizerInit,
  overrides?: DeepPartial<APIGatewayProxyEventV2WithIAMAuthorizer>,
): APIGatewayProxyEventV2WithIAMAuthorizer {
  const doing = 'create APIGatewayProxyEventV2WithIAMAuthorizer';
  return madeEvent(doing, () => create(doing, init, 'iam') as APIGatewayProxyEventV2WithIAMAuthorizer, overrides);
}
