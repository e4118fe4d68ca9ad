import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import { createAPIGatewayProxyWebsocketEventV2, type APIGatewayProxyWebsocketEventV2Init } from 'lambdouble';
import { anyAPIGatewayProxyWebsocketEventV2 } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { commonLog, expectLastOfEach, GATEWAY_ID, header, KEPT_BACK, SEED, traceSecond } from './reading.js';

/** Members of real events which the published type lacks. */
interface RealEvent extends APIGatewayProxyWebsocketEventV2 {
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  queryStringParameters?: Record<string, string>;
  multiValueQueryStringParameters?: Record<string, string[]>;
  requestContext: APIGatewayProxyWebsocketEventV2['requestContext'] & {
    identity: { sourceIp: string; userAgent?: string };
    authorizer?: Record<string, unknown>;
    disconnectStatusCode?: number;
    disconnectReason?: string;
  };
}

const COMMON =
  'apiId connectedAt connectionId domainName eventType extendedRequestId identity messageDirection requestId requestTime requestTimeEpoch routeKey stage'.split(
    ' ',
  );
const OWN: Readonly<Record<string, readonly string[]>> = {
  CONNECT: [],
  MESSAGE: ['messageId'],
  DISCONNECT: ['disconnectReason', 'disconnectStatusCode'],
};
const HOURS = 3_600_000;

function expectConnect({ headers, multiValueHeaders, requestContext: context, ...event }: RealEvent): void {
  const { identity } = context;
  expect(event).not.toHaveProperty('body');
  expectLastOfEach(headers!, multiValueHeaders!);
  expect(header(headers!, 'host')).toBe(context.domainName);
  expect(header(headers!, 'x-forwarded-for')!.split(',')[0]).toBe(identity.sourceIp);
  expect(header(headers!, 'user-agent')).toBe(identity.userAgent);
  expect(traceSecond(header(headers!, 'x-amzn-trace-id'))).toBe(Math.floor(context.requestTimeEpoch / 1000));
  for (const name of ['sec-websocket-key', 'sec-websocket-version', 'x-forwarded-port', 'x-forwarded-proto']) {
    expect(header(headers!, name), name).toMatch(/./);
  }
  const names = Object.keys(headers!).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const name of KEPT_BACK) expect(names).not.toContain(name);
  expect('queryStringParameters' in event).toBe('multiValueQueryStringParameters' in event);
  if (event.queryStringParameters === undefined) return;
  expect(Object.keys(event.queryStringParameters)).not.toEqual([]);
  expectLastOfEach(event.queryStringParameters, event.multiValueQueryStringParameters!);
}

function expectDisconnect({ headers, multiValueHeaders, requestContext: context, ...event }: RealEvent): void {
  expect(event).not.toHaveProperty('body');
  expect(headers).toEqual({ Host: context.domainName, 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' });
  expectLastOfEach(headers!, multiValueHeaders!);
  expect(context.disconnectStatusCode).toBeGreaterThanOrEqual(1000);
  expect(context.disconnectReason).toBeTypeOf('string');
}

function expectMessage(event: RealEvent): void {
  for (const name of ['headers', 'multiValueHeaders', 'queryStringParameters', 'multiValueQueryStringParameters']) {
    expect(event).not.toHaveProperty(name);
  }
  const { connectionId, messageId } = event.requestContext;
  expect(messageId).toMatch(GATEWAY_ID);
  expect(messageId!.slice(-5)).toBe(connectionId.slice(-5));
  expect(messageId![11]).toBe('C');
  expect(event.body).toBeTypeOf('string');
  expect(new TextEncoder().encode(event.body).length).toBeLessThanOrEqual(128 * 1024);
}

function expectRules(given: APIGatewayProxyWebsocketEventV2): void {
  const event = given as RealEvent;
  const { requestContext: context } = event;
  const { authorizer, eventType } = context;
  const expected = [...COMMON, ...OWN[eventType]!, ...(authorizer === undefined ? [] : ['authorizer'])];
  expect(Object.keys(context).toSorted()).toEqual(expected.toSorted());
  expect(event.isBase64Encoded).toBe(false);
  expect(context.messageDirection).toBe('IN');
  expect(context.requestId).toMatch(GATEWAY_ID);
  expect(context.extendedRequestId).toBe(context.requestId);
  expect('EF').toContain(context.requestId[11]);
  expect(context.connectionId).toMatch(GATEWAY_ID);
  expect(context.connectionId[11]).toBe('C');
  expect(context.requestTime).toBe(commonLog(context.requestTimeEpoch));
  const since = context.requestTimeEpoch - context.connectedAt;
  expect(since).toBeGreaterThanOrEqual(0);
  expect(since).toBeLessThanOrEqual(eventType === 'CONNECT' ? 20 : 2 * HOURS + 60_000);
  const own = /^([a-z0-9]{10})\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/.exec(context.domainName);
  if (own !== null) expect([context.apiId, own[3] !== undefined]).toEqual([own[1], own[2]!.startsWith('cn-')]);
  expect('userAgent' in context.identity).toBe(context.identity.userAgent !== undefined);
  if (authorizer !== undefined) {
    const { integrationLatency, ...others } = authorizer;
    expect(Number.isInteger(integrationLatency)).toBe(eventType === 'CONNECT');
    expect('integrationLatency' in authorizer).toBe(eventType === 'CONNECT');
    for (const value of Object.values(others)) expect(value === null || typeof value === 'string').toBe(true);
    expect(others).toHaveProperty('principalId');
  }
  expect({ $connect: 'CONNECT', $disconnect: 'DISCONNECT' }[context.routeKey] ?? 'MESSAGE').toBe(eventType);
  if (eventType === 'CONNECT') expectConnect(event);
  else if (eventType === 'DISCONNECT') expectDisconnect(event);
  else expectMessage(event);
}

describe('every WebSocket event keeps every rule', () => {
  test('whatever is generated', () => {
    fc.assert(fc.property(anyAPIGatewayProxyWebsocketEventV2(), expectRules), SEED);
  });

  test.each<[string, Parameters<typeof anyAPIGatewayProxyWebsocketEventV2>[0]]>([
    ['connections', { eventType: 'CONNECT' }],
    ['messages', { eventType: 'MESSAGE' }],
    ['disconnections', { eventType: 'DISCONNECT' }],
    ['a trace header', { headers: { 'x-amzn-trace-id': 'Root=1-6968dd50-3f0a9c1d2b4e6f8091a2b3c4' } }],
    ['no user agent', { userAgent: null, eventType: 'CONNECT' }],
    ['an address', { sourceIp: '203.0.113.9' }],
    ['a host', { domainName: 'abcde12345.execute-api.eu-west-1.amazonaws.com' }],
    ['a time', { time: 0 }],
    ['an authorizer', { authorizer: { principalId: 'ana', level: 7, nothing: null } }],
  ])('with %s given', (_, constraints) => {
    fc.assert(fc.property(anyAPIGatewayProxyWebsocketEventV2(constraints), expectRules), { ...SEED, numRuns: 200 });
  });

  test.each<[string, APIGatewayProxyWebsocketEventV2Init]>([
    ['the epoch', { eventType: 'CONNECT', time: 0 }],
    ['the last instant', { eventType: 'CONNECT', time: '2106-02-07T06:28:15.999Z' }],
    ['the making of a connection', { eventType: 'DISCONNECT', connectedAt: '2026-01-15T12:34:56Z' }],
    [
      'headers that the gateway keeps',
      {
        headers: { 'Content-Length': '0', Connection: 'Upgrade', Upgrade: 'websocket', TE: 'x', Accept: ['a', 'b'] },
        eventType: 'CONNECT',
      },
    ],
    [
      'headers in capitals',
      { headers: { HOST: 'chat.example.com', 'USER-AGENT': 'x', 'X-FORWARDED-FOR': '203.0.113.9, 1.2.3.4' }, eventType: 'CONNECT' },
    ],
    ['a repeated query', { queryStringParameters: 'a=1&a=%20+&b', eventType: 'CONNECT' }],
    ['an empty query', { queryStringParameters: {}, eventType: 'CONNECT' }],
    ['the largest message', { body: 'ü'.repeat(64 * 1024) }],
    ['China', { region: 'cn-north-1', routeKey: '$disconnect', disconnectStatusCode: 1006 }],
  ])('with %s', (_, init) => {
    expectRules(createAPIGatewayProxyWebsocketEventV2(init));
  });
});
