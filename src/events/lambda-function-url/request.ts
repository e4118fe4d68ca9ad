import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { functionUrlAt } from '../../values/function-url.js';
import { arrivalOf, headerValue, type FrontDoor } from '../../values/gateway-arrival.js';
import { arrivedLines, httpApiHeaderLines } from '../../values/gateway-headers.js';
import { encodeTypedBody, type TypedBody } from '../../values/http-body.js';
import { addMissing, cookiesOf, joinedHeaders, type HeaderLine } from '../../values/http-headers.js';
import { opaqueBase64 } from '../../values/opaque-ids.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { commonLogTime, epochMilliseconds, signingTime } from '../../values/time.js';
import { authorize, type Authorized, type AuthorizerKind } from '../../values/http-api-authorizer.js';
import { httpApiQuery } from '../../values/http-api-query.js';
import type { LambdaFunctionURLEventInit } from './init.js';

const DEFAULT_ROUTE = '$default';
/** What stands in `accountId` where nobody signed. */
const ANONYMOUS = 'anonymous';
const LAMBDA: FrontDoor = { name: 'Lambda', port: '443', proto: 'https', source: 'first' };

/** Builds the event of a request to a function URL from checked options. */
export function functionUrlEvent(
  doing: string,
  init: LambdaFunctionURLEventInit,
  kind: Extract<AuthorizerKind, 'any' | 'iam'>,
): LambdaFunctionURLEvent {
  const lines = httpApiHeaderLines(init.headers);
  const body = encodeTypedBody(doing, init.body, init.isBase64Encoded, headerValue(lines, 'content-type'));
  const method = init.method ?? (body.text === undefined ? 'GET' : 'POST');
  const rawPath = init.rawPath ?? '/';
  const query = httpApiQuery(doing, init);
  const { accountId: ownAccount, region: ownRegion, time: now } = settings();
  const accountId = init.accountId ?? ownAccount;
  const { urlId, region, domainName } = functionUrlAt(doing, headerValue(lines, 'host'), init, ownRegion);
  const { sourceIp, userAgent } = init;
  const given = { time: init.time === undefined ? undefined : epochMilliseconds(init.time), domainName, sourceIp, userAgent };
  const arrival = arrivalOf(doing, lines, given, { domainName, time: now, edge: false }, LAMBDA);
  const { time } = arrival;
  const authorized =
    init.authorizer === undefined && kind === 'any' ? undefined : authorize(doing, init.authorizer, 'iam', { accountId, region, time });
  const event = { version: '2.0', routeKey: DEFAULT_ROUTE, rawPath, rawQueryString: query.raw } as LambdaFunctionURLEvent;
  const cookies = sentCookies(doing, init.cookies, lines);
  if (cookies !== undefined) event.cookies = cookies;
  event.headers = joinedHeaders(arrivedLines(sentLines(lines, body, cookies, authorized, time), arrival, false));
  if (query.parameters !== undefined) event.queryStringParameters = query.parameters;
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: arrival.sourceIp, userAgent: arrival.userAgent };
  const rest = {
    domainName,
    domainPrefix: urlId,
    http,
    requestId: init.requestId ?? randomUUID(),
    routeKey: DEFAULT_ROUTE,
    stage: DEFAULT_ROUTE,
    time: commonLogTime(time),
    timeEpoch: time,
  };
  event.requestContext =
    authorized === undefined
      ? { accountId: ANONYMOUS, apiId: urlId, ...rest }
      : ({ accountId, apiId: urlId, authorizer: authorized.context, ...rest } as LambdaFunctionURLEvent['requestContext']);
  if (body.text !== undefined) event.body = body.text;
  event.isBase64Encoded = body.isBase64Encoded;
  return event;
}

/** The cookies of the option, or else those of the header; `undefined` for none. */
function sentCookies(doing: string, cookies: readonly string[] | undefined, lines: readonly HeaderLine[]): string[] | undefined {
  const header = lines.find(({ key }) => key === 'cookie');
  if (cookies !== undefined && header !== undefined) {
    throw failure(doing, 'option "cookies" and a header Cookie are both given', 'Leave one of the two out.');
  }
  const sent = header === undefined ? (cookies ?? []) : cookiesOf(header.values);
  return sent.length === 0 ? undefined : [...sent];
}

/** What belongs to the signature, which Lambda keeps to itself. */
const SIGNATURE = 'authorization';

/** The client's headers, completed by what the body, the cookies, the signature and the connection imply. */
function sentLines(
  lines: readonly HeaderLine[],
  body: TypedBody,
  cookies: readonly string[] | undefined,
  authorized: Authorized | undefined,
  time: number,
): readonly HeaderLine[] {
  const sent: HeaderLine[] = [
    { name: 'x-amzn-tls-cipher-suite', key: 'x-amzn-tls-cipher-suite', values: ['TLS_AES_128_GCM_SHA256'] },
    { name: 'x-amzn-tls-version', key: 'x-amzn-tls-version', values: ['TLSv1.3'] },
  ];
  let sizeIsSaid = body.byteLength > 0;
  for (const line of lines) {
    if (line.key === 'content-length') sizeIsSaid = true;
    else if (line.key === 'cookie') continue;
    else if (!line.key.startsWith('x-amzn-tls-') && !(line.key === SIGNATURE && authorized !== undefined)) sent.push(line);
  }
  if (sizeIsSaid) addMissing(sent, 'content-length', 'content-length', String(body.byteLength));
  if (body.contentType !== undefined) addMissing(sent, 'content-type', 'content-type', body.contentType);
  if (cookies !== undefined) addMissing(sent, 'cookie', 'cookie', cookies.join('; '));
  if (authorized !== undefined) {
    addMissing(sent, 'x-amz-date', 'x-amz-date', signingTime(time));
    if (authorized.accessKey?.startsWith('ASIA') === true) {
      addMissing(sent, 'x-amz-security-token', 'x-amz-security-token', opaqueBase64(336));
    }
  }
  return sent;
}
