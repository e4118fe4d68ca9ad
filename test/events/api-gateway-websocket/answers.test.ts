import { createAPIGatewayProxyWebsocketEventV2, seed } from 'lambdouble';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../../src/events/api-gateway-websocket/index.js';

beforeEach(() => seed(0));

describe('an answer', () => {
  const { problems, toHttpResponse } = facts.response;

  it('to a message is a proxy response', () => {
    expect(problems({ statusCode: 200 }, createAPIGatewayProxyWebsocketEventV2())).toEqual([]);
    expect(problems({ statusCode: 500, body: 'no' }, createAPIGatewayProxyWebsocketEventV2())).toEqual([]);
    expect([
      ...problems(null, createAPIGatewayProxyWebsocketEventV2()),
      ...problems({ statusCode: 200, Data: 'hello' }, createAPIGatewayProxyWebsocketEventV2()),
    ]).toMatchInlineSnapshot(`
      [
        "The answer is null, not an object, so API Gateway sends the client {"message": "Internal server error", "connectionId": …, "requestId": …}.",
        "The answer has the key "Data", which a proxy response can’t have, so API Gateway sends the client {"message": "Internal server error", "connectionId": …, "requestId": …}.",
      ]
    `);
  });

  it('to a handshake decides whether it succeeds', () => {
    const connect = createAPIGatewayProxyWebsocketEventV2({ eventType: 'CONNECT' });
    expect(problems({ statusCode: 403 }, connect)).toEqual([]);
    expect(problems(undefined, connect)).toMatchInlineSnapshot(`
      [
        "The answer is undefined, not an object, so the handshake fails with 502.",
      ]
    `);
    expect(toHttpResponse!({ statusCode: 200, headers: { 'Sec-WebSocket-Protocol': 'graphql-ws' } }, connect)).toMatchObject({
      statusCode: 200,
      headers: { 'sec-websocket-protocol': 'graphql-ws' },
    });
  });

  it('to disconnecting is seen by nobody', () => {
    expect(problems(null, createAPIGatewayProxyWebsocketEventV2({ eventType: 'DISCONNECT' }))).toEqual([]);
  });
});
