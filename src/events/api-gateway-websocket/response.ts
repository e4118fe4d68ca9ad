import { proxyResponseProblems, restProxyResponse } from '../../contracts/http-response.js';
import type { ResponseContract } from '../../contracts/response.js';

function eventTypeOf(event: unknown): unknown {
  return (event as { requestContext?: { eventType?: unknown } | null } | null | undefined)?.requestContext?.eventType;
}

function consequenceOf(eventType: unknown): string {
  return eventType === 'CONNECT'
    ? 'so the handshake fails with 502.'
    : 'so API Gateway sends the client {"message": "Internal server error", "connectionId": …, "requestId": …}.';
}

/**
 * What a WebSocket API makes of an answer. On `$connect` its status code is the handshake's: 2xx opens the connection, anything else
 * refuses it. On other routes the client gets the body, where the route has a route response. Nobody sees the answer to `$disconnect`.
 */
export const websocketResponse: ResponseContract = {
  summary:
    '`{ statusCode, body? }`, a proxy response: on `$connect` 2xx accepts the connection; elsewhere the body goes back if the route has a route response',
  problems(answer, event) {
    const eventType = eventTypeOf(event);
    if (eventType === 'DISCONNECT') return [];
    return Array.from(proxyResponseProblems(answer), (problem) => `${problem}, ${consequenceOf(eventType)}`);
  },
  toHttpResponse: (answer, event) => restProxyResponse.toHttpResponse!(answer, event),
};
