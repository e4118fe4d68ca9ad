import { Buffer } from 'node:buffer';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { detectEventSource, type APIGatewayProxyEventInit } from 'lambdouble';
import {
  anyAPIGatewayProxyEvent,
  anyAPIGatewayProxyWithCognitoAuthorizerEvent,
  anyAPIGatewayProxyWithLambdaAuthorizerEvent,
} from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { commonLogTime } from '../../../src/values/time.js';

const SEED = { seed: 20260115, numRuns: 500 };

function lastOf<Value>(multi: Record<string, Value[] | undefined> | null): Record<string, Value> | null {
  return multi === null ? null : Object.fromEntries(Object.entries(multi).map(([name, values]) => [name, values!.at(-1)!]));
}

const KEYS = [
  'resource',
  'path',
  'httpMethod',
  'headers',
  'multiValueHeaders',
  'queryStringParameters',
  'multiValueQueryStringParameters',
  'pathParameters',
  'stageVariables',
  'requestContext',
  'body',
  'isBase64Encoded',
];

const DROPPED = /^(connection|content-length|content-md5|expect|max-forwards|te|trailer|transfer-encoding|upgrade)$/i;

/** Every rule between the fields of an event from a client. */
function expectConsistent(event: APIGatewayProxyEvent): void {
  const { headers, multiValueHeaders, requestContext: context, path, resource } = event;
  const { identity } = context;
  expect(Object.keys(event)).toEqual(KEYS);
  for (const map of [event.queryStringParameters, event.multiValueQueryStringParameters, event.pathParameters, event.stageVariables]) {
    if (map !== null) expect(Object.keys(map)).not.toEqual([]);
  }
  expect(headers).toEqual(lastOf(multiValueHeaders));
  expect(event.queryStringParameters).toEqual(lastOf(event.multiValueQueryStringParameters));
  expect(Object.keys(headers)).toEqual(Object.keys(headers).toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  expect(Object.keys(headers).filter((name) => DROPPED.test(name))).toEqual([]);
  expect(headers.Host).toBe(context.domainName);
  expect(context.domainPrefix).toBe(context.domainName!.split('.')[0]);
  expect(headers['X-Forwarded-For']!.split(', ')[0]).toBe(identity.sourceIp);
  expect(headers['User-Agent']).toBe(identity.userAgent);
  expect(context.requestTime).toBe(commonLogTime(context.requestTimeEpoch));
  expect(headers['X-Amzn-Trace-Id']).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
  expect(Number.parseInt(headers['X-Amzn-Trace-Id']!.slice(7, 15), 16)).toBe(Math.floor(context.requestTimeEpoch / 1000));
  expect(context.httpMethod).toBe(event.httpMethod);
  expect(context.resourcePath).toBe(resource);
  expect(context.protocol).toBe('HTTP/1.1');
  const custom = !context.domainName!.includes('.execute-api.');
  expect(context.path).toBe(custom ? path : `/${context.stage}${path}`);
  if (!custom) expect(context.apiId).toBe(context.domainPrefix);
  const names = [...resource.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => name);
  expect(Object.keys(event.pathParameters ?? {})).toEqual(names);
  const filled = resource.replaceAll(/\{([^}+]+)\+?\}/g, (_, name: string) => event.pathParameters![name]!);
  expect([filled, `${filled}/`]).toContain(path);
  if (event.isBase64Encoded) expect(Buffer.from(event.body!, 'base64').toString('base64')).toBe(event.body);
  expect(event.body).not.toBe('');
  const edge = headers['X-Forwarded-For']!.includes(',');
  expect('X-Amz-Cf-Id' in headers).toBe(edge);
  const signed = identity.accessKey !== null;
  expect(signed && 'Authorization' in headers).toBe(false);
  expect(identity.user).toBe(identity.caller);
  expect(Object.keys(identity)).toHaveLength(identity.apiKey === undefined ? 12 : 14);
}

function expectConsoleTest(event: APIGatewayProxyEvent): void {
  const { requestContext: context } = event;
  expect(Object.keys(event)).toEqual(KEYS);
  expect(context).toMatchObject({
    stage: 'test-invoke-stage',
    domainName: 'testPrefix.testDomainName',
    domainPrefix: 'testPrefix',
    path: event.path,
    identity: { sourceIp: 'test-invoke-source-ip', apiKey: 'test-invoke-api-key', apiKeyId: 'test-invoke-api-key-id' },
  });
  expect(context).not.toHaveProperty('deploymentId');
  expect(context).not.toHaveProperty('authorizer');
  expect(event.headers).toEqual(lastOf(event.multiValueHeaders));
}

function expectRules(event: APIGatewayProxyEvent): void {
  if (event.requestContext.stage === 'test-invoke-stage') expectConsoleTest(event);
  else expectConsistent(event);
}

describe('every generated event keeps every rule', () => {
  test('of any kind', () => {
    fc.assert(fc.property(anyAPIGatewayProxyEvent(), expectRules), SEED);
  });

  test('behind a Lambda authorizer, whose context is all strings', () => {
    fc.assert(
      fc.property(anyAPIGatewayProxyWithLambdaAuthorizerEvent(), (event) => {
        expectConsistent(event);
        const { principalId, integrationLatency, ...context } = event.requestContext.authorizer;
        expect(principalId).toBeTypeOf('string');
        expect(integrationLatency).toBeTypeOf('number');
        for (const value of Object.values(context)) expect(value).toBeTypeOf('string');
      }),
      SEED,
    );
  });

  test('behind a Cognito authorizer, whose claims are all strings', () => {
    fc.assert(
      fc.property(anyAPIGatewayProxyWithCognitoAuthorizerEvent(), (event) => {
        expectConsistent(event);
        expect(Object.keys(event.requestContext.authorizer)).toEqual(['claims']);
        for (const claim of Object.values(event.requestContext.authorizer.claims)) expect(claim).toBeTypeOf('string');
      }),
      SEED,
    );
  });

  test.each<[string, APIGatewayProxyEventInit]>([
    ['a resource', { resource: '/users/{id}/{rest+}' }],
    ['a path', { path: '/a%20b/c' }],
    ['path parameters', { pathParameters: { id: '7', proxy: 'a/b' } }],
    ['a host', { headers: { host: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com' } }],
    ['an address', { headers: { 'x-forwarded-for': '203.0.113.9' }, endpointType: 'REGIONAL' }],
    ['base64', { isBase64Encoded: true }],
    ['no base64', { isBase64Encoded: false }],
    ['a domain name', { domainName: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com' }],
    ['an authorizer', { authorizer: { iam: {} } }],
  ])('with %s given', (_, init) => {
    fc.assert(
      fc.property(anyAPIGatewayProxyEvent(init), (event) => {
        expectRules(event);
        expect(detectEventSource(event)).toBe('api-gateway-proxy');
      }),
      SEED,
    );
  });
});

test('generators reach what samples don’t show', () => {
  const events = fc.sample(anyAPIGatewayProxyEvent(), SEED);
  const some = (predicate: (event: APIGatewayProxyEvent) => boolean): boolean => events.some(predicate);
  expect(some(({ body }) => body === null)).toBe(true);
  expect(some(({ isBase64Encoded }) => isBase64Encoded)).toBe(true);
  expect(some(({ headers }) => headers === null)).toBe(true);
  expect(some(({ path }) => path.includes('%'))).toBe(true);
  expect(some(({ path }) => path.length > 1 && path.endsWith('/'))).toBe(true);
  expect(some(({ multiValueQueryStringParameters: query }) => Object.values(query ?? {}).some((values) => values!.length > 1))).toBe(true);
  expect(some(({ multiValueHeaders: all }) => Object.values(all ?? {}).some((values) => values!.length > 1))).toBe(true);
  expect(some(({ queryStringParameters: query }) => Object.values(query ?? {}).some((value) => value!.includes('+')))).toBe(true);
  expect(some(({ headers }) => headers !== null && 'Via' in headers)).toBe(true);
  expect(some(({ requestContext }) => requestContext.domainName === 'api.example.com')).toBe(true);
  expect(some(({ requestContext }) => requestContext.authorizer?.claims !== undefined)).toBe(true);
  expect(some(({ requestContext }) => requestContext.authorizer?.principalId !== undefined)).toBe(true);
  expect(some(({ requestContext }) => requestContext.identity.accessKey !== null)).toBe(true);
});
