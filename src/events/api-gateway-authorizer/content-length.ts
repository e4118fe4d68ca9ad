import { Buffer } from 'node:buffer';
import { agreedValue, headerValue } from '../../values/gateway-arrival.js';
import { headerLines, type HttpHeaders } from '../../values/http-headers.js';
import { setOwn } from '../../internal/plain-object.js';

/** Headers of a REST API's event. */
interface BothHeaders {
  readonly headers: Record<string, string>;
  readonly multiValueHeaders: Record<string, string[]>;
}

const KEY = 'content-length';

/**
 * The length that a request declares.
 *
 * @throws where the client's header and the body contradict each other
 */
export function contentLengthOf(
  doing: string,
  headers: HttpHeaders | undefined,
  body: string | null,
  isBase64Encoded: boolean,
): { name: string; value: string } {
  const sent = headers === undefined ? [] : headerLines(headers);
  const length = body === null ? undefined : String(Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8'));
  const value = agreedValue(doing, 'Content-Length', headerValue(sent, KEY), 'body', length) ?? '0';
  return { name: sent.find(({ key }) => key === KEY)?.name ?? 'Content-Length', value };
}

/** Adds the header that proxy events lack, at its place in the order of names. */
export function withContentLength(
  { headers, multiValueHeaders }: BothHeaders,
  { name, value }: { name: string; value: string },
): BothHeaders {
  const all: BothHeaders = { headers: {}, multiValueHeaders: {} };
  let added = false;
  const add = (): void => {
    all.headers[name] = value;
    all.multiValueHeaders[name] = [value];
    added = true;
  };
  for (const other of Object.keys(headers)) {
    if (!added && other.toLowerCase() > KEY) add();
    setOwn(all.headers, other, headers[other]);
    setOwn(all.multiValueHeaders, other, multiValueHeaders[other]);
  }
  return all;
}
