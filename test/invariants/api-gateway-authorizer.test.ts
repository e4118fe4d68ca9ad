import type { APIGatewayRequestAuthorizerEvent, APIGatewayRequestAuthorizerEventV2, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyEventV2,
  createAPIGatewayRequestAuthorizerEvent,
  createAPIGatewayRequestAuthorizerEventV2,
  createAPIGatewayTokenAuthorizerEvent,
  seed,
} from 'lambdouble';
import {
  anyAPIGatewayRequestAuthorizerEvent,
  anyAPIGatewayRequestAuthorizerEventV2,
  anyAPIGatewayTokenAuthorizerEvent,
} from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { commonLog, expectLastOfEach, GATEWAY_ID, header, namesIn, partition, pathFrom, SEED, traceSecond, UUID } from './reading.js';

interface Place {
  partition: string;
  region: string;
  account: string;
  apiId: string;
  stage: string;
  method: string;
  path: string;
}

function readArn(arn: string): Place {
  expect(new TextEncoder().encode(arn).length).toBeLessThanOrEqual(1600);
  const match = /^arn:([a-z-]+):execute-api:([a-z0-9-]+):(\d{12}):([a-z0-9]+)\/([\w$-]+)\/([A-Z]+)(\/.*)$/su.exec(arn);
  expect(match, arn).not.toBeNull();
  const [, its, region, account, apiId, stage, method, path] = match as unknown as string[];
  expect(its).toBe(partition(region!));
  return { partition: its!, region: region!, account: account!, apiId: apiId!, stage: stage!, method: method!, path: path! };
}

function expectToken(event: APIGatewayTokenAuthorizerEvent): void {
  expect(Object.keys(event)).toEqual(['type', 'methodArn', 'authorizationToken']);
  expect(event.type).toBe('TOKEN');
  expect(event.authorizationToken).toMatch(/./);
  readArn(event.methodArn);
}

const REST =
  'type methodArn resource path httpMethod headers multiValueHeaders queryStringParameters multiValueQueryStringParameters pathParameters stageVariables requestContext'.split(
    ' ',
  );

function expectRest(event: APIGatewayRequestAuthorizerEvent): void {
  const { headers, requestContext: context, resource, path } = event;
  expect(Object.keys(event)).toEqual(REST);
  for (const name of REST.slice(5)) expect(Object.prototype.toString.call(event[name as 'headers']), name).toBe('[object Object]');
  const place = readArn(event.methodArn);
  expect(place).toMatchObject({ account: context.accountId, apiId: context.apiId, stage: context.stage, method: event.httpMethod, path });
  expect(context).toMatchObject({ resourcePath: resource, httpMethod: event.httpMethod, protocol: 'HTTP/1.1' });
  expect(context).not.toHaveProperty('authorizer');
  expect(context.requestId).toMatch(UUID);
  expect(context.extendedRequestId).toMatch(GATEWAY_ID);
  expectLastOfEach(headers!, event.multiValueHeaders!);
  expectLastOfEach(event.queryStringParameters!, event.multiValueQueryStringParameters!);
  expect(header(headers!, 'content-length')).toMatch(/^\d+$/);
  expect(header(headers!, 'host')).toBe(context.domainName);
  expect(header(headers!, 'user-agent')).toBe(context.identity.userAgent);
  expect(header(headers!, 'x-forwarded-for')!.split(',')[0]).toBe(context.identity.sourceIp);
  expect(traceSecond(header(headers!, 'x-amzn-trace-id'))).toBe(Math.floor(context.requestTimeEpoch / 1000));
  expect(context.requestTime).toBe(commonLog(context.requestTimeEpoch));
  const own = context.domainName!.includes('.execute-api.');
  if (own) expect(context.domainName!.split('.').slice(0, 3)).toEqual([context.apiId, 'execute-api', place.region]);
  expect(context.path).toBe(own ? `/${context.stage}${path}` : path);
  expect(Object.keys(event.pathParameters!)).toEqual(namesIn(resource));
  const filled = pathFrom(resource, event.pathParameters!);
  expect([filled, `${filled}/`]).toContain(path);
}

function expectHttp(event: APIGatewayRequestAuthorizerEventV2): void {
  const { headers, requestContext: context } = event;
  expect(event).toMatchObject({ version: '2.0', type: 'REQUEST', rawPath: context.http.path, routeKey: context.routeKey });
  for (const [name, value] of Object.entries(event)) expect(value === null, name).toBe(name === 'identitySource' && value === null);
  for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'stageVariables'] as const) {
    if (event[name] !== undefined) expect(Object.keys(event[name]), name).not.toEqual([]);
  }
  for (const name of ['body', 'isBase64Encoded', 'methodArn']) expect(event).not.toHaveProperty(name);
  expect(context).not.toHaveProperty('authorizer');
  const prefix = context.stage === '$default' ? '' : `/${context.stage}`;
  const place = readArn(event.routeArn);
  expect(place).toMatchObject({ account: context.accountId, apiId: context.apiId, stage: context.stage, method: context.http.method });
  expect(prefix + place.path).toBe(event.rawPath);
  expect(context.requestId).toMatch(GATEWAY_ID);
  for (const name of Object.keys(headers!)) expect(name).toBe(name.toLowerCase());
  expect(headers).not.toHaveProperty('cookie');
  expect(headers!.host).toBe(context.domainName);
  expect(headers!['x-forwarded-for']).toBe(context.http.sourceIp);
  expect(headers!['user-agent']).toBe(context.http.userAgent);
  expect(headers!['content-length']).toMatch(/^\d+$/);
  expect(traceSecond(headers!['x-amzn-trace-id'])).toBe(Math.floor(context.timeEpoch / 1000));
  expect(context.time).toBe(commonLog(context.timeEpoch));
}

describe('every event of an authorizer keeps every rule', () => {
  test('with a token', () => {
    fc.assert(fc.property(anyAPIGatewayTokenAuthorizerEvent(), expectToken), SEED);
  });

  test('of a REST API', () => {
    fc.assert(fc.property(anyAPIGatewayRequestAuthorizerEvent(), expectRest), SEED);
  });

  test('of an HTTP API', () => {
    fc.assert(fc.property(anyAPIGatewayRequestAuthorizerEventV2(), expectHttp), SEED);
  });

  test.each([
    { path: '/a//b/', stage: 'dev' },
    { resource: '/{proxy+}', path: '/a%20b/c%2Fd/' },
    { time: 0, region: 'cn-north-1' },
    { time: '2106-02-07T06:28:15.999Z', endpointType: 'EDGE' as const },
    { headers: { 'CONTENT-LENGTH': '7', authorization: 'x', AUTHORIZATION: 'y' } },
    { body: new Uint8Array(300), domainName: 'api.example.com' },
    { queryStringParameters: 'a=1&a=2;b=%2B+' },
  ])('of a REST API with %j', (init) => {
    expectRest(createAPIGatewayRequestAuthorizerEvent(init));
  });

  test.each([
    { routeKey: 'GET /users/{id}', pathParameters: { id: 'ä b' }, stage: 'dev' },
    { rawPath: '/dev', stage: 'dev' },
    { time: 0, region: 'us-gov-west-1' },
    { identitySource: null },
    { cookies: ['a=1', 'b=2'], rawQueryString: 'a=1&a=2' },
    { body: { a: 1 }, method: 'PUT' as const },
  ])('of an HTTP API with %j', (init) => {
    expectHttp(createAPIGatewayRequestAuthorizerEventV2(init));
  });

  test('an identity source that is given is what the request carries', () => {
    const event = createAPIGatewayRequestAuthorizerEventV2({ identitySource: ['Bearer secret', 'tenant-7'] });
    expect(event.headers!.authorization).toBe('Bearer secret');
  });

  test('one request has one id for its authorizer and its integration', () => {
    const init = { path: '/orders/7', requestId: '5b9c0f4e-6a46-4f0e-9d3b-0a1b2c3d4e5f' };
    seed(0);
    const asked = createAPIGatewayRequestAuthorizerEvent(init);
    expect(asked.requestContext.requestId).toBe(createAPIGatewayProxyEvent(init).requestContext.requestId);
    const http = { routeKey: 'GET /orders', requestId: 'JKJaXmPLvHcESHA=' };
    const askedHttp = createAPIGatewayRequestAuthorizerEventV2(http);
    expect(askedHttp.requestContext.requestId).toBe(createAPIGatewayProxyEventV2(http).requestContext.requestId);
  });

  test('no method’s name is longer than API Gateway takes', () => {
    const methodArn = `arn:aws:execute-api:us-east-1:123456789012:abcde12345/prod/GET/${'a'.repeat(1600)}`;
    expect(() => createAPIGatewayTokenAuthorizerEvent({ methodArn })).toThrow(
      / is 1663 bytes long\. Pass a shorter path: over 1,600 bytes/,
    );
    expect(() => createAPIGatewayTokenAuthorizerEvent({ path: `/${'a'.repeat(1600)}` })).toThrow(/ bytes long\. /);
  });
});
