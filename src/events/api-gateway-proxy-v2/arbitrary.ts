import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithIAMAuthorizer,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyEventV2WithLambdaAuthorizer,
} from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import type { Constraints } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import type { TokenClaim } from '../../values/token-claims.js';
import { anyHttpApiRequest, anyIamCaller } from './arbitrary-request.js';
import type { JwtAuthorizer, LambdaV2Authorizer } from '../../values/http-api-authorizer.js';
import {
  createAPIGatewayProxyEventV2,
  createAPIGatewayProxyEventV2WithIAMAuthorizer,
  createAPIGatewayProxyEventV2WithJWTAuthorizer,
  createAPIGatewayProxyEventV2WithLambdaAuthorizer,
  type APIGatewayProxyEventV2WithIAMAuthorizerInit,
  type APIGatewayProxyEventV2WithJWTAuthorizerInit,
  type APIGatewayProxyEventV2WithLambdaAuthorizerInit,
} from './factory.js';
import { proxyEventV2Options, type APIGatewayProxyEventV2Init } from '../../values/http-api-init.js';

/** Constraints of `anyAPIGatewayProxyEventV2()`: the factory's options, each a value or an arbitrary. */
export type APIGatewayProxyEventV2Constraints = Constraints<APIGatewayProxyEventV2Init>;

function anyJwt(): fc.Arbitrary<JwtAuthorizer> {
  const claim = fc.oneof(fc.constantFrom<TokenClaim>('read write', true, 7, ['admin', 'staff'], [], { city: 'Köln' }), anyText());
  const claims = fc.dictionary(fc.constantFrom('cognito:groups', 'custom:tenant', 'email_verified', 'address'), claim, {
    maxKeys: 3,
    noNullPrototype: true,
  });
  return fc
    .tuple(claims, fc.constantFrom(null, ['orders/read'], ['orders/read', 'orders/write']))
    .map(([drawn, scopes]) => ({ jwt: { claims: drawn, scopes } }));
}

function anyContext(): fc.Arbitrary<LambdaV2Authorizer> {
  const value = fc.oneof(fc.constantFrom<unknown>('t-1', '', true, 0, 7.5, null, ['a', 1], { nested: { deeply: true } }), anyText());
  const context = fc.dictionary(fc.constantFrom('tenantId', 'roles', 'isAdmin', 'user_id'), value, { maxKeys: 3, noNullPrototype: true });
  return fc.option(context, { nil: null }).map((lambda) => ({ lambda }));
}

/**
 * Any event that an HTTP API sends to a function in payload format 2.0: open routes and every kind of authorizer, named stages and
 * `$default`, repeated headers and query keys, cookies, absent, text and base64 bodies. Shrinks to the plain
 * `createAPIGatewayProxyEventV2()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @param constraints options of `createAPIGatewayProxyEventV2`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyEventV2({ routeKey: 'GET /orders/{id}' }), (event) => {
 *     expect(event.rawPath.endsWith(`/orders/${event.pathParameters?.id}`)).toBe(true);
 *   }),
 * );
 */
export function anyAPIGatewayProxyEventV2(constraints: APIGatewayProxyEventV2Constraints = {}): fc.Arbitrary<APIGatewayProxyEventV2> {
  const authorizer = fc.oneof(anyJwt(), anyContext(), anyIamCaller());
  const init = anyHttpApiRequest('generate APIGatewayProxyEventV2', proxyEventV2Options, { authorizer }, constraints);
  return eventFrom(init, (options) => createAPIGatewayProxyEventV2(options));
}

/**
 * Any event that an HTTP API sends behind a JWT authorizer. Shrinks to the plain `createAPIGatewayProxyEventV2WithJWTAuthorizer()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 * @param constraints options of `createAPIGatewayProxyEventV2WithJWTAuthorizer`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyEventV2WithJWTAuthorizer(), (event) => {
 *     expect(event.requestContext.authorizer.jwt.claims.exp).toMatch(/^\d+$/);
 *   }),
 * );
 */
export function anyAPIGatewayProxyEventV2WithJWTAuthorizer(
  constraints: Constraints<APIGatewayProxyEventV2WithJWTAuthorizerInit> = {},
): fc.Arbitrary<APIGatewayProxyEventV2WithJWTAuthorizer> {
  const init = anyHttpApiRequest(
    'generate APIGatewayProxyEventV2WithJWTAuthorizer',
    proxyEventV2Options,
    { authorizer: anyJwt() },
    constraints,
  );
  return eventFrom(init as fc.Arbitrary<APIGatewayProxyEventV2WithJWTAuthorizerInit>, (options) =>
    createAPIGatewayProxyEventV2WithJWTAuthorizer(options),
  );
}

/**
 * Any event that an HTTP API sends behind a Lambda authorizer. Shrinks to the plain `createAPIGatewayProxyEventV2WithLambdaAuthorizer()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 * @param constraints options of `createAPIGatewayProxyEventV2WithLambdaAuthorizer`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyEventV2WithLambdaAuthorizer({ authorizer: { lambda: { tenantId: 7 } } }), (event) => {
 *     expect(event.requestContext.authorizer.lambda.tenantId).toBe(7);
 *   }),
 * );
 */
export function anyAPIGatewayProxyEventV2WithLambdaAuthorizer<TAuthorizerContext extends object | null = null>(
  constraints: Constraints<APIGatewayProxyEventV2WithLambdaAuthorizerInit<TAuthorizerContext>> = {},
): fc.Arbitrary<APIGatewayProxyEventV2WithLambdaAuthorizer<TAuthorizerContext>> {
  type Init = APIGatewayProxyEventV2WithLambdaAuthorizerInit<TAuthorizerContext>;
  const doing = 'generate APIGatewayProxyEventV2WithLambdaAuthorizer';
  const init = anyHttpApiRequest(
    doing,
    proxyEventV2Options,
    { authorizer: anyContext() },
    constraints as APIGatewayProxyEventV2Constraints,
  );
  return eventFrom(init as fc.Arbitrary<Init>, (options) => createAPIGatewayProxyEventV2WithLambdaAuthorizer(options));
}

/**
 * Any event that an HTTP API sends behind IAM authorization. Shrinks to the plain `createAPIGatewayProxyEventV2WithIAMAuthorizer()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control-iam.html
 * @param constraints options of `createAPIGatewayProxyEventV2WithIAMAuthorizer`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyEventV2WithIAMAuthorizer(), (event) => {
 *     expect(event.headers.authorization).toBeDefined();
 *   }),
 * );
 */
export function anyAPIGatewayProxyEventV2WithIAMAuthorizer(
  constraints: Constraints<APIGatewayProxyEventV2WithIAMAuthorizerInit> = {},
): fc.Arbitrary<APIGatewayProxyEventV2WithIAMAuthorizer> {
  const init = anyHttpApiRequest(
    'generate APIGatewayProxyEventV2WithIAMAuthorizer',
    proxyEventV2Options,
    { authorizer: anyIamCaller() },
    constraints,
  );
  return eventFrom(init as fc.Arbitrary<APIGatewayProxyEventV2WithIAMAuthorizerInit>, (options) =>
    createAPIGatewayProxyEventV2WithIAMAuthorizer(options),
  );
}
