import type { CloudFrontRequest } from 'aws-lambda';
import { aStringMatching, oneOf } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import type { OptionTable } from '../../internal/options.js';
import { anIpAddress } from '../../values/api-options.js';
import { cloudFrontHeaders, shownHeaderLines, type StandingHeader } from '../../values/cloudfront.js';
import { someHttpHeaders, type HeaderLine, type HttpHeaders } from '../../values/http-headers.js';
import { HTTP_METHODS, type HttpMethod } from '../../values/http-method.js';
import { aQuery, queryPairs, queryString, type HttpQuery } from '../../values/http-query.js';
import { human } from '../../values/human.js';
import { randomHex } from '../../values/random-text.js';
import { anOrigin, originOf, type CloudFrontOriginInit } from './origin.js';

/** What a request to CloudFront is about. Everything has a default. */
export interface CloudFrontRequestInit {
  /** Address of the viewer. Default: an address of the documentation blocks. */
  clientIp?: string | undefined;
  /** Further headers as a map: a value, or the values of a repeated header. What CloudFront hides from functions is left out. */
  headers?: HttpHeaders | undefined;
  /** Default `GET`, or `POST` with a body. */
  method?: HttpMethod | undefined;
  /** Parameters, decoded, or the query string as it stands in the URL, without question mark. Default: none. */
  querystring?: HttpQuery | undefined;
  /** Path as it stands in the URL. Default `/`. */
  uri?: string | undefined;
  /** Where CloudFront forwards the request to, in origin events: `{ custom: ... }` or `{ s3: ... }`. Default: `example.org` by HTTPS. */
  origin?: CloudFrontOriginInit | undefined;
}

/** The options of a request to CloudFront. */
export const cloudFrontRequestOptions: OptionTable<CloudFrontRequestInit> = {
  clientIp: anIpAddress,
  headers: someHttpHeaders,
  method: oneOf(HTTP_METHODS),
  querystring: aQuery,
  uri: aStringMatching(/^\/[^?#\s\0-\x1F\x7F]*$/, 'a path as it stands in the URL: it starts with "/", without blanks, "?" and "#"'),
  origin: anOrigin,
};

const LONGEST_ADDRESS = 8191;

/** A header to which CloudFront adds a value of its own, after what the viewer sent. */
function appended(given: readonly HeaderLine[], name: string, value: string): string {
  const sent = given.find(({ key }) => key === name.toLowerCase());
  return sent === undefined ? value : `${sent.values.join(', ')}, ${value}`;
}

function standingHeaders(host: string, clientIp: string, given: HeaderLine[], atOrigin: boolean): StandingHeader[] {
  if (!atOrigin) {
    return [
      ['Host', host],
      ['User-Agent', human().userAgent()],
      ['Accept', '*/*'],
    ];
  }
  return [
    ['Host', host],
    ['X-Forwarded-For', appended(given, 'X-Forwarded-For', clientIp)],
    ['User-Agent', 'Amazon CloudFront'],
    ['Via', appended(given, 'Via', `1.1 ${randomHex(32)}.cloudfront.net (CloudFront)`)],
  ];
}

/** Headers to which CloudFront has added what is its own. */
const APPENDED: ReadonlySet<string> = new Set(['x-forwarded-for', 'via']);

/**
 * A request as viewer or origin events carry it.
 *
 * @param atOrigin true for origin events, in which the request is the one that CloudFront forwards
 * @param body headers that describe a body, and the method that it needs
 */
export function requestOf(
  doing: string,
  init: CloudFrontRequestInit,
  distributionDomainName: string,
  atOrigin: boolean,
  bodyHeaders: readonly StandingHeader[] = [],
): CloudFrontRequest {
  const { uri = '/', querystring = '' } = init;
  if (init.origin !== undefined && !atOrigin) {
    throw failure(
      doing,
      'option "origin" is given, but viewer events carry none',
      'Leave origin out, or let eventType be that of the origin.',
    );
  }
  const query = typeof querystring === 'string' ? querystring : queryString(queryPairs(querystring));
  if (uri.length + query.length > LONGEST_ADDRESS - 1) {
    throw failure(
      doing,
      `options "uri" and "querystring" have ${uri.length + query.length} characters`,
      'Together with the question mark they must have fewer than 8,192.',
    );
  }
  const origin = atOrigin ? originOf(doing, init.origin) : undefined;
  const clientIp = init.clientIp ?? human().ipv4();
  const given = shownHeaderLines(init.headers);
  const host = origin === undefined ? distributionDomainName : (origin.custom ?? origin.s3).domainName;
  const standing = [...standingHeaders(host, clientIp, given, atOrigin), ...bodyHeaders];
  const request: CloudFrontRequest = {
    clientIp,
    headers: cloudFrontHeaders(standing, atOrigin ? given.filter(({ key }) => !APPENDED.has(key)) : given),
    method: init.method ?? (bodyHeaders.length === 0 ? 'GET' : 'POST'),
    ...(origin === undefined ? {} : { origin }),
    querystring: query,
    uri,
  };
  return request;
}
