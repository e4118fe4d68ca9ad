import { failure } from '../../internal/errors.js';
import { nextBelow } from '../../values/sequence.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoMilliseconds, type Instant } from '../../values/time.js';

/** What happens on a connection. */
export type WebsocketEventType = 'CONNECT' | 'MESSAGE' | 'DISCONNECT';

/** The kind of event that a route gets; messages, unless it is one of the two that API Gateway calls itself. */
export function kindOfRoute(routeKey: string | undefined): WebsocketEventType {
  if (routeKey === '$connect') return 'CONNECT';
  return routeKey === '$disconnect' ? 'DISCONNECT' : 'MESSAGE';
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after the connection was made an event happens: by default, at most, and in words. */
const AFTER_CONNECTING: Readonly<Record<WebsocketEventType, { usual(): number; atMost: number; rule: string }>> = {
  CONNECT: { usual: () => nextBelow(21), atMost: 20, rule: 'API Gateway calls $connect within 20 milliseconds' },
  MESSAGE: { usual: () => 10 * SECOND, atMost: 2 * HOUR, rule: 'a connection lives for 2 hours at most' },
  DISCONNECT: { usual: () => MINUTE, atMost: 2 * HOUR + MINUTE, rule: 'a connection lives for 2 hours at most' },
};

/** Epoch milliseconds of an event, and of the making of its connection. */
export interface Moments {
  readonly time: number;
  readonly connectedAt: number;
}

/** When the connection was made and when the event happens, as far apart as the kind of event allows. */
export function momentsOf(
  doing: string,
  eventType: WebsocketEventType,
  time: Instant | undefined,
  connectedAt: Instant | undefined,
): Moments {
  const { usual, atMost, rule } = AFTER_CONNECTING[eventType];
  if (connectedAt === undefined) {
    const at = time === undefined ? settings().time : epochMilliseconds(time);
    return { time: at, connectedAt: Math.max(0, at - usual()) };
  }
  const start = epochMilliseconds(connectedAt);
  if (time === undefined) return { time: start + usual(), connectedAt: start };
  const at = epochMilliseconds(time);
  const makes = (cause: string): Error =>
    failure(
      doing,
      `the ${eventType} event happens at ${isoMilliseconds(at)}, the connection was made at ${isoMilliseconds(start)}, and ${cause}`,
      'Leave "time" or "connectedAt" out, and it follows from the other.',
    );
  if (start > at) throw makes('no event comes before its connection');
  if (at - start > atMost) throw makes(rule);
  return { time: at, connectedAt: start };
}
