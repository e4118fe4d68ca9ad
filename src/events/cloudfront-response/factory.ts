import type { CloudFrontResponseEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { aPlainObject, aStringMatching, anInteger, either, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import {
  cloudFrontHeaders,
  distributionOf,
  distributionOptions,
  shownHeaderLines,
  type DistributionInit,
  type StandingHeader,
} from '../../values/cloudfront.js';
import { someHttpHeaders, type HttpHeaders } from '../../values/http-headers.js';
import { statusDescriptionOf } from '../../values/http-status.js';
import { randomHex } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, type Instant } from '../../values/time.js';
import { cloudFrontRequestOptions, requestOf, type CloudFrontRequestInit } from '../cloudfront-request/request.js';

/** What a response event of Lambda@Edge is about. Everything has a default. */
export interface CloudFrontResponseEventInit extends DistributionInit {
  /**
   * When the origin has answered, or before the viewer gets the answer. Default `viewer-response`; `origin-response` with an error,
   * of which viewer responses tell no function, and with an origin.
   */
  eventType?: 'origin-response' | 'viewer-response' | undefined;
  /** HTTP status, 200 to 599; events carry it as a string. Default 200. */
  status?: number | string | undefined;
  /** Default: what the status is usually called. */
  statusDescription?: string | undefined;
  /** Further headers of the response as a map: a value, or the values of a repeated header. What CloudFront hides is left out. */
  headers?: HttpHeaders | undefined;
  /** The request that was answered. */
  request?: CloudFrontRequestInit | undefined;
  /** When the response was made, which its header `Date` tells. Default: the configured time. */
  time?: Instant | undefined;
}

/** The options of a response event. */
export const cloudFrontResponseEventOptions: OptionTable<CloudFrontResponseEventInit> = optionTable<CloudFrontResponseEventInit>({
  eventType: oneOf(['origin-response', 'viewer-response']),
  ...distributionOptions,
  status: either(anInteger(200, 599), aStringMatching(/^[2-5]\d\d$/, 'a string of such an integer')),
  statusDescription: aStringMatching(/^[^\r\n\0]*$/, 'a string without line breaks'),
  headers: someHttpHeaders,
  request: aPlainObject,
  time: anInstant,
});

const requestOptions = optionTable<CloudFrontRequestInit>(cloudFrontRequestOptions);

const DOING = 'create CloudFrontResponseEvent';
const FIRST_ERROR = 400;

/** Statuses of responses that have no body. */
const BODILESS: ReadonlySet<number> = new Set([204, 304]);

function standingHeaders(status: number, time: number, atOrigin: boolean): StandingHeader[] {
  const headers: StandingHeader[] = [
    ['Date', new Date(time).toUTCString()],
    ['Server', 'ExampleCustomOriginServer'],
  ];
  if (!BODILESS.has(status)) headers.push(['Content-Type', 'text/html; charset=utf-8'], ['Content-Length', '1024']);
  if (!atOrigin) headers.push(['Via', `1.1 ${randomHex(32)}.cloudfront.net (CloudFront)`]);
  return headers;
}

function eventOf(init: CloudFrontResponseEventInit): CloudFrontResponseEvent {
  const { request: requestInit = {} } = init;
  checkOptions(`${DOING} with "request"`, requestInit, requestOptions);
  const status = Number(init.status ?? 200);
  const originsEvent = status >= FIRST_ERROR || requestInit.origin !== undefined;
  const eventType = init.eventType ?? (originsEvent ? 'origin-response' : 'viewer-response');
  if (status >= FIRST_ERROR && eventType === 'viewer-response') {
    throw failure(
      DOING,
      `option "status" is ${show(init.status)}, but CloudFront calls no function for errors before the viewer gets them`,
      'Let eventType be "origin-response", or status be below 400.',
    );
  }
  const atOrigin = eventType === 'origin-response';
  const config = distributionOf(init, eventType);
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  return {
    Records: [
      {
        cf: {
          config,
          request: requestOf(DOING, requestInit, config.distributionDomainName, atOrigin),
          response: {
            headers: cloudFrontHeaders(standingHeaders(status, time, atOrigin), shownHeaderLines(init.headers)),
            status: String(status),
            statusDescription: init.statusDescription ?? statusDescriptionOf(status),
          },
        },
      },
    ],
  };
}

/**
 * The event that CloudFront sends to a Lambda@Edge function when the origin has answered (`origin-response`) or before the viewer gets
 * the answer (`viewer-response`).
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html
 * @param init which response it is, and to which request; headers are given as maps and written as CloudFront's lists
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CloudFront could not send, such as an error in a viewer response
 * @example
 * const event = createCloudFrontResponseEvent({ status: 404, request: { uri: '/cats/tom.png' } });
 * const { config, response } = event.Records[0].cf;
 * expect(config.eventType).toBe('origin-response');
 * expect(response).toMatchObject({ status: '404', statusDescription: 'Not Found' });
 */
export function createCloudFrontResponseEvent(
  init: CloudFrontResponseEventInit = {},
  overrides?: DeepPartial<CloudFrontResponseEvent>,
): CloudFrontResponseEvent {
  checkOptions(DOING, init, cloudFrontResponseEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
