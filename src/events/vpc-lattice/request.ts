import { failure } from '../../internal/errors.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { agreedValue, headerValue } from '../../values/gateway-arrival.js';
import { httpApiHeaderLines } from '../../values/gateway-headers.js';
import { encodeTypedBody, type TypedBody } from '../../values/http-body.js';
import { addMissing, sortHeaderLines, type HeaderLine } from '../../values/http-headers.js';
import { encodedQueryPairs, type HttpQuery, type QueryPair } from '../../values/http-query.js';
import { human } from '../../values/human.js';
import { nextBelow } from '../../values/sequence.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { identityOf, type Identity } from './identity.js';
import { latticeId } from './ids.js';
import type { VPCLatticeRequestInit } from './init.js';

/** Options that have another name in each version, and these names. */
export interface VersionedOptions {
  readonly path: string | undefined;
  readonly query: HttpQuery | undefined;
  readonly isBase64Encoded: boolean | undefined;
  readonly words: { readonly path: string; readonly query: string; readonly isBase64Encoded: string };
}

/** Which service of which network handed a request over to which target group. */
export interface LatticePlace {
  readonly serviceNetworkArn: string;
  readonly serviceArn: string;
  readonly targetGroupArn: string;
}

/** A request as far as both versions tell the same of it. */
export interface LatticeRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** As they stand in the URL. */
  readonly query: readonly QueryPair[];
  /** What the client sent, names in lower case and sorted. */
  readonly lines: readonly HeaderLine[];
  readonly host: string;
  readonly userAgent: string;
  readonly forwardedFor: string;
  readonly body: TypedBody;
  readonly identity: Identity;
  readonly place: LatticePlace;
  readonly region: string;
  readonly time: number;
}

/** Builds a request from checked options. */
export function latticeRequest(doing: string, init: VPCLatticeRequestInit, versioned: VersionedOptions): LatticeRequest {
  const lines = init.headers === undefined ? [] : httpApiHeaderLines(init.headers).filter(({ key }) => !isWrittenByLattice(key));
  const body = bodyOf(doing, init, versioned, lines);
  const { path, query } = pathAndQuery(doing, versioned);
  const { accountId: ownAccount, time } = settings();
  const region = regionOf(doing, init);
  const accountId = init.accountId ?? ownAccount;
  const place = {
    serviceNetworkArn: init.serviceNetworkArn ?? arn('vpc-lattice', region, accountId, `servicenetwork/${latticeId('sn')}`),
    serviceArn: init.serviceArn ?? arn('vpc-lattice', region, accountId, `service/${latticeId('svc')}`),
    targetGroupArn: init.targetGroupArn ?? arn('vpc-lattice', region, accountId, `targetgroup/${latticeId('tg')}`),
  };
  const { host, userAgent, forwardedFor } = arrivalOf(doing, init, lines);
  return {
    method: init.method ?? (body.text === undefined ? 'GET' : 'POST'),
    path,
    query,
    lines: sentLines(lines, body),
    host: host ?? serviceDomain(place.serviceArn, region),
    userAgent,
    forwardedFor,
    body,
    identity: identityOf(doing, init.identity, accountId, region),
    place,
    region,
    time: init.time === undefined ? time : epochMilliseconds(init.time),
  };
}

/** True for headers that say who called and through what, which nobody else can send. */
function isWrittenByLattice(key: string): boolean {
  return key.startsWith('x-amzn-lattice-') || key === 'x-amzn-source-vpc' || key === 'x-amzn-requestid';
}

function bodyOf(
  doing: string,
  { body }: VPCLatticeRequestInit,
  { isBase64Encoded, words }: VersionedOptions,
  lines: readonly HeaderLine[],
): TypedBody {
  const encoded = encodeTypedBody(doing, body, isBase64Encoded, headerValue(lines, 'content-type'), words.isBase64Encoded);
  if (isBase64Encoded !== true || encoded.text !== undefined) return encoded;
  throw failure(doing, `${words.isBase64Encoded} is true, but there is no body`, `Pass a "body", or leave "${words.isBase64Encoded}" out.`);
}

function pathAndQuery(doing: string, { path = '/', query, words }: VersionedOptions): { path: string; query: QueryPair[] } {
  const mark = path.indexOf('?');
  if (query === undefined) return { path, query: mark === -1 ? [] : encodedQueryPairs(path.slice(mark + 1)) };
  if (mark !== -1) {
    throw failure(doing, `${words.path} ${show(path)} has a query, and ${words.query} is given, too`, 'Leave one of the two out.');
  }
  const pairs = encodedQueryPairs(query);
  const raw = typeof query === 'string' ? query : pairs.map(([name, value]) => `${name}=${value}`).join('&');
  return { path: raw === '' ? path : `${path}?${raw}`, query: pairs };
}

const ARNS = ['serviceNetworkArn', 'serviceArn', 'targetGroupArn'] as const;

/** The region that ARNs and option agree on. */
function regionOf(doing: string, init: VPCLatticeRequestInit): string {
  let region = init.region;
  let source = 'option "region"';
  for (const option of ARNS) {
    const said = init[option]?.split(':')[3];
    if (said === undefined) continue;
    if (region !== undefined && region !== said) {
      throw failure(
        doing,
        `${source} says ${show(region)}, but ${option} says ${show(said)}`,
        'A service lies in one region: leave one out.',
      );
    }
    region = said;
    source = option;
  }
  return region ?? settings().region;
}

/** All generated names of services have this in common, in every region. */
const LATTICE_ZONE = '7d67968';

function serviceDomain(serviceArn: string, region: string): string {
  const id = serviceArn.slice(serviceArn.lastIndexOf('-') + 1);
  return `my-service-${id}.${LATTICE_ZONE}.vpc-lattice-svcs.${region}.on.${region.startsWith('cn-') ? 'amazonwebservices.com.cn' : 'aws'}`;
}

/** The client's headers, completed by what the body implies. */
function sentLines(lines: readonly HeaderLine[], body: TypedBody): HeaderLine[] {
  const sent: HeaderLine[] = [];
  let sizeIsSaid = body.byteLength > 0;
  for (const line of lines) {
    if (line.key === 'content-length') sizeIsSaid = true;
    else if (line.key !== 'host' && line.key !== 'user-agent' && line.key !== 'x-forwarded-for') sent.push(line);
  }
  if (sizeIsSaid) sent.push({ name: 'content-length', key: 'content-length', values: [String(body.byteLength)] });
  if (body.contentType !== undefined) addMissing(sent, 'content-type', 'content-type', body.contentType);
  return sent.length > 1 ? sortHeaderLines(sent) : sent;
}

function arrivalOf(
  doing: string,
  { domainName, sourceIp, userAgent }: VPCLatticeRequestInit,
  lines: readonly HeaderLine[],
): { host: string | undefined; userAgent: string; forwardedFor: string } {
  const forwarded = headerValue(lines, 'x-forwarded-for');
  const address = agreedValue(doing, 'X-Forwarded-For', forwarded?.split(',').at(-1)?.trim(), 'sourceIp', sourceIp);
  return {
    host: agreedValue(doing, 'Host', headerValue(lines, 'host'), 'domainName', domainName),
    userAgent: agreedValue(doing, 'User-Agent', headerValue(lines, 'user-agent'), 'userAgent', userAgent) ?? human().userAgent(),
    forwardedFor: forwarded ?? address ?? `10.0.${nextBelow(256)}.${1 + nextBelow(254)}`,
  };
}

/** Copies the client's headers up to a name, and says where it stopped. */
export function putBefore<Value>(
  limit: string | undefined,
  lines: readonly HeaderLine[],
  start: number,
  headers: Record<string, Value>,
  written: (values: readonly string[]) => Value,
): number {
  let next = start;
  for (; next < lines.length; next++) {
    const { key, values } = lines[next]!;
    if (limit !== undefined && key > limit) break;
    setOwn(headers, key, written(values));
  }
  return next;
}
