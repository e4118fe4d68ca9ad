import { setOwn } from '../internal/plain-object.js';
import { isWritten, type Arrival } from './gateway-arrival.js';
import { headerLines, sortHeaderLines, type HeaderLine, type HttpHeaders } from './http-headers.js';
import { ALPHABETS, randomHex, randomText } from './random-text.js';
import { nextBelow } from './sequence.js';

function line(name: string, key: string, value: string): HeaderLine {
  return { name, key, values: [value] };
}

/** What API Gateway adds to the client's headers: on REST APIs in this spelling, on HTTP APIs in lower case. */
function writtenLines({ domainName, userAgent, traceId, forwardedFor }: Arrival): HeaderLine[] {
  return [
    line('Host', 'host', domainName),
    line('User-Agent', 'user-agent', userAgent),
    line('X-Amzn-Trace-Id', 'x-amzn-trace-id', traceId),
    line('X-Forwarded-For', 'x-forwarded-for', forwardedFor),
    line('X-Forwarded-Port', 'x-forwarded-port', '443'),
    line('X-Forwarded-Proto', 'x-forwarded-proto', 'https'),
  ];
}

/** What CloudFront adds on its way to an edge-optimised API. */
function edgeLines(userAgent: string): HeaderLine[] {
  const tablet = userAgent.includes('iPad') || userAgent.includes('Tablet');
  const mobile = !tablet && userAgent.includes('Mobile');
  return [
    line('CloudFront-Forwarded-Proto', 'cloudfront-forwarded-proto', 'https'),
    line('CloudFront-Is-Desktop-Viewer', 'cloudfront-is-desktop-viewer', String(!mobile && !tablet)),
    line('CloudFront-Is-Mobile-Viewer', 'cloudfront-is-mobile-viewer', String(mobile)),
    line('CloudFront-Is-SmartTV-Viewer', 'cloudfront-is-smarttv-viewer', 'false'),
    line('CloudFront-Is-Tablet-Viewer', 'cloudfront-is-tablet-viewer', String(tablet)),
    line('CloudFront-Viewer-ASN', 'cloudfront-viewer-asn', String(64_496 + nextBelow(16))),
    line('CloudFront-Viewer-Country', 'cloudfront-viewer-country', 'US'),
    line('Via', 'via', `2.0 ${randomHex(32)}.cloudfront.net (CloudFront)`),
    line('X-Amz-Cf-Id', 'x-amz-cf-id', `${randomText(ALPHABETS.base64url, 54)}==`),
  ];
}

/**
 * The headers of a request behind API Gateway, sorted as it sorts them: the client's, those that API Gateway writes, and CloudFront's.
 * A client's own value of one of CloudFront's headers wins.
 *
 * @param lines what the client sent, without what API Gateway drops
 */
export function arrivedLines(lines: readonly HeaderLine[], arrival: Arrival, edge: boolean): HeaderLine[] {
  const arrived = writtenLines(arrival);
  if (edge) for (const added of edgeLines(arrival.userAgent)) if (!lines.some(({ key }) => key === added.key)) arrived.push(added);
  for (const sent of lines) if (!isWritten(sent)) arrived.push(sent);
  return arrived.length > 6 ? sortHeaderLines(arrived) : arrived;
}

/** The two maps of payload format 1.0. */
export interface RestHeaders {
  readonly headers: Record<string, string>;
  readonly multiValueHeaders: Record<string, string[]>;
}

/**
 * The headers of a request to a REST API, sorted as it sorts them: the client's, those that API Gateway writes, and CloudFront's. A
 * client's own value of one of CloudFront's headers wins.
 *
 * @param sent what the client sent, without what API Gateway drops; its arrays become the event's own
 */
export function restHeaders(sent: readonly HeaderLine[], arrival: Arrival, edge: boolean): RestHeaders {
  const own = sent.filter((header) => !isWritten(header));
  if (edge) for (const added of edgeLines(arrival.userAgent)) if (!own.some(({ key }) => key === added.key)) own.push(added);
  if (own.length > 1) sortHeaderLines(own);
  const { domainName, userAgent, traceId, forwardedFor } = arrival;
  const headers: Record<string, string> = {};
  const multiValueHeaders: Record<string, string[]> = {};
  let next = putBefore('host', own, 0, headers, multiValueHeaders);
  headers.Host = domainName;
  multiValueHeaders.Host = [domainName];
  next = putBefore('user-agent', own, next, headers, multiValueHeaders);
  headers['User-Agent'] = userAgent;
  multiValueHeaders['User-Agent'] = [userAgent];
  next = putBefore('x-amzn-trace-id', own, next, headers, multiValueHeaders);
  headers['X-Amzn-Trace-Id'] = traceId;
  multiValueHeaders['X-Amzn-Trace-Id'] = [traceId];
  next = putBefore('x-forwarded-for', own, next, headers, multiValueHeaders);
  headers['X-Forwarded-For'] = forwardedFor;
  multiValueHeaders['X-Forwarded-For'] = [forwardedFor];
  headers['X-Forwarded-Port'] = '443';
  multiValueHeaders['X-Forwarded-Port'] = ['443'];
  headers['X-Forwarded-Proto'] = 'https';
  multiValueHeaders['X-Forwarded-Proto'] = ['https'];
  putBefore(undefined, own, next, headers, multiValueHeaders);
  return { headers, multiValueHeaders };
}

/** Copies headers up to a name, and says where it stopped. */
function putBefore(
  limit: string | undefined,
  lines: readonly HeaderLine[],
  start: number,
  headers: Record<string, string>,
  multiValueHeaders: Record<string, readonly string[]>,
): number {
  let next = start;
  for (; next < lines.length; next++) {
    const { name, key, values } = lines[next]!;
    if (limit !== undefined && key > limit) break;
    setOwn(headers, name, values[values.length - 1]);
    setOwn(multiValueHeaders, name, values);
  }
  return next;
}

const DROPPED_BY_REST_APIS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'content-md5',
  'expect',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'www-authenticate',
]);

/** A client's headers as far as a REST API hands them to an integration; `Authorization` in that spelling, whatever the client's. */
export function restHeaderLines(headers: HttpHeaders | undefined): HeaderLine[] {
  if (headers === undefined) return [];
  const kept: HeaderLine[] = [];
  for (const sent of headerLines(headers)) {
    if (DROPPED_BY_REST_APIS.has(sent.key)) continue;
    kept.push(sent.key === 'authorization' ? { name: 'Authorization', key: sent.key, values: sent.values } : sent);
  }
  return kept;
}

const DROPPED_BY_HTTP_APIS: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** A client's headers as far as an HTTP API hands them to an integration. */
export function httpApiHeaderLines(headers: HttpHeaders | undefined): HeaderLine[] {
  return headers === undefined ? [] : headerLines(headers).filter(({ key }) => !DROPPED_BY_HTTP_APIS.has(key));
}

/**
 * The headers of a request to an HTTP API: names in lower case and sorted, values joined by commas, cookies left out (they have a place
 * of their own), the length of the body always there.
 *
 * @param sent what the client sent, without what API Gateway drops
 */
export function httpApiHeaders(sent: readonly HeaderLine[], arrival: Arrival, contentLength: number): Record<string, string> {
  const own = sent.filter((header) => !isWritten(header) && header.key !== 'cookie' && header.key !== 'content-length');
  if (own.length > 1) sortHeaderLines(own);
  const headers: Record<string, string> = {};
  let next = putJoinedBefore('content-length', own, 0, headers);
  headers['content-length'] = String(contentLength);
  next = putJoinedBefore('host', own, next, headers);
  headers.host = arrival.domainName;
  next = putJoinedBefore('user-agent', own, next, headers);
  headers['user-agent'] = arrival.userAgent;
  next = putJoinedBefore('x-amzn-trace-id', own, next, headers);
  headers['x-amzn-trace-id'] = arrival.traceId;
  next = putJoinedBefore('x-forwarded-for', own, next, headers);
  headers['x-forwarded-for'] = arrival.forwardedFor;
  headers['x-forwarded-port'] = '443';
  headers['x-forwarded-proto'] = 'https';
  putJoinedBefore(undefined, own, next, headers);
  return headers;
}

function putJoinedBefore(limit: string | undefined, lines: readonly HeaderLine[], start: number, headers: Record<string, string>): number {
  let next = start;
  for (; next < lines.length; next++) {
    const { key, values } = lines[next]!;
    if (limit !== undefined && key > limit) break;
    setOwn(headers, key, values.length === 1 ? values[0] : values.join(','));
  }
  return next;
}
