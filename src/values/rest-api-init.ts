import { aBoolean, aNonEmptyString, aPlainObject, aRegion, aString, anAccountId, oneOf } from '../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { aDomainName, aHeaderText, aStageName, anApiId, anIpAddress, someStageVariables } from './api-options.js';
import { aBody, type HttpBody } from './http-body.js';
import { someHttpHeaders, type HttpHeaders } from './http-headers.js';
import { HTTP_METHODS, type HttpMethod } from './http-method.js';
import { aQuery, type HttpQuery } from './http-query.js';
import { aPathTemplate, isEncodedPath } from './path-template.js';
import { anInstant, type Instant } from './time.js';
import type { CognitoAuthorizer, IamAuthorization, LambdaAuthorizer } from './rest-api-authorizer.js';

/** What one request to a REST API is about. Everything has a default. */
export interface APIGatewayProxyEventInit {
  /** Default `GET`, or `POST` for a request with a body. */
  httpMethod?: HttpMethod | undefined;
  /** Path as it stands in the URL, percent-encoded, without stage and query. Default: the resource, its parameters filled in. */
  path?: string | undefined;
  /** The resource that took the request, such as `/users/{id}`. Default: the path itself, or `/{proxy+}` where no resource can be called so. */
  resource?: string | undefined;
  /** Values of the resource's parameters as they stand in the path, percent-encoded. Default: they follow from the path. */
  pathParameters?: { readonly [name: string]: string | undefined } | undefined;
  /** The client's headers, each once or repeated; those that API Gateway drops may be among them. */
  headers?: HttpHeaders | undefined;
  /** Decoded names, each with a decoded value or several; or the query string as it stands in the URL. */
  queryStringParameters?: HttpQuery | undefined;
  /** Text, an object to be written as JSON, or bytes. A `Content-Type` that says so is added unless there is one. Default: none. */
  body?: HttpBody | undefined;
  /** Default: true for bytes. With true, a string is base64 already. */
  isBase64Encoded?: boolean | undefined;
  /** Default `prod`. */
  stage?: string | undefined;
  /** Default: none. */
  stageVariables?: { readonly [name: string]: string | undefined } | undefined;
  /**
   * Who let the request in: `{ claims }` for a Cognito authorizer, `{ iam }` for IAM authorization, any other object for the context (and
   * the principalId) of a Lambda authorizer. Default: nobody, the method is open.
   */
  authorizer?: LambdaAuthorizer | CognitoAuthorizer | IamAuthorization | undefined;
  /** `EDGE` adds what CloudFront adds. Default `REGIONAL`. */
  endpointType?: 'EDGE' | 'REGIONAL' | undefined;
  /** True for the console’s Test button (`TestInvokeMethod`). Default false. */
  testInvokeMethod?: boolean | undefined;
  /** Ten lower-case letters and digits. Default: unspecified. */
  apiId?: string | undefined;
  /** A custom domain name. Default: the API's own host. */
  domainName?: string | undefined;
  /** Account that owns the API. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the API. Default: the configured region. */
  region?: string | undefined;
  /** Address of the client. Default: an address of the documentation blocks. */
  sourceIp?: string | undefined;
  /** Default: a common browser. */
  userAgent?: string | undefined;
  /** The operationId of an imported OpenAPI definition. Default: none. */
  operationName?: string | undefined;
  /** API key of a method that asks for one; it also stands in the header `x-api-key`. Default: none. */
  apiKey?: string | undefined;
  /** Id of that key. Default: unspecified. */
  apiKeyId?: string | undefined;
  /** Default: a UUID. */
  requestId?: string | undefined;
  /** When the request came. Default: the configured time. */
  time?: Instant | undefined;
}

/** What one request to a REST API is about, whoever lets it in. */
export type RestRequestInit = Omit<APIGatewayProxyEventInit, 'authorizer' | 'testInvokeMethod'>;

const anEncodedPath: OptionCheck = {
  expected: 'a path as it stands in the URL, percent-encoded, without query (a template such as "/users/{id}" is the option "resource")',
  accepts: (value) => typeof value === 'string' && value.startsWith('/') && isEncodedPath(value),
};

const someEncodedParameters: OptionCheck = {
  expected: 'an object of texts as they stand in the path, percent-encoded ("a%20b"): REST APIs don’t decode path parameters',
  accepts: (value) =>
    isPlainObject(value) &&
    Object.values(value).every((text) => text === undefined || (typeof text === 'string' && text !== '' && isEncodedPath(text))),
};

/** The options of a request to a REST API. */
export const proxyEventOptions: OptionTable<APIGatewayProxyEventInit> = optionTable<APIGatewayProxyEventInit>({
  httpMethod: oneOf(HTTP_METHODS),
  path: anEncodedPath,
  resource: aPathTemplate,
  pathParameters: someEncodedParameters,
  headers: someHttpHeaders,
  queryStringParameters: aQuery,
  body: aBody,
  isBase64Encoded: aBoolean,
  stage: aStageName,
  stageVariables: someStageVariables,
  authorizer: aPlainObject,
  endpointType: oneOf(['EDGE', 'REGIONAL']),
  testInvokeMethod: aBoolean,
  apiId: anApiId,
  domainName: aDomainName,
  accountId: anAccountId,
  region: aRegion,
  sourceIp: anIpAddress,
  userAgent: aHeaderText,
  operationName: aNonEmptyString,
  apiKey: aHeaderText,
  apiKeyId: aString,
  requestId: aNonEmptyString,
  time: anInstant,
});

const { testInvokeMethod: _, ...behindAuthorizers } = proxyEventOptions;

/** The options of a request that an authorizer let in: tests in the console ask no authorizer. */
export const authorizedProxyEventOptions: OptionTable<Omit<APIGatewayProxyEventInit, 'testInvokeMethod'>> =
  optionTable<Omit<APIGatewayProxyEventInit, 'testInvokeMethod'>>(behindAuthorizers);
