import type { CloudFrontHeaders } from 'aws-lambda';
import { aStringMatching } from '../internal/checks.js';
import type { OptionTable } from '../internal/options.js';
import { setOwn } from '../internal/plain-object.js';
import { headerLines, type HeaderLine, type HttpHeaders } from './http-headers.js';
import { ALPHABETS, randomText } from './random-text.js';

/** The distribution and the request that an event of CloudFront is about. */
export interface DistributionInit {
  /** The distribution's own domain name. Default: random, such as `d111111abcdef8.cloudfront.net`. */
  distributionDomainName?: string | undefined;
  /** Id of the distribution. Default: random, such as `E1PA6795UKMFR9`. */
  distributionId?: string | undefined;
  /** Id of the request, equal in all its events. Default: random, 54 characters and `==`. */
  requestId?: string | undefined;
}

/** The options of what an event of CloudFront is about. */
export const distributionOptions: OptionTable<DistributionInit> = {
  distributionDomainName: aStringMatching(
    /^[a-z0-9]+\.cloudfront\.(net|cn)$/,
    'the domain name of a distribution, such as "d111111abcdef8.cloudfront.net"',
  ),
  distributionId: aStringMatching(/^E[A-Z0-9]{6,31}$/, 'the id of a distribution, such as "E1PA6795UKMFR9"'),
  requestId: aStringMatching(/^[\w-]+={0,2}$/, 'a request id of letters, digits, "-" and "_"'),
};

/** The distribution and the request, in the order in which events name them. */
export function distributionOf<EventType extends string>(
  init: DistributionInit,
  eventType: EventType,
): { distributionDomainName: string; distributionId: string; eventType: EventType; requestId: string } {
  return {
    distributionDomainName: init.distributionDomainName ?? `d${randomText(ALPHABETS.lowerCaseAlphanumeric, 13)}.cloudfront.net`,
    distributionId: init.distributionId ?? `E${randomText(ALPHABETS.upperCaseAlphanumeric, 13)}`,
    eventType,
    requestId: init.requestId ?? `${randomText(ALPHABETS.base64url, 54)}==`,
  };
}

const HIDDEN: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'trailer',
  'upgrade',
  'x-accel-buffering',
  'x-accel-charset',
  'x-accel-limit-rate',
  'x-accel-redirect',
  'x-amzn-auth',
  'x-amzn-cf-billing',
  'x-amzn-cf-id',
  'x-amzn-cf-xff',
  'x-amzn-errortype',
  'x-amzn-fle-profile',
  'x-amzn-header-count',
  'x-amzn-header-order',
  'x-amzn-lambda-integration-tag',
  'x-amzn-requestid',
  'x-cache',
  'x-forwarded-proto',
  'x-real-ip',
]);

/**
 * True for a header, in lower case, that CloudFront neither shows to functions nor takes from them.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
 */
export function isDisallowedHeader(name: string): boolean {
  return HIDDEN.has(name) || name.startsWith('x-amz-cf-') || name.startsWith('x-edge-');
}

/** The headers that a person gave, as far as CloudFront shows them to functions. */
export function shownHeaderLines(headers: HttpHeaders | undefined): HeaderLine[] {
  return headers === undefined ? [] : headerLines(headers).filter(({ key }) => !isDisallowedHeader(key));
}

/** A header that is there anyway: its name and value. */
export type StandingHeader = readonly [name: string, value: string];

/** Headers as CloudFront lists them: those that are there anyway, each replaced by what was given of that name, then the others given. */
export function cloudFrontHeaders(standing: readonly StandingHeader[], given: readonly HeaderLine[]): CloudFrontHeaders {
  const headers: CloudFrontHeaders = {};
  for (const [name, value] of standing) {
    const key = name.toLowerCase();
    if (!given.some((line) => line.key === key)) headers[key] = [{ key: name, value }];
    else headers[key] = [];
  }
  for (const { name, key, values } of given)
    setOwn(
      headers,
      key,
      values.map((value) => ({ key: name, value })),
    );
  return headers;
}
