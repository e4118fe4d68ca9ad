import type { APIGatewayProxyEvent } from 'aws-lambda';
import { failure } from '../internal/errors.js';
import { stringMap } from './api-options.js';
import { apiAt } from './execute-api.js';
import { agreedValue, arrivalOf, headerValue } from './gateway-arrival.js';
import { restHeaderLines, restHeaders, type RestHeaders } from './gateway-headers.js';
import { encodeBody, type EncodedBody } from './http-body.js';
import { addMissing, singleAndMultiValueHeaders, sortHeaderLines, type HeaderLine } from './http-headers.js';
import { queryPairs, singleAndMultiValueQuery } from './http-query.js';
import { human } from './human.js';
import { iamCaller } from './iam-caller.js';
import { opaqueBase64 } from './opaque-ids.js';
import { restIdentity, restRequestContext, unknownIdentity } from './rest-request-context.js';
import { routeOf } from './route.js';
import { settings } from './settings.js';
import { epochMilliseconds, signingTime } from './time.js';
import { authorize, type AuthorizerKind, type Authorized } from './rest-api-authorizer.js';
import { CONSOLE_TEST, checkConsoleTest } from './rest-api-console-test.js';
import type { APIGatewayProxyEventInit } from './rest-api-init.js';

const WORDS = { template: 'resource', path: 'path' };
const DEFAULT_STAGE = 'prod';

/** A request as far as it doesn't matter how it came. */
interface Parts {
  readonly doing: string;
  readonly init: APIGatewayProxyEventInit;
  readonly httpMethod: string;
  readonly resource: string;
  readonly path: string;
  readonly body: EncodedBody;
}

/** What depends on how the request came. */
interface Origin {
  readonly shown: RestHeaders | typeof NO_HEADERS;
  readonly requestContext: Record<string, unknown>;
}

/** The console sends headers only where some are typed in. */
const NO_HEADERS = { headers: null, multiValueHeaders: null } as const;

/** Builds the event of a request to a REST API from checked options. */
export function proxyEvent(doing: string, init: APIGatewayProxyEventInit, kind: AuthorizerKind): APIGatewayProxyEvent {
  const body = encodeBody(doing, init.body, init.isBase64Encoded);
  if (init.isBase64Encoded === true && body.text === undefined) {
    throw failure(doing, 'isBase64Encoded is true, but there is no body', 'Pass a "body", or leave "isBase64Encoded" out.');
  }
  const given = { template: init.resource, path: init.path, parameters: init.pathParameters };
  const { template: resource, path, parameters } = routeOf(doing, given, WORDS);
  const query = singleAndMultiValueQuery(init.queryStringParameters === undefined ? [] : queryPairs(init.queryStringParameters, '&;'));
  const httpMethod = init.httpMethod ?? (body.text === undefined ? 'GET' : 'POST');
  const parts = { doing, init, httpMethod, resource, path, body };
  const { shown, requestContext } = init.testInvokeMethod === true ? fromConsole(parts) : fromClient(parts, kind);
  const event: Omit<APIGatewayProxyEvent, 'requestContext'> & { requestContext: unknown } = {
    resource,
    path,
    httpMethod,
    headers: shown.headers as APIGatewayProxyEvent['headers'],
    multiValueHeaders: shown.multiValueHeaders as APIGatewayProxyEvent['multiValueHeaders'],
    queryStringParameters: query.single,
    multiValueQueryStringParameters: query.multi,
    pathParameters: parameters,
    stageVariables: stringMap(init.stageVariables) ?? null,
    requestContext,
    body: body.text ?? null,
    isBase64Encoded: body.isBase64Encoded,
  };
  return event as APIGatewayProxyEvent;
}

function fromClient({ doing, init, httpMethod, resource, path, body }: Parts, kind: AuthorizerKind): Origin {
  const lines = restHeaderLines(init.headers);
  const { accountId: ownAccount, region: ownRegion, time: now } = settings();
  const accountId = init.accountId ?? ownAccount;
  const edge = init.endpointType === 'EDGE';
  const host = lines.length === 0 ? init.domainName : agreedValue(doing, 'Host', headerValue(lines, 'host'), 'domainName', init.domainName);
  const api = apiAt(doing, { apiId: init.apiId, region: init.region, domainName: host }, ownRegion);
  const arrival = arrivalOf(
    doing,
    lines,
    {
      time: init.time === undefined ? undefined : epochMilliseconds(init.time),
      domainName: host,
      sourceIp: init.sourceIp,
      userAgent: init.userAgent,
    },
    { domainName: api.domainName, time: now, edge },
  );
  const { time, sourceIp, userAgent } = arrival;
  const authorized = authorize(doing, init.authorizer, kind, { accountId, region: api.region, time });
  const sent = sentLines(doing, init, lines, body, authorized, time);
  const stage = init.stage ?? DEFAULT_STAGE;
  const known = authorized.caller !== undefined || init.apiKey !== undefined;
  return {
    shown: restHeaders(sent, arrival, edge),
    requestContext: restRequestContext({
      accountId,
      apiId: api.apiId,
      authorizer: authorized.context,
      deployed: true,
      domainName: arrival.domainName,
      httpMethod,
      identity: known
        ? restIdentity({ ...authorized.caller, sourceIp, userAgent, apiKey: init.apiKey, apiKeyId: init.apiKeyId })
        : unknownIdentity(sourceIp, userAgent),
      operationName: init.operationName,
      path: api.custom ? path : `/${stage}${path}`,
      requestId: init.requestId,
      resourcePath: resource,
      stage,
      time,
    }),
  };
}

/** The client's headers, completed by what the body, the API key and the authorizer imply. */
function sentLines(
  doing: string,
  init: APIGatewayProxyEventInit,
  lines: readonly HeaderLine[],
  body: EncodedBody,
  { caller, token }: Authorized,
  time: number,
): readonly HeaderLine[] {
  const sent = caller === undefined ? lines.slice() : lines.filter(({ key }) => key !== 'authorization');
  if (body.contentType !== undefined) addMissing(sent, 'Content-Type', 'content-type', body.contentType);
  if (token !== undefined) addMissing(sent, 'Authorization', 'authorization', token);
  if (init.apiKey !== undefined) {
    agreedValue(doing, 'x-api-key', headerValue(lines, 'x-api-key'), 'apiKey', init.apiKey);
    addMissing(sent, 'x-api-key', 'x-api-key', init.apiKey);
  }
  if (caller !== undefined) {
    addMissing(sent, 'X-Amz-Date', 'x-amz-date', signingTime(time));
    if (caller.accessKey.startsWith('ASIA')) addMissing(sent, 'X-Amz-Security-Token', 'x-amz-security-token', opaqueBase64(336));
  }
  return sent;
}

function fromConsole({ doing, init, httpMethod, resource, path }: Parts): Origin {
  checkConsoleTest(doing, init);
  const { accountId: ownAccount, region, time } = settings();
  const accountId = init.accountId ?? ownAccount;
  const lines = sortHeaderLines(restHeaderLines(init.headers));
  const api = apiAt(doing, { apiId: init.apiId, region: init.region, domainName: undefined }, region);
  const userAgent = init.userAgent ?? human().userAgent();
  const { sourceIp, apiKey, apiKeyId, domainName, stage } = CONSOLE_TEST;
  return {
    shown: lines.length === 0 ? NO_HEADERS : singleAndMultiValueHeaders(lines),
    requestContext: restRequestContext({
      accountId,
      apiId: api.apiId,
      authorizer: undefined,
      deployed: false,
      domainName,
      httpMethod,
      identity: restIdentity({ ...iamCaller({}, { accountId, region: api.region }), sourceIp, userAgent, apiKey, apiKeyId }),
      operationName: init.operationName,
      path,
      requestId: init.requestId,
      resourcePath: resource,
      stage,
      time: init.time === undefined ? time : epochMilliseconds(init.time),
    }),
  };
}
