import * as fc from 'fast-check';
import {
  configure,
  createAPIGatewayProxyEvent,
  createAPIGatewayRequestAuthorizerEvent,
  createAPIGatewayRequestAuthorizerEventV2,
  createAPIGatewayTokenAuthorizerEvent,
  detectEventSource,
  fromJSON,
  seed,
  type APIGatewayRequestAuthorizerEventV2Init,
} from 'lambdouble';
import { anyAPIGatewayRequestAuthorizerEvent, anyAPIGatewayTokenAuthorizerEvent } from 'lambdouble/arbitraries';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/api-gateway-authorizer/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const namesOf = (object: object): string => Object.keys(object).join(' ');

beforeEach(() => seed(0));
afterEach(() => configure());

describe('a TOKEN authorizer’s event', () => {
  it('is a type, a method and a token', () => {
    const event = createAPIGatewayTokenAuthorizerEvent();
    expect(namesOf(event)).toBe('type methodArn authorizationToken');
    expect(event).toStrictEqual({
      type: 'TOKEN',
      methodArn: expect.stringMatching(/^arn:aws:execute-api:us-east-1:123456789012:[a-z0-9]{10}\/prod\/GET\/hello$/),
      authorizationToken: expect.stringMatching(/^Bearer [\w-]{22}$/),
    });
  });

  it('names the method by its parts', () => {
    const parts = { region: 'cn-north-1', accountId: '000000000001', apiId: 'abcde12345', stage: 'dev', httpMethod: 'DELETE' } as const;
    const arn = 'arn:aws-cn:execute-api:cn-north-1:000000000001:abcde12345/dev/DELETE/';
    expect(createAPIGatewayTokenAuthorizerEvent({ ...parts, path: '/users/a%20b/' }).methodArn).toBe(`${arn}users/a%20b/`);
    expect(createAPIGatewayTokenAuthorizerEvent({ ...parts, path: '/' }).methodArn).toBe(arn);
    expect(createAPIGatewayTokenAuthorizerEvent({ ...parts, resource: '/users/{id}', pathParameters: { id: '7' } }).methodArn).toBe(
      `${arn}users/7`,
    );
    expect(createAPIGatewayTokenAuthorizerEvent({ methodArn: `${arn}x`, authorizationToken: 't' }).methodArn).toBe(`${arn}x`);
  });

  it('agrees with what constrained it', () => {
    fc.assert(
      fc.property(anyAPIGatewayTokenAuthorizerEvent({ region: 'eu-west-1', httpMethod: 'PUT', stage: 'dev' }), (event) => {
        expect(event.methodArn).toMatch(/^arn:aws:execute-api:eu-west-1:123456789012:[a-z0-9]{10}\/dev\/PUT\/[^ ?#]*$/);
        expect(event.authorizationToken).not.toBe('');
      }),
      SETTINGS,
    );
    const methodArn = 'arn:aws:execute-api:us-east-1:123456789012:abcde12345/prod/GET/';
    fc.assert(
      fc.property(anyAPIGatewayTokenAuthorizerEvent({ methodArn }), (event) => {
        expect(event.methodArn).toBe(methodArn);
      }),
      SETTINGS,
    );
  });
});

describe('a REST API’s REQUEST authorizer’s event', () => {
  it('is the request without body, empty maps as {}', () => {
    const event = createAPIGatewayRequestAuthorizerEvent();
    expect(namesOf(event)).toBe(
      'type methodArn resource path httpMethod headers multiValueHeaders queryStringParameters multiValueQueryStringParameters pathParameters stageVariables requestContext',
    );
    expect(event).toMatchObject({
      queryStringParameters: {},
      multiValueQueryStringParameters: {},
      pathParameters: {},
      stageVariables: {},
    });
    expect(event.requestContext).not.toHaveProperty('authorizer');
    expect(namesOf(event.headers!)).toBe(
      'Authorization Content-Length Host User-Agent X-Amzn-Trace-Id X-Forwarded-For X-Forwarded-Port X-Forwarded-Proto',
    );
  });

  it('has an Authorization header unless headers are given', () => {
    expect(createAPIGatewayRequestAuthorizerEvent().headers!.Authorization).toMatch(/^Bearer /);
    expect(createAPIGatewayRequestAuthorizerEvent({ headers: {} }).headers).not.toHaveProperty('Authorization');
  });

  it('shows of a body its length and its kind', () => {
    const headersOf = (...parameters: Parameters<typeof createAPIGatewayRequestAuthorizerEvent>) =>
      createAPIGatewayRequestAuthorizerEvent(...parameters).headers!;
    expect(headersOf()['Content-Length']).toBe('0');
    expect(headersOf({ body: { a: 'ü' } })).toMatchObject({ 'Content-Length': '10', 'Content-Type': 'application/json' });
    expect(headersOf({ body: new Uint8Array(5) })['Content-Length']).toBe('5');
    expect(headersOf({ headers: { 'content-length': '17' } })).toMatchObject({ 'content-length': '17' });
    expect(headersOf({ headers: { 'content-length': '17' } })).not.toHaveProperty('Content-Length');
    expect(createAPIGatewayRequestAuthorizerEvent({ body: 'text' })).not.toHaveProperty('body');
  });

  it('belongs to the proxy event of the same options', () => {
    const request = {
      httpMethod: 'POST',
      resource: '/users/{id}',
      path: '/users/42',
      headers: { authorization: 'Bearer secret', 'X-Custom': ['a', 'b'] },
      queryStringParameters: { tag: ['a', 'b'] },
      body: { name: 'ana' },
      requestId: '141d6671-99b4-40ca-9997-7a22f01eac74',
      apiId: 'abcde12345',
      stage: 'dev',
    } as const;
    seed(1);
    const { body: _, isBase64Encoded, stageVariables, headers, multiValueHeaders, ...proxied } = createAPIGatewayProxyEvent(request);
    seed(1);
    const event = createAPIGatewayRequestAuthorizerEvent(request);
    expect([isBase64Encoded, stageVariables]).toEqual([false, null]);
    expect(event).toStrictEqual({
      ...proxied,
      type: 'REQUEST',
      methodArn: 'arn:aws:execute-api:us-east-1:123456789012:abcde12345/dev/POST/users/42',
      headers: { ...headers, 'Content-Length': '14' },
      multiValueHeaders: { ...multiValueHeaders, 'Content-Length': ['14'] },
      stageVariables: {},
    });
  });

  it('knows its region by the API’s own host', () => {
    const { methodArn } = createAPIGatewayRequestAuthorizerEvent({ domainName: 'abcde12345.execute-api.eu-west-1.amazonaws.com' });
    expect(methodArn).toBe('arn:aws:execute-api:eu-west-1:123456789012:abcde12345/prod/GET/hello');
    configure({ region: 'ap-southeast-2' });
    expect(createAPIGatewayRequestAuthorizerEvent({ domainName: 'api.example.com' }).methodArn).toMatch(/:ap-southeast-2:/);
  });

  it('agrees with itself in every generated event', () => {
    fc.assert(
      fc.property(anyAPIGatewayRequestAuthorizerEvent(), (event) => {
        const { requestContext: context, headers, multiValueHeaders } = event;
        expect(event.methodArn).toMatch(/^arn:aws(-cn|-us-gov)?:execute-api:[a-z0-9-]+:\d{12}:/);
        expect(event.methodArn.endsWith(`:${context.accountId}:${context.apiId}/${context.stage}/${event.httpMethod}${event.path}`)).toBe(
          true,
        );
        expect(context.resourcePath).toBe(event.resource);
        expect(context).not.toHaveProperty('authorizer');
        const names = Object.keys(headers!);
        expect(Object.keys(multiValueHeaders!)).toEqual(names);
        for (const name of names) expect(headers![name]).toBe(multiValueHeaders![name]!.at(-1));
        expect(names.filter((name) => name.toLowerCase() === 'content-length')).toHaveLength(1);
        const keys = names.map((name) => name.toLowerCase());
        expect(keys).toEqual(keys.toSorted());
        for (const map of [event.queryStringParameters, event.pathParameters, event.stageVariables]) expect(map).toBeTypeOf('object');
        expect(Object.values(event).every((member) => member !== null)).toBe(true);
      }),
      SETTINGS,
    );
  });

  it('takes a constrained body with drawn headers', () => {
    fc.assert(
      fc.property(anyAPIGatewayRequestAuthorizerEvent({ body: 'text' }), (event) => {
        expect(event.headers!['Content-Length']).toBe('4');
      }),
      SETTINGS,
    );
  });
});

it('refuses what API Gateway never asks', () => {
  const methodArn = 'arn:aws:execute-api:us-east-1:123456789012:abcde12345/prod/GET/';
  expect(
    messagesOf({
      'an empty token': () => createAPIGatewayTokenAuthorizerEvent({ authorizationToken: '' }),
      'the ARN of something else': () =>
        createAPIGatewayTokenAuthorizerEvent({ methodArn: 'arn:aws:lambda:us-east-1:123456789012:function:f' }),
      'an ARN and its parts': () => createAPIGatewayTokenAuthorizerEvent({ methodArn, stage: 'dev' }),
      'a method that is none': () => createAPIGatewayTokenAuthorizerEvent({ httpMethod: 'get' as never }),
      'a path beside its resource': () => createAPIGatewayTokenAuthorizerEvent({ resource: '/users/{id}', path: '/orders' }),
      'a long path': () => createAPIGatewayTokenAuthorizerEvent({ path: `/${'x'.repeat(1600)}` }),
      'a long path of a request': () => createAPIGatewayRequestAuthorizerEvent({ path: `/${'x'.repeat(1600)}` }),
      'what the authorizer will say': () => createAPIGatewayRequestAuthorizerEvent({ authorizer: {} } as never),
      'a long path of an HTTP API’s request': () => createAPIGatewayRequestAuthorizerEventV2({ rawPath: `/${'ü'.repeat(800)}` }),
      'one identity source as text': () => createAPIGatewayRequestAuthorizerEventV2({ identitySource: 'secret' as never }),
      'another length than the body’s': () => createAPIGatewayRequestAuthorizerEvent({ body: 'text', headers: { 'Content-Length': '5' } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a long path": "Failed to create APIGatewayTokenAuthorizerEvent: the method’s ARN is 1663 bytes long. Pass a shorter path: over 1,600 bytes, API Gateway answers 414 and calls no authorizer.",
      "a long path of a request": "Failed to create APIGatewayRequestAuthorizerEvent: the method’s ARN is 1663 bytes long. Pass a shorter path: over 1,600 bytes, API Gateway answers 414 and calls no authorizer.",
      "a long path of an HTTP API’s request": "Failed to create APIGatewayRequestAuthorizerEventV2: the method’s ARN is 1667 bytes long. Pass a shorter path: over 1,600 bytes, API Gateway answers 414 and calls no authorizer.",
      "a method that is none": "Failed to create APIGatewayTokenAuthorizerEvent: option "httpMethod" is "get". Pass one of "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS".",
      "a path beside its resource": "Failed to create APIGatewayTokenAuthorizerEvent: path "/orders" doesn’t fit resource "/users/{id}". Pass a path that does, or leave one of the two out.",
      "an ARN and its parts": "Failed to create APIGatewayTokenAuthorizerEvent: option "stage" is given along with methodArn. Leave one of the two out: the ARN says it all.",
      "an empty token": "Failed to create APIGatewayTokenAuthorizerEvent: option "authorizationToken" is "". Pass a string that is not empty.",
      "another length than the body’s": "Failed to create APIGatewayRequestAuthorizerEvent: header Content-Length is "5", but the body has 4 bytes. Leave the header out: it follows from the body.",
      "one identity source as text": "Failed to create APIGatewayRequestAuthorizerEventV2: option "identitySource" is "secret". Pass an array in which each element is a string that is not empty, or one of null.",
      "the ARN of something else": "Failed to create APIGatewayTokenAuthorizerEvent: option "methodArn" is "arn:aws:lambda:us-east-1:123456789012:function:f". Pass the ARN of a method, "arn:aws:execute-api:‹region›:‹account›:‹apiId›/‹stage›/‹METHOD›/‹path›".",
      "what the authorizer will say": "Failed to create APIGatewayRequestAuthorizerEvent: there is no option "authorizer". Known options: httpMethod, path, resource, pathParameters, headers, queryStringParameters, body, isBase64Encoded, stage, stageVariables, endpointType, apiId, domainName, accountId, region, sourceIp, userAgent, operationName, apiKey, apiKeyId, requestId, time.",
    }
  `);
});

describe('recognition', () => {
  it('takes authorizer events of every payload format, and no proxy event', () => {
    const methodArn = 'arn:aws:execute-api:us-east-1:123456789012:abcdef1234/prod/GET/request';
    expect(detectEventSource({ type: 'TOKEN', methodArn, authorizationToken: 'allow' })).toBe('api-gateway-authorizer');
    expect(detectEventSource({ version: '1.0', type: 'REQUEST', methodArn, identitySource: 'a,b', requestContext: {} })).toBe(
      'api-gateway-authorizer',
    );
    expect(detectEventSource({ version: '2.0', type: 'REQUEST', routeArn: methodArn, requestContext: {} })).toBe('api-gateway-authorizer');
    expect(
      detectEventSource({
        type: 'REQUEST',
        methodArn: methodArn.replace('GET/request', '$connect'),
        requestContext: { eventType: 'CONNECT' },
      }),
    ).toBe('api-gateway-authorizer');
    expect(facts.recognises(createAPIGatewayProxyEvent())).toBe(false);
    expect(facts.recognises({ type: 'REQUEST', methodArn: 'arn:aws:lambda:us-east-1:123456789012:function:f' })).toBe(false);
    expect(facts.recognises({ authorizationToken: 'allow', requestContext: { apiId: 'appsync' } })).toBe(false);
  });
});

describe('the time of a TOKEN authorizer event', () => {
  it('shows in the default token alone: it was issued shortly before', () => {
    const event = createAPIGatewayTokenAuthorizerEvent({ time: '2026-03-29T01:00:00Z' });
    const [, claims] = event.authorizationToken.split('.');
    const { iat, exp } = JSON.parse(Buffer.from(claims!, 'base64url').toString()) as { iat: number; exp: number };
    const then = Date.parse('2026-03-29T01:00:00Z') / 1000;
    expect(then - iat).toBeGreaterThanOrEqual(0);
    expect(then - iat).toBeLessThan(60);
    expect(exp).toBeGreaterThan(then);
    expect(event.authorizationToken).toMatch(/^Bearer /);
  });

  it('goes with a methodArn', () => {
    const methodArn = 'arn:aws:execute-api:us-east-1:123456789012:abcdefghij/prod/GET/orders';
    expect(createAPIGatewayTokenAuthorizerEvent({ methodArn, time: 0, authorizationToken: 'x' })).toEqual({
      type: 'TOKEN',
      methodArn,
      authorizationToken: 'x',
    });
  });
});

describe('fromJSON says', () => {
  const known: APIGatewayRequestAuthorizerEventV2Init = {
    routeKey: 'POST /users/{id}',
    rawPath: '/users/42',
    domainName: 'api.example.com',
    apiId: 'a1b2c3d4e5',
    accountId: '123456789012',
    region: 'eu-west-1',
    sourceIp: '192.0.2.7',
    userAgent: 'curl/8.7.1',
    requestId: 'F1x2ViF1joEEMaA=',
  };

  it.each<[string, APIGatewayRequestAuthorizerEventV2Init]>([
    [
      'tokens, and how long a body is',
      {
        headers: { authorization: 'Bearer secret', 'content-length': '17', 'x-amzn-trace-id': 'Root=1-65920080-0d9c2fe69c4769c78f3d1c9d' },
      },
    ],
    ['other identity sources', { headers: { 'x-amzn-trace-id': 'Root=1-65920080-0d9c2fe69c4769c78f3d1c9d' }, identitySource: ['a', 'b'] }],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createAPIGatewayRequestAuthorizerEventV2(init), createAPIGatewayRequestAuthorizerEventV2);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});
