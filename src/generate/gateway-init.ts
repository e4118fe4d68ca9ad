import type { HttpBody } from '../values/http-body.js';
import type { HttpHeaders } from '../values/http-headers.js';

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
