import type { APIGatewayProxyEvent, APIGatewayProxyWithCognitoAuthorizerEvent, APIGatewayProxyWithLambdaAuthorizerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import type { Constraints, InitArbitraries } from '../../generate/constraints.js';
import { anyText } from '../../generate/values.js';
import { withoutContradictions } from '../../generate/gateway-init.js';
import type { TokenClaim } from '../../values/token-claims.js';
import { anyRestRequest, requestDefaults } from './arbitrary-request.js';
import type { CognitoAuthorizer, LambdaAuthorizer } from '../../values/rest-api-authorizer.js';
import { NOT_IN_CONSOLE_TESTS } from '../../values/rest-api-console-test.js';
import {
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyWithCognitoAuthorizerEvent,
  createAPIGatewayProxyWithLambdaAuthorizerEvent,
  type APIGatewayProxyWithCognitoAuthorizerEventInit,
  type APIGatewayProxyWithLambdaAuthorizerEventInit,
  type LambdaAuthorizerExtras,
} from './factory.js';
import { authorizedProxyEventOptions, proxyEventOptions, type APIGatewayProxyEventInit } from '../../values/rest-api-init.js';

/** Constraints of `anyAPIGatewayProxyEvent()`: the factory's options, each a value or an arbitrary. */
export type APIGatewayProxyEventConstraints = Constraints<APIGatewayProxyEventInit>;

function anyContext(): fc.Arbitrary<LambdaAuthorizer> {
  const value = fc.oneof(fc.constantFrom<string | number | boolean>('t-1', '', true, false, 0, 7, 1.5, '{"a":1}'), anyText());
  const context = fc.dictionary(fc.constantFrom('tenantId', 'scope', 'isAdmin', 'user_id'), value, { maxKeys: 3, noNullPrototype: true });
  return fc
    .tuple(context, fc.constantFrom({}, { integrationLatency: 0 }, { principalId: 'ana' }))
    .map(([own, extras]) => ({ ...own, ...extras }));
}

function anyClaims(): fc.Arbitrary<CognitoAuthorizer> {
  const claim = fc.oneof(
    fc.constantFrom<TokenClaim>('read write', true, 7, ['admin', 'staff'], [], [{ providerName: 'Google', userId: '1' }]),
    anyText(),
  );
  const names = fc.constantFrom('cognito:groups', 'custom:tenant', 'email_verified', 'scope', 'identities');
  return fc.dictionary(names, claim, { maxKeys: 3, noNullPrototype: true }).map((claims) => ({ claims }));
}

const CALLERS = [
  {},
  { caller: 'AIDACKCEVSQ6C2EXAMPLE' },
  { principalOrgId: 'o-aa111bb222' },
  {
    cognitoIdentityId: 'us-east-1:8d1d4c2e-1b6a-4e7c-9a53-1f1a2b3c4d5e',
    cognitoIdentityPoolId: 'us-east-1:0f6f1c7a-5a3a-4a7e-8a2b-9b8c7d6e5f4a',
    cognitoAuthenticationType: 'authenticated',
  },
];

/** Drops drawn options that don't go with each other; what the user asked for stays, so the factory can object. */
function fitting(init: APIGatewayProxyEventInit, constrained: ReadonlySet<string>): APIGatewayProxyEventInit {
  const fitted = withoutContradictions(init, constrained);
  if (fitted.testInvokeMethod !== true) return fitted;
  if (!constrained.has('testInvokeMethod') && NOT_IN_CONSOLE_TESTS.some((option) => constrained.has(option)))
    delete fitted.testInvokeMethod;
  else for (const option of NOT_IN_CONSOLE_TESTS) if (!constrained.has(option)) delete fitted[option];
  return fitted;
}

type AuthorizedInit = Omit<APIGatewayProxyEventInit, 'testInvokeMethod'>;

function authorizedRequest(
  doing: string,
  authorizer: fc.Arbitrary<NonNullable<APIGatewayProxyEventInit['authorizer']>>,
  constraints: Constraints<AuthorizedInit>,
): fc.Arbitrary<AuthorizedInit> {
  return anyRestRequest<AuthorizedInit>(doing, authorizedProxyEventOptions, { ...requestDefaults, authorizer }, constraints);
}

/**
 * Any event that a REST API sends to a function: open methods and every kind of authorizer, regional and edge-optimised endpoints, custom
 * domains, tests from the console; headers in every case and repeated, repeated query keys, absent, text and binary bodies. Shrinks to
 * the plain `createAPIGatewayProxyEvent()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 * @param constraints options of `createAPIGatewayProxyEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyEvent({ resource: '/orders/{id}' }), (event) => {
 *     expect(event.path).toBe(`/orders/${event.pathParameters?.id}`);
 *   }),
 * );
 */
export function anyAPIGatewayProxyEvent(constraints: APIGatewayProxyEventConstraints = {}): fc.Arbitrary<APIGatewayProxyEvent> {
  const authorizer = fc.oneof(
    anyContext(),
    anyClaims(),
    fc.constantFrom(...CALLERS).map((iam) => ({ iam })),
  );
  const defaults: InitArbitraries<APIGatewayProxyEventInit> = { ...requestDefaults, testInvokeMethod: fc.boolean(), authorizer };
  const init = anyRestRequest('generate APIGatewayProxyEvent', proxyEventOptions, defaults, constraints, fitting);
  return eventFrom(init, (options) => createAPIGatewayProxyEvent(options));
}

/**
 * Any event that a REST API sends behind a Lambda authorizer. Shrinks to the plain `createAPIGatewayProxyWithLambdaAuthorizerEvent()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 * @param constraints options of `createAPIGatewayProxyWithLambdaAuthorizerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyWithLambdaAuthorizerEvent({ authorizer: fc.record({ tenantId: fc.nat() }) }), (event) => {
 *     expect(event.requestContext.authorizer.tenantId).toMatch(/^\d+$/);
 *   }),
 * );
 */
export function anyAPIGatewayProxyWithLambdaAuthorizerEvent<TAuthorizerContext extends object = Record<never, never>>(
  constraints: Constraints<APIGatewayProxyWithLambdaAuthorizerEventInit<TAuthorizerContext>> = {},
): fc.Arbitrary<APIGatewayProxyWithLambdaAuthorizerEvent<Omit<TAuthorizerContext, keyof LambdaAuthorizerExtras>>> {
  type Init = APIGatewayProxyWithLambdaAuthorizerEventInit<TAuthorizerContext>;
  const doing = 'generate APIGatewayProxyWithLambdaAuthorizerEvent';
  const init = authorizedRequest(doing, anyContext(), constraints as Constraints<AuthorizedInit>);
  return eventFrom(init as fc.Arbitrary<Init>, (options) => createAPIGatewayProxyWithLambdaAuthorizerEvent(options));
}

/**
 * Any event that a REST API sends behind a Cognito user pool authorizer. Shrinks to the plain
 * `createAPIGatewayProxyWithCognitoAuthorizerEvent()`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 * @param constraints options of `createAPIGatewayProxyWithCognitoAuthorizerEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyAPIGatewayProxyWithCognitoAuthorizerEvent(), (event) => {
 *     expect(event.requestContext.authorizer.claims.exp).toMatch(/ UTC \d{4}$/);
 *   }),
 * );
 */
export function anyAPIGatewayProxyWithCognitoAuthorizerEvent(
  constraints: Constraints<APIGatewayProxyWithCognitoAuthorizerEventInit> = {},
): fc.Arbitrary<APIGatewayProxyWithCognitoAuthorizerEvent> {
  const doing = 'generate APIGatewayProxyWithCognitoAuthorizerEvent';
  const init = authorizedRequest(doing, anyClaims(), constraints);
  return eventFrom(init as fc.Arbitrary<APIGatewayProxyWithCognitoAuthorizerEventInit>, (options) =>
    createAPIGatewayProxyWithCognitoAuthorizerEvent(options),
  );
}
