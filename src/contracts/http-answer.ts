import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import type { HttpResponse } from './response.js';

/** Pieces that contracts of HTTP sources are made of: what can be wrong with an answer, and what becomes of a right one. */

/** What a gateway answers its client with instead of a malformed answer of a handler. */
export interface Fallback {
  readonly statusCode: number;
  readonly body: string;
  readonly contentType: string;
  /** How sentences about problems end. */
  readonly consequence: string;
}

/** An answer that is an object. */
export type Answer = Record<string, unknown>;
/** What a header's value may be where anything but strings is taken. */
export type Scalar = string | number | boolean;

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** True for what JSON leaves out, and null. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** What keeps a status code from being one. A number written as a string is one. */
export function* statusCodeProblems({ statusCode }: Answer): Generator<string> {
  const number = typeof statusCode === 'string' && /^\d+$/.test(statusCode) ? Number(statusCode) : statusCode;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 100 && number <= 599) return;
  yield `statusCode is ${show(statusCode)}, not a whole number from 100 to 599`;
}

/** What is wrong with a map of headers, if there is one. */
export function* headerProblems(headers: unknown): Generator<string> {
  if (isAbsent(headers)) return;
  if (!isPlainObject(headers)) {
    yield `headers is ${show(headers)}, not an object`;
    return;
  }
  for (const [name, value] of Object.entries(headers)) {
    if (!isAbsent(value) && !isScalar(value)) yield `headers[${show(name)}] is ${show(value)}, neither a string nor a number nor a boolean`;
  }
}

/** What is wrong with a map of lists of headers, if there is one. */
export function* multiValueHeaderProblems(headers: unknown): Generator<string> {
  if (isAbsent(headers)) return;
  if (!isPlainObject(headers)) {
    yield `multiValueHeaders is ${show(headers)}, not an object`;
    return;
  }
  for (const [name, values] of Object.entries(headers)) {
    if (!Array.isArray(values) || !values.every(isScalar)) {
      yield `multiValueHeaders[${show(name)}] is ${show(values)}, not an array of strings`;
    }
  }
}

/** What is wrong with a body and with what is said of its encoding. */
export function* bodyProblems({ body, isBase64Encoded }: Answer): Generator<string> {
  if (!isAbsent(isBase64Encoded) && typeof isBase64Encoded !== 'boolean') {
    yield `isBase64Encoded is ${show(isBase64Encoded)}, neither true nor false`;
  }
  if (isAbsent(body)) return;
  if (typeof body !== 'string') yield `body is ${show(body)}, not a string (JSON.stringify it)`;
  else if (isBase64Encoded === true && !looksLikeBase64(body)) yield `isBase64Encoded is true, but body ${show(body)} isn’t base64`;
}

function looksLikeBase64(body: string): boolean {
  return /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/.test(body);
}

/** Problems as sentences, with what follows from them. */
export function sentences(problems: Iterable<string>, { consequence }: Fallback): string[] {
  return Array.from(problems, (problem) => `${problem}, ${consequence}`);
}

/** Every value of every header, by name in lower case. */
export type HeaderValues = Map<string, string[]>;

/** Adds the values of a header; null and undefined are none. */
export function addHeader(headers: HeaderValues, name: string, values: readonly unknown[]): void {
  const key = name.toLowerCase();
  const texts = values.filter((value) => !isAbsent(value)).map(String);
  if (texts.length > 0) headers.set(key, [...(headers.get(key) ?? []), ...texts]);
}

/** Gives the response a type if the handler said none. */
export function defaultContentType(headers: HeaderValues, contentType: string): void {
  if (!headers.has('content-type')) headers.set('content-type', [contentType]);
}

/** The response as a client sees it. */
export function httpResponse(statusCode: number, headers: HeaderValues, body: string): HttpResponse {
  return {
    statusCode,
    headers: Object.fromEntries([...headers].map(([name, values]) => [name, values.join(', ')])),
    multiValueHeaders: Object.fromEntries(headers),
    cookies: [...(headers.get('set-cookie') ?? [])],
    body,
  };
}

/** The response in place of a malformed answer. */
export function fallbackResponse({ statusCode, body, contentType }: Fallback): HttpResponse {
  return httpResponse(statusCode, new Map([['content-type', [contentType]]]), body);
}

/** The body as text, decoded where it is base64. */
export function decodedBody({ body, isBase64Encoded }: Answer): string {
  const text = typeof body === 'string' ? body : '';
  return isBase64Encoded === true ? Buffer.from(text, 'base64').toString() : text;
}
