import type { CloudFrontFunctionsEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant } from '../../generate/values.js';
import { anyDistribution, anyEdgeRequest } from '../cloudfront-request/arbitrary-request.js';
import {
  cloudFrontFunctionsEventOptions,
  createCloudFrontFunctionsEvent,
  type CloudFrontFunctionsEventInit,
  type CloudFrontFunctionsResponseInit,
} from './factory.js';

/** Constraints of `anyCloudFrontFunctionsEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFrontFunctionsEventConstraints = Constraints<CloudFrontFunctionsEventInit>;

const { clientIp, method, uri, querystring, headers } = anyEdgeRequest;

const anyResponse = fc.constantFrom<CloudFrontFunctionsResponseInit>(
  {},
  { statusCode: 304, headers: { ETag: 'W/"0815"' } },
  { statusCode: 301, statusDescription: '', headers: { Location: '/elsewhere?a=b' } },
  { headers: { Vary: ['Accept', 'Origin'], 'X-Empty': '' } },
  { cookies: ['theme=light', 'session=abc; Secure; HttpOnly; Expires=Wed, 05 Apr 2028 07:28:00 GMT', 'theme=dark; Path=/'] },
);

const defaults = {
  eventType: fc.constantFrom<'viewer-request' | 'viewer-response'>('viewer-request', 'viewer-response'),
  ...anyDistribution,
  ip: clientIp!,
  method: method!,
  uri: uri!,
  querystring: querystring!,
  headers: headers!,
  cookies: fc.constantFrom<string[]>([], ['theme=dark'], ['a=1', 'b="two"', 'a=3'], ['empty=', '__proto__=x', 'ä=%20']),
  response: anyResponse,
  time: anyInstant(),
};

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: CloudFrontFunctionsEventInit, constraints: CloudFrontFunctionsEventConstraints): CloudFrontFunctionsEventInit {
  const fit = { ...init };
  if (fit.eventType !== 'viewer-request' || fit.response === undefined) return fit;
  if (constraints.response === undefined) delete fit.response;
  else if (constraints.eventType === undefined) delete fit.eventType;
  return fit;
}

/**
 * Any event that CloudFront hands to a CloudFront function: requests and responses, repeated parameters, headers and cookies. Shrinks to
 * the plain `createCloudFrontFunctionsEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 * @param constraints options of `createCloudFrontFunctionsEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFrontFunctionsEvent({ eventType: 'viewer-response' }), (event) => {
 *     expect(event.response.statusCode).toBeLessThan(400);
 *   }),
 * );
 */
export function anyCloudFrontFunctionsEvent(constraints: CloudFrontFunctionsEventConstraints = {}): fc.Arbitrary<CloudFrontFunctionsEvent> {
  const init = anyInit('generate CloudFrontFunctionsEvent', cloudFrontFunctionsEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createCloudFrontFunctionsEvent(drawn),
  );
}
