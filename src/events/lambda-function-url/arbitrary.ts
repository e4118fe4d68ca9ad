import type { LambdaFunctionURLEvent, LambdaFunctionURLEventWithIAMAuthorizer } from 'aws-lambda';
import type * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { withoutPayload2Contradictions } from '../../generate/gateway-init.js';
import {
  anyBody,
  anyCookies,
  anyEncodedPath,
  anyHttpMethod,
  anyQueryParameters,
  anyRawQueryString,
  anyRequestHeaders,
} from '../../generate/http.js';
import { anyInstant, anyRegion, anySourceIp } from '../../generate/values.js';
import { anyIamCaller } from '../api-gateway-proxy-v2/arbitrary-request.js';
import { createLambdaFunctionURLEvent, createLambdaFunctionURLEventWithIAMAuthorizer } from './factory.js';
import { functionUrlOptions, type LambdaFunctionURLEventInit, type LambdaFunctionURLEventWithIAMAuthorizerInit } from './init.js';

/** Constraints of `anyLambdaFunctionURLEvent()`: the factory's options, each a value or an arbitrary. */
export type LambdaFunctionURLEventConstraints = Constraints<LambdaFunctionURLEventInit>;

function defaults(): InitArbitraries<LambdaFunctionURLEventInit> {
  return {
    method: anyHttpMethod(),
    rawPath: anyEncodedPath(),
    headers: anyRequestHeaders(),
    cookies: anyCookies(),
    rawQueryString: anyRawQueryString(),
    queryStringParameters: anyQueryParameters(),
    body: anyBody(),
    authorizer: anyIamCaller(),
    region: anyRegion(),
    sourceIp: anySourceIp(),
    time: anyInstant(),
  };
}

/** Draws requests without options that contradict each other; what the user asked for stays, so the factory can object. */
function anyRequest(doing: string, constraints: LambdaFunctionURLEventConstraints): fc.Arbitrary<LambdaFunctionURLEventInit> {
  const constrained = constrainedOptions(constraints);
  return anyInit(doing, functionUrlOptions, defaults(), constraints).map((init) => withoutPayload2Contradictions(init, constrained));
}

/**
 * Any event that a function URL sends: unsigned requests and signed ones, percent-encoded paths, repeated headers and query keys, cookies,
 * absent, text and base64 bodies. Shrinks to the plain `createLambdaFunctionURLEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 * @param constraints options of `createLambdaFunctionURLEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyLambdaFunctionURLEvent({ rawPath: '/orders' }), (event) => {
 *     expect(event.requestContext.http.path).toBe('/orders');
 *   }),
 * );
 */
export function anyLambdaFunctionURLEvent(constraints: LambdaFunctionURLEventConstraints = {}): fc.Arbitrary<LambdaFunctionURLEvent> {
  return eventFrom(anyRequest('generate LambdaFunctionURLEvent', constraints), (init) => createLambdaFunctionURLEvent(init));
}

/**
 * Any event that a function URL with the AuthType AWS_IAM sends. Shrinks to the plain `createLambdaFunctionURLEventWithIAMAuthorizer()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 * @param constraints options of `createLambdaFunctionURLEventWithIAMAuthorizer`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyLambdaFunctionURLEventWithIAMAuthorizer(), (event) => {
 *     expect(event.headers).not.toHaveProperty('authorization');
 *   }),
 * );
 */
export function anyLambdaFunctionURLEventWithIAMAuthorizer(
  constraints: Constraints<LambdaFunctionURLEventWithIAMAuthorizerInit> = {},
): fc.Arbitrary<LambdaFunctionURLEventWithIAMAuthorizer> {
  const init = anyRequest('generate LambdaFunctionURLEventWithIAMAuthorizer', constraints);
  return eventFrom(init, (options) => createLambdaFunctionURLEventWithIAMAuthorizer(options));
}
