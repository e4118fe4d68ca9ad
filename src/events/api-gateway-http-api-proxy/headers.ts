import type { HttpHeaders } from '../../values/http-headers.js';
import { setOwn } from '../../internal/plain-object.js';
import { isWritten } from '../../values/gateway-arrival.js';
import { httpApiHeaderLines } from '../../values/gateway-headers.js';

/** Headers that arrive in this spelling, whatever the client's. */
const CAPITALISED: Readonly<Record<string, string>> = {
  'content-length': 'Content-Length',
  'content-type': 'Content-Type',
  host: 'Host',
  'user-agent': 'User-Agent',
  'x-amzn-trace-id': 'X-Amzn-Trace-Id',
  'x-forwarded-for': 'X-Forwarded-For',
  'x-forwarded-port': 'X-Forwarded-Port',
  'x-forwarded-proto': 'X-Forwarded-Proto',
};

/** Further headers of HTTP itself, which arrive in lower case. What is left keeps the client's spelling. */
const IN_LOWER_CASE =
  /^(?:accept|accept-.+|authorization|cache-control|cookie|if-.+|origin|pragma|range|referer|upgrade-insecure-requests)$/;

function spelt(name: string, key: string): string {
  return CAPITALISED[key] ?? (IN_LOWER_CASE.test(key) ? key : name);
}

/** The two maps of payload format 1.0. */
export interface BothHeaders {
  readonly headers: Record<string, string>;
  readonly multiValueHeaders: Record<string, string[]>;
}

/**
 * The headers of a request to an HTTP API in payload format 1.0, sorted by code point: capitals first.
 *
 * @param sent what the client sent
 * @param arrived the same request's headers in payload format 2.0
 */
export function bothHeaders(sent: HttpHeaders | undefined, arrived: Readonly<Record<string, string | undefined>>): BothHeaders {
  const all: [name: string, values: readonly string[]][] = [];
  const own = httpApiHeaderLines(sent).filter((line) => !isWritten(line) && line.key !== 'content-length');
  for (const { name, key, values } of own) all.push([spelt(name, key), values]);
  for (const key of Object.keys(arrived)) {
    if (!own.some((line) => line.key === key)) all.push([spelt(key, key), [arrived[key]!]]);
  }
  all.sort(([one], [other]) => (one < other ? -1 : 1));
  const headers: Record<string, string> = {};
  const multiValueHeaders: Record<string, string[]> = {};
  for (const [name, values] of all) {
    setOwn(headers, name, values[values.length - 1]);
    setOwn(multiValueHeaders, name, values.slice());
  }
  return { headers, multiValueHeaders };
}
