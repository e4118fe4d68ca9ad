import { Buffer } from 'node:buffer';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createAPIGatewayProxyEvent, type APIGatewayProxyEventInit } from 'lambdouble';
import { anyAPIGatewayProxyEvent } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import {
  commonLog,
  expectLastOfEach,
  GATEWAY_ID,
  header,
  KEPT_BACK,
  namesIn,
  partition,
  pathFrom,
  SEED,
  traceSecond,
  UUID,
} from './reading.js';

const MEMBERS =
  'resource path httpMethod headers multiValueHeaders queryStringParameters multiValueQueryStringParameters pathParameters stageVariables requestContext body isBase64Encoded'.split(
    ' ',
  );
const CONTEXT =
  'accountId apiId deploymentId domainName domainPrefix extendedRequestId httpMethod identity path protocol requestId requestTime requestTimeEpoch resourceId resourcePath stage'.split(
    ' ',
  );
const IDENTITY =
  'accessKey accountId caller cognitoAuthenticationProvider cognitoAuthenticationType cognitoIdentityId cognitoIdentityPoolId principalOrgId sourceIp user userAgent userArn'.split(
    ' ',
  );
const JAVA_DATE = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d UTC \d{4}$/;

type Context = APIGatewayProxyEvent['requestContext'] & { deploymentId?: string; authorizer?: Record<string, unknown> };

function expectAuthorizer({ requestContext }: APIGatewayProxyEvent): void {
  const { authorizer } = requestContext as Context;
  if (authorizer === undefined) return expect(requestContext).not.toHaveProperty('authorizer');
  if (typeof authorizer.claims === 'object') {
    expect(Object.keys(authorizer)).toEqual(['claims']);
    const claims = authorizer.claims as Record<string, string>;
    for (const value of Object.values(claims)) expect(value).toBeTypeOf('string');
    expect(claims.exp).toMatch(JAVA_DATE);
    expect(claims.iat).toMatch(JAVA_DATE);
    expect(claims.auth_time).toMatch(/^\d+$/);
    expect(Date.parse(claims.iat!)).toBeLessThanOrEqual(requestContext.requestTimeEpoch);
    return;
  }
  const { principalId, integrationLatency, ...context } = authorizer;
  expect(principalId).toBeTypeOf('string');
  expect(Number.isInteger(integrationLatency) && (integrationLatency as number) >= 0).toBe(true);
  for (const value of Object.values(context)) expect(value === null || typeof value === 'string').toBe(true);
}

function expectIdentity({ headers, requestContext: { identity, domainName } }: APIGatewayProxyEvent): void {
  const keyed = identity.apiKey === undefined ? [] : ['apiKey', 'apiKeyId'];
  expect(Object.keys(identity).toSorted()).toEqual([...IDENTITY, ...keyed].toSorted());
  if (keyed.length > 0 && domainName !== 'testPrefix.testDomainName') expect(header(headers, 'x-api-key')).toBe(identity.apiKey);
  const signed = [identity.accessKey, identity.accountId, identity.caller, identity.user, identity.userArn];
  expect(new Set(signed.map((value) => value === null)).size).toBe(1);
  expect(identity.user).toBe(identity.caller);
  if (identity.accessKey === null) return;
  expect(identity.userArn).toMatch(new RegExp(`^arn:aws(-[a-z-]+)?:(iam|sts)::${identity.accountId}:`));
  if (identity.caller!.includes(':')) expect(identity.userArn!.split('/').at(-1)).toBe(identity.caller!.split(':')[1]);
}

function expectClient(event: APIGatewayProxyEvent): void {
  const { headers, path } = event;
  const context = event.requestContext as Context;
  const { identity, domainName, stage } = context;
  expect(header(headers, 'host')).toBe(domainName);
  expect(header(headers, 'user-agent')).toBe(identity.userAgent);
  expect(traceSecond(header(headers, 'x-amzn-trace-id'))).toBe(Math.floor(context.requestTimeEpoch / 1000));
  const forwarded = header(headers, 'x-forwarded-for')!.split(', ');
  expect(forwarded[0]).toBe(identity.sourceIp);
  expect([header(headers, 'x-forwarded-port'), header(headers, 'x-forwarded-proto')]).toEqual(['443', 'https']);
  for (const name of ['Host', 'User-Agent', 'X-Amzn-Trace-Id', 'X-Forwarded-For', 'X-Forwarded-Port', 'X-Forwarded-Proto']) {
    expect(headers).toHaveProperty([name]);
  }
  if (header(headers, 'authorization') !== undefined) expect(headers).toHaveProperty('Authorization');
  if (identity.accessKey !== null) expect(header(headers, 'authorization')).toBeUndefined();
  if (header(headers, 'x-amz-cf-id') !== undefined) {
    expect(forwarded).toHaveLength(2);
    expect(header(headers, 'x-amz-cf-id')).toHaveLength(56);
    expect(header(headers, 'via')).toMatch(/^[12]\.[01] [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/);
    const viewers = ['desktop', 'mobile', 'smarttv', 'tablet'].map((kind) => header(headers, `cloudfront-is-${kind}-viewer`));
    expect(viewers.toSorted()).toEqual(['false', 'false', 'false', 'true']);
  } else expect(forwarded).toHaveLength(1);
  const own = /^([a-z0-9]{10})\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/.exec(domainName!);
  if (own !== null) expect([context.apiId, own[3] !== undefined]).toEqual([own[1], partition(own[2]!) === 'aws-cn']);
  expect(context.path).toBe(own === null ? path : `/${stage}${path}`);
  expect(context.deploymentId).toMatch(/^[a-z0-9]{6}$/);
}

function expectConsole({ requestContext: context, path }: APIGatewayProxyEvent): void {
  expect(context.identity).toMatchObject({
    sourceIp: 'test-invoke-source-ip',
    apiKey: 'test-invoke-api-key',
    apiKeyId: 'test-invoke-api-key-id',
  });
  expect(context).toMatchObject({ stage: 'test-invoke-stage', path });
  expect(context).not.toHaveProperty('deploymentId');
}

function expectRules(event: APIGatewayProxyEvent): void {
  const { headers, multiValueHeaders, queryStringParameters: query, multiValueQueryStringParameters: queries, resource, path } = event;
  const context = event.requestContext as Context;
  const fromConsole = context.domainName === 'testPrefix.testDomainName';
  expect(Object.keys(event)).toEqual(MEMBERS);
  for (const name of ['queryStringParameters', 'multiValueQueryStringParameters', 'pathParameters', 'stageVariables'] as const) {
    if (event[name] !== null) expect(Object.keys(event[name]), name).not.toEqual([]);
  }
  expect(query === null).toBe(queries === null);
  if (queries !== null) expectLastOfEach(query!, queries);
  expect(headers === null).toBe(multiValueHeaders === null);
  if (!fromConsole) expect(headers).not.toBeNull();
  if (headers !== null) {
    expectLastOfEach(headers, multiValueHeaders);
    const names = Object.keys(headers).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of KEPT_BACK) expect(names).not.toContain(name);
  }
  const optional = Object.keys(context).filter((name) => !CONTEXT.includes(name));
  for (const name of optional) expect(['authorizer', 'operationName']).toContain(name);
  expect(CONTEXT.filter((name) => !(name in context))).toEqual(fromConsole ? ['deploymentId'] : []);
  expect(context).toMatchObject({ httpMethod: event.httpMethod, resourcePath: resource, protocol: 'HTTP/1.1' });
  expect(context.domainPrefix).toBe(context.domainName!.split('.')[0]);
  expect(context.apiId).toMatch(/^[a-z0-9]{10}$/);
  expect(context.resourceId).toMatch(/^[a-z0-9]{6,10}$/);
  expect(context.extendedRequestId).toMatch(GATEWAY_ID);
  expect(context.requestId).toMatch(UUID);
  expect(context.requestTime).toBe(commonLog(context.requestTimeEpoch));
  expect(Object.keys(event.pathParameters ?? {})).toEqual(namesIn(resource));
  const filled = pathFrom(resource, event.pathParameters ?? {});
  expect([filled, `${filled}/`]).toContain(path);
  expect(path).toMatch(/^\/([\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*$/);
  expect(event.body).not.toBe('');
  if (event.isBase64Encoded) expect(Buffer.from(event.body!, 'base64').toString('base64')).toBe(event.body);
  expectAuthorizer(event);
  expectIdentity(event);
  if (fromConsole) expectConsole(event);
  else expectClient(event);
}

describe('every REST API event keeps every rule', () => {
  test('whatever is generated', () => {
    fc.assert(fc.property(anyAPIGatewayProxyEvent(), expectRules), SEED);
  });

  test.each<[string, APIGatewayProxyEventInit]>([
    ['the epoch', { time: 0 }],
    ['the last instant', { time: '2106-02-07T06:28:15.999Z', authorizer: { claims: {} } }],
    ['a path of slashes', { resource: '/{proxy+}', path: '/a//b/' }],
    ['a path that begins with two slashes', { path: '//a', resource: '/{proxy+}' }],
    ['an encoded parameter', { resource: '/users/{id}', pathParameters: { id: 'a%2Fb%20%2B' } }],
    [
      'headers in any case',
      { headers: { aUThorization: 'x', ACCEPT: ['a', 'b'], accept: 'c', 'x-FOO': '', TE: 'x', 'Content-Length': '3' } },
    ],
    ['a query as it stands', { queryStringParameters: 'plus=test+alias&email=test%2Balias&at=+00:00&a;b=1;a=%ZZ&=' }],
    ['an edge', { endpointType: 'EDGE', userAgent: 'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) Mobile/15E148' }],
    ['a key', { apiKey: 'k'.repeat(40), headers: { 'X-API-KEY': 'k'.repeat(40) } }],
    ['a signature', { authorizer: { iam: {} }, headers: { authorization: 'AWS4-HMAC-SHA256 Credential=x' }, region: 'cn-north-1' }],
    [
      'an authorizer with awkward names',
      { authorizer: JSON.parse('{"__proto__":"x","a":null,"b":false,"claims":"y","iam":1}') as object as never },
    ],
    ['a console test', { testInvokeMethod: true, headers: { a: ['1', '2'] }, body: 'x', time: 0 }],
    ['bytes', { body: Uint8Array.of(0, 255, 128), httpMethod: 'GET' }],
    ['nothing in it', { body: '', headers: {}, queryStringParameters: {}, stageVariables: {}, pathParameters: {} }],
  ])('with %s', (_, init) => {
    expectRules(createAPIGatewayProxyEvent(init));
  });
});
