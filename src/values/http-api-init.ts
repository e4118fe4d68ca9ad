import { aBoolean, aNonEmptyString, aPlainObject, aRegion, anAccountId, either, oneOf } from '../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { aDomainName, aHeaderText, aStageName, anApiId, anIpAddress, someStageVariables } from './api-options.js';
import { aBody, type HttpBody } from './http-body.js';
import { someCookies, someHttpHeaders, type HttpHeaders } from './http-headers.js';
import { HTTP_METHODS, type HttpMethod } from './http-method.js';
import { aQuery, aRawQueryString, type HttpQuery } from './http-query.js';
import { isPathTemplate } from './path-template.js';
import { anInstant, type Instant } from './time.js';
import type { HttpApiAuthorizer } from './http-api-authorizer.js';

/** What one request to an HTTP API is about, whoever lets it in. Everything has a default. */
export interface HttpApiRequestInit {
  /** The route that took the request: `GET /users/{id}`, `ANY /{proxy+}` or `$default`. Default: method and path, or `$default` where no route can be called so. */
  routeKey?: string | undefined;
  /** Default: the route's, or `GET`, or `POST` for a request with a body. */
  method?: HttpMethod | undefined;
  /** Decoded path, with the stage in front unless that is `$default`. Default: the route's, its parameters filled in. */
  rawPath?: string | undefined;
  /** Decoded values of the route's parameters. Default: they follow from the path. */
  pathParameters?: { readonly [name: string]: string | undefined } | undefined;
  /** The query as it stands in the URL. Default: the parameters', or none. */
  rawQueryString?: string | undefined;
  /** Decoded names, each with a decoded value or several; or the query string as it stands in the URL. Default: those of `rawQueryString`. */
  queryStringParameters?: HttpQuery | undefined;
  /** The client's headers in any case, each once or repeated; `cookie` becomes `cookies`. */
  headers?: HttpHeaders | undefined;
  /** Cookies as `name=value`. Default: those of the header `cookie`. */
  cookies?: readonly string[] | undefined;
  /** Text, an object to be written as JSON, or bytes. Its media type decides whether it becomes base64. Default: none. */
  body?: HttpBody | undefined;
  /** Default: by the media type. With true, a string is base64 already. */
  isBase64Encoded?: boolean | undefined;
  /** Default `$default`. */
  stage?: string | undefined;
  /** Default: none. */
  stageVariables?: { readonly [name: string]: string | undefined } | undefined;
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
  /** Sixteen characters, the last of them `=`. Default: unspecified. */
  requestId?: string | undefined;
  /** When the request came. Default: the configured time. */
  time?: Instant | undefined;
}

/** What one request to an HTTP API is about. Everything has a default. */
export interface APIGatewayProxyEventV2Init extends HttpApiRequestInit {
  /** Who let the request in: `{ jwt }`, `{ lambda }` or `{ iam }`. Default: nobody, the route is open. */
  authorizer?: HttpApiAuthorizer | undefined;
}

function isDecodedText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.isWellFormed() && !value.includes('?');
}

const aDecodedPath: OptionCheck = {
  expected: 'a decoded path, such as "/users/42", without query (a template such as "GET /users/{id}" is the option "routeKey")',
  accepts: (value) => isDecodedText(value) && value.startsWith('/') && !value.includes('{'),
};

const someDecodedParameters: OptionCheck = {
  expected: 'an object of decoded texts that are not empty',
  accepts: (value) => isPlainObject(value) && Object.values(value).every((text) => text === undefined || isDecodedText(text)),
};

const ROUTE_METHODS: ReadonlySet<string> = new Set(['ANY', ...HTTP_METHODS]);

const aRouteKey: OptionCheck = {
  expected: '"$default", or a method (or ANY) and a path such as "GET /users/{id}"',
  accepts(value) {
    if (typeof value !== 'string') return false;
    if (value === '$default') return true;
    const blank = value.indexOf(' ');
    return ROUTE_METHODS.has(value.slice(0, blank)) && isPathTemplate(value.slice(blank + 1));
  },
};

/** The options of a request to an HTTP API. */
export const proxyEventV2Options: OptionTable<APIGatewayProxyEventV2Init> = optionTable<APIGatewayProxyEventV2Init>({
  routeKey: aRouteKey,
  method: oneOf(HTTP_METHODS),
  rawPath: aDecodedPath,
  pathParameters: someDecodedParameters,
  rawQueryString: aRawQueryString,
  queryStringParameters: aQuery,
  headers: someHttpHeaders,
  cookies: someCookies,
  body: aBody,
  isBase64Encoded: aBoolean,
  stage: either(oneOf(['$default']), aStageName),
  stageVariables: someStageVariables,
  authorizer: aPlainObject,
  apiId: anApiId,
  domainName: aDomainName,
  accountId: anAccountId,
  region: aRegion,
  sourceIp: anIpAddress,
  userAgent: aHeaderText,
  requestId: aNonEmptyString,
  time: anInstant,
});
