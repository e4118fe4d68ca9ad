import { Buffer } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import { detectEventSource, type APIGatewayProxyEventV2Init } from 'lambdouble';
import {
  anyAPIGatewayProxyEventV2,
  anyAPIGatewayProxyEventV2WithIAMAuthorizer,
  anyAPIGatewayProxyEventV2WithJWTAuthorizer,
} from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { commonLogTime } from '../../../src/values/time.js';

const SEED = { seed: 20260115, numRuns: 500 };

const KEYS = [
  'version',
  'routeKey',
  'rawPath',
  'rawQueryString',
  'cookies',
  'headers',
  'queryStringParameters',
  'requestContext',
  'body',
  'pathParameters',
  'isBase64Encoded',
  'stageVariables',
];

const TEXT = /^(text\/|application\/(json|javascript|xml)\b)/i;

/** Query parameters as URLSearchParams reads them. */
function parametersOf(rawQueryString: string): Record<string, string> | undefined {
  const search = new URLSearchParams(rawQueryString);
  const names = [...new Set(search.keys())];
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, search.getAll(name).join(',')]));
}

/** What a route says fits the request that took it. */
function expectRoute({ routeKey, rawPath, pathParameters, requestContext }: APIGatewayProxyEventV2, prefix: string): void {
  const [method, template] = routeKey.split(' ') as [string, string];
  expect(['ANY', requestContext.http.method]).toContain(method);
  const names = [...template.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => name);
  expect(Object.keys(pathParameters ?? {})).toEqual(names);
  expect(rawPath).toBe(prefix + template.replaceAll(/\{([^}+]+)\+?\}/g, (_, name: string) => pathParameters![name]!));
}

/** Every rule between the fields of an event. */
function expectRules(event: APIGatewayProxyEventV2): void {
  const { headers, requestContext: context, rawPath, routeKey } = event;
  expect(Object.keys(event)).toEqual(KEYS.filter((key) => key in event));
  expect(event.version).toBe('2.0');
  for (const value of Object.values(event)) expect(value).not.toBeNull();
  for (const part of [event.cookies, event.queryStringParameters, event.pathParameters, event.stageVariables]) {
    if (part !== undefined) expect(Object.keys(part)).not.toEqual([]);
  }
  expect(event.body).not.toBe('');
  expect(Object.keys(headers)).toEqual(
    Object.keys(headers)
      .map((name) => name.toLowerCase())
      .toSorted(),
  );
  expect(headers).not.toHaveProperty('cookie');
  expect(headers.host).toBe(context.domainName);
  expect(headers['x-forwarded-for']).toBe(context.http.sourceIp);
  expect(headers['user-agent']).toBe(context.http.userAgent);
  expect(Number.parseInt(headers['x-amzn-trace-id']!.slice(7, 15), 16)).toBe(Math.floor(context.timeEpoch / 1000));
  expect(context.time).toBe(commonLogTime(context.timeEpoch));
  expect(context.domainPrefix).toBe(context.domainName.split('.')[0]);
  expect(context.requestId).toMatch(/^[\w-]{15}=$/);
  expect(context.routeKey).toBe(routeKey);
  expect(context.http.path).toBe(rawPath);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  expect(headers['content-length']).toBe(String(bytes.length));
  if (event.body !== undefined && !TEXT.test(headers['content-type']!)) expect(event.isBase64Encoded).toBe(true);
  if (event.isBase64Encoded && event.body !== undefined) expect(bytes.toString('base64')).toBe(event.body);
  expect(event.queryStringParameters).toEqual(parametersOf(event.rawQueryString));
  const prefix = context.stage === '$default' ? '' : `/${context.stage}`;
  expect(rawPath.startsWith(prefix)).toBe(true);
  if (routeKey === '$default') expect(event).not.toHaveProperty('pathParameters');
  else expectRoute(event, prefix);
}

describe('every generated event keeps every rule', () => {
  test('of any kind', () => {
    fc.assert(fc.property(anyAPIGatewayProxyEventV2(), expectRules), SEED);
  });

  test('behind a JWT authorizer, whose claims are all strings', () => {
    fc.assert(
      fc.property(anyAPIGatewayProxyEventV2WithJWTAuthorizer(), (event) => {
        expectRules(event);
        const { claims, scopes } = event.requestContext.authorizer.jwt;
        for (const claim of Object.values(claims)) expect(claim).toBeTypeOf('string');
        expect(scopes === null || scopes.length > 0).toBe(true);
      }),
      SEED,
    );
  });

  test('behind IAM authorization, whose signature is still there', () => {
    fc.assert(
      fc.property(anyAPIGatewayProxyEventV2WithIAMAuthorizer(), (event) => {
        expectRules(event);
        expect(event.headers).toHaveProperty('authorization');
        const { callerId, userId } = event.requestContext.authorizer.iam;
        expect(userId).toBe(callerId);
      }),
      SEED,
    );
  });

  test.each<[string, APIGatewayProxyEventV2Init]>([
    ['a route', { routeKey: 'POST /users/{id}/{rest+}' }],
    ['the default route', { routeKey: '$default' }],
    ['any method', { routeKey: 'ANY /users/{id}' }],
    ['a path', { rawPath: '/a b/c' }],
    ['a path and a stage', { rawPath: '/dev/c', stage: 'dev' }],
    ['path parameters', { pathParameters: { id: 'ä/b' } }],
    ['cookies', { cookies: ['a=1'] }],
    ['a cookie header', { headers: { Cookie: 'a=1; b=2' } }],
    ['a query string', { rawQueryString: 'a=1' }],
    ['no base64', { isBase64Encoded: false }],
    ['base64', { isBase64Encoded: true }],
  ])('with %s given', (_, init) => {
    fc.assert(
      fc.property(anyAPIGatewayProxyEventV2(init), (event) => {
        expectRules(event);
        expect(detectEventSource(event)).toBe('api-gateway-proxy-v2');
      }),
      SEED,
    );
  });
});

test('generators reach what samples don’t show', () => {
  const events = fc.sample(anyAPIGatewayProxyEventV2(), SEED);
  const some = (predicate: (event: APIGatewayProxyEventV2) => boolean): boolean => events.some(predicate);
  expect(some(({ body }) => body === undefined)).toBe(true);
  expect(some(({ isBase64Encoded, headers }) => isBase64Encoded && headers['content-type']!.includes('urlencoded'))).toBe(true);
  expect(some(({ cookies }) => cookies !== undefined && cookies.length > 1)).toBe(true);
  expect(some(({ rawPath }) => rawPath.includes(' '))).toBe(true);
  expect(some(({ routeKey }) => routeKey === '$default')).toBe(true);
  expect(some(({ routeKey }) => routeKey.startsWith('ANY '))).toBe(true);
  expect(some(({ requestContext }) => requestContext.stage !== '$default')).toBe(true);
  expect(some(({ queryStringParameters: query }) => Object.values(query ?? {}).some((value) => value!.includes(',')))).toBe(true);
  expect(some(({ headers }) => headers['x-custom']?.includes(',') === true)).toBe(true);
  for (const kind of ['jwt', 'lambda', 'iam']) {
    expect(some(({ requestContext }) => kind in ((requestContext as { authorizer?: object }).authorizer ?? {}))).toBe(true);
  }
  expect(some(({ requestContext }) => (requestContext as { authorizer?: { lambda?: unknown } }).authorizer?.lambda === null)).toBe(true);
});
