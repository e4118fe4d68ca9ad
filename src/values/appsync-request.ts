import { aRegion } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import type { OptionTable } from '../internal/options.js';
import { setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { aDomainName, anIpAddress } from './api-options.js';
import { anAppSyncIdentity, appSyncCaller, type AppSyncCaller, type AppSyncIdentityInit } from './appsync-identity.js';
import { headerLines, someHttpHeaders, type HttpHeaders } from './http-headers.js';
import { human } from './human.js';
import { iamId, opaqueBase64, traceRoot } from './opaque-ids.js';
import { ALPHABETS, randomHex, randomText } from './random-text.js';
import { settings } from './settings.js';
import { bearerToken } from './token-claims.js';
import { anInstant, epochMilliseconds, signingTime, type Instant } from './time.js';

/** Options of a request to an AppSync API, whatever it asks. */
export interface AppSyncRequestInit {
  /** Who calls: null with an API key. Default null. */
  identity?: AppSyncIdentityInit | undefined;
  /** Headers of the request, in any case; laid over those that clients and CloudFront send. Default: a browser’s. */
  headers?: HttpHeaders | undefined;
  /** Custom domain name of the API; null for the name that AppSync gives. Default null. */
  domainName?: string | null | undefined;
  /** Address of the caller. Default: one that is reserved for documentation. */
  sourceIp?: string | undefined;
  /** Region of the API. Default: the configured region. */
  region?: string | undefined;
  /** When the request came. Default: the configured time. */
  time?: Instant | undefined;
}

/** The options of a request to an AppSync API. */
export const appSyncRequestOptions: OptionTable<AppSyncRequestInit> = {
  identity: anAppSyncIdentity,
  headers: someHttpHeaders,
  domainName: { expected: `${aDomainName.expected}, or null`, accepts: (value) => value === null || aDomainName.accepts(value) },
  sourceIp: anIpAddress,
  region: aRegion,
  time: anInstant,
};

/** A request as it arrived: who called, and `request` of the event. */
export interface AppSyncArrival {
  readonly identity: Record<string, unknown> | null;
  readonly request: { headers: Record<string, string>; domainName: string | null };
}

const OWN_HOST = /\.appsync(?:-realtime)?-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

/** The id of an AppSync API, and the first part of its host name. */
export function appSyncId(): string {
  return randomText(ALPHABETS.lowerCaseAlphanumeric, 26);
}

/** The value of a header in a request's headers, whatever its case. */
export function headerIn(headers: HttpHeaders | undefined, key: string): string | undefined {
  return headers === undefined
    ? undefined
    : headerLines(headers)
        .find((line) => line.key === key)
        ?.values.join(',');
}

function disagreement(doing: string, option: string, value: unknown, name: string, header: string): Error {
  return failure(doing, `option "${option}" is ${show(value)}, but the header ${name} is ${show(header)}`, 'Say it once.');
}

interface Place {
  readonly region: string;
  readonly host: string;
  readonly domainName: string | null;
  readonly sourceIp: string;
}

function placeOf(doing: string, init: AppSyncRequestInit, service: string): Place {
  const host = headerIn(init.headers, 'host');
  const own = host === undefined ? null : OWN_HOST.exec(host);
  if (own !== null && init.region !== undefined && init.region !== own[1]) throw disagreement(doing, 'region', init.region, 'host', host!);
  const said = own === null ? host : null;
  if (host !== undefined && init.domainName !== undefined && init.domainName !== said) {
    throw disagreement(doing, 'domainName', init.domainName, 'host', host);
  }
  const region = init.region ?? own?.[1] ?? settings().region;
  const domainName = init.domainName ?? said ?? null;
  const forwarded = headerIn(init.headers, 'x-forwarded-for')?.split(',', 1)[0]!.trim();
  if (forwarded !== undefined && init.sourceIp !== undefined && init.sourceIp !== forwarded) {
    throw disagreement(doing, 'sourceIp', init.sourceIp, 'x-forwarded-for', forwarded);
  }
  const end = region.startsWith('cn-') ? '.amazonaws.com.cn' : '.amazonaws.com';
  return {
    region,
    host: host ?? domainName ?? `${appSyncId()}.${service}.${region}${end}`,
    domainName,
    sourceIp: init.sourceIp ?? forwarded ?? human().ipv4(),
  };
}

/** Adds the headers by which the caller proves who they are. */
function addCredentials(
  headers: Record<string, string>,
  init: AppSyncIdentityInit,
  { identity, claims }: AppSyncCaller,
  region: string,
  time: number,
): void {
  if (identity === null) headers['x-api-key'] = `da2-${appSyncId()}`;
  else if (claims !== undefined) headers.authorization = bearerToken(claims).slice('Bearer '.length);
  else if (init !== null && 'lambda' in init) headers.authorization = `token-${randomHex(16)}`;
  else {
    const date = signingTime(time);
    headers['x-amz-date'] = date;
    headers['x-amz-security-token'] = opaqueBase64(356);
    headers.authorization = `AWS4-HMAC-SHA256 Credential=${iamId('ASIA')}/${date.slice(0, 8)}/${region}/appsync/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=${randomHex(64)}`;
  }
}

/**
 * A request to an AppSync API.
 *
 * @param contextName what the context of a Lambda authorizer is called
 * @param service the part of the API's own host name that says what it serves
 */
export function appSyncArrival(
  doing: string,
  init: AppSyncRequestInit,
  contextName: 'resolverContext' | 'handlerContext',
  service: 'appsync-api' | 'appsync-realtime-api',
): AppSyncArrival {
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const { region, host, domainName, sourceIp } = placeOf(doing, init, service);
  const caller = appSyncCaller(doing, init.identity ?? null, { region, accountId: settings().accountId, time, sourceIp }, contextName);
  const headers: Record<string, string> = {
    'x-forwarded-for': `${sourceIp}, ${human().ipv4()}`,
    'cloudfront-viewer-country': 'US',
    'cloudfront-is-tablet-viewer': 'false',
    via: `2.0 ${randomHex(32)}.cloudfront.net (CloudFront)`,
    'cloudfront-forwarded-proto': 'https',
    host,
    'x-forwarded-proto': 'https',
    'user-agent': human().userAgent(),
    accept: '*/*',
    'cloudfront-is-mobile-viewer': 'false',
    'cloudfront-is-smarttv-viewer': 'false',
    'accept-encoding': 'gzip, deflate, br',
    'content-type': 'application/json',
    'x-amz-cf-id': `${randomText(ALPHABETS.base64url, 54)}==`,
    'x-amzn-trace-id': traceRoot(time),
  };
  addCredentials(headers, init.identity ?? null, caller, region, time);
  headers['cloudfront-is-desktop-viewer'] = 'true';
  headers['x-forwarded-port'] = '443';
  if (init.headers !== undefined) for (const { key, values } of headerLines(init.headers)) setOwn(headers, key, values.join(','));
  return { identity: caller.identity, request: { headers, domainName } };
}
