import type { OptionCheck } from '../internal/options.js';
import { isPlainObject, setOwn } from '../internal/plain-object.js';

/** A query: decoded names, each with a decoded value or the values of a repeated one; or the query string as it stands in the URL. */
export type HttpQuery = string | { readonly [name: string]: string | readonly string[] | undefined };

/** One name and value of a query, decoded. */
export type QueryPair = readonly [name: string, value: string];

function isWellFormedText(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed();
}

const RAW_QUERY = /^[!"$-~]*$/;

/** Accepts a query string as it stands in a URL, without question mark. */
export const aRawQueryString: OptionCheck = {
  expected: 'a query string as it stands in the URL: printable ASCII without blanks, "#" and a leading "?"',
  accepts: (value) => typeof value === 'string' && RAW_QUERY.test(value) && !value.startsWith('?'),
};

/** Accepts an `HttpQuery`. */
export const aQuery: OptionCheck = {
  expected: 'an object of decoded names, each with a string or an array of strings, or a query string as it stands in the URL',
  accepts(value) {
    if (typeof value === 'string') return aRawQueryString.accepts(value);
    if (!isPlainObject(value)) return false;
    for (const name of Object.keys(value)) {
      const given = value[name];
      if (!name.isWellFormed()) return false;
      if (given !== undefined && !(Array.isArray(given) ? given.every(isWellFormedText) : isWellFormedText(given))) return false;
    }
    return true;
  },
};

/** Names and values in order, decoded. A query string's names may also be separated by `;` where the service splits there. */
export function queryPairs(query: HttpQuery, separators: '&' | '&;' = '&'): QueryPair[] {
  if (typeof query === 'string') return parseQueryString(query, separators);
  const pairs: QueryPair[] = [];
  for (const name of Object.keys(query)) {
    const given = query[name];
    if (typeof given === 'string') pairs.push([name, given]);
    else if (given !== undefined) for (const value of given) pairs.push([name, value]);
  }
  return pairs;
}

function parseQueryString(text: string, separators: '&' | '&;'): QueryPair[] {
  const pieces = separators === '&;' ? text.split(/[&;]/) : text.split('&');
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals === -1 ? [decodeForm(piece), ''] : [decodeForm(piece.slice(0, equals)), decodeForm(piece.slice(equals + 1))];
    });
}

/** Names and values in order as they stand in the URL, percent-encoded: given ones are encoded, those of a query string stay as they are. */
export function encodedQueryPairs(query: HttpQuery): QueryPair[] {
  if (typeof query !== 'string') return queryPairs(query).map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)]);
  return query
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals === -1 ? [piece, ''] : [piece.slice(0, equals), piece.slice(equals + 1)];
    });
}

/** Decodes form-encoded text; what isn't well encoded stays as it is. */
function decodeForm(text: string): string {
  const blanks = text.replaceAll('+', ' ');
  if (!blanks.includes('%')) return blanks;
  try {
    return decodeURIComponent(blanks);
  } catch {
    return blanks;
  }
}

/** The query string that a client would send. */
export function queryString(pairs: readonly QueryPair[]): string {
  let text = '';
  for (const [name, value] of pairs) text += `${text === '' ? '' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  return text;
}

/** The two maps of payload format 1.0, each name's last value and all its values; `null` for an empty query. */
export function singleAndMultiValueQuery(pairs: readonly QueryPair[]): {
  single: Record<string, string> | null;
  multi: Record<string, string[]> | null;
} {
  if (pairs.length === 0) return { single: null, multi: null };
  const single: Record<string, string> = {};
  const multi: Record<string, string[]> = {};
  for (const [name, value] of pairs) {
    setOwn(single, name, value);
    const known = Object.hasOwn(multi, name) ? multi[name] : undefined;
    if (known === undefined) setOwn(multi, name, [value]);
    else known.push(value);
  }
  return { single, multi };
}

/** The map of payload format 2.0, a repeated name's values joined by commas; `undefined` for an empty query. */
export function joinedQuery(pairs: readonly QueryPair[]): Record<string, string> | undefined {
  if (pairs.length === 0) return undefined;
  const joined: Record<string, string> = {};
  for (const [name, value] of pairs) setOwn(joined, name, Object.hasOwn(joined, name) ? `${joined[name]},${value}` : value);
  return joined;
}
