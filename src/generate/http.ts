import * as fc from 'fast-check';
import type { HttpBody } from '../values/http-body.js';
import type { HttpHeaders } from '../values/http-headers.js';
import { HTTP_METHODS, type HttpMethod } from '../values/http-method.js';
import { anyText } from './values.js';

/** A method that an API can have. */
export function anyHttpMethod(): fc.Arbitrary<HttpMethod> {
  return fc.constantFrom(...HTTP_METHODS);
}

/** One decoded segment of a path: never empty, without slashes, question marks and braces. */
export function anyPathSegment(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('orders', '42', 'a b', 'Ä+ö', '日本語', '100%', 'x.y', '~me', "it's", '@home', 'null', '__proto__'),
    fc.stringMatching(/^[A-Za-z0-9._~-]{1,12}$/),
    anyText({ minLength: 1, maxLength: 8 }).map((text) => text.replaceAll(/[/?#{}\0-\x1F\x7F]/g, '-').toWellFormed()),
  );
}

/** One segment of a path as it stands in the URL, percent-encoded. */
export function anyEncodedPathSegment(): fc.Arbitrary<string> {
  return anyPathSegment().map((segment) => encodeURIComponent(segment));
}

/** A path as it stands in the URL, percent-encoded, at times with a slash at its end. */
export function anyEncodedPath(): fc.Arbitrary<string> {
  const segments = fc.array(anyEncodedPathSegment(), { maxLength: 3 });
  return fc.tuple(segments, fc.constantFrom('', '/')).map(([path, end]) => `/${path.join('/')}${path.length === 0 ? '' : end}`);
}

/** A query as it stands in the URL: repeated, empty, unnamed and badly encoded parameters. */
export function anyRawQueryString(): fc.Arbitrary<string> {
  return fc.constantFrom('a=1&a=2&b=', 'flag&&x', 'q=a+b%2Bc', 'tag=a,b&tag=c', 'filter%5Bname%5D=%E6%97%A5', 'broken=%ZZ', '=v&k===');
}

/** Cookies of a request, at times none. */
export function anyCookies(): fc.Arbitrary<string[]> {
  return fc.subarray(['session=abc123', 'theme="dark mode"', 'empty=', 'a=b=c']);
}

/** Query parameters, decoded: names of every kind, values with `+`, `%`, `,` and unicode, repeated names, empty values. */
export function anyQueryParameters(): fc.Arbitrary<Record<string, string | string[]>> {
  const name = fc.oneof(
    fc.constantFrom('page', 'tag', 'filter[name]', 'a b', 'größe', 'Page', 'q+', '__proto__'),
    fc.stringMatching(/^[a-z]{1,6}$/),
  );
  const value = fc.oneof(
    fc.constantFrom('1', '', 'a b', 'a+b', '100%', 'a,b', 'x=y&z', '2026-03-29T01:30:00+00:00', '日本語'),
    anyText({ maxLength: 10 }).map((text) => text.toWellFormed()),
  );
  return fc.dictionary(name, fc.oneof(value, fc.array(value, { minLength: 2, maxLength: 3 })), { maxKeys: 3, noNullPrototype: true });
}

function inSomeCase(name: string): fc.Arbitrary<string> {
  const capitalised = name.replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());
  return fc.constantFrom(capitalised, name, name.toUpperCase(), capitalised.slice(0, 1).toLowerCase() + capitalised.slice(1).toUpperCase());
}

const REQUEST_HEADERS: Readonly<Record<string, readonly string[]>> = {
  accept: ['*/*', 'application/json', 'text/html,application/xhtml+xml;q=0.9'],
  'accept-encoding': ['gzip, deflate, br'],
  'accept-language': ['en-US,en;q=0.9', 'de'],
  'content-type': ['application/json', 'application/json; charset=utf-8', 'text/plain', 'application/x-www-form-urlencoded'],
  cookie: ['session=abc123', 'a=1; b="two"; c='],
  origin: ['https://example.com', 'null'],
  referer: ['https://example.com/a?b=c'],
  'if-none-match': ['"33a64df5"', 'W/"0815", *'],
  authorization: ['Bearer eyJhbGciOiJub25lIn0.e30.', 'Basic dXNlcjpwYXNz'],
  'content-length': ['0', '17'],
  connection: ['keep-alive'],
  'x-custom': ['', 'one', 'a,b', 'naïve'],
  'x-request-id': ['7b9f1d5e'],
};

/** Headers of a request: mixed case, repeated ones, empty ones, and some that gateways swallow. */
export function anyRequestHeaders(): fc.Arbitrary<HttpHeaders> {
  const line = fc.constantFrom(...Object.keys(REQUEST_HEADERS)).chain((name) => {
    const value = fc.constantFrom(...REQUEST_HEADERS[name]!);
    const repeated = name.startsWith('x-') ? [fc.array(value, { minLength: 2, maxLength: 3 })] : [];
    return fc.tuple(inSomeCase(name), fc.oneof(value, ...repeated));
  });
  return fc
    .uniqueArray(line, { maxLength: 5, selector: ([name]) => name.toLowerCase() })
    .map((lines) => Object.fromEntries(lines) as HttpHeaders);
}

/** Bodies: none, empty, JSON, text, unicode, a form post, bytes. */
export function anyBody(): fc.Arbitrary<HttpBody> {
  return fc.oneof(
    fc.constantFrom<HttpBody>(null, '', '{}', '{"orderId":"o-1"}', '{broken', 'null', 'a=1&b=a+b%26&a=2'),
    anyText(),
    fc.object({ maxDepth: 1, maxKeys: 3, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] }),
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
  );
}

/** Variables of a stage, at times none. */
export function anyStageVariables(): fc.Arbitrary<Record<string, string>> {
  const value = fc.constantFrom('orders-v2', '', 'https://example.com/a?b=c', 'true');
  return fc.dictionary(fc.constantFrom('tableName', 'alias', 'debug_1'), value, { maxKeys: 2, noNullPrototype: true });
}
