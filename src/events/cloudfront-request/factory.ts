import type { CloudFrontRequestEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { distributionOf, distributionOptions, type DistributionInit } from '../../values/cloudfront.js';
import { aBody, type HttpBody } from '../../values/http-body.js';
import { shownBody } from './body.js';
import { cloudFrontRequestOptions, requestOf, type CloudFrontRequestInit } from './request.js';

/** What a request event of Lambda@Edge is about. Everything has a default. */
export interface CloudFrontRequestEventInit extends DistributionInit, CloudFrontRequestInit {
  /** Before CloudFront looks into its cache, or before it asks the origin. Default `viewer-request`; `origin-request` with an origin. */
  eventType?: 'viewer-request' | 'origin-request' | undefined;
  /**
   * The request's body, where the function is configured to see it: text, bytes, or an object to be written as JSON. It is handed over
   * in base64, and cut off after 40 KB (viewer) or 1 MB (origin). An empty text stands for a request without body. Default: not shown.
   */
  body?: HttpBody | undefined;
}

/** The options of a request event. */
export const cloudFrontRequestEventOptions: OptionTable<CloudFrontRequestEventInit> = optionTable<CloudFrontRequestEventInit>({
  eventType: oneOf(['viewer-request', 'origin-request']),
  ...distributionOptions,
  ...cloudFrontRequestOptions,
  body: aBody,
});

const DOING = 'create CloudFrontRequestEvent';

function eventOf(init: CloudFrontRequestEventInit): CloudFrontRequestEvent {
  const eventType = init.eventType ?? (init.origin === undefined ? 'viewer-request' : 'origin-request');
  const config = distributionOf(init, eventType);
  const shown = init.body === undefined || init.body === null ? undefined : shownBody(DOING, init.body, eventType);
  const request = requestOf(DOING, init, config.distributionDomainName, eventType === 'origin-request', shown?.headers);
  if (shown === undefined) return { Records: [{ cf: { config, request } }] };
  if (request.method === 'GET' && shown.headers.length > 0) {
    throw failure(
      DOING,
      'option "body" is given with the method GET',
      'CloudFront refuses such requests with a 403: use another method, or an empty body.',
    );
  }
  return { Records: [{ cf: { config, request: { body: shown.body, ...request } } }] };
}

/**
 * The event that CloudFront sends to a Lambda@Edge function before it looks into its cache (`viewer-request`) or before it asks the
 * origin (`origin-request`).
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 * @param init which request it is; headers are given as a map and written as CloudFront's lists
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that CloudFront could not send, and for a body that JSON can't hold
 * @example
 * const event = createCloudFrontRequestEvent({ uri: '/cats/tom.png', headers: { 'Accept-Language': 'de' } });
 * const { request } = event.Records[0].cf;
 * expect(request.headers['accept-language']).toEqual([{ key: 'Accept-Language', value: 'de' }]);
 */
export function createCloudFrontRequestEvent(
  init: CloudFrontRequestEventInit = {},
  overrides?: DeepPartial<CloudFrontRequestEvent>,
): CloudFrontRequestEvent {
  checkOptions(DOING, init, cloudFrontRequestEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
