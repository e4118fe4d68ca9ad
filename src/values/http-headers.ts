import { aStringMatching, anArrayOf } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject, setOwn } from '../internal/plain-object.js';

/** Headers as a person writes them: a value, or the values of a header that was sent repeatedly. */
export interface HttpHeaders {
  readonly [name: string]: string | readonly string[] | undefined;
}

/** One header of a request: its name as sent, the name in lower case, and its values in order. */
export interface HeaderLine {
  readonly name: string;
  readonly key: string;
  readonly values: readonly string[];
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const LINE_BREAK = /[\r\n\0]/;

function isHeaderValue(value: unknown): boolean {
  return typeof value === 'string' && !LINE_BREAK.test(value);
}

/** Accepts `HttpHeaders`. */
export const someHttpHeaders: OptionCheck = {
  expected: 'an object of header names, each with a string or an array of strings without line breaks',
  accepts(value) {
    if (!isPlainObject(value)) return false;
    for (const name of Object.keys(value)) {
      const given = value[name];
      if (!TOKEN.test(name)) return false;
      if (given !== undefined && !(Array.isArray(given) ? given.every(isHeaderValue) : isHeaderValue(given))) return false;
    }
    return true;
  },
};

/** Accepts cookies, `name=value` each. */
export const someCookies: OptionCheck = anArrayOf(aStringMatching(/^[^;\s=][^;\r\n]*$/, 'a cookie such as "session=abc"'));

/** The cookies of a header `Cookie`, one each. */
export function cookiesOf(header: readonly string[]): string[] {
  return header
    .flatMap((value) => value.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');
}

/**
 * The headers in the order given. Names that differ in case alone are one header, under the spelling that came first; headers without
 * a value are left out.
 */
export function headerLines(headers: HttpHeaders): HeaderLine[] {
  const lines: { name: string; key: string; values: string[] }[] = [];
  for (const name of Object.keys(headers)) {
    const given = headers[name];
    if (given === undefined) continue;
    const values = typeof given === 'string' ? [given] : given.slice();
    if (values.length === 0) continue;
    const key = name.toLowerCase();
    const known = lineAmong(lines, key);
    if (known === undefined) lines.push({ name, key, values });
    else known.values.push(...values);
  }
  return lines;
}

function lineAmong<Line extends { readonly key: string }>(lines: readonly Line[], key: string): Line | undefined {
  for (const line of lines) if (line.key === key) return line;
  return undefined;
}

/** Adds a header that a client would have sent, unless it is there. */
export function addMissing(lines: HeaderLine[], name: string, key: string, value: string): void {
  if (lineAmong(lines, key) === undefined) lines.push({ name, key, values: [value] });
}

/** Sorts headers by name, whatever the case: the order in which API Gateway writes them. */
export function sortHeaderLines<Line extends { readonly key: string }>(lines: Line[]): Line[] {
  for (let sorted = 1; sorted < lines.length; sorted++) {
    const line = lines[sorted]!;
    let place = sorted;
    for (; place > 0 && lines[place - 1]!.key > line.key; place--) lines[place] = lines[place - 1]!;
    lines[place] = line;
  }
  return lines;
}

/** The two maps of payload format 1.0: each header's last value, and all its values. Names keep their case. */
export function singleAndMultiValueHeaders(lines: readonly HeaderLine[]): {
  headers: Record<string, string>;
  multiValueHeaders: Record<string, string[]>;
} {
  const headers: Record<string, string> = {};
  const multiValueHeaders: Record<string, string[]> = {};
  for (const { name, values } of lines) {
    setOwn(headers, name, values[values.length - 1]);
    setOwn(multiValueHeaders, name, values.slice());
  }
  return { headers, multiValueHeaders };
}

/** The map of payload format 2.0: names in lower case, the values of a repeated header joined by a comma. */
export function joinedHeaders(lines: readonly HeaderLine[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { key, values } of lines) setOwn(headers, key, values.length === 1 ? values[0] : values.join(','));
  return headers;
}
