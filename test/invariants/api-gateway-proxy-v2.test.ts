import { Buffer } from 'node:buffer';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as fc from 'fast-check';
import { createAPIGatewayProxyEventV2, type APIGatewayProxyEventV2Init } from 'lambdouble';
import { anyAPIGatewayProxyEventV2 } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, commonLog, GATEWAY_ID, namesIn, partition, pathFrom, SEED, traceSecond } from './reading.js';

const ALWAYS = ['version', 'routeKey', 'rawPath', 'rawQueryString', 'headers', 'requestContext', 'isBase64Encoded'];
const OPTIONAL = ['cookies', 'queryStringParameters', 'pathParameters', 'stageVariables', 'body'];
const CONTEXT = 'accountId apiId domainName domainPrefix http requestId routeKey stage time timeEpoch'.split(' ');

type Authorizer = { jwt?: { claims: Record<string, unknown>; scopes: unknown }; lambda?: unknown; iam?: Record<string, unknown> };

function decoded(text: string): string {
  const blanks = text.split('+').join(' ');
  try {
    return decodeURIComponent(blanks);
  } catch {
    return blanks;
  }
}

/** Parameters as the raw query string says them. */
function parametersOf(raw: string): Record<string, string> | undefined {
  const all = new Map<string, string>();
  for (const piece of raw.split('&').filter((part) => part !== '')) {
    const [name, ...value] = piece.split('=');
    const key = decoded(name!);
    all.set(key, all.has(key) ? `${all.get(key)},${decoded(value.join('='))}` : decoded(value.join('=')));
  }
  return all.size === 0 ? undefined : Object.fromEntries(all);
}

function expectAuthorizer({ headers, requestContext }: APIGatewayProxyEventV2): void {
  const { authorizer } = requestContext as { authorizer?: Authorizer };
  if (authorizer === undefined) return expect(requestContext).not.toHaveProperty('authorizer');
  expect(Object.keys(authorizer)).toHaveLength(1);
  if (authorizer.jwt !== undefined) {
    expect(Object.keys(authorizer.jwt).toSorted()).toEqual(['claims', 'scopes']);
    for (const claim of Object.values(authorizer.jwt.claims)) expect(claim).toBeTypeOf('string');
    expect(authorizer.jwt.scopes === null || Array.isArray(authorizer.jwt.scopes)).toBe(true);
    expect(headers.authorization).toMatch(/./);
  } else if (authorizer.iam !== undefined) {
    expect(Object.keys(authorizer.iam).toSorted()).toEqual(
      'accessKey accountId callerId cognitoIdentity principalOrgId userArn userId'.split(' '),
    );
    expect(authorizer.iam.accountId).toMatch(ACCOUNT);
    expect(authorizer.iam.userId).toBe(authorizer.iam.callerId);
    expect(authorizer.iam.userArn).toContain(`::${authorizer.iam.accountId as string}:`);
    expect(headers.authorization).toMatch(/./);
  } else expect(authorizer.lambda === null || typeof authorizer.lambda === 'object').toBe(true);
}

function expectRoute({ routeKey, rawPath, pathParameters, requestContext }: APIGatewayProxyEventV2): void {
  const prefix = requestContext.stage === '$default' ? '' : `/${requestContext.stage}`;
  expect(rawPath.startsWith(`${prefix}/`) || rawPath === prefix).toBe(true);
  if (routeKey === '$default') return expect(pathParameters).toBeUndefined();
  const [method, template, ...more] = routeKey.split(' ');
  expect(more).toEqual([]);
  expect(['ANY', requestContext.http.method]).toContain(method);
  expect(Object.keys(pathParameters ?? {})).toEqual(namesIn(template!));
  const filled = prefix + pathFrom(template!, pathParameters ?? {});
  expect([filled, `${filled}/`]).toContain(rawPath);
}

function expectRules(event: APIGatewayProxyEventV2): void {
  const { headers, requestContext: context } = event;
  expect(Object.keys(event).filter((name) => !OPTIONAL.includes(name))).toEqual(ALWAYS);
  for (const [name, value] of Object.entries(event)) expect(value, name).not.toBeNull();
  for (const name of OPTIONAL.slice(0, 4) as 'cookies'[]) if (name in event) expect(Object.keys(event[name]!), name).not.toEqual([]);
  expect(event.body).not.toBe('');
  expect(event.version).toBe('2.0');
  for (const name of Object.keys(headers)) expect(name).toBe(name.toLowerCase());
  expect(headers).not.toHaveProperty('cookie');
  for (const cookie of event.cookies ?? []) expect(cookie).toMatch(/^[^;\s][^;]*$/);
  expect(headers.host).toBe(context.domainName);
  expect(headers['x-forwarded-for']).toBe(context.http.sourceIp);
  expect([headers['x-forwarded-port'], headers['x-forwarded-proto']]).toEqual(['443', 'https']);
  expect(headers['user-agent']).toBe(context.http.userAgent);
  expect(traceSecond(headers['x-amzn-trace-id'])).toBe(Math.floor(context.timeEpoch / 1000));
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  expect(headers['content-length']).toBe(String(bytes.length));
  if (event.isBase64Encoded && event.body !== undefined) expect(bytes.toString('base64')).toBe(event.body);
  for (const name of Object.keys(headers)) expect(name).not.toMatch(/^(cloudfront-|via$|x-amz-cf-)/);
  const optional = Object.keys(context).filter((name) => !CONTEXT.includes(name));
  expect(optional).toEqual('authorizer' in context ? ['authorizer'] : []);
  expect(CONTEXT.filter((name) => !(name in context))).toEqual([]);
  expect(context).toMatchObject({ routeKey: event.routeKey, http: { path: event.rawPath, protocol: 'HTTP/1.1' } });
  expect(context.accountId).toMatch(ACCOUNT);
  expect(context.apiId).toMatch(/^[a-z0-9]{10}$/);
  expect(context.requestId).toMatch(GATEWAY_ID);
  expect(context.time).toBe(commonLog(context.timeEpoch));
  expect(context.domainPrefix).toBe(context.domainName.split('.')[0]);
  const own = /^([a-z0-9]{10})\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/.exec(context.domainName);
  if (own !== null) expect([context.apiId, own[3] !== undefined]).toEqual([own[1], partition(own[2]!) === 'aws-cn']);
  expect(event.queryStringParameters).toEqual(parametersOf(event.rawQueryString));
  expectRoute(event);
  expectAuthorizer(event);
}

describe('every HTTP API event keeps every rule', () => {
  test('whatever is generated', () => {
    fc.assert(fc.property(anyAPIGatewayProxyEventV2(), expectRules), SEED);
  });

  test.each<[string, APIGatewayProxyEventV2Init]>([
    ['the epoch', { time: 0 }],
    ['the last instant', { time: '2106-02-07T06:28:15.999Z', authorizer: { iam: {} } }],
    ['the path of a stage', { rawPath: '/dev', stage: 'dev' }],
    ['a path of slashes', { routeKey: 'ANY /{proxy+}', rawPath: '/a//b/' }],
    ['a decoded parameter', { routeKey: 'GET /users/{id}', pathParameters: { id: 'ä ö%' } }],
    [
      'headers in any case',
      { headers: { COOKIE: 'a=1;b=2; ;c', Accept: ['a', 'b'], accept: 'c', 'Content-Length': '7', Connection: 'close' } },
    ],
    ['a query as it stands', { rawQueryString: 'a=1&a=2&&b&c=%ZZ&d=+%2B&=e&f=g=h' }],
    ['parameters', { queryStringParameters: { 'a b': ['1', '2,3'], 'ü&=': '+ %', empty: '' } }],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1&b=ü' }],
    ['bytes that are text', { headers: { 'content-type': 'text/plain' }, body: Buffer.from('ü') }],
    ['bytes that are none', { headers: { 'content-type': 'text/plain' }, body: Uint8Array.of(255) }],
    ['nothing in it', { body: '', cookies: [], headers: {}, queryStringParameters: {}, stageVariables: {}, pathParameters: {} }],
    ['no context of an authorizer', { authorizer: { lambda: null } }],
    ['a signature in China', { authorizer: { iam: { callerId: 'AIDACKCEVSQ6C2EXAMPLE' } }, region: 'cn-north-1' }],
  ])('with %s', (_, init) => {
    expectRules(createAPIGatewayProxyEventV2(init));
  });
});
