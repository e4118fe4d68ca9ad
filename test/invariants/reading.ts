import { createHash } from 'node:crypto';
import { expect } from 'vitest';

/** How AWS's formats read, written down from its documentation alone: nothing here comes from the library. */

export const SEED = { seed: 811, numRuns: 500 };

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const GATEWAY_ID = /^[A-Za-z0-9_-]{15}=$/;
export const ISO_SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
export const ISO_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
export const ACCOUNT = /^\d{12}$/;

/** The partition that a region belongs to. */
export function partition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

export function md5Of(content: string | Uint8Array): string {
  return createHash('md5').update(content).digest('hex');
}

/** Common Log Format, in which API Gateway writes times. */
export function commonLog(milliseconds: number): string {
  const [, , day, month, year, time] = /^(\w+), (\d\d) (\w+) (\d+) (\S+) GMT$/.exec(new Date(milliseconds).toUTCString())!;
  return `${day}/${month}/${year}:${time} +0000`;
}

/** The second that an X-Ray trace id carries. */
export function traceSecond(traceId: string | undefined): number {
  const match = /^Root=1-([0-9a-f]{8})-[0-9a-f]{24}(;.+)?$/.exec(traceId ?? '');
  expect(match, `trace header ${traceId}`).not.toBeNull();
  return Number(`0x${match![1]}`);
}

/** Names in the braces of a path, in order. */
export function namesIn(template: string): string[] {
  return template
    .split('/')
    .filter((segment) => segment.startsWith('{'))
    .map((segment) => segment.replace(/^\{/, '').replace(/\+?\}$/, ''));
}

/** A path as its template and parameters say. */
export function pathFrom(template: string, parameters: Readonly<Record<string, string | undefined>>): string {
  return template
    .split('/')
    .map((segment) => (segment.startsWith('{') ? parameters[namesIn(segment)[0]!] : segment))
    .join('/');
}

/** Holds for maps that say the last value and for maps that say all of them. */
export function expectLastOfEach(
  single: Readonly<Record<string, unknown>>,
  multi: Readonly<Record<string, readonly unknown[] | undefined>>,
): void {
  expect(Object.keys(single)).toEqual(Object.keys(multi));
  for (const name of Object.keys(multi)) {
    expect(multi[name]!.length, name).toBeGreaterThan(0);
    expect(single[name]).toBe(multi[name]![multi[name]!.length - 1]);
  }
}

/** The value of a header, whatever the case of its name. */
export function header(headers: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const own = Object.keys(headers).find((key) => key.toLowerCase() === name);
  return own === undefined ? undefined : headers[own];
}

/** Headers that API Gateway keeps to itself on the way to an integration of a REST or WebSocket API. */
export const KEPT_BACK = ['content-length', 'connection', 'transfer-encoding', 'te', 'expect', 'upgrade', 'trailer', 'max-forwards'];
