import { Buffer } from 'node:buffer';
import {
  configure,
  createAPIGatewayProxyEventV2,
  createLambdaFunctionURLEvent,
  createLambdaFunctionURLEventWithIAMAuthorizer,
  detectEventSource,
  fromJSON,
  type LambdaFunctionURLEventInit,
} from 'lambdouble';
import { afterEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/lambda-function-url/facts.js';

afterEach(() => configure());

describe('the URL', () => {
  it('is one everywhere', () => {
    const { headers, requestContext } = createLambdaFunctionURLEvent();
    expect(requestContext.apiId).toMatch(/^[a-z2-7]{25}[aeimquy4]0[a-z]{5}$/);
    expect(requestContext.domainName).toBe(`${requestContext.apiId}.lambda-url.us-east-1.on.aws`);
    expect(requestContext.domainPrefix).toBe(requestContext.apiId);
    expect(headers.host).toBe(requestContext.domainName);
    expect(requestContext).toMatchObject({ routeKey: '$default', stage: '$default' });
  });

  it('follows from the header Host', () => {
    const { requestContext } = createLambdaFunctionURLEvent({ headers: { Host: 'abc123.lambda-url.eu-west-1.on.aws' } });
    expect(requestContext).toMatchObject({ apiId: 'abc123', domainName: 'abc123.lambda-url.eu-west-1.on.aws' });
  });

  it('follows from id and region', () => {
    configure({ region: 'ap-southeast-2' });
    expect(createLambdaFunctionURLEvent({ apiId: 'abc' }).headers.host).toBe('abc.lambda-url.ap-southeast-2.on.aws');
    expect(createLambdaFunctionURLEvent({ region: 'eu-west-1' }).headers.host).toMatch(/\.lambda-url\.eu-west-1\.on\.aws$/);
  });
});

describe('path and query', () => {
  it('stay percent-encoded, and the parameters are decoded', () => {
    const event = createLambdaFunctionURLEvent({ rawPath: '/a%20b/%C3%A4%2Fc/', rawQueryString: 'x=1&x=2&plus=a+b&flag' });
    expect([event.rawPath, event.requestContext.http.path]).toEqual(['/a%20b/%C3%A4%2Fc/', '/a%20b/%C3%A4%2Fc/']);
    expect(event.rawQueryString).toBe('x=1&x=2&plus=a+b&flag');
    expect(event.queryStringParameters).toEqual({ x: '1,2', plus: 'a b', flag: '' });
  });

  it('are absent where they are empty', () => {
    const event = createLambdaFunctionURLEvent({ queryStringParameters: {}, cookies: [], headers: {}, body: '' });
    for (const key of ['queryStringParameters', 'cookies', 'body', 'pathParameters', 'stageVariables'])
      expect(event).not.toHaveProperty(key);
    expect(event.rawQueryString).toBe('');
    expect(event.isBase64Encoded).toBe(false);
  });
});

describe('headers', () => {
  it('keep the cookies that have a place of their own', () => {
    const fromHeader = createLambdaFunctionURLEvent({ headers: { Cookie: 'a=1; b=2' } });
    expect([fromHeader.headers.cookie, fromHeader.cookies]).toEqual(['a=1; b=2', ['a=1', 'b=2']]);
    const fromOption = createLambdaFunctionURLEvent({ cookies: ['a=1', 'b=2'] });
    expect([fromOption.headers.cookie, fromOption.cookies]).toEqual(['a=1; b=2', ['a=1', 'b=2']]);
  });

  it('say the size of a body, and nothing of one that isn’t there', () => {
    expect(createLambdaFunctionURLEvent().headers).not.toHaveProperty('content-length');
    expect(createLambdaFunctionURLEvent({ headers: { 'Content-Length': '17' } }).headers['content-length']).toBe('0');
    expect(createLambdaFunctionURLEvent({ body: 'ä' }).headers).toMatchObject({
      'content-length': '2',
      'content-type': 'text/plain;charset=UTF-8',
    });
  });

  it('tell of the connection, in lower case, joined and sorted', () => {
    const { headers } = createLambdaFunctionURLEvent({ headers: { 'X-B': ['1', '2'], ACCEPT: '*/*', Connection: 'close' } });
    expect(headers).toMatchObject({ 'x-b': '1,2', accept: '*/*', 'x-amzn-tls-version': 'TLSv1.3', 'x-forwarded-port': '443' });
    expect(headers).not.toHaveProperty('connection');
    expect(Object.keys(headers)).toEqual(Object.keys(headers).toSorted());
  });

  it('agree with the rest', () => {
    const { headers, requestContext } = createLambdaFunctionURLEvent({ sourceIp: '203.0.113.9', time: '2026-03-29T01:00:00.250Z' });
    expect([headers['x-forwarded-for'], requestContext.http.sourceIp]).toEqual(['203.0.113.9', '203.0.113.9']);
    expect(headers['user-agent']).toBe(requestContext.http.userAgent);
    expect(requestContext).toMatchObject({ timeEpoch: 1774746000250, time: '29/Mar/2026:01:00:00 +0000' });
    expect(headers['x-amzn-trace-id']).toMatch(new RegExp(`^Root=1-${(1774746000).toString(16)}-[0-9a-f]{24}$`));
  });
});

describe('body', () => {
  it.each<[LambdaFunctionURLEventInit, string, boolean]>([
    [{ body: { a: 1 } }, '{"a":1}', false],
    [{ body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 'YT0x', true],
    [{ body: Uint8Array.of(137, 80) }, 'iVA=', true],
    [{ body: Buffer.from('ä'), headers: { 'content-type': 'text/plain' } }, 'ä', false],
  ])('%j', (init, body, isBase64Encoded) => {
    const event = createLambdaFunctionURLEvent(init);
    expect(event).toMatchObject({ body, isBase64Encoded, requestContext: { http: { method: 'POST' } } });
  });
});

describe('who called', () => {
  it('is anonymous, and keeps the header authorization, where the AuthType is NONE', () => {
    const { headers, requestContext } = createLambdaFunctionURLEvent({ headers: { Authorization: 'Bearer mine' } });
    expect(requestContext.accountId).toBe('anonymous');
    expect(requestContext).not.toHaveProperty('authorizer');
    expect(headers.authorization).toBe('Bearer mine');
  });

  it('is a role’s session by default where the AuthType is AWS_IAM, and the signature is gone', () => {
    const { headers, requestContext } = createLambdaFunctionURLEventWithIAMAuthorizer({
      headers: { Authorization: 'AWS4-HMAC-SHA256 ...' },
    });
    const { iam } = requestContext.authorizer;
    expect(requestContext.accountId).toBe('123456789012');
    expect(iam.accessKey).toMatch(/^ASIA/);
    expect(iam.userArn).toBe(`arn:aws:sts::123456789012:assumed-role/api-client/${iam.callerId.split(':')[1]}`);
    expect(headers).not.toHaveProperty('authorization');
    expect(headers['x-amz-date']).toBe('20260115T123456Z');
    expect(headers['x-amz-security-token']).toMatch(/^.{336}$/);
  });

  it('may be a user, without session token', () => {
    const event = createLambdaFunctionURLEvent({ authorizer: { iam: { callerId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: '000000000001' } } });
    expect(event.requestContext).toMatchObject({
      accountId: '123456789012',
      authorizer: { iam: { userId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: '000000000001', cognitoIdentity: null, principalOrgId: null } },
    });
    expect(event.headers).not.toHaveProperty('x-amz-security-token');
  });
});

describe('refuses', () => {
  it.each<[LambdaFunctionURLEventInit, string]>([
    [{ rawPath: '/a b' }, 'option "rawPath" is "/a b". Pass a path as it stands in the URL, percent-encoded, without query.'],
    [
      { headers: { host: 'api.example.com' } },
      'header Host is "api.example.com", which is no function URL’s. Leave the header out: it follows from "apiId" and "region".',
    ],
    [
      { headers: { host: 'a.lambda-url.eu-west-1.on.aws' }, apiId: 'b' },
      'header Host is "a.lambda-url.eu-west-1.on.aws", but the function URL’s host is "b.lambda-url.eu-west-1.on.aws". Leave the header out: it follows from "apiId" and "region".',
    ],
    [{ cookies: ['a=1'], headers: { cookie: 'b=2' } }, 'option "cookies" and a header Cookie are both given. Leave one of the two out.'],
    [{ headers: { 'X-Forwarded-Proto': 'http' } }, 'header X-Forwarded-Proto is "http". Leave it out: Lambda writes "https" there itself.'],
    [
      { rawQueryString: 'a=1', queryStringParameters: { a: '2' } },
      'rawQueryString "a=1" says {"a":"1"}, but queryStringParameters is {"a":"2"}. Leave one of the two out.',
    ],
    [{ authorizer: { jwt: {} } as never }, 'option "authorizer" is {"jwt":{}}. Pass an object with "iam" alone.'],
  ])('%j', (init, message) => {
    expect(() => createLambdaFunctionURLEvent(init)).toThrow(`Failed to create LambdaFunctionURLEvent: ${message}`);
  });
});

describe('facts', () => {
  it('tell function URLs from HTTP APIs, those behind a cell too', () => {
    expect(detectEventSource(createAPIGatewayProxyEventV2())).toBe('api-gateway-proxy-v2');
    const domainName = 'v3xsg6ytmzrwxjt57erjegvaoa0ifhwz.cell-1-lambda-url.us-east-1.on.aws';
    expect(detectEventSource(createLambdaFunctionURLEvent({}, { requestContext: { domainName } }))).toBe('lambda-function-url');
  });

  it('make 502 of what is malformed', () => {
    const malformed = { statusCode: 'ok', body: 'x' };
    expect(facts.response.problems(malformed, undefined)).toEqual([
      'statusCode is "ok", not a whole number from 100 to 599, so the function URL answers 502 “Internal Server Error”.',
    ]);
    expect(facts.response.toHttpResponse?.(malformed, undefined)).toMatchObject({ statusCode: 502, body: 'Internal Server Error' });
  });

  it('make JSON of what has no type, and a body of any other value', () => {
    expect(facts.response.toHttpResponse?.({ statusCode: 201, cookies: ['a=1'] }, undefined)).toMatchObject({
      statusCode: 201,
      headers: { 'content-type': 'application/json', 'set-cookie': 'a=1' },
    });
    const value = { errorMessage: 'mine' };
    expect(facts.response.problems(value, undefined)).toEqual([]);
    expect(facts.response.toHttpResponse?.(value, undefined)).toMatchObject({ statusCode: 200, body: '{"errorMessage":"mine"}' });
  });
});

describe('fromJSON says', () => {
  const known = {
    apiId: 'fpjfx45lnktwnq3yciyhzeqtoa0rxszq',
    region: 'eu-west-1',
    sourceIp: '192.0.2.7',
    userAgent: 'curl/8.7.1',
    requestId: 'aafd6663-1596-4c45-ab29-5b25b2fe0cef',
    headers: { 'x-amzn-trace-id': 'Root=1-65920080-0d9c2fe69c4769c78f3d1c9d' },
  };
  const iam = { accessKey: 'AKIAEXAMPLE', callerId: 'AIDAEXAMPLE', userArn: 'arn:aws:iam::123456789012:user/ana' };

  it.each<[string, LambdaFunctionURLEventInit]>([
    ['cookies, which a header repeats', { cookies: ['a=1', 'b=2'] }],
    ['bodies as objects, and parameters', { body: { quantity: 2 }, queryStringParameters: { tag: ['a', 'b'] } }],
    ['who signed, and whose function it is', { authorizer: { iam }, accountId: '210987654321' }],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createLambdaFunctionURLEvent(init), createLambdaFunctionURLEvent);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });
});
