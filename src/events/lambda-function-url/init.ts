import { aBoolean, aNonEmptyString, aPlainObject, aRegion, anAccountId, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aHeaderText, anApiId, anIpAddress } from '../../values/api-options.js';
import { aBody, type HttpBody } from '../../values/http-body.js';
import { someCookies, someHttpHeaders, type HttpHeaders } from '../../values/http-headers.js';
import { HTTP_METHODS, type HttpMethod } from '../../values/http-method.js';
import { aQuery, aRawQueryString, type HttpQuery } from '../../values/http-query.js';
import { anEncodedPath } from '../../values/path-template.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { IamV2Authorizer } from '../../values/http-api-authorizer.js';

/** What one request to a function URL is about. Everything has a default. */
export interface LambdaFunctionURLEventInit {
  /** Default `GET`, or `POST` for a request with a body. */
  method?: HttpMethod | undefined;
  /** Path as it stands in the URL, percent-encoded. Default `/`. */
  rawPath?: string | undefined;
  /** The query as it stands in the URL. Default: the parameters', or none. */
  rawQueryString?: string | undefined;
  /** Decoded names, each with a decoded value or several; or the query string as it stands in the URL. Default: those of `rawQueryString`. */
  queryStringParameters?: HttpQuery | undefined;
  /** The client's headers in any case, each once or repeated. */
  headers?: HttpHeaders | undefined;
  /** Cookies as `name=value`; they also stand in the header `cookie`. Default: those of that header. */
  cookies?: readonly string[] | undefined;
  /** Text, an object to be written as JSON, or bytes. Its media type decides whether it becomes base64. Default: none. */
  body?: HttpBody | undefined;
  /** Default: by the media type. With true, a string is base64 already. */
  isBase64Encoded?: boolean | undefined;
  /** Who signed the request, for a function URL with the AuthType AWS_IAM. Default: nobody, the AuthType is NONE. */
  authorizer?: IamV2Authorizer | undefined;
  /** The id in front of the URL: lower-case letters and digits. Default: unspecified. */
  apiId?: string | undefined;
  /** Account that owns the function, which only signed requests tell. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the function. Default: the configured region. */
  region?: string | undefined;
  /** Address of the client. Default: an address of the documentation blocks. */
  sourceIp?: string | undefined;
  /** Default: a common browser. */
  userAgent?: string | undefined;
  /** Default: a UUID. */
  requestId?: string | undefined;
  /** When the request came. Default: the configured time. */
  time?: Instant | undefined;
}

/** What one signed request to a function URL is about. Everything has a default; unless somebody is named, the session of a role signed. */
export type LambdaFunctionURLEventWithIAMAuthorizerInit = LambdaFunctionURLEventInit;

/** The options of a request to a function URL. */
export const functionUrlOptions: OptionTable<LambdaFunctionURLEventInit> = optionTable<LambdaFunctionURLEventInit>({
  method: oneOf(HTTP_METHODS),
  rawPath: anEncodedPath,
  rawQueryString: aRawQueryString,
  queryStringParameters: aQuery,
  headers: someHttpHeaders,
  cookies: someCookies,
  body: aBody,
  isBase64Encoded: aBoolean,
  authorizer: aPlainObject,
  apiId: anApiId,
  accountId: anAccountId,
  region: aRegion,
  sourceIp: anIpAddress,
  userAgent: aHeaderText,
  requestId: aNonEmptyString,
  time: anInstant,
});
