import type { CloudFrontRequestEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyBody } from '../../generate/http.js';
import { anyDistribution, anyEdgeRequest } from './arbitrary-request.js';
import { cloudFrontRequestEventOptions, createCloudFrontRequestEvent, type CloudFrontRequestEventInit } from './factory.js';

/** Constraints of `anyCloudFrontRequestEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudFrontRequestEventConstraints = Constraints<CloudFrontRequestEventInit>;

const defaults = {
  eventType: fc.constantFrom<'viewer-request' | 'origin-request'>('viewer-request', 'origin-request'),
  ...anyDistribution,
  ...anyEdgeRequest,
  body: fc.oneof(anyBody(), fc.constant('x'.repeat(40 * 1024 + 1))),
};

/** Drops what is drawn and contradicts something else; what the user constrained stays, so that the factory can object. */
function fitting(init: CloudFrontRequestEventInit, constraints: CloudFrontRequestEventConstraints): CloudFrontRequestEventInit {
  const fit = { ...init };
  const drop = (option: keyof CloudFrontRequestEventInit): void => {
    if (constraints[option] === undefined) delete fit[option];
  };
  if (fit.eventType === 'viewer-request' && fit.origin !== undefined) drop(constraints.origin === undefined ? 'origin' : 'eventType');
  if (fit.method === 'GET' && fit.body !== undefined && fit.body !== null) drop(constraints.body === undefined ? 'body' : 'method');
  return fit;
}

/**
 * Any event that CloudFront sends to a Lambda@Edge function for a request: at the viewer and at the origin, to servers and to buckets,
 * headers of every kind, bodies of every kind and size. Shrinks to the plain `createCloudFrontRequestEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 * @param constraints options of `createCloudFrontRequestEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudFrontRequestEvent({ eventType: 'origin-request' }), (event) => {
 *     expect(event.Records[0].cf.request.origin).toBeDefined();
 *   }),
 * );
 */
export function anyCloudFrontRequestEvent(constraints: CloudFrontRequestEventConstraints = {}): fc.Arbitrary<CloudFrontRequestEvent> {
  const init = anyInit('generate CloudFrontRequestEvent', cloudFrontRequestEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createCloudFrontRequestEvent(drawn),
  );
}
