import type { HttpBody } from '../values/http-body.js';
import type { HttpHeaders } from '../values/http-headers.js';
import type { HttpQuery } from '../values/http-query.js';

/** Options of a request behind API Gateway that can contradict each other. */
export interface GatewayInit {
  headers?: HttpHeaders | undefined;
  body?: HttpBody | undefined;
  isBase64Encoded?: boolean | undefined;
  domainName?: string | undefined;
  region?: string | undefined;
  sourceIp?: string | undefined;
  userAgent?: string | null | undefined;
  apiKey?: string | undefined;
  time?: unknown;
}

/** Options of a request in payload format 2.0 that can contradict each other. */
export interface Payload2Init extends GatewayInit {
  cookies?: readonly string[] | undefined;
  rawQueryString?: string | undefined;
  queryStringParameters?: HttpQuery | undefined;
}

/** The option that says the same as a header. */
const SAID_BY_HEADER: Readonly<Record<string, 'domainName' | 'sourceIp' | 'userAgent' | 'time' | 'apiKey'>> = {
  host: 'domainName',
  'x-forwarded-for': 'sourceIp',
  'user-agent': 'userAgent',
  'x-amzn-trace-id': 'time',
  'x-api-key': 'apiKey',
};

/** A copy without drawn options that contradict others; what the user constrained stays, so that the factory can object. */
export function withoutContradictions<Init extends GatewayInit>(init: Init, constrained: ReadonlySet<string>): Init {
  const fitted = { ...init };
  const drop = (option: keyof GatewayInit): void => {
    if (!constrained.has(option)) delete fitted[option];
  };
  for (const name of Object.keys(fitted.headers ?? {})) {
    const option = SAID_BY_HEADER[name.toLowerCase()];
    if (option !== undefined) drop(option);
    if (option === 'domainName') drop('region');
  }
  if (constrained.has('domainName')) drop('region');
  if (fitted.isBase64Encoded !== undefined && !constrained.has('body')) {
    const isBinary = ArrayBuffer.isView(fitted.body);
    if (fitted.isBase64Encoded && !isBinary) fitted.body = Uint8Array.of(0, 128, 255);
    if (!fitted.isBase64Encoded && isBinary) delete fitted.body;
  }
  return fitted;
}

/** Removes the first of some options that the user didn't constrain. */
export function dropOneOf<Init extends object>(init: Init, constrained: ReadonlySet<string>, ...options: (keyof Init & string)[]): void {
  const dropped = options.find((option) => !constrained.has(option));
  if (dropped !== undefined) delete init[dropped];
}

/** A copy without drawn options that contradict others in payload format 2.0, where types decide about base64 and cookies have a place. */
export function withoutPayload2Contradictions<Init extends Payload2Init>(init: Init, constrained: ReadonlySet<string>): Init {
  const fitted = withoutContradictions(init, constrained);
  const hasCookieHeader = Object.keys(fitted.headers ?? {}).some((name) => name.toLowerCase() === 'cookie');
  if (fitted.isBase64Encoded === false) dropOneOf<Payload2Init>(fitted, constrained, 'headers', 'body');
  if (fitted.cookies !== undefined && hasCookieHeader) dropOneOf<Payload2Init>(fitted, constrained, 'cookies', 'headers');
  if (fitted.rawQueryString !== undefined && fitted.queryStringParameters !== undefined) {
    dropOneOf<Payload2Init>(fitted, constrained, 'queryStringParameters', 'rawQueryString');
  }
  return fitted;
}
