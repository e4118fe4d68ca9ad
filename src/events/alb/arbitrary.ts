import type { ALBEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { dropOneOf, withoutContradictions } from '../../generate/gateway-init.js';
import { anyBody, anyEncodedPath, anyHttpMethod, anyQueryParameters, anyRawQueryString, anyRequestHeaders } from '../../generate/http.js';
import { anyInstant, anyRegion, anySourceIp } from '../../generate/values.js';
import { createALBEvent } from './factory.js';
import { albEventOptions, NOT_IN_HEALTH_CHECKS, type ALBEventInit } from './init.js';

/** Constraints of `anyALBEvent()`: the factory's options, each a value or an arbitrary. */
export type ALBEventConstraints = Constraints<ALBEventInit>;

function defaults(): InitArbitraries<ALBEventInit> {
  return {
    httpMethod: anyHttpMethod(),
    path: anyEncodedPath(),
    queryStringParameters: fc.oneof(anyQueryParameters(), anyRawQueryString()),
    headers: fc.oneof(
      anyRequestHeaders(),
      fc.constantFrom(
        { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' },
        { 'X-Forwarded-For': '203.0.113.9, 198.51.100.7' },
      ),
    ),
    body: anyBody(),
    multiValueHeadersEnabled: fc.boolean(),
    healthCheck: fc.boolean(),
    protocol: fc.constantFrom('HTTPS', 'HTTP'),
    port: fc.constantFrom(443, 80, 8080, 8443),
    domainName: fc.constantFrom('www.example.com', 'orders.internal.example.org'),
    region: anyRegion(),
    sourceIp: anySourceIp(),
    time: anyInstant(),
  };
}

/** Drops drawn options that don't go with each other; what the user asked for stays, so the factory can object. */
function fitting(init: ALBEventInit, constrained: ReadonlySet<string>): ALBEventInit {
  const fitted = withoutContradictions(init, constrained);
  const forwarded = Object.keys(fitted.headers ?? {}).some((name) => name.toLowerCase() === 'x-forwarded-for');
  if (forwarded && fitted.sourceIp !== undefined) dropOneOf<ALBEventInit>(fitted, constrained, 'sourceIp', 'headers');
  if (constrained.has('targetGroupArn')) dropOneOf<ALBEventInit>(fitted, constrained, 'region');
  if (fitted.isBase64Encoded === false) dropOneOf<ALBEventInit>(fitted, constrained, 'headers', 'body');
  if (fitted.healthCheck !== true) return fitted;
  if (!constrained.has('healthCheck') && NOT_IN_HEALTH_CHECKS.some((option) => constrained.has(option))) delete fitted.healthCheck;
  else for (const option of NOT_IN_HEALTH_CHECKS) if (!constrained.has(option)) delete fitted[option];
  return fitted;
}

/**
 * Any event that an Application Load Balancer sends: single headers and lists, health checks, listeners of both protocols, encoded and
 * repeated query parameters, absent, text and base64 bodies. Shrinks to the plain `createALBEvent()`.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 * @param constraints options of `createALBEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyALBEvent({ multiValueHeadersEnabled: true }), (event) => {
 *     expect(Array.isArray(event.multiValueHeaders?.['user-agent'])).toBe(true);
 *   }),
 * );
 */
export function anyALBEvent(constraints: ALBEventConstraints = {}): fc.Arbitrary<ALBEvent> {
  const constrained = constrainedOptions(constraints);
  const init = anyInit('generate ALBEvent', albEventOptions, defaults(), constraints).map((drawn) => fitting(drawn, constrained));
  return eventFrom(init, (options) => createALBEvent(options));
}
