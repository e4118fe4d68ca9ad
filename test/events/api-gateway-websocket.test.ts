import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  configure,
  createAPIGatewayProxyWebsocketEventV2,
  detectEventSource,
  fromJSON,
  seed,
  type APIGatewayProxyWebsocketEventV2Init,
} from 'lambdouble';
import { anyAPIGatewayProxyWebsocketEventV2 } from 'lambdouble/arbitraries';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/api-gateway-websocket/index.js';
import { commonLogTime } from '../../src/values/time.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const COMMON =
  'eventType extendedRequestId requestTime messageDirection stage connectedAt requestTimeEpoch identity requestId domainName connectionId apiId';

/** A real event, with the members that the published type lacks. */
interface RealEvent extends Omit<APIGatewayProxyWebsocketEventV2, 'requestContext'> {
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  requestContext: APIGatewayProxyWebsocketEventV2['requestContext'] & {
    authorizer?: Record<string, unknown>;
    disconnectStatusCode?: number;
    disconnectReason?: string;
    identity: { sourceIp: string; userAgent?: string };
  };
}

const create = (...parameters: Parameters<typeof createAPIGatewayProxyWebsocketEventV2>) =>
  createAPIGatewayProxyWebsocketEventV2(...parameters) as RealEvent;
const namesOf = (object: object): string => Object.keys(object).join(' ');

beforeEach(() => seed(0));
afterEach(() => configure());

describe('each kind of event has its own members, in the order of recorded ones', () => {
  it('MESSAGE has a message id and a body, and no headers at all', () => {
    const event = create();
    expect(namesOf(event)).toBe('requestContext body isBase64Encoded');
    expect(namesOf(event.requestContext)).toBe(`routeKey messageId ${COMMON}`);
    expect(event.requestContext).toMatchObject({ routeKey: '$default', eventType: 'MESSAGE', messageDirection: 'IN', stage: 'prod' });
    expect(event.isBase64Encoded).toBe(false);
  });

  it('CONNECT has the handshake’s headers, neither body nor message id', () => {
    const event = create({ eventType: 'CONNECT' });
    expect(namesOf(event)).toBe('headers multiValueHeaders requestContext isBase64Encoded');
    expect(namesOf(event.requestContext)).toBe(`routeKey ${COMMON}`);
    expect(namesOf(event.headers!)).toBe(
      'Host Sec-WebSocket-Extensions Sec-WebSocket-Key Sec-WebSocket-Version User-Agent X-Amzn-Trace-Id X-Forwarded-For X-Forwarded-Port X-Forwarded-Proto',
    );
    expect(namesOf(create({ eventType: 'CONNECT', queryStringParameters: { token: 't' }, stageVariables: { a: 'b' } }))).toBe(
      'headers multiValueHeaders queryStringParameters multiValueQueryStringParameters stageVariables requestContext isBase64Encoded',
    );
  });

  it('DISCONNECT has a status and a reason, and headers that tell of the host alone', () => {
    const event = create({ eventType: 'DISCONNECT', domainName: 'chat.example.com' });
    expect(namesOf(event)).toBe('headers multiValueHeaders requestContext isBase64Encoded');
    expect(namesOf(event.requestContext)).toBe(
      `routeKey disconnectStatusCode ${COMMON}`.replace('messageDirection', 'messageDirection disconnectReason'),
    );
    expect(event.headers).toStrictEqual({ Host: 'chat.example.com', 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' });
    expect(event.multiValueHeaders).toStrictEqual({
      Host: ['chat.example.com'],
      'x-api-key': [''],
      'X-Forwarded-For': [''],
      'x-restapi': [''],
    });
    expect(event.requestContext).toMatchObject({
      disconnectStatusCode: 1005,
      disconnectReason: 'Client-side close frame status not set',
    });
    expect(create({ eventType: 'DISCONNECT', disconnectStatusCode: 1001 }).requestContext.disconnectReason).toBe('Going away');
    expect(create({ eventType: 'DISCONNECT', disconnectStatusCode: 4000 }).requestContext.disconnectReason).toBe('');
  });

  it('the route tells the kind', () => {
    expect(create({ routeKey: '$connect' }).requestContext.eventType).toBe('CONNECT');
    expect(create({ routeKey: '$disconnect' }).requestContext.eventType).toBe('DISCONNECT');
    expect(create({ routeKey: 'sendMessage' }).requestContext).toMatchObject({ eventType: 'MESSAGE', routeKey: 'sendMessage' });
  });
});

describe('every generated event agrees with itself', () => {
  it('in its members', () => {
    fc.assert(
      fc.property(anyAPIGatewayProxyWebsocketEventV2(), (event) => {
        const { requestContext: context, headers, multiValueHeaders, ...rest } = event as RealEvent;
        const kind = context.eventType;
        expect(context.routeKey === '$connect').toBe(kind === 'CONNECT');
        expect(context.routeKey === '$disconnect').toBe(kind === 'DISCONNECT');
        expect('body' in rest).toBe(kind === 'MESSAGE');
        expect('messageId' in context).toBe(kind === 'MESSAGE');
        expect('disconnectStatusCode' in context).toBe(kind === 'DISCONNECT');
        expect('disconnectReason' in context).toBe(kind === 'DISCONNECT');
        expect(headers === undefined).toBe(kind === 'MESSAGE');
        expect(Object.keys(headers ?? {})).toEqual(Object.keys(multiValueHeaders ?? {}));
        expect(Object.keys(rest.queryStringParameters ?? {})).toEqual(Object.keys(rest.multiValueQueryStringParameters ?? {}));
        for (const [name, values] of Object.entries(multiValueHeaders ?? {})) expect(headers![name]).toBe(values.at(-1));
        for (const [name, values] of Object.entries(rest.multiValueQueryStringParameters ?? {})) {
          expect(rest.queryStringParameters![name]).toBe(values!.at(-1));
        }
        if (context.authorizer !== undefined) expect('integrationLatency' in context.authorizer).toBe(kind === 'CONNECT');
      }),
      SETTINGS,
    );
  });

  it('in its ids, its times and its host', () => {
    fc.assert(
      fc.property(anyAPIGatewayProxyWebsocketEventV2(), (event) => {
        const { requestContext: context, headers } = event as RealEvent;
        expect(context.requestId).toMatch(/^[\w-]{11}[EF][\w-]{2}[AEIMQUYcgkosw048]=$/);
        expect(context.extendedRequestId).toBe(context.requestId);
        expect(context.connectionId).toMatch(/^[\w-]{11}C[\w-]{2}[AEIMQUYcgkosw048]=$/);
        if (context.eventType === 'MESSAGE') expect(context.messageId.slice(-5)).toBe(context.connectionId.slice(-5));
        expect(context.requestTime).toBe(commonLogTime(context.requestTimeEpoch));
        const age = context.requestTimeEpoch - context.connectedAt;
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThanOrEqual(context.eventType === 'CONNECT' ? 20 : 7_260_000);
        if (headers !== undefined) expect(headers.Host).toBe(context.domainName);
        if (context.eventType !== 'CONNECT') return;
        expect(headers!['X-Forwarded-For']).toBe(context.identity.sourceIp);
        expect(headers!['User-Agent']).toBe(context.identity.userAgent);
        const second = Math.floor(context.requestTimeEpoch / 1000).toString(16);
        expect(headers!['X-Amzn-Trace-Id']).toMatch(new RegExp(`^Root=1-${second.padStart(8, '0')}-[0-9a-f]{24}$`));
      }),
      SETTINGS,
    );
  });

  it('and reaches what production sends', () => {
    const sample = fc.sample(anyAPIGatewayProxyWebsocketEventV2(), SETTINGS) as RealEvent[];
    const some = (test: (event: RealEvent) => boolean): boolean => sample.some(test);
    expect({
      kinds: [...new Set(sample.map((event) => event.requestContext.eventType))].toSorted(),
      emptyMessage: some((event) => event.body === ''),
      messageThatIsNoJSON: some((event) => event.body === '{broken'),
      repeatedQuery: some((event) => Object.values(event.multiValueQueryStringParameters ?? {}).some((values) => values!.length > 1)),
      noUserAgent: some((event) => event.requestContext.identity.userAgent === undefined),
      authorized: some((event) => event.requestContext.authorizer !== undefined),
      customDomain: some((event) => !event.requestContext.domainName.includes('execute-api')),
    }).toEqual({
      kinds: ['CONNECT', 'DISCONNECT', 'MESSAGE'],
      emptyMessage: true,
      messageThatIsNoJSON: true,
      repeatedQuery: true,
      noUserAgent: true,
      authorized: true,
      customDomain: true,
    });
  });
});

describe('the init', () => {
  it('writes a message as JSON, or takes its text', () => {
    expect(create({ body: { action: 'ping', n: [1] } }).body).toBe('{"action":"ping","n":[1]}');
    expect(create({ body: '' }).body).toBe('');
    expect(create({ routeKey: 'ping' }).body).toBe('{"action":"ping","message":"hello"}');
    expect(create().body).toBe('{"message":"hello"}');
  });

  it('keeps one connection through its events', () => {
    const connection = {
      connectionId: 'KjHs7deFIAMCFvw=',
      connectedAt: '2026-01-15T12:00:00.000Z',
      apiId: 'abcde12345',
      sourceIp: '192.0.2.7',
    };
    const events = (['CONNECT', 'MESSAGE', 'DISCONNECT'] as const).map((eventType) => create({ ...connection, eventType }));
    expect(
      events.map(({ requestContext }) => [requestContext.connectionId, requestContext.connectedAt, requestContext.domainName]),
    ).toEqual(Array.from({ length: 3 }, () => ['KjHs7deFIAMCFvw=', 1_768_478_400_000, 'abcde12345.execute-api.us-east-1.amazonaws.com']));
    expect(events[1]!.requestContext.messageId).toMatch(/CFvw=$/);
    expect(events[1]!.requestContext.requestTimeEpoch).toBe(1_768_478_410_000);
  });

  it('takes a connection id of any form', () => {
    const { connectionId, messageId } = create({ connectionId: 'connection-1' }).requestContext;
    expect(connectionId).toBe('connection-1');
    expect(messageId).toMatch(/^[\w-]{15}=$/);
  });

  it('repeats what the authorizer said as strings; its latency only on connecting', () => {
    const authorizer = { principalId: 'ana', level: 7, admin: true, nothing: null, integrationLatency: 0 };
    expect(create({ eventType: 'CONNECT', authorizer }).requestContext.authorizer).toStrictEqual({
      level: '7',
      admin: 'true',
      nothing: null,
      principalId: 'ana',
      integrationLatency: 0,
    });
    expect(create({ authorizer }).requestContext.authorizer).toStrictEqual({
      level: '7',
      admin: 'true',
      nothing: null,
      principalId: 'ana',
    });
    const { principalId, integrationLatency } = create({ eventType: 'CONNECT', authorizer: {} }).requestContext.authorizer!;
    expect([typeof principalId, typeof integrationLatency]).toEqual(['string', 'number']);
  });

  it('drops headers that API Gateway keeps, and takes agent, host, address and time from those that say so', () => {
    const event = create({
      eventType: 'CONNECT',
      headers: {
        Connection: 'upgrade',
        Upgrade: 'websocket',
        'content-length': '0',
        cookie: ['a=1', 'b=2'],
        'user-agent': 'probe/1',
        host: 'chat.example.com',
        'x-forwarded-for': '192.0.2.44',
        'X-Amzn-Trace-Id': 'Root=1-67659810-101d2f353e7cd9797a9aa4ba',
        'Sec-WebSocket-Protocol': 'graphql-ws',
      },
    });
    expect(namesOf(event.headers!).toLowerCase()).not.toMatch(/(^| )(connection|upgrade|content-length)( |$)/);
    expect(event.headers!.cookie).toBe('b=2');
    expect(event.multiValueHeaders!.cookie).toEqual(['a=1', 'b=2']);
    expect(event.headers!['Sec-WebSocket-Protocol']).toBe('graphql-ws');
    expect(event.requestContext.identity).toStrictEqual({ userAgent: 'probe/1', sourceIp: '192.0.2.44' });
    expect(event.requestContext.domainName).toBe('chat.example.com');
    expect(event.requestContext.requestTimeEpoch).toBe(0x67659810 * 1000);
  });

  it('sends no user agent where there is none', () => {
    const event = create({ eventType: 'CONNECT', userAgent: null });
    expect(event.headers).not.toHaveProperty('User-Agent');
    expect(event.requestContext.identity).toStrictEqual({ sourceIp: expect.any(String) });
  });

  it('knows the API by its own host', () => {
    const { apiId, domainName } = create({ domainName: 'abcde12345.execute-api.eu-west-1.amazonaws.com' }).requestContext;
    expect([apiId, domainName]).toEqual(['abcde12345', 'abcde12345.execute-api.eu-west-1.amazonaws.com']);
  });

  it('follows the settings, in every partition', () => {
    configure({ region: 'cn-north-1', time: '2026-03-29T01:00:00.000Z' });
    const { domainName, apiId, requestTime } = create().requestContext;
    expect(domainName).toBe(`${apiId}.execute-api.cn-north-1.amazonaws.com.cn`);
    expect(requestTime).toBe('29/Mar/2026:01:00:00 +0000');
  });
});

it('refuses what API Gateway never sends', () => {
  const at = '2026-01-15T12:00:00.000Z';
  expect(
    messagesOf({
      'a body on connecting': () => create({ eventType: 'CONNECT', body: 'hello' }),
      'headers of a message': () => create({ headers: {} }),
      'a close code of a message': () => create({ disconnectStatusCode: 1000 }),
      'a route of another kind': () => create({ eventType: 'DISCONNECT', routeKey: 'sendMessage' }),
      'a route of connecting for a message': () => create({ eventType: 'MESSAGE', routeKey: '$connect' }),
      'an event before its connection': () => create({ connectedAt: at, time: Date.parse(at) - 1 }),
      'connecting for a second': () => create({ eventType: 'CONNECT', connectedAt: at, time: Date.parse(at) + 1000 }),
      'a connection of three hours': () => create({ connectedAt: at, time: Date.parse(at) + 3 * 3_600_000 }),
      'a binary message': () => create({ body: new Uint8Array(3) }),
      'a long text': () => create({ body: 'x'.repeat(131_073) }),
      'long JSON': () => create({ body: { text: 'x'.repeat(131_072) } }),
      'a cycle': () => create({ body: cyclic() }),
      'a close code of HTTP': () => create({ eventType: 'DISCONNECT', disconnectStatusCode: 200 }),
      'an authorizer with an object in its context': () => create({ authorizer: { roles: ['admin'] as never } }),
      'an agent that is and isn’t': () => create({ eventType: 'CONNECT', userAgent: null, headers: { 'User-Agent': 'probe/1' } }),
      'two hosts': () => create({ eventType: 'CONNECT', domainName: 'a.example.com', headers: { Host: 'b.example.com' } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a binary message": "Failed to create APIGatewayProxyWebsocketEventV2: option "body" is {"0":0,"1":0,"2":0}. Pass a string or a value to be written as JSON, of 128 KB at most; WebSocket APIs take no binary messages.",
      "a body on connecting": "Failed to create APIGatewayProxyWebsocketEventV2: a CONNECT event carries no body. Leave "body" out, or let "eventType" be "MESSAGE"; to build an impossible event use the second argument.",
      "a close code of HTTP": "Failed to create APIGatewayProxyWebsocketEventV2: option "disconnectStatusCode" is 200. Pass an integer from 1000 to 4999.",
      "a close code of a message": "Failed to create APIGatewayProxyWebsocketEventV2: a MESSAGE event carries no disconnectStatusCode. Leave "disconnectStatusCode" out, or let "eventType" be "DISCONNECT"; to build an impossible event use the second argument.",
      "a connection of three hours": "Failed to create APIGatewayProxyWebsocketEventV2: the MESSAGE event happens at 2026-01-15T15:00:00.000Z, the connection was made at 2026-01-15T12:00:00.000Z, and a connection lives for 2 hours at most. Leave "time" or "connectedAt" out, and it follows from the other.",
      "a cycle": "Failed to create APIGatewayProxyWebsocketEventV2: option "body" can’t be written as JSON (Converting circular structure to JSON). Pass only what JSON can hold.",
      "a long text": "Failed to create APIGatewayProxyWebsocketEventV2: option "body" is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…". Pass a string or a value to be written as JSON, of 128 KB at most; WebSocket APIs take no binary messages.",
      "a route of another kind": "Failed to create APIGatewayProxyWebsocketEventV2: a DISCONNECT event never has the routeKey "sendMessage". Leave "routeKey" out, or let "eventType" be "MESSAGE".",
      "a route of connecting for a message": "Failed to create APIGatewayProxyWebsocketEventV2: a MESSAGE event never has the routeKey "$connect". Leave "routeKey" out, or let "eventType" be "CONNECT".",
      "an agent that is and isn’t": "Failed to create APIGatewayProxyWebsocketEventV2: header User-Agent is "probe/1", but option "userAgent" is null. Leave one of the two out.",
      "an authorizer with an object in its context": "Failed to create APIGatewayProxyWebsocketEventV2: option "authorizer" is {"roles":["admin"]}. Pass an object with a principalId, an integrationLatency in milliseconds, and context values that are strings, numbers, booleans or null.",
      "an event before its connection": "Failed to create APIGatewayProxyWebsocketEventV2: the MESSAGE event happens at 2026-01-15T11:59:59.999Z, the connection was made at 2026-01-15T12:00:00.000Z, and no event comes before its connection. Leave "time" or "connectedAt" out, and it follows from the other.",
      "connecting for a second": "Failed to create APIGatewayProxyWebsocketEventV2: the CONNECT event happens at 2026-01-15T12:00:01.000Z, the connection was made at 2026-01-15T12:00:00.000Z, and API Gateway calls $connect within 20 milliseconds. Leave "time" or "connectedAt" out, and it follows from the other.",
      "headers of a message": "Failed to create APIGatewayProxyWebsocketEventV2: a MESSAGE event carries no headers. Leave "headers" out, or let "eventType" be "CONNECT"; to build an impossible event use the second argument.",
      "long JSON": "Failed to create APIGatewayProxyWebsocketEventV2: option "body" makes 131083 bytes of JSON. Pass at most 128 KB: API Gateway closes the connection (1009) over more.",
      "two hosts": "Failed to create APIGatewayProxyWebsocketEventV2: header Host is "b.example.com", but option "domainName" is "a.example.com". Leave one of the two out.",
    }
  `);
});

function cyclic(): object {
  const cycle: { self?: object } = {};
  cycle.self = cycle;
  return cycle;
}

describe('generators', () => {
  it('draw only the kind that the constraints leave', () => {
    const kindsOf = (...parameters: Parameters<typeof anyAPIGatewayProxyWebsocketEventV2>) => [
      ...new Set(fc.sample(anyAPIGatewayProxyWebsocketEventV2(...parameters), SETTINGS).map((event) => event.requestContext.eventType)),
    ];
    expect(kindsOf({ eventType: 'DISCONNECT' })).toEqual(['DISCONNECT']);
    expect(kindsOf({ disconnectReason: 'bye' })).toEqual(['DISCONNECT']);
    expect(kindsOf({ queryStringParameters: { token: 't' } })).toEqual(['CONNECT']);
    expect(kindsOf({ body: fc.constant('ping') })).toEqual(['MESSAGE']);
    expect(kindsOf({ routeKey: fc.constantFrom('$connect', 'ping') }).toSorted()).toEqual(['CONNECT', 'MESSAGE']);
    expect(kindsOf({ eventType: fc.constantFrom('CONNECT', 'MESSAGE') }).toSorted()).toEqual(['CONNECT', 'MESSAGE']);
  });

  it('let the factory object to constraints that contradict each other', () => {
    expect(() => fc.sample(anyAPIGatewayProxyWebsocketEventV2({ eventType: 'CONNECT', body: 'hello' }))).toThrow('carries no body');
  });
});

describe('recognition', () => {
  it('leaves an authorizer’s event and a REST event with the fields of a connection to others', () => {
    const { requestContext } = create({ eventType: 'CONNECT' });
    const authorizer = { type: 'REQUEST', methodArn: 'arn:aws:execute-api:us-east-1:123456789012:abcdef123/prod/$connect', requestContext };
    expect(facts.recognises(authorizer)).toBe(false);
    expect(facts.recognises({ resource: '/', requestContext: { ...requestContext, httpMethod: 'GET' } })).toBe(false);
  });

  it('takes recorded events with nulls', () => {
    const { requestContext } = create({ eventType: 'CONNECT' });
    expect(
      detectEventSource({ requestContext: { ...requestContext, messageId: null, authorizer: null }, body: null, isBase64Encoded: false }),
    ).toBe('api-gateway-websocket');
  });
});

describe('fromJSON says', () => {
  const known: APIGatewayProxyWebsocketEventV2Init = {
    routeKey: 'send',
    connectionId: 'pLJKIaRBgZUCSZE=',
    requestId: 'Df0IoJ-ySUUFCCg=',
    apiId: 'a1b2c3d4e5',
    region: 'eu-west-1',
    sourceIp: '192.0.2.7',
    time: '2026-01-15T12:34:56.789Z',
  };

  it.each<[string, APIGatewayProxyWebsocketEventV2Init]>([
    [
      'messages as objects, of clients without user agent',
      { body: { action: 'send', text: 'hi' }, messageId: 'YivV18IhtNvC_O8=', userAgent: null },
    ],
    ['messages as texts', { body: 'hi', messageId: 'YivV18IhtNvC_O8=', userAgent: 'ws/8' }],
    [
      'handshakes',
      {
        routeKey: '$connect',
        connectedAt: '2026-01-15T12:34:56.780Z',
        headers: {
          Origin: 'https://example.com',
          'Sec-WebSocket-Key': 'OFHCmvrGEtfmGolhJsinGw==',
          'X-Amzn-Trace-Id': 'Root=1-6968def0-40f0ee7fc2bdd3ab1e9afed6',
        },
        queryStringParameters: { room: ['a', 'b'] },
        userAgent: 'ws/8',
      },
    ],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createAPIGatewayProxyWebsocketEventV2(init), createAPIGatewayProxyWebsocketEventV2);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});
