import { Buffer } from 'node:buffer';
import { isTextType, type HttpBody } from './http-body.js';
import type { HttpHeaders } from './http-headers.js';
import { queryPairs, queryString, singleAndMultiValueQuery, type HttpQuery, type QueryPair } from './http-query.js';
import { bodyIn, bytesIn } from './readings.js';

/** Values by name as events list them. */
export type ListedValues = Readonly<Record<string, readonly string[] | undefined>>;

/** Values by name as a person writes them: one alone, several as a list. */
export function unlisted(fields: ListedValues): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) => (values === undefined ? [] : [[name, values.length === 1 ? values[0]! : values]])),
  );
}

/** Headers, or parameters of a query, as payload format 1.0 shows them in two maps; `undefined` for none. */
export function fieldsIn(
  single: Readonly<Record<string, string | undefined>> | null | undefined,
  multi: ListedValues | null | undefined,
): HttpHeaders | undefined {
  if (multi !== null && multi !== undefined) return unlisted(multi);
  return single ?? undefined;
}

/** A query by its text in the URL: as decoded names and values where writing these gives the same text. */
export function queryIn(raw: string): HttpQuery {
  const pairs = queryPairs(raw);
  const query = unlisted(singleAndMultiValueQuery(pairs).multi ?? {});
  return queryString(queryPairs(query)) === raw ? query : raw;
}

/** A query by its names and values as they stand in the URL: decoded where encoding gives the same. */
export function queryInEncoded(fields: ListedValues): HttpQuery {
  const pairs = Object.entries(fields).flatMap(([name, values]) => (values ?? []).map((value): QueryPair => [name, value]));
  return queryIn(pairs.map(([name, value]) => `${name}=${value}`).join('&'));
}

/** The value of a header, whatever its case. */
export function headerIn(
  headers: Readonly<Record<string, string | readonly string[] | undefined>> | null | undefined,
  key: string,
): string | undefined {
  const name = Object.keys(headers ?? {}).find((one) => one.toLowerCase() === key);
  const value = name === undefined ? undefined : headers?.[name];
  return typeof value === 'string' ? value : value?.at(-1);
}

/** An object or a list that a text says as JSON; else the text. */
export function jsonOrText(text: string): string | object {
  const said = bodyIn(text);
  return typeof said === 'object' && said !== null ? said : text;
}

/**
 * A body as a person has it: an object, text or bytes. Text that a factory would not make base64 by itself is bytes.
 *
 * @param contentType the header's value, where the service goes by it
 */
export function httpBodyIn(
  text: string | null | undefined,
  isBase64Encoded: boolean | undefined,
  contentType?: string,
): HttpBody | undefined {
  if (text === null || text === undefined || text === '') return undefined;
  if (isBase64Encoded !== true) return jsonOrText(text);
  const bytes = bytesIn(text);
  if (bytes === undefined) return text;
  const decoded = bytes.toString();
  if (!Buffer.from(decoded).equals(bytes)) return bytes;
  const body = jsonOrText(decoded);
  return typeof body !== 'string' || (contentType !== undefined && !isTextType(contentType)) ? body : bytes;
}

/** Whether an event's flag has to be said beside a body: with it, a text would be base64 already. */
export function base64FlagIn(isBase64Encoded: boolean | undefined, body: HttpBody | undefined): true | undefined {
  return isBase64Encoded === true && typeof body !== 'string' ? true : undefined;
}
