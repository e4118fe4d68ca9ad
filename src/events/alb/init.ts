import { aBoolean, aRegion, aStringMatching, anAccountId, anInteger, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aDomainName, aHeaderText, anIpAddress } from '../../values/api-options.js';
import { aBody, type HttpBody } from '../../values/http-body.js';
import { someHttpHeaders, type HttpHeaders } from '../../values/http-headers.js';
import { HTTP_METHODS, type HttpMethod } from '../../values/http-method.js';
import { aQuery, type HttpQuery } from '../../values/http-query.js';
import { anEncodedPath } from '../../values/path-template.js';
import { anInstant, type Instant } from '../../values/time.js';

/** What one request to an Application Load Balancer is about. Everything has a default. */
export interface ALBEventInit {
  /** Default `GET`, or `POST` for a request with a body. */
  httpMethod?: HttpMethod | undefined;
  /** Path as it stands in the URL, percent-encoded. Default `/`. */
  path?: string | undefined;
  /** Decoded names, each with a decoded value or several, which the event has percent-encoded; or the query string as it stands in the URL. */
  queryStringParameters?: HttpQuery | undefined;
  /** The client's headers in any case, each once or repeated. */
  headers?: HttpHeaders | undefined;
  /** Text, an object to be written as JSON, or bytes, of 1 MB at most. Its media type and encoding decide whether it becomes base64. Default: none. */
  body?: HttpBody | undefined;
  /** Default: by media type and encoding. With true, a string is base64 already. */
  isBase64Encoded?: boolean | undefined;
  /** The target group's attribute `lambda.multi_value_headers.enabled`: headers and parameters as lists. Default false. */
  multiValueHeadersEnabled?: boolean | undefined;
  /** True for a health check of the target group, which has no headers but the agent's. Default false. */
  healthCheck?: boolean | undefined;
  /** The listener's protocol. Default `HTTPS`. */
  protocol?: 'HTTP' | 'HTTPS' | undefined;
  /** The listener's port. Default 443, or 80 for `HTTP`. */
  port?: number | undefined;
  /** Default: unspecified, in the account and region below. */
  targetGroupArn?: string | undefined;
  /** The host that the client asked for. Default: the load balancer's own name. */
  domainName?: string | undefined;
  /** Account that owns the target group. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the load balancer. Default: the configured region. */
  region?: string | undefined;
  /** Address of the client. Default: an address of the documentation blocks. */
  sourceIp?: string | undefined;
  /** Default: a common browser. */
  userAgent?: string | undefined;
  /** When the request came, which only the trace id tells. Default: the configured time. */
  time?: Instant | undefined;
}

/** Options that a health check leaves no choice about. */
export const NOT_IN_HEALTH_CHECKS = [
  'httpMethod',
  'queryStringParameters',
  'headers',
  'body',
  'isBase64Encoded',
  'protocol',
  'port',
  'domainName',
  'sourceIp',
  'userAgent',
] as const;

/** The options of a request to an Application Load Balancer. */
export const albEventOptions: OptionTable<ALBEventInit> = optionTable<ALBEventInit>({
  httpMethod: oneOf(HTTP_METHODS),
  path: anEncodedPath,
  queryStringParameters: aQuery,
  headers: someHttpHeaders,
  body: aBody,
  isBase64Encoded: aBoolean,
  multiValueHeadersEnabled: aBoolean,
  healthCheck: aBoolean,
  protocol: oneOf(['HTTP', 'HTTPS']),
  port: anInteger(1, 65_535),
  targetGroupArn: aStringMatching(
    /^arn:aws(?:-[a-z]+)*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/,
    'the ARN of a target group, "arn:aws:elasticloadbalancing:‹region›:‹account›:targetgroup/‹name›/‹16 hex digits›"',
  ),
  domainName: aDomainName,
  accountId: anAccountId,
  region: aRegion,
  sourceIp: anIpAddress,
  userAgent: aHeaderText,
  time: anInstant,
});
