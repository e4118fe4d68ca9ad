import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { queryPairs, singleAndMultiValueQuery } from '../../values/http-query.js';
import { proxyEventV2 } from '../../values/http-api-request.js';
import { bothHeaders } from './headers.js';
import { httpApiProxyEventOptions, type APIGatewayHttpApiProxyEventInit } from './init.js';
import type {
  APIGatewayHttpApiProxyEvent,
  APIGatewayHttpApiProxyEventIdentity,
  APIGatewayHttpApiProxyEventRequestContext,
} from './types.js';

const WORDS = { template: 'routeKey', path: 'path', method: 'httpMethod' };

interface Iam {
  readonly accessKey: string;
  readonly accountId: string;
  readonly callerId: string;
  readonly cognitoIdentity: { readonly amr: string[]; readonly identityId: string; readonly identityPoolId: string } | null;
  readonly principalOrgId: string | null;
  readonly userArn: string;
}

/** What an authorizer leaves behind in payload format 2.0. */
interface Authorizer {
  readonly jwt?: object;
  readonly lambda?: object | null;
  readonly iam?: Iam;
}

function identityOf(iam: Iam | undefined, sourceIp: string, userAgent: string): APIGatewayHttpApiProxyEventIdentity {
  const pool = iam?.cognitoIdentity;
  const identity: Omit<APIGatewayHttpApiProxyEventIdentity, 'apiKey' | 'apiKeyId' | 'clientCert'> = {
    accessKey: iam?.accessKey ?? null,
    accountId: iam?.accountId ?? null,
    caller: iam?.callerId ?? null,
    cognitoAmr: pool?.amr ?? null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: pool?.identityId ?? null,
    cognitoIdentityPoolId: pool?.identityPoolId ?? null,
    principalOrgId: iam?.principalOrgId ?? null,
    sourceIp,
    user: iam?.callerId ?? null,
    userAgent,
    userArn: iam?.userArn ?? null,
  };
  return identity as APIGatewayHttpApiProxyEventIdentity;
}

function authorizerOf({ jwt, lambda }: Authorizer): object | undefined {
  if (jwt !== undefined) return jwt;
  return lambda === undefined ? undefined : { claims: null, scopes: null, ...lambda };
}

function requestContextOf(
  { requestContext, rawPath }: APIGatewayProxyEventV2,
  resource: string,
): APIGatewayHttpApiProxyEventRequestContext {
  const { accountId, apiId, domainName, domainPrefix, http, requestId, routeKey, stage, time, timeEpoch } = requestContext;
  const { authorizer: given = {} } = requestContext as { authorizer?: Authorizer };
  const rest = {
    domainName,
    domainPrefix,
    extendedRequestId: requestId,
    httpMethod: http.method,
    identity: identityOf(given.iam, http.sourceIp, http.userAgent),
    path: rawPath,
    protocol: http.protocol,
    requestId,
    requestTime: time,
    requestTimeEpoch: timeEpoch,
    resourceId: routeKey,
    resourcePath: resource,
    stage,
  };
  const authorizer = authorizerOf(given);
  const context = authorizer === undefined ? { accountId, apiId, ...rest } : { accountId, apiId, authorizer, ...rest };
  return context as APIGatewayHttpApiProxyEventRequestContext;
}

function httpApiProxyEvent(doing: string, init: APIGatewayHttpApiProxyEventInit): APIGatewayHttpApiProxyEvent {
  const { httpMethod, path, ...others } = init;
  const event = proxyEventV2(doing, { ...others, method: httpMethod, rawPath: path }, 'any', WORDS);
  const { routeKey } = event;
  const resource = routeKey.slice(routeKey.indexOf(' ') + 1);
  const { headers, multiValueHeaders } = bothHeaders(init.headers, event.headers);
  const query = singleAndMultiValueQuery(init.queryStringParameters === undefined ? [] : queryPairs(init.queryStringParameters));
  return {
    version: '1.0',
    resource,
    path: event.rawPath,
    httpMethod: event.requestContext.http.method,
    headers,
    multiValueHeaders,
    queryStringParameters: query.single,
    multiValueQueryStringParameters: query.multi,
    requestContext: requestContextOf(event, resource),
    pathParameters: event.pathParameters ?? null,
    stageVariables: event.stageVariables ?? null,
    body: event.body ?? null,
    isBase64Encoded: event.isBase64Encoded,
  };
}

/**
 * The event that an HTTP API sends to a function for one request, in payload format 1.0: nearly that of a REST API.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that an HTTP API could not send, and for options that contradict each other
 * @example
 * const event = createAPIGatewayHttpApiProxyEvent({ routeKey: 'GET /users/{id}', pathParameters: { id: '42' } });
 * expect(event.resource).toBe('/users/{id}');
 * expect(event.queryStringParameters).toBeNull();
 */
export function createAPIGatewayHttpApiProxyEvent(
  init: APIGatewayHttpApiProxyEventInit = {},
  overrides?: DeepPartial<APIGatewayHttpApiProxyEvent>,
): APIGatewayHttpApiProxyEvent {
  const doing = 'create APIGatewayHttpApiProxyEvent';
  checkOptions(doing, init, httpApiProxyEventOptions);
  return madeEvent(doing, () => httpApiProxyEvent(doing, init), overrides);
}
