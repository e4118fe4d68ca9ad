import { optionTable, type OptionTable } from '../../internal/options.js';
import type { HttpMethod } from '../../values/http-method.js';
import type { HttpQuery } from '../../values/http-query.js';
import type { HttpApiAuthorizer } from '../../values/http-api-authorizer.js';
import { proxyEventV2Options, type HttpApiRequestInit } from '../../values/http-api-init.js';

type SharedInit = Omit<HttpApiRequestInit, 'method' | 'rawPath' | 'rawQueryString' | 'queryStringParameters' | 'cookies'>;

/** What one request to an HTTP API is about, for an event in payload format 1.0. Everything has a default. */
export interface APIGatewayHttpApiProxyEventInit extends SharedInit {
  /** Default: the route's, or `GET`, or `POST` for a request with a body. */
  httpMethod?: HttpMethod | undefined;
  /** Decoded path, with the stage in front unless that is `$default`. Default: the route's, its parameters filled in. */
  path?: string | undefined;
  /** Decoded names, each with a decoded value or several; or the query string as it stands in the URL. Default: none. */
  queryStringParameters?: HttpQuery | undefined;
  /** Who let the request in: `{ jwt }`, `{ lambda }` or `{ iam }`. Default: nobody, the route is open. */
  authorizer?: HttpApiAuthorizer | undefined;
}

const { method, rawPath, rawQueryString: _rawQueryString, cookies: _cookies, ...shared } = proxyEventV2Options;

/** The options of a request to an HTTP API, as payload format 1.0 calls them. */
export const httpApiProxyEventOptions: OptionTable<APIGatewayHttpApiProxyEventInit> = optionTable<APIGatewayHttpApiProxyEventInit>({
  httpMethod: method,
  path: rawPath,
  ...shared,
});
