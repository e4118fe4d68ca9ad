import type { APIGatewayRequestAuthorizerEvent, APIGatewayRequestAuthorizerEventV2, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { withoutContradictions } from '../../generate/gateway-init.js';
import { anyEncodedPathSegment, anyHttpMethod } from '../../generate/http.js';
import { anyRegion } from '../../generate/values.js';
import { anyHttpApiRequest } from '../api-gateway-proxy-v2/arbitrary-request.js';
import { anyRestRequest, requestDefaults } from '../api-gateway-proxy/arbitrary-request.js';
import { createAPIGatewayRequestAuthorizerEvent, createAPIGatewayTokenAuthorizerEvent } from './factory.js';
import { createAPIGatewayRequestAuthorizerEventV2 } from './factory-v2.js';
import {
  requestAuthorizerEventOptions,
  requestAuthorizerEventV2Options,
  tokenAuthorizerEventOptions,
  type APIGatewayRequestAuthorizerEventInit,
  type APIGatewayRequestAuthorizerEventV2Init,
  type APIGatewayTokenAuthorizerEventInit,
} from './init.js';

/** Constraints of `anyAPIGatewayTokenAuthorizerEvent()`: the factory's options, each a value or an arbitrary. */
export type APIGatewayTokenAuthorizerEventConstraints = Constraints<APIGatewayTokenAuthorizerEventInit>;

/** Constraints of `anyAPIGatewayRequestAuthorizerEvent()`: the factory's options, each a value or an arbitrary. */
export type APIGatewayRequestAuthorizerEventConstraints = Constraints<APIGatewayRequestAuthorizerEventInit>;

/** Constraints of `anyAPIGatewayRequestAuthorizerEventV2()`: the factory's options, each a value or an arbitrary. */
export type APIGatewayRequestAuthorizerEventV2Constraints = Constraints<APIGatewayRequestAuthorizerEventV2Init>;

const TOKENS = [
  'allow',
  'Bearer',
  'bearer secret',
  'Bearer eyJhbGciOiJub25lIn0.e30.',
  'Bearer  two blanks ',
  'Basic dXNlcjpwYXNz',
  'null',
  'naïve',
  `Bearer ${'x'.repeat(8000)}`,
];

const tokenDefaults = {
  authorizationToken: fc.constantFrom(...TOKENS),
  httpMethod: anyHttpMethod(),
  stage: fc.constantFrom('dev', 'v1', 'my_stage-2'),
  region: anyRegion(),
};

const ROUTE = ['path', 'resource', 'pathParameters'] as const;

/**
 * Any event that a REST API sends to a TOKEN authorizer: tokens of every scheme and of none, methods and paths of every kind. Shrinks to
 * the plain `createAPIGatewayTokenAuthorizerEvent()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html
 * @param constraints options of `createAPIGatewayTokenAuthorizerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayTokenAuthorizerEvent({ httpMethod: 'DELETE' }), (event) => {
 *     expect(event.methodArn).toContain('/DELETE/');
 *   }),
 * );
 */
export function anyAPIGatewayTokenAuthorizerEvent(
  constraints: APIGatewayTokenAuthorizerEventConstraints = {},
): fc.Arbitrary<APIGatewayTokenAuthorizerEvent> {
  const { authorizationToken, ...ofMethod } = tokenDefaults;
  const path = fc.array(anyEncodedPathSegment(), { maxLength: 3 }).map((segments) => `/${segments.join('/')}`);
  const ofRoute = ROUTE.some((option) => constraints[option] !== undefined) ? {} : { path };
  const defaults = constraints.methodArn === undefined ? { authorizationToken, ...ofMethod, ...ofRoute } : { authorizationToken };
  const init = anyInit('generate APIGatewayTokenAuthorizerEvent', tokenAuthorizerEventOptions, defaults, constraints);
  return eventFrom(init, (drawn) => createAPIGatewayTokenAuthorizerEvent(drawn));
}

/** Drops drawn options that don't go with each other, such as a length that isn't the body's. */
function fitting(init: APIGatewayRequestAuthorizerEventInit, constrained: ReadonlySet<string>): APIGatewayRequestAuthorizerEventInit {
  const fitted = withoutContradictions(init, constrained);
  if (fitted.headers === undefined || constrained.has('headers')) return fitted;
  const headers = Object.entries(fitted.headers);
  return {
    ...fitted,
    headers: Object.fromEntries(headers.filter(([name]) => !constrained.has('body') || name.toLowerCase() !== 'content-length')),
  };
}

/**
 * Any event that a REST API sends to a REQUEST authorizer: whatever `anyAPIGatewayProxyEvent()` draws of a request, with and without an
 * `Authorization` header. Shrinks to the plain `createAPIGatewayRequestAuthorizerEvent()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html
 * @param constraints options of `createAPIGatewayRequestAuthorizerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayRequestAuthorizerEvent({ stage: 'dev' }), (event) => {
 *     expect(event.methodArn).toContain(`/dev/${event.httpMethod}${event.path}`);
 *   }),
 * );
 */
export function anyAPIGatewayRequestAuthorizerEvent(
  constraints: APIGatewayRequestAuthorizerEventConstraints = {},
): fc.Arbitrary<APIGatewayRequestAuthorizerEvent> {
  const { body: _, ...defaults } = requestDefaults;
  const doing = 'generate APIGatewayRequestAuthorizerEvent';
  const init = anyRestRequest(doing, requestAuthorizerEventOptions, defaults, constraints, fitting);
  return eventFrom(init, (drawn) => createAPIGatewayRequestAuthorizerEvent(drawn));
}

/**
 * Any event that an HTTP API sends to a Lambda authorizer in payload format 2.0: whatever `anyAPIGatewayProxyEventV2()` draws of a
 * request, with one identity source, several or none. Shrinks to the plain `createAPIGatewayRequestAuthorizerEventV2()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 * @param constraints options of `createAPIGatewayRequestAuthorizerEventV2`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayRequestAuthorizerEventV2({ routeKey: 'GET /orders/{id}' }), (event) => {
 *     expect(event.routeArn).toContain('/GET/orders/');
 *   }),
 * );
 */
export function anyAPIGatewayRequestAuthorizerEventV2(
  constraints: APIGatewayRequestAuthorizerEventV2Constraints = {},
): fc.Arbitrary<APIGatewayRequestAuthorizerEventV2> {
  const identitySource = fc.oneof(
    fc.constantFrom(null, ['Bearer secret', 'tenant-7']),
    fc.constantFrom(...TOKENS).map((token) => [token]),
  );
  const doing = 'generate APIGatewayRequestAuthorizerEventV2';
  const init = anyHttpApiRequest(doing, requestAuthorizerEventV2Options, { identitySource }, constraints);
  return eventFrom(init, (drawn) => createAPIGatewayRequestAuthorizerEventV2(drawn));
}
