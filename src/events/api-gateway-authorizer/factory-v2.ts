import type { APIGatewayProxyEventV2, APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { aHeaderText } from '../../values/api-options.js';
import { apiAt } from '../../values/execute-api.js';
import { headerValue } from '../../values/gateway-arrival.js';
import { httpApiHeaderLines } from '../../values/gateway-headers.js';
import { settings } from '../../values/settings.js';
import { proxyEventV2 } from '../../values/http-api-request.js';
import { requestAuthorizerEventV2Options, someBearerToken, type APIGatewayRequestAuthorizerEventV2Init } from './init.js';
import { methodArnOf } from './method-arn.js';

const DOING = 'create APIGatewayRequestAuthorizerEventV2';

function routeArnOf(init: APIGatewayRequestAuthorizerEventV2Init, { rawPath, requestContext }: APIGatewayProxyEventV2): string {
  const { accountId, apiId, domainName, stage, http } = requestContext;
  const { region } = apiAt(DOING, { apiId, region: init.region, domainName }, settings().region);
  const path = stage === '$default' ? rawPath : rawPath.slice(stage.length + 1);
  return methodArnOf(DOING, { region, accountId, apiId, stage, method: http.method, path });
}

function httpApiEvent(init: APIGatewayRequestAuthorizerEventV2Init): APIGatewayRequestAuthorizerEventV2 {
  const { identitySource, ...request } = init;
  if (request.headers === undefined) {
    const [given] = identitySource ?? [];
    request.headers = { authorization: given !== undefined && aHeaderText.accepts(given) ? given : someBearerToken() };
  }
  const proxied = proxyEventV2(DOING, request, 'any');
  const { cookies, headers, queryStringParameters, pathParameters, stageVariables } = proxied;
  const declared = proxied.body === undefined ? headerValue(httpApiHeaderLines(request.headers), 'content-length') : undefined;
  if (declared !== undefined) headers['content-length'] = declared;
  const event = { version: '2.0', type: 'REQUEST', routeArn: routeArnOf(init, proxied) } as Partial<APIGatewayRequestAuthorizerEventV2>;
  const identity = identitySource === undefined && headers.authorization ? [headers.authorization] : identitySource;
  if (identity !== undefined) event.identitySource = (identity === null ? null : [...identity]) as string[];
  event.routeKey = proxied.routeKey;
  event.rawPath = proxied.rawPath;
  event.rawQueryString = proxied.rawQueryString;
  if (cookies !== undefined) event.cookies = cookies;
  event.headers = headers;
  if (queryStringParameters !== undefined) event.queryStringParameters = queryStringParameters;
  event.requestContext = proxied.requestContext;
  if (pathParameters !== undefined) event.pathParameters = pathParameters;
  if (stageVariables !== undefined) event.stageVariables = stageVariables;
  return event as APIGatewayRequestAuthorizerEventV2;
}

/**
 * The event that an HTTP API sends to a Lambda authorizer in payload format 2.0: the request as its integration will see it, without the
 * body. It takes the options of `createAPIGatewayProxyEventV2`, so with the same options (`requestId` among them) the two belong together.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 * @param init what the request is about, and the identity sources' values; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that an HTTP API could not send, and for options that contradict each other
 * @example
 * const event = createAPIGatewayRequestAuthorizerEventV2({ routeKey: 'GET /users/{id}', headers: { Authorization: 'Bearer secret' } });
 * expect(event.identitySource).toEqual(['Bearer secret']);
 * expect(event.routeArn).toMatch(/\/\$default\/GET\/users\/\d+$/);
 */
export function createAPIGatewayRequestAuthorizerEventV2(
  init: APIGatewayRequestAuthorizerEventV2Init = {},
  overrides?: DeepPartial<APIGatewayRequestAuthorizerEventV2>,
): APIGatewayRequestAuthorizerEventV2 {
  checkOptions(DOING, init, requestAuthorizerEventV2Options);
  return madeEvent(DOING, () => httpApiEvent(init), overrides);
}
