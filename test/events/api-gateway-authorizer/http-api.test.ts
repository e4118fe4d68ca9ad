import * as fc from 'fast-check';
import { createAPIGatewayProxyEventV2, createAPIGatewayRequestAuthorizerEventV2, seed } from 'lambdouble';
import { anyAPIGatewayRequestAuthorizerEventV2 } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const namesOf = (object: object): string => Object.keys(object).join(' ');

beforeEach(() => seed(0));

describe('an HTTP API’s authorizer’s event', () => {
  it('is the request without body, empty maps left out', () => {
    const event = createAPIGatewayRequestAuthorizerEventV2();
    expect(namesOf(event)).toBe('version type routeArn identitySource routeKey rawPath rawQueryString headers requestContext');
    expect(event).toMatchObject({
      version: '2.0',
      type: 'REQUEST',
      identitySource: [event.headers!.authorization],
      routeKey: 'GET /hello',
    });
    expect(event.requestContext).not.toHaveProperty('authorizer');
    const everything = createAPIGatewayRequestAuthorizerEventV2({
      routeKey: 'POST /users/{id}',
      cookies: ['a=1'],
      queryStringParameters: { tag: ['a', 'b'] },
      stageVariables: { table: 'users' },
      body: { name: 'ana' },
    });
    expect(namesOf(everything)).toBe(
      'version type routeArn identitySource routeKey rawPath rawQueryString cookies headers queryStringParameters requestContext pathParameters stageVariables',
    );
    expect(everything.headers).toMatchObject({ 'content-length': '14', 'content-type': 'application/json' });
  });

  it('names the route by what was called, the stage once', () => {
    const parts = { region: 'eu-west-1', accountId: '000000000001', apiId: 'abcde12345' } as const;
    const arn = 'arn:aws:execute-api:eu-west-1:000000000001:abcde12345/';
    const routeArnOf = (init: Parameters<typeof createAPIGatewayRequestAuthorizerEventV2>[0]) =>
      createAPIGatewayRequestAuthorizerEventV2({ ...parts, ...init }).routeArn;
    expect(routeArnOf({ stage: 'dev', rawPath: '/dev/applications' })).toBe(`${arn}dev/GET/applications`);
    expect(routeArnOf({ routeKey: 'ANY /{proxy+}', method: 'PUT', rawPath: '/a/b' })).toBe(`${arn}$default/PUT/a/b`);
    expect(routeArnOf({ routeKey: '$default', stage: 'dev', rawPath: '/dev' })).toMatch(/\/dev\/GET\/?$/);
  });

  it('has the identity sources’ values, if there are any', () => {
    const identityOf = (init: Parameters<typeof createAPIGatewayRequestAuthorizerEventV2>[0]) =>
      createAPIGatewayRequestAuthorizerEventV2(init).identitySource;
    const given = ['one', 'two'];
    expect(identityOf({ identitySource: given })).toEqual(given);
    expect(identityOf({ identitySource: given })).not.toBe(given);
    expect(identityOf({ headers: { AUTHORIZATION: 'secret' } })).toEqual(['secret']);
    expect(identityOf({ identitySource: null })).toBeNull();
    expect(createAPIGatewayRequestAuthorizerEventV2({ headers: {} })).not.toHaveProperty('identitySource');
    expect(createAPIGatewayRequestAuthorizerEventV2({ headers: { authorization: '' } })).not.toHaveProperty('identitySource');
  });

  it('belongs to the proxy event of the same options', () => {
    const request = {
      routeKey: 'POST /users/{id}',
      rawPath: '/users/42',
      headers: { authorization: 'Bearer secret', cookie: 'a=1' },
      queryStringParameters: { tag: ['a', 'b'] },
      body: { name: 'ana' },
      requestId: 'ZhNHJhhLjoEEPiw=',
      apiId: 'abcde12345',
    } as const;
    seed(1);
    const { body: _, isBase64Encoded, ...proxied } = createAPIGatewayProxyEventV2(request);
    seed(1);
    expect(isBase64Encoded).toBe(false);
    expect(createAPIGatewayRequestAuthorizerEventV2(request)).toStrictEqual({
      ...proxied,
      type: 'REQUEST',
      routeArn: 'arn:aws:execute-api:us-east-1:123456789012:abcde12345/$default/POST/users/42',
      identitySource: ['Bearer secret'],
    });
  });

  it('agrees with itself in every generated event', () => {
    fc.assert(
      fc.property(anyAPIGatewayRequestAuthorizerEventV2(), (event) => {
        const { accountId, apiId, stage, http, routeKey } = event.requestContext;
        const path = stage === '$default' ? event.rawPath : event.rawPath.replace(`/${stage}`, '');
        expect(event.routeArn.endsWith(`:${accountId}:${apiId}/${stage}/${http.method}${path}`)).toBe(true);
        expect(event.routeKey).toBe(routeKey);
        expect(event.rawPath).toBe(http.path);
        expect(Object.keys(event.headers!)).toContain('content-length');
        expect(event).not.toHaveProperty('body');
        for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'stageVariables'] as const) {
          if (name in event) expect(Object.keys(event[name]!)).not.toEqual([]);
        }
      }),
      SETTINGS,
    );
  });

  it('is generated with one identity source, several, null and none', () => {
    const sources = fc
      .sample(anyAPIGatewayRequestAuthorizerEventV2(), SETTINGS)
      .map((event) => event.identitySource as string[] | null | undefined);
    expect(new Set(sources.map((source) => source?.length ?? source))).toEqual(new Set([1, 2, null, undefined]));
  });
});
