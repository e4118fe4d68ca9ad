import type { HeaderLine } from '../../values/http-headers.js';
import { queryPairs, queryString, type HttpQuery, type QueryPair } from '../../values/http-query.js';
import { iamId, opaqueBase64 } from '../../values/opaque-ids.js';
import { randomHex } from '../../values/random-text.js';
import { signingTime } from '../../values/time.js';

/** The host of an access point of S3 (`s3-accesspoint`) or of S3 Object Lambda (`s3-object-lambda`). */
export function accessPointHost(service: string, name: string, accountId: string, region: string): string {
  return `${name}-${accountId}.${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

let lastRegion = '';
let lastCode = '';

/** `use1` for `us-east-1`, `apse2` for `ap-southeast-2`: how AWS abbreviates regions. */
export function regionCode(region: string): string {
  if (region !== lastRegion) {
    const [area = '', ...rest] = region.split('-');
    lastCode = area + rest.map((part) => part.replaceAll(/(north|south|east|west|central)/g, (direction) => direction[0]!)).join('');
    lastRegion = region;
  }
  return lastCode;
}

const RESERVED = /[!'()*]/g;
const PLAIN = /^[\w./-]*$/;

/** A key in the path of an address: everything but letters, digits, `-_.~` and slashes percent-encoded. */
function encodedPath(key: string): string {
  if (PLAIN.test(key)) return key;
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(RESERVED, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The query as it was sent, and decoded. */
export interface RequestQuery {
  readonly encoded: string;
  readonly decoded: string;
}

/** The parameters of a request: those of the operation, then the caller's. */
export function requestQuery(operation: string, given: HttpQuery | undefined): RequestQuery {
  if (given === undefined) return { encoded: operation, decoded: operation };
  const pairs: readonly QueryPair[] = queryPairs(given);
  const own = operation === '' ? [] : [operation];
  const decoded = pairs.map(([name, value]) => `${name}=${value}`);
  return {
    encoded: [...own, ...(pairs.length === 0 ? [] : [queryString(pairs)])].join('&'),
    decoded: [...own, ...decoded].join('&'),
  };
}

/** Headers that change what S3 answers, so that they are signed and a function has to send them along. */
const SIGNED: ReadonlySet<string> = new Set(['range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since']);

function signedHeaders(headers: readonly HeaderLine[]): string {
  const names = headers.map(({ key }) => key).filter((name) => SIGNED.has(name));
  return ['host', ...names].toSorted().join('%3B');
}

/** The presigned address by which a function reads what the caller asked for. */
export function presignedUrl(
  host: string,
  key: string | undefined,
  query: string,
  headers: readonly HeaderLine[],
  region: string,
  time: number,
): string {
  const date = signingTime(time);
  const signed = headers.length === 0 ? 'host' : signedHeaders(headers);
  const token = opaqueBase64(352).replaceAll('+', '%2B').replaceAll('/', '%2F');
  const credential = `${iamId('ASIA')}%2F${date.slice(0, 8)}%2F${region}%2Fs3%2Faws4_request`;
  return (
    `https://${host}/${key === undefined ? '' : encodedPath(key)}?${query === '' ? '' : `${query}&`}` +
    `X-Amz-Security-Token=${token}&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}` +
    `&X-Amz-SignedHeaders=${signed}&X-Amz-Expires=61&X-Amz-Credential=${credential}&X-Amz-Signature=${randomHex(64)}`
  );
}
