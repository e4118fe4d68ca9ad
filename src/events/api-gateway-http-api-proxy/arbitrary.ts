import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { checkConstraints, type Constraints } from '../../generate/constraints.js';
import { anyHttpApiRequest, anyIamCaller } from '../api-gateway-proxy-v2/arbitrary-request.js';
import type { HttpApiAuthorizer } from '../../values/http-api-authorizer.js';
import { proxyEventV2Options, type APIGatewayProxyEventV2Init } from '../../values/http-api-init.js';
import { createAPIGatewayHttpApiProxyEvent } from './factory.js';
import { httpApiProxyEventOptions, type APIGatewayHttpApiProxyEventInit } from './init.js';
import type { APIGatewayHttpApiProxyEvent } from './types.js';

/** Constraints of `anyAPIGatewayHttpApiProxyEvent()`: the factory's options, each a value or an arbitrary. */
export type APIGatewayHttpApiProxyEventConstraints = Constraints<APIGatewayHttpApiProxyEventInit>;

const AUTHORIZERS: readonly HttpApiAuthorizer[] = [
  { jwt: {} },
  { jwt: { claims: { 'cognito:groups': ['admin', 'staff'], email_verified: true }, scopes: ['orders/read'] } },
  { lambda: null },
  { lambda: { tenantId: 7, isAdmin: true, roles: ['admin'] } },
];

/** The same request, as payload format 1.0 calls its options: cookies are headers there, and a raw query is one of its parameters' forms. */
function inPayload1(drawn: APIGatewayProxyEventV2Init): APIGatewayHttpApiProxyEventInit {
  const { method, rawPath, rawQueryString, cookies: _, ...others } = drawn;
  const init: APIGatewayHttpApiProxyEventInit = { ...others };
  if (method !== undefined) init.httpMethod = method;
  if (rawPath !== undefined) init.path = rawPath;
  if (rawQueryString !== undefined && init.queryStringParameters === undefined) init.queryStringParameters = rawQueryString;
  return init;
}

/**
 * Any event that an HTTP API sends to a function in payload format 1.0: open routes and every kind of authorizer, named stages and
 * `$default`, repeated headers and query keys, absent, text and base64 bodies. Shrinks to the plain `createAPIGatewayHttpApiProxyEvent()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @param constraints options of `createAPIGatewayHttpApiProxyEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayHttpApiProxyEvent({ routeKey: 'GET /orders/{id}' }), (event) => {
 *     expect(event.path.endsWith(`/orders/${event.pathParameters?.id}`)).toBe(true);
 *   }),
 * );
 */
export function anyAPIGatewayHttpApiProxyEvent(
  constraints: APIGatewayHttpApiProxyEventConstraints = {},
): fc.Arbitrary<APIGatewayHttpApiProxyEvent> {
  const doing = 'generate APIGatewayHttpApiProxyEvent';
  checkConstraints(doing, constraints, httpApiProxyEventOptions);
  const { httpMethod, path, ...others } = constraints;
  const authorizer = fc.oneof(fc.constantFrom(...AUTHORIZERS), anyIamCaller());
  const init = anyHttpApiRequest<APIGatewayProxyEventV2Init>(
    doing,
    proxyEventV2Options,
    { authorizer },
    { ...others, method: httpMethod, rawPath: path },
  );
  return eventFrom(init.map(inPayload1), (options) => createAPIGatewayHttpApiProxyEvent(options));
}
