import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { randomText } from './random-text.js';
import { nextBelow } from './sequence.js';

/** A function URL, and the host under which it is called. */
export interface FunctionUrl {
  readonly urlId: string;
  readonly region: string;
  readonly domainName: string;
}

const LOWER_CASE_BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const HOST = /^([a-z0-9]+)\.lambda-url\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/;

/** The id of a function URL: sixteen bytes in base32, a zero, and five letters. */
export function functionUrlId(): string {
  return `${randomText(LOWER_CASE_BASE32, 25)}${'aeimquy4'[nextBelow(8)]}0${randomText(LETTERS, 5)}`;
}

function functionUrlDomain(urlId: string, region: string): string {
  return `${urlId}.lambda-url.${region}.on.${region.startsWith('cn-') ? 'amazonwebservices.com.cn' : 'aws'}`;
}

/** True for the host of a function URL, also of one behind a cell (`‹id›.cell-1-lambda-url.‹region›.on.aws`). */
export function isFunctionUrlDomain(domainName: string): boolean {
  return domainName.includes('lambda-url.');
}

/**
 * A function URL from what is given of it: its host says its id and region.
 *
 * @param host the header Host
 * @throws where the host is no function URL's, or another's than the given one
 */
export function functionUrlAt(
  doing: string,
  host: string | undefined,
  given: { readonly apiId?: string | undefined; readonly region?: string | undefined },
  defaultRegion: string,
): FunctionUrl {
  const own = host === undefined ? null : HOST.exec(host);
  const urlId = given.apiId ?? own?.[1] ?? functionUrlId();
  const region = given.region ?? own?.[2] ?? defaultRegion;
  const domainName = functionUrlDomain(urlId, region);
  if (host !== undefined && host !== domainName) {
    throw failure(
      doing,
      own === null
        ? `header Host is ${show(host)}, which is no function URL’s`
        : `header Host is ${show(host)}, but the function URL’s host is ${show(domainName)}`,
      'Leave the header out: it follows from "apiId" and "region".',
    );
  }
  return { urlId, region, domainName };
}
