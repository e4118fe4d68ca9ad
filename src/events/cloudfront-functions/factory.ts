import type { CloudFrontFunctionsEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { aPlainObject, aStringMatching, anArrayOf, anInteger, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { anIpAddress } from '../../values/api-options.js';
import { distributionOf, distributionOptions, shownHeaderLines, type DistributionInit } from '../../values/cloudfront.js';
import { cookiesOf, someCookies, someHttpHeaders, type HeaderLine, type HttpHeaders } from '../../values/http-headers.js';
import { HTTP_METHODS, type HttpMethod } from '../../values/http-method.js';
import { aQuery, type HttpQuery } from '../../values/http-query.js';
import { statusDescriptionOf } from '../../values/http-status.js';
import { human } from '../../values/human.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, type Instant } from '../../values/time.js';
import { cookieFields, headerFields, querystringFields } from './fields.js';

/** What a response that a CloudFront function sees is about. Everything has a default. */
export interface CloudFrontFunctionsResponseInit {
  /** HTTP status, 200 to 399: errors don't reach functions. Default 200. */
  statusCode?: number | undefined;
  /** Default: what the status is usually called. */
  statusDescription?: string | undefined;
  /** Further headers as a map: a value, or the values of a repeated header. */
  headers?: HttpHeaders | undefined;
  /** Cookies as `Set-Cookie` has them, such as `session=abc; Secure; Path=/`. Default: none. */
  cookies?: readonly string[] | undefined;
}

/** What a CloudFront function is called about. Everything has a default. */
export interface CloudFrontFunctionsEventInit extends DistributionInit {
  /** Default `viewer-request`; `viewer-response` with a response. */
  eventType?: 'viewer-request' | 'viewer-response' | undefined;
  /** Address of the viewer. Default: an address of the documentation blocks. */
  ip?: string | undefined;
  /** Default `GET`. */
  method?: HttpMethod | undefined;
  /** Path as it stands in the URL. Default `/`. */
  uri?: string | undefined;
  /** Parameters, decoded, or the query string as it stands in the URL; events carry them as they stand there. Default: none. */
  querystring?: HttpQuery | undefined;
  /** Further headers as a map: a value, or the values of a repeated header. What CloudFront hides from functions is left out. */
  headers?: HttpHeaders | undefined;
  /** Cookies of the request, `name=value` each. Default: none, or those of a header `Cookie`. */
  cookies?: readonly string[] | undefined;
  /** The response, in viewer responses. */
  response?: CloudFrontFunctionsResponseInit | undefined;
  /** When the response was made, which its header `Date` tells. Default: the configured time. */
  time?: Instant | undefined;
}

/** The options of a CloudFront function's event. */
export const cloudFrontFunctionsEventOptions: OptionTable<CloudFrontFunctionsEventInit> = optionTable<CloudFrontFunctionsEventInit>({
  eventType: oneOf(['viewer-request', 'viewer-response']),
  ...distributionOptions,
  ip: anIpAddress,
  method: oneOf(HTTP_METHODS),
  uri: aStringMatching(/^\/[^?#\s\0-\x1F\x7F]*$/, 'a path as it stands in the URL: it starts with "/", without blanks, "?" and "#"'),
  querystring: aQuery,
  headers: someHttpHeaders,
  cookies: someCookies,
  response: aPlainObject,
  time: anInstant,
});

const responseOptions = optionTable<CloudFrontFunctionsResponseInit>({
  statusCode: anInteger(200, 399),
  statusDescription: aStringMatching(/^[^\r\n\0]*$/, 'a string without line breaks'),
  headers: someHttpHeaders,
  cookies: anArrayOf(aStringMatching(/^[^;\s=][^\r\n]*$/, 'a cookie such as "session=abc; Secure"')),
});

const DOING = 'create CloudFrontFunctionsEvent';

function valuesOf(lines: readonly HeaderLine[], name: string): readonly string[] {
  return lines.find(({ key }) => key === name)?.values ?? [];
}

function responseOf(init: CloudFrontFunctionsResponseInit, time: number): CloudFrontFunctionsEvent['response'] {
  checkOptions(`${DOING} with "response"`, init, responseOptions);
  const given = shownHeaderLines(init.headers);
  const statusCode = init.statusCode ?? 200;
  const standing = [
    ['date', new Date(time).toUTCString()],
    ['server', 'ExampleCustomOriginServer'],
    ['content-type', 'text/html; charset=utf-8'],
    ['content-length', '1024'],
  ] as const;
  return {
    statusCode,
    statusDescription: init.statusDescription ?? statusDescriptionOf(statusCode),
    headers: headerFields(standing, given, 'set-cookie'),
    cookies: cookieFields([...valuesOf(given, 'set-cookie'), ...(init.cookies ?? [])]),
  };
}

function eventOf(init: CloudFrontFunctionsEventInit): CloudFrontFunctionsEvent {
  const eventType = init.eventType ?? (init.response === undefined ? 'viewer-request' : 'viewer-response');
  if (eventType === 'viewer-request' && init.response !== undefined) {
    throw failure(
      DOING,
      'option "response" is given, but viewer requests have none yet',
      'Leave response out, or let eventType be "viewer-response".',
    );
  }
  const context = distributionOf(init, eventType);
  const given = shownHeaderLines(init.headers);
  const ip = init.ip ?? human().ipv4();
  const standing = [
    ['host', context.distributionDomainName],
    ['user-agent', human().userAgent()],
    ['accept', '*/*'],
  ] as const;
  const event = {
    version: '1.0',
    context,
    viewer: { ip },
    request: {
      method: init.method ?? 'GET',
      uri: init.uri ?? '/',
      querystring: querystringFields(init.querystring),
      headers: headerFields(standing, given, 'cookie'),
      cookies: cookieFields([...cookiesOf(valuesOf(given, 'cookie')), ...(init.cookies ?? [])]),
    },
  } as CloudFrontFunctionsEvent;
  if (eventType === 'viewer-response') {
    event.response = responseOf(init.response ?? {}, init.time === undefined ? settings().time : epochMilliseconds(init.time));
  }
  return event;
}

/**
 * The event that CloudFront hands to a CloudFront function, for a viewer's request or for the response to it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 * @param init which request it is, and which response; headers are given as maps, cookies as they travel
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CloudFront could not send, such as an error in a response
 * @example
 * const { request } = createCloudFrontFunctionsEvent({ uri: '/cats/', cookies: ['theme=dark'], querystring: { tag: ['a', 'b'] } });
 * expect(request.cookies).toEqual({ theme: { value: 'dark' } });
 * expect(request.querystring).toEqual({ tag: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] } });
 */
export function createCloudFrontFunctionsEvent(
  init: CloudFrontFunctionsEventInit = {},
  overrides?: DeepPartial<CloudFrontFunctionsEvent>,
): CloudFrontFunctionsEvent {
  checkOptions(DOING, init, cloudFrontFunctionsEventOptions);
  return madeEvent(DOING, () => eventOf(init), overrides);
}
