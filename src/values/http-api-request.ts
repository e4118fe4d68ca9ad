import type { APIGatewayEventRequestContextV2, APIGatewayProxyEventV2 } from 'aws-lambda';
import { failure } from '../internal/errors.js';
import { stringMap } from './api-options.js';
import { apiAt } from './execute-api.js';
import { agreedValue, arrivalOf, headerValue } from './gateway-arrival.js';
import { httpApiHeaderLines, httpApiHeaders } from './gateway-headers.js';
import { encodeTypedBody, type TypedBody } from './http-body.js';
import { addMissing, cookiesOf, type HeaderLine } from './http-headers.js';
import { gatewayRequestId } from './opaque-ids.js';
import { randomHex } from './random-text.js';
import { domainPrefixOf } from './rest-request-context.js';
import { settings } from './settings.js';
import { commonLogTime, epochMilliseconds, signingTime } from './time.js';
import { authorize, type Authorized, type AuthorizerKind } from './http-api-authorizer.js';
import type { APIGatewayProxyEventV2Init } from './http-api-init.js';
import { httpApiQuery } from './http-api-query.js';
import { httpApiRoute, PAYLOAD_2_WORDS, type HttpApiWords } from './http-api-route.js';

/** Builds the event of a request to an HTTP API from checked options. */
export function proxyEventV2(
  doing: string,
  init: APIGatewayProxyEventV2Init,
  kind: AuthorizerKind,
  words: HttpApiWords = PAYLOAD_2_WORDS,
): APIGatewayProxyEventV2 {
  const lines = httpApiHeaderLines(init.headers);
  const body = encodeTypedBody(doing, init.body, init.isBase64Encoded, headerValue(lines, 'content-type'));
  const stage = init.stage ?? '$default';
  const { routeKey, method, rawPath, parameters } = httpApiRoute(doing, init, stage, body.text !== undefined, words);
  const query = httpApiQuery(doing, init);
  const { accountId: ownAccount, region: ownRegion, time: now } = settings();
  const accountId = init.accountId ?? ownAccount;
  const host = agreedValue(doing, 'Host', headerValue(lines, 'host'), 'domainName', init.domainName);
  const { apiId, region, domainName, custom } = apiAt(doing, { apiId: init.apiId, region: init.region, domainName: host }, ownRegion);
  const { sourceIp, userAgent } = init;
  const given = { time: init.time === undefined ? undefined : epochMilliseconds(init.time), domainName: host, sourceIp, userAgent };
  const arrival = arrivalOf(doing, lines, given, { domainName, time: now, edge: false });
  const { time } = arrival;
  const authorized = authorize(doing, init.authorizer, kind, { accountId, region, time });
  const event = { version: '2.0', routeKey, rawPath, rawQueryString: query.raw } as APIGatewayProxyEventV2;
  const cookies = sentCookies(doing, init.cookies, lines);
  if (cookies.length > 0) event.cookies = cookies;
  event.headers = httpApiHeaders(sentLines(lines, body, authorized, region, time), arrival, body.byteLength);
  if (query.parameters !== undefined) event.queryStringParameters = query.parameters;
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: arrival.sourceIp, userAgent: arrival.userAgent };
  const context = {
    accountId,
    apiId,
    domainName,
    domainPrefix: custom ? domainPrefixOf(domainName) : apiId,
    http,
    requestId: init.requestId ?? gatewayRequestId(),
    routeKey,
    stage,
    time: commonLogTime(time),
    timeEpoch: time,
  };
  event.requestContext = authorized.context === undefined ? context : withAuthorizer(context, authorized.context);
  if (body.text !== undefined) event.body = body.text;
  if (parameters !== null) event.pathParameters = parameters;
  event.isBase64Encoded = body.isBase64Encoded;
  const variables = stringMap(init.stageVariables);
  if (variables !== undefined) event.stageVariables = variables;
  return event;
}

function withAuthorizer(context: APIGatewayEventRequestContextV2, authorizer: object): APIGatewayEventRequestContextV2 {
  const { accountId, apiId, ...rest } = context;
  return { accountId, apiId, authorizer, ...rest } as APIGatewayEventRequestContextV2;
}

/** The cookies of the option, or else those of the header, one each. */
function sentCookies(doing: string, cookies: readonly string[] | undefined, lines: readonly HeaderLine[]): string[] {
  const header = lines.length === 0 ? undefined : lines.find(({ key }) => key === 'cookie');
  if (cookies !== undefined && header !== undefined) {
    throw failure(doing, 'option "cookies" and a header Cookie are both given', 'Leave one of the two out.');
  }
  if (header === undefined) return cookies === undefined ? [] : [...cookies];
  return cookiesOf(header.values);
}

/** The client's headers, completed by what the body and the authorizer imply. */
function sentLines(
  lines: readonly HeaderLine[],
  body: TypedBody,
  { token, accessKey }: Authorized,
  region: string,
  time: number,
): readonly HeaderLine[] {
  const sent = lines.slice();
  if (body.contentType !== undefined) addMissing(sent, 'content-type', 'content-type', body.contentType);
  if (token !== undefined) addMissing(sent, 'authorization', 'authorization', token);
  if (accessKey !== undefined) {
    const date = signingTime(time);
    addMissing(sent, 'authorization', 'authorization', signature(accessKey, date, region));
    addMissing(sent, 'x-amz-date', 'x-amz-date', date);
  }
  return sent;
}

/** What Signature Version 4 writes into the header `authorization`. */
function signature(accessKey: string, date: string, region: string): string {
  const scope = `${date.slice(0, 8)}/${region}/execute-api/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=host;x-amz-date, Signature=${randomHex(64)}`;
}
