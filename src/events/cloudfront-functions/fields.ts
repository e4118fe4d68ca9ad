import type { CloudFrontFunctionsCookies, CloudFrontFunctionsHeaders, CloudFrontFunctionsQuerystring } from 'aws-lambda';
import { setOwn } from '../../internal/plain-object.js';
import type { HeaderLine } from '../../values/http-headers.js';
import { queryPairs, queryString, type HttpQuery } from '../../values/http-query.js';

interface Field {
  value: string;
  attributes?: string;
  multiValue?: Field[];
}

/** Adds a value to a field: the first stands alone, from the second on all are listed too. */
function add(fields: Record<string, Field>, name: string, one: Field): void {
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (known === undefined) {
    setOwn(fields, name, one);
    return;
  }
  if (known.multiValue === undefined) known.multiValue = [{ ...known }];
  known.multiValue.push(one);
}

/** A query as CloudFront Functions list it: as it stands in the URL, not decoded. */
export function querystringFields(query: HttpQuery | undefined): CloudFrontFunctionsQuerystring {
  const fields: Record<string, Field> = {};
  if (query === undefined) return fields;
  const text = typeof query === 'string' ? query : queryString(queryPairs(query));
  for (const piece of text.split('&')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    add(fields, equals === -1 ? piece : piece.slice(0, equals), { value: equals === -1 ? '' : piece.slice(equals + 1) });
  }
  return fields;
}

/** Headers as CloudFront Functions list them, without those in which cookies travel. */
export function headerFields(
  standing: readonly (readonly [name: string, value: string])[],
  given: readonly HeaderLine[],
  cookieHeader: 'cookie' | 'set-cookie',
): CloudFrontFunctionsHeaders {
  const fields: Record<string, Field> = {};
  for (const [name, value] of standing) {
    const line = given.find(({ key }) => key === name);
    if (line === undefined) fields[name] = { value };
    else for (const own of line.values) add(fields, name, { value: own });
  }
  for (const { key, values } of given) {
    if (key === cookieHeader || standing.some(([name]) => name === key)) continue;
    for (const value of values) add(fields, key, { value });
  }
  return fields;
}

/** Cookies as CloudFront Functions list them: `name=value` each, in responses with attributes after a semicolon. */
export function cookieFields(cookies: readonly string[]): CloudFrontFunctionsCookies {
  const fields: Record<string, Field> = {};
  for (const cookie of cookies) {
    const semicolon = cookie.indexOf(';');
    const pair = semicolon === -1 ? cookie : cookie.slice(0, semicolon);
    const equals = pair.indexOf('=');
    const field: Field = { value: pair.slice(equals + 1).trim() };
    if (semicolon !== -1) field.attributes = cookie.slice(semicolon + 1).trim();
    add(fields, pair.slice(0, Math.max(0, equals)).trim(), field);
  }
  return fields as CloudFrontFunctionsCookies;
}
