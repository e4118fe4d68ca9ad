import { aNonEmptyString, aStringMatching, anArrayOf, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import type { HttpMethod } from '../../values/http-method.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';
import type { Instant } from '../../values/time.js';
import { proxyEventV2Options, type HttpApiRequestInit } from '../../values/http-api-init.js';
import { proxyEventOptions, type RestRequestInit } from '../../values/rest-api-init.js';

/** What a TOKEN authorizer is asked about. Everything has a default. */
export interface APIGatewayTokenAuthorizerEventInit {
  /** The token source's header as the client sent it, `Bearer ` included. Default: some bearer token. */
  authorizationToken?: string | undefined;
  /** The method called, instead of the options below that it is made of. */
  methodArn?: string | undefined;
  /** Default `GET`. */
  httpMethod?: HttpMethod | undefined;
  /** Path as it stands in the URL, without stage. Default: the resource, its parameters filled in. */
  path?: string | undefined;
  /** The resource that takes the request, such as `/users/{id}`. Default: the path itself. */
  resource?: string | undefined;
  /** Values of the resource's parameters. Default: they follow from the path. */
  pathParameters?: { readonly [name: string]: string | undefined } | undefined;
  /** Default `prod`. */
  stage?: string | undefined;
  /** Ten lower-case letters and digits. Default: unspecified. */
  apiId?: string | undefined;
  /** Account that owns the API. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the API. Default: the configured region. */
  region?: string | undefined;
  /** When the token was shown: with it, the default token can be decoded, and was issued shortly before. Nothing else of the event tells. */
  time?: Instant | undefined;
}

/**
 * What a REQUEST authorizer of a REST API is asked about: the same options as the proxy event of that request has. Unless `headers` are
 * given, there is an `Authorization` header with some bearer token. Authorizers never see a body: of `body`, only its length and its
 * kind show.
 */
export type APIGatewayRequestAuthorizerEventInit = RestRequestInit;

/**
 * What a Lambda authorizer of an HTTP API is asked about: the same options as the proxy event of that request has, and the values of the
 * identity sources. Unless `headers` are given, there is an `authorization` header with some bearer token. Authorizers never see a body:
 * of `body`, only its length and its kind show, which the headers `Content-Length` and `Content-Type` can say as well.
 */
export interface APIGatewayRequestAuthorizerEventV2Init extends HttpApiRequestInit {
  /**
   * Values of the configured identity sources, of which the first is the header `authorization` unless `headers` are given. Default: that
   * of the header `authorization`, if there is one; else absent, as without identity sources.
   */
  identitySource?: readonly string[] | null | undefined;
}

const { authorizer: _authorizer, testInvokeMethod: _testInvokeMethod, ...ofRequest } = proxyEventOptions;

/** The options of a request that an authorizer of a REST API is asked about. */
export const requestAuthorizerEventOptions: OptionTable<APIGatewayRequestAuthorizerEventInit> =
  optionTable<APIGatewayRequestAuthorizerEventInit>(ofRequest);

const { authorizer: _authorizerV2, ...ofHttpApiRequest } = proxyEventV2Options;

/** The options of a request that an authorizer of an HTTP API is asked about. */
export const requestAuthorizerEventV2Options: OptionTable<APIGatewayRequestAuthorizerEventV2Init> =
  optionTable<APIGatewayRequestAuthorizerEventV2Init>({
    ...ofHttpApiRequest,
    identitySource: either(anArrayOf(aNonEmptyString), oneOf([null])),
  });

/** The options of what a TOKEN authorizer is asked about. */
export const tokenAuthorizerEventOptions: OptionTable<APIGatewayTokenAuthorizerEventInit> = optionTable<APIGatewayTokenAuthorizerEventInit>(
  {
    authorizationToken: aNonEmptyString,
    methodArn: aStringMatching(
      /^arn:aws(?:-[a-z]+)*:execute-api:[a-z0-9-]+:\d{12}:[a-z0-9]+\/[\w$-]+\/[A-Z]+\/.*$/,
      'the ARN of a method, "arn:aws:execute-api:‹region›:‹account›:‹apiId›/‹stage›/‹METHOD›/‹path›"',
    ),
    httpMethod: ofRequest.httpMethod,
    path: ofRequest.path,
    resource: ofRequest.resource,
    pathParameters: ofRequest.pathParameters,
    stage: ofRequest.stage,
    time: ofRequest.time,
    apiId: ofRequest.apiId,
    accountId: ofRequest.accountId,
    region: ofRequest.region,
  },
);

/** The value of an `Authorization` header that nobody can verify. */
export function someBearerToken(): string {
  return `Bearer ${randomText(ALPHABETS.base64url, 22)}`;
}
