import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { joinedQuery, queryPairs, queryString } from './http-query.js';
import type { HttpApiRequestInit } from './http-api-init.js';

/** A query as it stands in the URL, and its parameters (`undefined` for none). */
export interface HttpApiQuery {
  readonly raw: string;
  readonly parameters: Record<string, string> | undefined;
}

/** The query that the two options agree on. */
export function httpApiQuery(doing: string, { rawQueryString, queryStringParameters }: HttpApiRequestInit): HttpApiQuery {
  if (queryStringParameters === undefined) {
    const raw = rawQueryString ?? '';
    return { raw, parameters: raw === '' ? undefined : joinedQuery(queryPairs(raw)) };
  }
  const pairs = queryPairs(queryStringParameters);
  const parameters = joinedQuery(pairs);
  if (rawQueryString === undefined) {
    return { raw: typeof queryStringParameters === 'string' ? queryStringParameters : queryString(pairs), parameters };
  }
  const written = joinedQuery(queryPairs(rawQueryString));
  if (!saysTheSame(written, parameters)) {
    throw failure(
      doing,
      `rawQueryString ${show(rawQueryString)} says ${show(written ?? {})}, but queryStringParameters is ${show(queryStringParameters)}`,
      'Leave one of the two out.',
    );
  }
  return { raw: rawQueryString, parameters };
}

function saysTheSame(one: Record<string, string> | undefined, other: Record<string, string> | undefined): boolean {
  const names = Object.keys(one ?? {});
  return names.length === Object.keys(other ?? {}).length && names.every((name) => other![name] === one![name]);
}
