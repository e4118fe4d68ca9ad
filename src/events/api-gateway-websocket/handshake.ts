import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { arrivalOf, arrivedLines, headerValue, restHeaderLines, type Arrival } from '../../values/gateway-headers.js';
import type { HeaderLine, HttpHeaders } from '../../values/http-headers.js';
import { ALPHABETS, randomText } from '../../values/random-text.js';

/** Who connected, and whereto. */
export interface Client {
  readonly domainName: string;
  readonly sourceIp: string;
  /** Some clients, most libraries among them, send no user agent. */
  readonly userAgent: string | undefined;
}

/** A client that is connecting: when, and the headers that it sent. */
export interface Handshake extends Client {
  readonly arrival: Arrival;
  readonly sent: readonly HeaderLine[];
}

/** What may say who connected. */
export interface HandshakeOptions {
  readonly headers: HttpHeaders | undefined;
  readonly time: number | undefined;
  readonly domainName: string | undefined;
  readonly sourceIp: string | undefined;
  readonly userAgent: string | null | undefined;
}

/** The handshake that options and headers agree on. */
export function handshakeOf(
  doing: string,
  options: HandshakeOptions,
  defaults: { readonly domainName: string; readonly time: number; readonly edge: false },
): Handshake {
  const sent = restHeaderLines(options.headers);
  const { userAgent } = options;
  if (userAgent === null) {
    const inHeader = headerValue(sent, 'user-agent');
    if (inHeader !== undefined) {
      throw failure(doing, `header User-Agent is ${show(inHeader)}, but option "userAgent" is null`, 'Leave one of the two out.');
    }
  }
  const { time, domainName, sourceIp } = options;
  const arrival = arrivalOf(doing, sent, { time, domainName, sourceIp, userAgent: userAgent ?? undefined }, defaults);
  return {
    arrival,
    sent,
    domainName: arrival.domainName,
    sourceIp: arrival.sourceIp,
    userAgent: userAgent === null ? undefined : arrival.userAgent,
  };
}

function upgradeLines(): HeaderLine[] {
  return [
    { name: 'Sec-WebSocket-Extensions', key: 'sec-websocket-extensions', values: ['permessage-deflate; client_max_window_bits'] },
    { name: 'Sec-WebSocket-Key', key: 'sec-websocket-key', values: [`${randomText(ALPHABETS.base64, 21)}w==`] },
    { name: 'Sec-WebSocket-Version', key: 'sec-websocket-version', values: ['13'] },
  ];
}

function allLines(arrival: Arrival, sent: readonly HeaderLine[]): HeaderLine[] {
  const upgrade = upgradeLines();
  if (sent.length === 0) {
    const lines = arrivedLines(sent, arrival, false);
    lines.splice(1, 0, upgrade[0]!, upgrade[1]!, upgrade[2]!);
    return lines;
  }
  return arrivedLines([...sent, ...upgrade.filter(({ key }) => !sent.some((line) => line.key === key))], arrival, false);
}

/** The handshake's headers as the event of `$connect` shows them, by name. */
export function handshakeHeaders({ arrival, sent, userAgent }: Handshake): HeaderLine[] {
  const lines = allLines(arrival, sent);
  return userAgent === undefined ? lines.filter(({ key }) => key !== 'user-agent') : lines;
}

/** The headers of `$disconnect`, which tells of the host alone. */
export function disconnectHeaders(domainName: string): HeaderLine[] {
  return [
    { name: 'Host', key: 'host', values: [domainName] },
    { name: 'x-api-key', key: 'x-api-key', values: [''] },
    { name: 'X-Forwarded-For', key: 'x-forwarded-for', values: [''] },
    { name: 'x-restapi', key: 'x-restapi', values: [''] },
  ];
}
