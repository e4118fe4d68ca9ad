import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { headerLines, sortHeaderLines, type HeaderLine, type HttpHeaders } from '../../values/http-headers.js';
import { human } from '../../values/human.js';
import { traceRoot } from '../../values/opaque-ids.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';

/** Headers that API Gateway keeps to itself: they never reach an integration. */
const HOP_BY_HOP = new Set(['connection', 'content-length', 'expect', 'te', 'transfer-encoding', 'upgrade']);

/** Who connects, and to which host. */
export interface Client {
  readonly domainName: string;
  readonly sourceIp: string;
  readonly userAgent: string | null;
}

function onlyValue(lines: readonly HeaderLine[], key: string): string | undefined {
  return lines.find((line) => line.key === key)?.values.at(-1);
}

function agreed<Value>(
  doing: string,
  option: string,
  given: Value | undefined,
  header: string,
  inHeader: string | undefined,
): Value | string | undefined {
  if (inHeader === undefined) return given;
  if (given === undefined || given === inHeader) return inHeader;
  throw failure(
    doing,
    `option "${option}" is ${show(given)}, but the header ${header} is ${show(inHeader)}`,
    `Leave one of the two out: events carry the same in both places.`,
  );
}

/** The headers given, without those that no integration sees. */
export function handshakeLines(headers: HttpHeaders | undefined): HeaderLine[] {
  return headers === undefined ? [] : headerLines(headers).filter(({ key }) => !HOP_BY_HOP.has(key));
}

/** The client that options and headers agree on. */
export function clientOf(
  doing: string,
  lines: readonly HeaderLine[],
  init: { domainName?: string | undefined; sourceIp?: string | undefined; userAgent?: string | null | undefined },
  domainName: () => string,
): Client {
  const forwardedFor = onlyValue(lines, 'x-forwarded-for')?.split(',', 1)[0];
  const userAgent = agreed(doing, 'userAgent', init.userAgent, 'User-Agent', onlyValue(lines, 'user-agent'));
  return {
    domainName: agreed(doing, 'domainName', init.domainName, 'Host', onlyValue(lines, 'host')) ?? domainName(),
    sourceIp: agreed(doing, 'sourceIp', init.sourceIp, 'X-Forwarded-For', forwardedFor) ?? human().ipv4(),
    userAgent: userAgent === undefined ? human().userAgent() : userAgent,
  };
}

/** The handshake's headers as the event of `$connect` shows them, by name. */
export function handshakeHeaders(given: readonly HeaderLine[], { domainName, sourceIp, userAgent }: Client, time: number): HeaderLine[] {
  const lines = [...given];
  const add = (name: string, value: string): void => {
    const key = name.toLowerCase();
    if (!given.some((line) => line.key === key)) lines.push({ name, key, values: [value] });
  };
  add('Host', domainName);
  add('Sec-WebSocket-Extensions', 'permessage-deflate; client_max_window_bits');
  add('Sec-WebSocket-Key', `${randomText(ALPHABETS.base64, 21)}w==`);
  add('Sec-WebSocket-Version', '13');
  if (userAgent !== null) add('User-Agent', userAgent);
  add('X-Amzn-Trace-Id', traceRoot(time));
  add('X-Forwarded-For', sourceIp);
  add('X-Forwarded-Port', '443');
  add('X-Forwarded-Proto', 'https');
  return sortHeaderLines(lines);
}

/** The headers of `$disconnect`, which tells of the host alone. */
export function disconnectHeaders(domainName: string): HeaderLine[] {
  return [['Host', domainName] as const, ['x-api-key', ''] as const, ['X-Forwarded-For', ''] as const, ['x-restapi', ''] as const].map(
    ([name, value]) => ({ name, key: name.toLowerCase(), values: [value] }),
  );
}
