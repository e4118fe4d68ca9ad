import type { Readings } from '../../contracts/conversion.js';
import { headerIn, unlisted } from '../../values/http-readings.js';
import type { VPCLatticeRequestInit } from './init.js';

/** What the events of both versions have in common. */
export interface LatticeHeaders {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Where the options that both versions have stand in their headers. */
export const latticeReadings: Readings<VPCLatticeRequestInit, LatticeHeaders> = {
  headers: ({ headers }) =>
    unlisted(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]))),
  domainName: ({ headers }) => headerIn(headers, 'host'),
  sourceIp: ({ headers }) => headerIn(headers, 'x-forwarded-for')?.split(',').at(-1)?.trim(),
  userAgent: ({ headers }) => headerIn(headers, 'user-agent'),
};

/** A path without its query. */
export function pathIn(path: string): string {
  const mark = path.indexOf('?');
  return mark === -1 ? path : path.slice(0, mark);
}

/** The query of a path. */
export function queryOf(path: string): string {
  const mark = path.indexOf('?');
  return mark === -1 ? '' : path.slice(mark + 1);
}
