import type { CloudFrontResponseEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant } from '../../generate/values.js';
import type { HttpHeaders } from '../../values/http-headers.js';
import { anyDistribution, anyEdgeRequest } from '../cloudfront-request/arbitrary-request.js';
import { cloudFrontResponseEventOptions, createCloudFrontResponseEvent, type CloudFrontResponseEventInit } from './factory.js';

/** Constraints of `anyCloudFrontResponseEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFrontResponseEventConstraints = Constraints<CloudFrontResponseEventInit>;

const { origin: _, ...atViewer } = anyEdgeRequest;

const defaults = {
  eventType: fc.constantFrom<'origin-response' | 'viewer-response'>('viewer-response', 'origin-response'),
  ...anyDistribution,
  status: fc.constantFrom<number | string>(200, 204, 206, 301, 302, 304, 404, 403, 500, '503', 599),
  statusDescription: fc.constantFrom('', 'OK', 'Not Here', 'Größe'),
  headers: fc.constantFrom<HttpHeaders>(
    {},
    { 'Set-Cookie': ['theme=light', 'session=abc; Secure; HttpOnly; Expires=Wed, 05 Apr 2028 07:28:00 GMT'] },
    { 'Content-Type': 'image/png', 'Cache-Control': 'max-age=0, no-store' },
    { 'content-encoding': 'br', Vary: 'Accept-Encoding', ETag: 'W/"0815"' },
    { Location: '/elsewhere?a=b', 'X-Empty': '' },
    { 'X-Cache': 'Miss from cloudfront', Warning: '110 - "Response is Stale"' },
  ),
  request: fc.record(atViewer as Required<typeof atViewer>, { requiredKeys: [], noNullPrototype: true }),
  time: anyInstant(),
};

const FIRST_ERROR = 400;

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: CloudFrontResponseEventInit, constraints: CloudFrontResponseEventConstraints): CloudFrontResponseEventInit {
  const fit = { ...init };
  if (fit.eventType !== 'viewer-response') return fit;
  const error = fit.status !== undefined && Number(fit.status) >= FIRST_ERROR;
  const atOrigin = fit.request?.origin !== undefined;
  if (!error && !atOrigin) return fit;
  if (constraints.eventType === undefined) delete fit.eventType;
  else if (error && constraints.status === undefined) delete fit.status;
  return fit;
}

/**
 * Any event that CloudFront sends to a Lambda@Edge function for a response: of the origin and to the viewer, successes, redirects and
 * errors, repeated headers. Shrinks to the plain `createCloudFrontResponseEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 * @param constraints options of `createCloudFrontResponseEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFrontResponseEvent({ eventType: 'viewer-response' }), (event) => {
 *     expect(Number(event.Records[0].cf.response.status)).toBeLessThan(400);
 *   }),
 * );
 */
export function anyCloudFrontResponseEvent(constraints: CloudFrontResponseEventConstraints = {}): fc.Arbitrary<CloudFrontResponseEvent> {
  const init = anyInit('generate CloudFrontResponseEvent', cloudFrontResponseEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createCloudFrontResponseEvent(drawn),
  );
}
