import type { APIGatewayProxyHandler } from 'aws-lambda';
import {
  createAPIGatewayHttpApiProxyEvent,
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyEventV2,
  detectEventSource,
  fromJSON,
  type APIGatewayHttpApiProxyEventInit,
} from 'lambdouble';
import { describe, expect, it } from 'vitest';
import { facts } from '../../src/events/api-gateway-http-api-proxy/facts.js';

describe('route', () => {
  it.each<[APIGatewayHttpApiProxyEventInit, string, string, string, Record<string, string> | null]>([
    [{}, 'GET /hello', '/hello', '/hello', null],
    [{ path: '/users', httpMethod: 'PUT' }, 'PUT /users', '/users', '/users', null],
    [{ path: '/a b' }, '$default', '$default', '/a b', null],
    [{ routeKey: 'ANY /users/{id}', pathParameters: { id: 'a b' } }, 'ANY /users/{id}', '/users/{id}', '/users/a b', { id: 'a b' }],
    [{ stage: 'dev', routeKey: 'GET /{proxy+}', path: '/dev/a/b' }, 'GET /{proxy+}', '/{proxy+}', '/dev/a/b', { proxy: 'a/b' }],
  ])('%j', (init, resourceId, resource, path, pathParameters) => {
    const event = createAPIGatewayHttpApiProxyEvent(init);
    expect(event).toMatchObject({ resource, path, requestContext: { resourceId, resourcePath: resource, path } });
    expect(event.pathParameters).toEqual(pathParameters);
    expect(event.requestContext.httpMethod).toBe(event.httpMethod);
  });
});

describe('the event', () => {
  it('has thirteen members, null where they are empty', () => {
    const event = createAPIGatewayHttpApiProxyEvent();
    expect(Object.keys(event)).toEqual(
      'version resource path httpMethod headers multiValueHeaders queryStringParameters multiValueQueryStringParameters requestContext pathParameters stageVariables body isBase64Encoded'.split(
        ' ',
      ),
    );
    expect(event).toMatchObject({
      version: '1.0',
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
    });
  });

  it('has one id, and tells the time', () => {
    const { requestContext } = createAPIGatewayHttpApiProxyEvent({ time: 1774746000250 });
    expect(requestContext.extendedRequestId).toBe(requestContext.requestId);
    expect(requestContext.requestId).toMatch(/^[\w-]{15}=$/);
    expect(requestContext).toMatchObject({ requestTime: '29/Mar/2026:01:00:00 +0000', requestTimeEpoch: 1774746000250 });
    expect(Object.keys(requestContext)).toEqual(Object.keys(requestContext).toSorted());
  });
});

describe('headers', () => {
  it('have spellings of their own, capitals first', () => {
    const { headers, multiValueHeaders } = createAPIGatewayHttpApiProxyEvent({
      headers: {
        'X-Tag': ['a', 'b'],
        ACCEPT: '*/*',
        'Cache-Control': 'no-cache',
        Cookie: 'a=1; b=2',
        'content-type': 'text/plain',
        Connection: 'close',
      },
      body: 'x',
    });
    expect(Object.keys(headers)).toEqual(
      'Content-Length Content-Type Host User-Agent X-Amzn-Trace-Id X-Forwarded-For X-Forwarded-Port X-Forwarded-Proto X-Tag accept cache-control cookie'.split(
        ' ',
      ),
    );
    expect(Object.keys(multiValueHeaders)).toEqual(Object.keys(headers));
    expect(headers).toMatchObject({ 'X-Tag': 'b', 'Content-Length': '1', cookie: 'a=1; b=2' });
    expect(multiValueHeaders).toMatchObject({ 'X-Tag': ['a', 'b'], 'Content-Length': ['1'] });
  });

  it('always say the size of the body', () => {
    expect(createAPIGatewayHttpApiProxyEvent({ headers: { 'content-length': '17' } }).headers).toMatchObject({ 'Content-Length': '0' });
  });
});

it('the last of several parameters counts, decoded', () => {
  const event = createAPIGatewayHttpApiProxyEvent({ queryStringParameters: 'a=1&a=b+c&%C3%A4' });
  expect(event.queryStringParameters).toEqual({ a: 'b c', ä: '' });
  expect(event.multiValueQueryStringParameters).toEqual({ a: ['1', 'b c'], ä: [''] });
});

it('a form post is base64', () => {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  expect(createAPIGatewayHttpApiProxyEvent({ headers, body: 'a=1' })).toMatchObject({
    body: 'YT0x',
    isBase64Encoded: true,
    httpMethod: 'POST',
  });
});

describe('who called', () => {
  it('is nobody by default', () => {
    const { requestContext } = createAPIGatewayHttpApiProxyEvent({ sourceIp: '203.0.113.9', userAgent: 'curl/8.7.1' });
    expect(requestContext).not.toHaveProperty('authorizer');
    expect(Object.entries(requestContext.identity).filter(([, value]) => value !== null)).toEqual([
      ['sourceIp', '203.0.113.9'],
      ['userAgent', 'curl/8.7.1'],
    ]);
    expect(Object.keys(requestContext.identity)).toHaveLength(13);
  });

  it('stands in claims, in the context of a Lambda authorizer, or in the identity', () => {
    const contextOf = (authorizer: APIGatewayHttpApiProxyEventInit['authorizer']) =>
      createAPIGatewayHttpApiProxyEvent({ authorizer }).requestContext;
    expect(contextOf({ jwt: { claims: { email_verified: true }, scopes: ['orders/read'] } }).authorizer).toMatchObject({
      claims: { email_verified: 'true' },
      scopes: ['orders/read'],
    });
    expect(contextOf({ lambda: { tenantId: 7 } }).authorizer).toEqual({ claims: null, scopes: null, tenantId: 7 });
    expect(contextOf({ lambda: null }).authorizer).toEqual({ claims: null, scopes: null });
    const signed = contextOf({
      iam: { callerId: 'AIDACKCEVSQ6C2EXAMPLE', cognitoIdentity: { amr: ['authenticated'], identityId: 'i', identityPoolId: 'p' } },
    });
    expect(signed).not.toHaveProperty('authorizer');
    expect(signed.identity).toMatchObject({
      caller: 'AIDACKCEVSQ6C2EXAMPLE',
      user: 'AIDACKCEVSQ6C2EXAMPLE',
      accountId: '123456789012',
      cognitoAmr: ['authenticated'],
      cognitoIdentityId: 'i',
      cognitoIdentityPoolId: 'p',
    });
  });
});

describe('refuses, in its own words', () => {
  it.each<[APIGatewayHttpApiProxyEventInit, string]>([
    [
      { stage: 'dev', path: '/users' },
      'path "/users" doesn’t start with the stage. Pass "/dev/users": the paths of every stage but $default have its name in front.',
    ],
    [
      { routeKey: 'GET /users', httpMethod: 'PUT' },
      'httpMethod PUT doesn’t fit routeKey "GET /users". Leave "httpMethod" out, or route ANY method.',
    ],
    [
      { routeKey: 'GET /users/{id}', path: '/orders/1' },
      'path "/orders/1" doesn’t fit routeKey "/users/{id}". Pass a path that does, or leave one of the two out.',
    ],
  ])('%j', (init, message) => {
    expect(() => createAPIGatewayHttpApiProxyEvent(init)).toThrow(`Failed to create APIGatewayHttpApiProxyEvent: ${message}`);
  });
});

it('is told from REST APIs and from payload 2.0, and fits handlers of REST APIs', async () => {
  expect(detectEventSource(createAPIGatewayProxyEvent())).toBe('api-gateway-proxy');
  expect(detectEventSource(createAPIGatewayProxyEventV2())).toBe('api-gateway-proxy-v2');
  const event = createAPIGatewayHttpApiProxyEvent();
  expect(detectEventSource(event)).toBe('api-gateway-http-api-proxy');
  const handler: APIGatewayProxyHandler = async ({ path }) => ({ statusCode: 200, body: path });
  expect(await handler(event, {} as never, () => {})).toEqual({ statusCode: 200, body: '/hello' });
});

describe('an answer', () => {
  it('is merged, lists first', () => {
    const answer = { statusCode: '201', headers: { 'Set-Cookie': 'b=2' }, multiValueHeaders: { 'Set-Cookie': ['a=1'] }, extra: 1 };
    expect(facts.response.problems(answer, undefined)).toEqual([]);
    expect(facts.response.toHttpResponse?.(answer, undefined)).toMatchObject({
      statusCode: 201,
      cookies: ['a=1', 'b=2'],
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  });

  it.each<[unknown, string]>([
    ['hello', 'The answer is "hello", not an object with a statusCode'],
    [{ body: 'x' }, 'statusCode is undefined, not a whole number from 100 to 599'],
    [{ statusCode: 200, multiValueHeaders: { a: 'b' } }, 'multiValueHeaders["a"] is "b", not an array of strings'],
    [{ statusCode: 200, body: {} }, 'body is {}, not a string (JSON.stringify it)'],
  ])('%j is malformed', (answer, problem) => {
    expect(facts.response.problems(answer, undefined)).toEqual([`${problem}, so API Gateway answers 500 “Internal Server Error”.`]);
    expect(facts.response.toHttpResponse?.(answer, undefined).statusCode).toBe(500);
  });
});

describe('fromJSON says', () => {
  const known: APIGatewayHttpApiProxyEventInit = {
    routeKey: 'GET /users/{id}',
    path: '/users/42',
    apiId: 'a1b2c3d4e5',
    accountId: '123456789012',
    region: 'eu-west-1',
    sourceIp: '192.0.2.7',
    userAgent: 'curl/8.7.1',
    requestId: 'F1x2ViF1joEEMaA=',
    headers: { 'X-Amzn-Trace-Id': 'Root=1-65920080-0d9c2fe69c4769c78f3d1c9d' },
  };

  it.each<[string, APIGatewayHttpApiProxyEventInit]>([
    ['parameters once or repeated', { queryStringParameters: { page: '1', tag: ['a', 'b'] } }],
    ['the context of a Lambda authorizer', { authorizer: { lambda: { tenant: 7 } } }],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createAPIGatewayHttpApiProxyEvent(init), createAPIGatewayHttpApiProxyEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});
