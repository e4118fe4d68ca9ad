import type { APIGatewayProxyEvent, APIGatewayRequestAuthorizerEvent, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { apiAt } from '../../values/execute-api.js';
import { apiId as newApiId } from '../../values/opaque-ids.js';
import { routeOf } from '../../values/route.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { bearerToken, tokenClaims } from '../../values/token-claims.js';
import { proxyEvent } from '../../values/rest-api-request.js';
import { contentLengthOf, withContentLength } from './content-length.js';
import {
  requestAuthorizerEventOptions,
  someBearerToken,
  tokenAuthorizerEventOptions,
  type APIGatewayRequestAuthorizerEventInit,
  type APIGatewayTokenAuthorizerEventInit,
} from './init.js';
import { checkMethodArn, methodArnOf } from './method-arn.js';

const TOKEN = 'create APIGatewayTokenAuthorizerEvent';
const REQUEST = 'create APIGatewayRequestAuthorizerEvent';
const WORDS = { template: 'resource', path: 'path' };

/** The options that say nothing of the method. */
const BESIDE_ARN: ReadonlySet<string> = new Set(['methodArn', 'authorizationToken', 'time']);

function refuseParts(init: APIGatewayTokenAuthorizerEventInit): void {
  for (const option of Object.keys(init) as (keyof APIGatewayTokenAuthorizerEventInit)[]) {
    if (!BESIDE_ARN.has(option) && init[option] !== undefined) {
      throw failure(TOKEN, `option "${option}" is given along with methodArn`, `Leave one of the two out: the ARN says it all.`);
    }
  }
}

function tokenMethodArn(init: APIGatewayTokenAuthorizerEventInit): string {
  if (init.methodArn !== undefined) {
    refuseParts(init);
    checkMethodArn(TOKEN, init.methodArn);
    return init.methodArn;
  }
  const { region, accountId } = settings();
  return methodArnOf(TOKEN, {
    region: init.region ?? region,
    accountId: init.accountId ?? accountId,
    apiId: init.apiId ?? newApiId(),
    stage: init.stage ?? 'prod',
    method: init.httpMethod ?? 'GET',
    path: routeOf(TOKEN, { template: init.resource, path: init.path, parameters: init.pathParameters }, WORDS).path,
  });
}

function defaultToken({ time, region }: APIGatewayTokenAuthorizerEventInit): string {
  if (time === undefined) return someBearerToken();
  return bearerToken(tokenClaims(region ?? settings().region, epochMilliseconds(time), undefined));
}

/**
 * The event that a REST API sends to a TOKEN authorizer: the token, and the method that it is for.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html
 * @param init what the authorizer is asked about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that a REST API could not send, and for `methodArn` along with its parts
 * @example
 * const event = createAPIGatewayTokenAuthorizerEvent({ authorizationToken: 'Bearer secret', httpMethod: 'POST', path: '/orders' });
 * expect(event.methodArn).toMatch(/^arn:aws:execute-api:us-east-1:123456789012:[a-z0-9]{10}\/prod\/POST\/orders$/);
 */
export function createAPIGatewayTokenAuthorizerEvent(
  init: APIGatewayTokenAuthorizerEventInit = {},
  overrides?: DeepPartial<APIGatewayTokenAuthorizerEvent>,
): APIGatewayTokenAuthorizerEvent {
  checkOptions(TOKEN, init, tokenAuthorizerEventOptions);
  return madeEvent<APIGatewayTokenAuthorizerEvent>(
    TOKEN,
    () => ({ type: 'TOKEN', methodArn: tokenMethodArn(init), authorizationToken: init.authorizationToken ?? defaultToken(init) }),
    overrides,
  );
}

type Headers = Record<string, string>;
type MultiValueHeaders = Record<string, string[]>;

function restEvent(init: APIGatewayRequestAuthorizerEventInit): APIGatewayRequestAuthorizerEvent {
  const headers = init.headers ?? { Authorization: someBearerToken() };
  const proxied: APIGatewayProxyEvent = proxyEvent(REQUEST, { ...init, headers }, 'any');
  const { httpMethod, path, requestContext } = proxied;
  const { accountId, apiId, domainName, stage } = requestContext;
  const { region } = apiAt(REQUEST, { apiId, region: init.region, domainName }, settings().region);
  const all = withContentLength(
    { headers: proxied.headers as Headers, multiValueHeaders: proxied.multiValueHeaders as MultiValueHeaders },
    contentLengthOf(REQUEST, init.headers, proxied.body, proxied.isBase64Encoded),
  );
  return {
    type: 'REQUEST',
    methodArn: methodArnOf(REQUEST, { region, accountId, apiId, stage, method: httpMethod, path }),
    resource: proxied.resource,
    path,
    httpMethod,
    headers: all.headers,
    multiValueHeaders: all.multiValueHeaders,
    queryStringParameters: proxied.queryStringParameters ?? {},
    multiValueQueryStringParameters: proxied.multiValueQueryStringParameters ?? {},
    pathParameters: proxied.pathParameters ?? {},
    stageVariables: proxied.stageVariables ?? {},
    requestContext: requestContext as APIGatewayRequestAuthorizerEvent['requestContext'],
  };
}

/**
 * The event that a REST API sends to a REQUEST authorizer: the request as its proxy integration will see it, without the body. It takes
 * the options of `createAPIGatewayProxyEvent`, so with the same options (`requestId` among them) the two belong together.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html
 * @param init what the request is about; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that a REST API could not send, and for options that contradict each other
 * @example
 * const event = createAPIGatewayRequestAuthorizerEvent({ resource: '/users/{id}', path: '/users/42', headers: { 'x-token': 'secret' } });
 * expect(event.methodArn).toMatch(/\/prod\/GET\/users\/42$/);
 * expect(event.queryStringParameters).toEqual({});
 */
export function createAPIGatewayRequestAuthorizerEvent(
  init: APIGatewayRequestAuthorizerEventInit = {},
  overrides?: DeepPartial<APIGatewayRequestAuthorizerEvent>,
): APIGatewayRequestAuthorizerEvent {
  checkOptions(REQUEST, init, requestAuthorizerEventOptions);
  return madeEvent(REQUEST, () => restEvent(init), overrides);
}
