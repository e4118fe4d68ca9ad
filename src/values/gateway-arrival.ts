import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import type { HeaderLine } from './http-headers.js';
import { human } from './human.js';
import { traceRoot } from './opaque-ids.js';
import { nextBelow } from './sequence.js';

/** What API Gateway knows about a request, and writes into its headers. */
export interface Arrival {
  /** Epoch milliseconds at which the request came. */
  readonly time: number;
  readonly domainName: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** `X-Amzn-Trace-Id`. */
  readonly traceId: string;
  /** `X-Forwarded-For`. */
  readonly forwardedFor: string;
}

/** What may say who sent a request, and whereto: options, or else the client's headers, or else defaults. */
export interface ArrivalOptions {
  readonly time: number | undefined;
  readonly domainName: string | undefined;
  readonly sourceIp: string | undefined;
  readonly userAgent: string | undefined;
}

/** What stands in front of a function and says, in headers, where a request came from. */
export interface FrontDoor {
  /** Such as `API Gateway`, for error messages. */
  readonly name: string;
  /** `X-Forwarded-Port`. */
  readonly port: string;
  /** `X-Forwarded-Proto`. */
  readonly proto: string;
  /** Which of the addresses in `X-Forwarded-For` is the source. */
  readonly source: 'first' | 'last';
}

const API_GATEWAY: FrontDoor = { name: 'API Gateway', port: '443', proto: 'https', source: 'first' };

/** Headers that API Gateway writes itself on each request, by name in lower case, in its own spelling. */
const WRITTEN_BY_GATEWAY: ReadonlyMap<string, string> = new Map([
  ['host', 'Host'],
  ['user-agent', 'User-Agent'],
  ['x-amzn-trace-id', 'X-Amzn-Trace-Id'],
  ['x-forwarded-for', 'X-Forwarded-For'],
  ['x-forwarded-port', 'X-Forwarded-Port'],
  ['x-forwarded-proto', 'X-Forwarded-Proto'],
]);

/** True for a header that API Gateway writes itself. */
export function isWritten({ key }: HeaderLine): boolean {
  return WRITTEN_BY_GATEWAY.has(key);
}

/** The last value of a header, or `undefined` where there is none. */
export function headerValue(lines: readonly HeaderLine[], key: string): string | undefined {
  for (const line of lines) if (line.key === key) return line.values[line.values.length - 1];
  return undefined;
}

/**
 * What a header and an option say in common, where either says anything.
 *
 * @throws when they say different things
 */
export function agreedValue(
  doing: string,
  header: string,
  written: string | undefined,
  option: string,
  given: string | undefined,
): string | undefined {
  if (written !== undefined && given !== undefined && written !== given) {
    throw failure(doing, `header ${header} is ${show(written)}, but option "${option}" is ${show(given)}`, 'Leave one of the two out.');
  }
  return given ?? written;
}

function secondOf(doing: string, traceId: string): number {
  const root = /(?:^|;)Root=1-([0-9a-f]{8})-[0-9a-f]{24}(?:;|$)/.exec(traceId);
  if (root === null) {
    throw failure(
      doing,
      `header X-Amzn-Trace-Id is ${show(traceId)}`,
      'Pass a trace header such as "Root=1-‹8 hex digits›-‹24 hex digits›".',
    );
  }
  return Number.parseInt(root[1]!, 16);
}

function timeOfTrace(doing: string, traceId: string, time: number | undefined): number {
  const second = secondOf(doing, traceId);
  if (time === undefined) return second * 1000;
  if (Math.floor(time / 1000) === second) return time;
  throw failure(
    doing,
    `header X-Amzn-Trace-Id carries the second ${new Date(second * 1000).toISOString()}, but option "time" is ${new Date(time).toISOString()}`,
    'Leave one of the two out.',
  );
}

function refuseForwarding(doing: string, lines: readonly HeaderLine[], { name, port, proto }: FrontDoor): void {
  for (const [key, expected] of [
    ['x-forwarded-port', port],
    ['x-forwarded-proto', proto],
  ] as const) {
    const value = headerValue(lines, key);
    if (value !== undefined && value !== expected) {
      throw failure(
        doing,
        `header ${WRITTEN_BY_GATEWAY.get(key)} is ${show(value)}`,
        `Leave it out: ${name} writes "${expected}" there itself.`,
      );
    }
  }
}

/**
 * Who sent a request, whereto and when, in agreement with the client's headers.
 *
 * @param lines what the client sent
 * @param defaults the API's own domain name, the configured time, and whether the request came through CloudFront
 * @param front what stands in front of the function, by default API Gateway
 * @throws where headers and options contradict each other
 */
export function arrivalOf(
  doing: string,
  lines: readonly HeaderLine[],
  options: ArrivalOptions,
  defaults: { readonly domainName: string; readonly time: number; readonly edge: boolean },
  front: FrontDoor = API_GATEWAY,
): Arrival {
  if (!lines.some(isWritten)) return plainArrival(options, defaults);
  refuseForwarding(doing, lines, front);
  const trace = headerValue(lines, 'x-amzn-trace-id');
  const forwarded = headerValue(lines, 'x-forwarded-for');
  const time = trace === undefined ? (options.time ?? defaults.time) : timeOfTrace(doing, trace, options.time);
  const plain = plainArrival(
    {
      time,
      domainName: agreedValue(doing, 'Host', headerValue(lines, 'host'), 'domainName', options.domainName),
      sourceIp: agreedValue(doing, 'X-Forwarded-For', sourceIn(forwarded, front), 'sourceIp', options.sourceIp),
      userAgent: agreedValue(doing, 'User-Agent', headerValue(lines, 'user-agent'), 'userAgent', options.userAgent),
    },
    defaults,
  );
  return { ...plain, traceId: trace ?? plain.traceId, forwardedFor: forwarded ?? plain.forwardedFor };
}

function sourceIn(forwarded: string | undefined, { source }: FrontDoor): string | undefined {
  const comma = source === 'first' ? forwarded?.indexOf(',') : forwarded?.lastIndexOf(',');
  if (forwarded === undefined || comma === undefined || comma === -1) return forwarded?.trim();
  return (source === 'first' ? forwarded.slice(0, comma) : forwarded.slice(comma + 1)).trim();
}

function plainArrival(
  options: ArrivalOptions,
  defaults: { readonly domainName: string; readonly time: number; readonly edge: boolean },
): Arrival {
  const time = options.time ?? defaults.time;
  const sourceIp = options.sourceIp ?? human().ipv4();
  return {
    time,
    domainName: options.domainName ?? defaults.domainName,
    sourceIp,
    userAgent: options.userAgent ?? human().userAgent(),
    traceId: traceRoot(time),
    forwardedFor: defaults.edge ? `${sourceIp}, 130.176.${nextBelow(256)}.${1 + nextBelow(254)}` : sourceIp,
  };
}
