import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { arrivalOf, headerValue, type Arrival } from '../../values/gateway-arrival.js';
import { arrivedLines } from '../../values/gateway-headers.js';
import type { HeaderLine } from '../../values/http-headers.js';
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

/** What options say of who connected. */
export interface HandshakeOptions {
  readonly time: number | undefined;
  readonly domainName: string;
  readonly sourceIp: string | undefined;
  readonly userAgent: string | null | undefined;
}

/**
 * The handshake that options and headers agree on.
 *
 * @param sent the client's headers as far as they reach an integration
 */
export function handshakeOf(doing: string, sent: readonly HeaderLine[], options: HandshakeOptions, usualTime: number): Handshake {
  const { time, domainName, sourceIp, userAgent } = options;
  if (userAgent === null) refuseUserAgent(doing, headerValue(sent, 'user-agent'));
  const defaults = { domainName, time: usualTime, edge: false };
  const arrival = arrivalOf(doing, sent, { time, domainName, sourceIp, userAgent: userAgent ?? undefined }, defaults);
  return {
    arrival,
    sent,
    domainName: arrival.domainName,
    sourceIp: arrival.sourceIp,
    userAgent: userAgent === null ? undefined : arrival.userAgent,
  };
}

function refuseUserAgent(doing: string, sent: string | undefined): void {
  if (sent === undefined) return;
  throw failure(doing, `header User-Agent is ${show(sent)}, but option "userAgent" is null`, 'Leave one of the two out.');
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
