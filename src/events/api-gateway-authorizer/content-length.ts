import { failure } from '../../internal/errors.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { headerLines, type HttpHeaders } from '../../values/http-headers.js';

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
  const line = headers === undefined ? undefined : headerLines(headers).find(({ key }) => key === KEY);
  const declared = line?.values.at(-1);
  const length = body === null ? undefined : String(Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8'));
  if (declared !== undefined && length !== undefined && declared !== length) {
    throw failure(
      doing,
      `header Content-Length is ${show(declared)}, but the body has ${length} bytes`,
      'Leave the header out: it follows from the body.',
    );
  }
  return { name: line?.name ?? 'Content-Length', value: declared ?? length ?? '0' };
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
