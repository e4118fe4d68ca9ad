import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { headerLines, sortHeaderLines, type HeaderLine, type HttpHeaders } from './http-headers.js';
import { human } from './human.js';
import { traceRoot } from './opaque-ids.js';
import { ALPHABETS, randomHex, randomText } from './random-text.js';
import { nextBelow } from './sequence.js';

/** What API Gateway knows about a request, and writes into its headers. */
export interface Arrival {
  /** Epoch milliseconds at which the request came. */
  readonly time: number;
  readonly domainName: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** `X-Amzn-Trace-Id`. */
  readonly traceId: string;
  /** `X-Forwarded-For`. */
  readonly forwardedFor: string;
}

/** What may say who sent a request, and whereto: options, or else the client's headers, or else defaults. */
export interface ArrivalOptions {
  readonly time: number | undefined;
  readonly domainName: string | undefined;
  readonly sourceIp: string | undefined;
  readonly userAgent: string | undefined;
}

/** Headers that API Gateway writes itself on each request, by name in lower case, in its own spelling. */
const WRITTEN: Readonly<Record<string, string>> = {
  host: 'Host',
  'user-agent': 'User-Agent',
  'x-amzn-trace-id': 'X-Amzn-Trace-Id',
  'x-forwarded-for': 'X-Forwarded-For',
  'x-forwarded-port': 'X-Forwarded-Port',
  'x-forwarded-proto': 'X-Forwarded-Proto',
};

function isWritten({ key }: HeaderLine): boolean {
  return Object.hasOwn(WRITTEN, key);
}

/** The last value of a header, or `undefined` where there is none. */
export function headerValue(lines: readonly HeaderLine[], key: string): string | undefined {
  const line = lines.find((candidate) => candidate.key === key);
  return line?.values[line.values.length - 1];
}

/**
 * What a header and an option say in common, where either says anything.
 *
 * @throws when they say different things
 */
export function agreedValue(
  doing: string,
  header: string,
  written: string | undefined,
  option: string,
  given: string | undefined,
): string | undefined {
  if (written !== undefined && given !== undefined && written !== given) {
    throw failure(doing, `header ${header} is ${show(written)}, but option "${option}" is ${show(given)}`, 'Leave one of the two out.');
  }
  return given ?? written;
}

function secondOf(doing: string, traceId: string): number {
  const root = /(?:^|;)Root=1-([0-9a-f]{8})-[0-9a-f]{24}(?:;|$)/.exec(traceId);
  if (root === null) {
    throw failure(
      doing,
      `header X-Amzn-Trace-Id is ${show(traceId)}`,
      'Pass a trace header such as "Root=1-‹8 hex digits›-‹24 hex digits›".',
    );
  }
  return Number.parseInt(root[1]!, 16);
}

function timeOfTrace(doing: string, traceId: string, time: number | undefined): number {
  const second = secondOf(doing, traceId);
  if (time === undefined) return second * 1000;
  if (Math.floor(time / 1000) === second) return time;
  throw failure(
    doing,
    `header X-Amzn-Trace-Id carries the second ${new Date(second * 1000).toISOString()}, but option "time" is ${new Date(time).toISOString()}`,
    'Leave one of the two out.',
  );
}

function refuseForwarding(doing: string, lines: readonly HeaderLine[]): void {
  for (const [key, expected] of [
    ['x-forwarded-port', '443'],
    ['x-forwarded-proto', 'https'],
  ] as const) {
    const value = headerValue(lines, key);
    if (value !== undefined && value !== expected) {
      throw failure(doing, `header ${WRITTEN[key]} is ${show(value)}`, `Leave it out: API Gateway writes "${expected}" there itself.`);
    }
  }
}

/**
 * Who sent a request, whereto and when, in agreement with the client's headers.
 *
 * @param lines what the client sent
 * @param defaults the API's own domain name, the configured time, and whether the request came through CloudFront
 * @throws where headers and options contradict each other
 */
export function arrivalOf(
  doing: string,
  lines: readonly HeaderLine[],
  options: ArrivalOptions,
  defaults: { readonly domainName: string; readonly time: number; readonly edge: boolean },
): Arrival {
  if (!lines.some(isWritten)) return plainArrival(options, defaults);
  refuseForwarding(doing, lines);
  const trace = headerValue(lines, 'x-amzn-trace-id');
  const forwarded = headerValue(lines, 'x-forwarded-for');
  const time = trace === undefined ? (options.time ?? defaults.time) : timeOfTrace(doing, trace, options.time);
  const plain = plainArrival(
    {
      time,
      domainName: agreedValue(doing, 'Host', headerValue(lines, 'host'), 'domainName', options.domainName),
      sourceIp: agreedValue(doing, 'X-Forwarded-For', forwarded?.split(',', 1)[0]?.trim(), 'sourceIp', options.sourceIp),
      userAgent: agreedValue(doing, 'User-Agent', headerValue(lines, 'user-agent'), 'userAgent', options.userAgent),
    },
    defaults,
  );
  return { ...plain, traceId: trace ?? plain.traceId, forwardedFor: forwarded ?? plain.forwardedFor };
}

function plainArrival(
  options: ArrivalOptions,
  defaults: { readonly domainName: string; readonly time: number; readonly edge: boolean },
): Arrival {
  const time = options.time ?? defaults.time;
  const sourceIp = options.sourceIp ?? human().ipv4();
  return {
    time,
    domainName: options.domainName ?? defaults.domainName,
    sourceIp,
    userAgent: options.userAgent ?? human().userAgent(),
    traceId: traceRoot(time),
    forwardedFor: defaults.edge ? `${sourceIp}, 130.176.${nextBelow(256)}.${1 + nextBelow(254)}` : sourceIp,
  };
}

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
    headers[name] = values[values.length - 1]!;
    multiValueHeaders[name] = values;
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
  return headerLines(headers)
    .filter(({ key }) => !DROPPED_BY_REST_APIS.has(key))
    .map((sent) => (sent.key === 'authorization' ? { ...sent, name: 'Authorization' } : sent));
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
