import { aBoolean, aPlainObject, aRegion, aStringMatching, anAccountId, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { aDomainName, aHeaderText, anIpAddress } from '../../values/api-options.js';
import { aBody, type HttpBody } from '../../values/http-body.js';
import { someHttpHeaders, type HttpHeaders } from '../../values/http-headers.js';
import { HTTP_METHODS, type HttpMethod } from '../../values/http-method.js';
import { aQuery, aRawQueryString, type HttpQuery } from '../../values/http-query.js';
import { anEncodedPath } from '../../values/path-template.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { VPCLatticeIdentity } from './identity.js';

/** What one request to a VPC Lattice service is about, whatever the version of the event. Everything has a default. */
export interface VPCLatticeRequestInit {
  /** Default `GET`, or `POST` for a request with a body. */
  method?: HttpMethod | undefined;
  /** The client's headers in any case, each once or repeated. */
  headers?: HttpHeaders | undefined;
  /** Text, an object to be written as JSON, or bytes. Its media type decides whether it becomes base64. Default: none. */
  body?: HttpBody | undefined;
  /** Who called. Default: somebody in some VPC, unsigned. */
  identity?: VPCLatticeIdentity | undefined;
  /** Default: unspecified. */
  serviceNetworkArn?: string | undefined;
  /** Default: unspecified. */
  serviceArn?: string | undefined;
  /** Default: unspecified. */
  targetGroupArn?: string | undefined;
  /** The host that the client asked for. Default: the service's own name. */
  domainName?: string | undefined;
  /** Account that owns what has no ARN given. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the service. Default: that of a given ARN, or the configured region. */
  region?: string | undefined;
  /** Address of the client in its VPC. Default: a private address. */
  sourceIp?: string | undefined;
  /** Default: a common browser. */
  userAgent?: string | undefined;
  /** When the request came, which only events of version 2.0 tell. Default: the configured time. */
  time?: Instant | undefined;
}

/** What one request to a VPC Lattice service is about, for an event of version 1. Everything has a default. */
export interface VPCLatticeEventInit extends VPCLatticeRequestInit {
  /** Path as it stands in the URL, percent-encoded, with its query unless that is given apart. Default `/`. */
  raw_path?: string | undefined;
  /** Decoded names, each with a decoded value or several, or the query string as it stands in the URL. Default: those of `raw_path`. */
  query_string_parameters?: HttpQuery | undefined;
  /** Default: by the media type. With true, a string is base64 already. */
  is_base64_encoded?: boolean | undefined;
}

/** Accepts a path with or without query. */
export const aPathAndQuery: OptionCheck = {
  expected: 'a path as it stands in the URL, percent-encoded, with or without query',
  accepts(value) {
    if (typeof value !== 'string') return false;
    const mark = value.indexOf('?');
    return mark === -1
      ? anEncodedPath.accepts(value)
      : anEncodedPath.accepts(value.slice(0, mark)) && aRawQueryString.accepts(value.slice(mark + 1));
  },
};

function aLatticeArn(resource: string, prefix: string): OptionCheck {
  return aStringMatching(
    new RegExp(`^arn:aws(?:-[a-z]+)*:vpc-lattice:[a-z0-9-]+:\\d{12}:${resource}/${prefix}-[0-9a-z]{17}$`),
    `an ARN, "arn:aws:vpc-lattice:‹region›:‹account›:${resource}/${prefix}-‹17 letters and digits›"`,
  );
}

/** The options that requests have in either version. */
export const latticeRequestOptions: OptionTable<VPCLatticeRequestInit> = optionTable<VPCLatticeRequestInit>({
  method: oneOf(HTTP_METHODS),
  headers: someHttpHeaders,
  body: aBody,
  identity: aPlainObject,
  serviceNetworkArn: aLatticeArn('servicenetwork', 'sn'),
  serviceArn: aLatticeArn('service', 'svc'),
  targetGroupArn: aLatticeArn('targetgroup', 'tg'),
  domainName: aDomainName,
  accountId: anAccountId,
  region: aRegion,
  sourceIp: anIpAddress,
  userAgent: aHeaderText,
  time: anInstant,
});

/** The options of a request as events of version 1 show it. */
export const latticeEventOptions: OptionTable<VPCLatticeEventInit> = optionTable<VPCLatticeEventInit>({
  raw_path: aPathAndQuery,
  query_string_parameters: aQuery,
  is_base64_encoded: aBoolean,
  ...latticeRequestOptions,
});
