import { Buffer } from 'node:buffer';
import type { APIGatewayProxyHandler, APIGatewayProxyWithLambdaAuthorizerHandler } from 'aws-lambda';
import {
  configure,
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyWithCognitoAuthorizerEvent,
  createAPIGatewayProxyWithLambdaAuthorizerEvent,
  detectEventSource,
  fromJSON,
  type APIGatewayProxyEventInit,
} from 'lambdouble';
import { afterEach, describe, expect, it, test } from 'vitest';

afterEach(() => configure());

describe('route', () => {
  it.each<[APIGatewayProxyEventInit, string, string, Record<string, string> | null]>([
    [{}, '/hello', '/hello', null],
    [{ path: '/' }, '/', '/', null],
    [{ path: '/users' }, '/users', '/users', null],
    [{ path: '/a%20b' }, '/{proxy+}', '/a%20b', { proxy: 'a%20b' }],
    [{ path: '/users/' }, '/{proxy+}', '/users/', { proxy: 'users' }],
    [{ resource: '/users/{id}', path: '/users/42' }, '/users/{id}', '/users/42', { id: '42' }],
    [{ resource: '/users/{id}', path: '/users/42/' }, '/users/{id}', '/users/42/', { id: '42' }],
    [{ resource: '/users/{id}', pathParameters: { id: '42' } }, '/users/{id}', '/users/42', { id: '42' }],
    [
      { resource: '/{proxy+}', path: '/user/test%2Balias/plus' },
      '/{proxy+}',
      '/user/test%2Balias/plus',
      { proxy: 'user/test%2Balias/plus' },
    ],
    [{ path: '/users/42', pathParameters: { id: '42' } }, '/users/{id}', '/users/42', { id: '42' }],
    [{ path: '/a/b/c', pathParameters: { proxy: 'b/c' } }, '/a/{proxy+}', '/a/b/c', { proxy: 'b/c' }],
    [{ pathParameters: { id: '42' } }, '/{id}', '/42', { id: '42' }],
  ])('%j', (init, resource, path, pathParameters) => {
    expect(createAPIGatewayProxyEvent(init)).toMatchObject({ resource, path, pathParameters, requestContext: { path: `/prod${path}` } });
  });

  it('fills in parameters that are not given', () => {
    const event = createAPIGatewayProxyEvent({ resource: '/users/{id}' });
    expect(event.pathParameters!.id).toMatch(/^\d+$/);
    expect(event.path).toBe(`/users/${event.pathParameters!.id}`);
  });
});

describe('headers', () => {
  it('keep the client’s spelling, but for those that API Gateway writes', () => {
    const { headers, multiValueHeaders } = createAPIGatewayProxyEvent({
      headers: { 'tEsT-HEADeR': ['a', 'b'], aUThorization: 'Bearer x', 'user-agent': 'me/1', 'content-length': '3', connection: 'close' },
    });
    expect(headers).toMatchObject({ 'tEsT-HEADeR': 'b', Authorization: 'Bearer x', 'User-Agent': 'me/1' });
    expect(multiValueHeaders['tEsT-HEADeR']).toEqual(['a', 'b']);
    expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('content-length');
    expect(Object.keys(headers)).not.toContain('connection');
  });

  it('are one under two spellings', () => {
    expect(createAPIGatewayProxyEvent({ headers: { 'X-A': '1', 'x-a': '2' } }).multiValueHeaders['X-A']).toEqual(['1', '2']);
  });

  it('say where, who and when', () => {
    const event = createAPIGatewayProxyEvent({
      headers: {
        Host: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
        'X-Forwarded-For': '203.0.113.9, 10.0.0.1',
        'X-Amzn-Trace-Id': 'Root=1-66704f11-56b0f1d611b392cb68ad2b83',
      },
    });
    expect(event.requestContext).toMatchObject({
      apiId: 'a1b2c3d4e5',
      domainName: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
      requestTimeEpoch: 0x66704f11 * 1000,
      requestTime: '17/Jun/2024:14:58:25 +0000',
      identity: { sourceIp: '203.0.113.9' },
    });
  });

  it('named like a prototype’s members are headers', () => {
    const { headers, multiValueHeaders } = createAPIGatewayProxyEvent({ headers: JSON.parse('{"__proto__":"x","constructor":"y"}') });
    expect(Object.getOwnPropertyDescriptor(headers, '__proto__')?.value).toBe('x');
    expect(Object.getOwnPropertyDescriptor(multiValueHeaders, 'constructor')?.value).toEqual(['y']);
  });

  it('of edge-optimised endpoints are CloudFront’s too', () => {
    const { headers } = createAPIGatewayProxyEvent({
      endpointType: 'EDGE',
      headers: { 'CloudFront-Viewer-Country': 'DE' },
      userAgent: 'x Mobile',
    });
    expect(headers).toMatchObject({
      'CloudFront-Forwarded-Proto': 'https',
      'CloudFront-Is-Desktop-Viewer': 'false',
      'CloudFront-Is-Mobile-Viewer': 'true',
      'CloudFront-Viewer-Country': 'DE',
      Via: expect.stringMatching(/^2\.0 [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/),
      'X-Amz-Cf-Id': expect.stringMatching(/^[\w-]{54}==$/),
    });
  });
});

describe('query', () => {
  it('is decoded, the last value in one map and all in the other', () => {
    const event = createAPIGatewayProxyEvent({ queryStringParameters: 'a=1&a=2&plus=test+alias&email=test%2Balias%40x&flag&;b=3' });
    expect(event.queryStringParameters).toEqual({ a: '2', plus: 'test alias', email: 'test+alias@x', flag: '', b: '3' });
    expect(event.multiValueQueryStringParameters!.a).toEqual(['1', '2']);
  });

  it('of nothing is null', () => {
    for (const queryStringParameters of ['', {}, { a: undefined }, { a: [] }]) {
      expect(createAPIGatewayProxyEvent({ queryStringParameters }).multiValueQueryStringParameters).toBeNull();
    }
  });
});

describe('body', () => {
  it.each<[string, APIGatewayProxyEventInit, string | null, boolean, string | undefined]>([
    ['absent', {}, null, false, undefined],
    ['null', { body: null }, null, false, undefined],
    ['empty', { body: '' }, null, false, undefined],
    ['text', { body: 'Grüße' }, 'Grüße', false, 'text/plain;charset=UTF-8'],
    ['an object', { body: { a: [1] } }, '{"a":[1]}', false, 'application/json'],
    ['an array', { body: [] }, '[]', false, 'application/json'],
    ['bytes', { body: Uint8Array.of(0, 255) }, 'AP8=', true, 'application/octet-stream'],
    ['a Buffer', { body: Buffer.from('hi') }, 'aGk=', true, 'application/octet-stream'],
    ['base64', { body: 'aGk=', isBase64Encoded: true }, 'aGk=', true, 'application/octet-stream'],
    ['an object in base64', { body: {}, isBase64Encoded: true }, 'e30=', true, 'application/json'],
  ])('%s', (_, init, body, isBase64Encoded, contentType) => {
    const event = createAPIGatewayProxyEvent(init);
    expect(event).toMatchObject({ body, isBase64Encoded, httpMethod: body === null ? 'GET' : 'POST' });
    expect(event.headers['Content-Type']).toBe(contentType);
  });

  it('keeps the client’s content type and method', () => {
    const event = createAPIGatewayProxyEvent({ httpMethod: 'GET', body: {}, headers: { 'content-type': 'application/vnd.api+json' } });
    expect(event.httpMethod).toBe('GET');
    expect(event.headers).toHaveProperty('content-type', 'application/vnd.api+json');
    expect(event.headers).not.toHaveProperty('Content-Type');
  });
});

describe('authorizers', () => {
  it('none leaves no key behind', () => {
    expect(createAPIGatewayProxyEvent().requestContext).not.toHaveProperty('authorizer');
  });

  it('Lambda: a context of strings beside principalId and integrationLatency', () => {
    const authorizer = { principalId: 'ana', integrationLatency: 0, tenantId: 7, admin: true, none: null, name: 'x' };
    const expected = { principalId: 'ana', integrationLatency: 0, tenantId: '7', admin: 'true', none: null, name: 'x' };
    expect(createAPIGatewayProxyEvent({ authorizer }).requestContext.authorizer).toEqual(expected);
    expect(createAPIGatewayProxyWithLambdaAuthorizerEvent({ authorizer }).requestContext.authorizer).toEqual(expected);
  });

  it('Lambda: fits handlers of its own type', () => {
    const handler: APIGatewayProxyWithLambdaAuthorizerHandler<{ tenantId: string }> = async ({ requestContext }) => ({
      statusCode: 200,
      body: requestContext.authorizer.tenantId,
    });
    const general: APIGatewayProxyHandler = async () => ({ statusCode: 200, body: '' });
    const event = createAPIGatewayProxyWithLambdaAuthorizerEvent({ authorizer: { tenantId: 't-1' } });
    expect([handler, general].map((accepting) => accepting.length)).toEqual([1, 0]);
    const accepted: Parameters<typeof handler>[0] = event;
    expect(accepted.requestContext.authorizer.tenantId).toBe('t-1');
  });

  it('Cognito: claims as Java prints them, and the token that they stand in', () => {
    const event = createAPIGatewayProxyWithCognitoAuthorizerEvent({
      authorizer: {
        claims: {
          exp: 1718722804,
          iat: new Date('2024-06-17T15:00:04Z'),
          auth_time: 1718636404,
          'cognito:groups': ['admin', 'staff'],
          email_verified: true,
          identities: [{ providerName: 'Google' }],
          email: undefined,
        },
      },
    });
    const { claims } = event.requestContext.authorizer;
    expect(claims).toMatchObject({
      exp: 'Tue Jun 18 15:00:04 UTC 2024',
      iat: 'Mon Jun 17 15:00:04 UTC 2024',
      auth_time: '1718636404',
      'cognito:groups': 'admin,staff',
      email_verified: 'true',
      identities: '{"providerName":"Google"}',
    });
    expect(claims).not.toHaveProperty('email');
    const token = JSON.parse(Buffer.from(event.headers.Authorization!.split('.')[1]!, 'base64url').toString());
    expect(token).toMatchObject({ sub: claims.sub, exp: 1718722804, 'cognito:groups': ['admin', 'staff'] });
  });

  it('IAM: an identity, and no Authorization header', () => {
    const event = createAPIGatewayProxyEvent({ authorizer: { iam: {} }, headers: { authorization: 'AWS4-HMAC-SHA256 ...' } });
    const { identity } = event.requestContext;
    expect(event.requestContext).not.toHaveProperty('authorizer');
    expect(identity.accessKey).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(identity.caller).toMatch(/^AROA[A-Z2-7]{17}:\w+$/);
    expect(identity.user).toBe(identity.caller);
    expect(identity.userArn).toBe(`arn:aws:sts::123456789012:assumed-role/api-client/${identity.caller!.split(':')[1]}`);
    expect(event.headers).not.toHaveProperty('Authorization');
    expect(event.headers).toHaveProperty('X-Amz-Date', '20260115T123456Z');
  });

  it('IAM: a user', () => {
    const { identity } = createAPIGatewayProxyEvent({ authorizer: { iam: { caller: 'AIDACKCEVSQ6C2EXAMPLE' } } }).requestContext;
    expect(identity).toMatchObject({ user: 'AIDACKCEVSQ6C2EXAMPLE', accessKey: expect.stringMatching(/^AKIA/) });
    expect(identity.userArn).toMatch(/^arn:aws:iam::123456789012:user\//);
  });
});

describe('API', () => {
  it('stands in the configured account and region', () => {
    configure({ accountId: '210987654321', region: 'cn-north-1', time: '2026-03-29T01:00:00Z' });
    const { requestContext } = createAPIGatewayProxyEvent({ apiId: 'abc' });
    expect(requestContext).toMatchObject({
      accountId: '210987654321',
      domainName: 'abc.execute-api.cn-north-1.amazonaws.com.cn',
      requestTime: '29/Mar/2026:01:00:00 +0000',
    });
  });

  it('under a custom domain name shows no stage in the path', () => {
    const { headers, path, requestContext } = createAPIGatewayProxyEvent({ domainName: 'api.example.com', path: '/users' });
    expect(requestContext).toMatchObject({ path: '/users', stage: 'prod', domainName: 'api.example.com', domainPrefix: 'api' });
    expect(requestContext.apiId).toMatch(/^[a-z0-9]{10}$/);
    expect([headers.Host, path]).toEqual(['api.example.com', '/users']);
  });

  it('with a key and an operation says so', () => {
    const event = createAPIGatewayProxyEvent({ apiKey: 'k-1', operationName: 'listUsers' });
    expect(event.headers['x-api-key']).toBe('k-1');
    expect(event.requestContext).toMatchObject({ operationName: 'listUsers', identity: { apiKey: 'k-1', apiKeyId: expect.any(String) } });
    expect(createAPIGatewayProxyEvent().requestContext.identity).not.toHaveProperty('apiKey');
  });

  it('tested in the console has headers only where some are typed', () => {
    const event = createAPIGatewayProxyEvent({ testInvokeMethod: true, body: { a: 1 } });
    expect(event.requestContext).toMatchObject({ stage: 'test-invoke-stage', path: '/hello', domainName: 'testPrefix.testDomainName' });
    expect([event.headers, event.multiValueHeaders]).toEqual([null, null]);
    expect(createAPIGatewayProxyEvent({ testInvokeMethod: true, headers: { Accept: '*/*' } }).headers).toEqual({ Accept: '*/*' });
  });
});

describe('bad input', () => {
  it.each<[APIGatewayProxyEventInit, string]>([
    [
      { resource: '/users/{id}', path: '/orders/7' },
      'path "/orders/7" doesn’t fit resource "/users/{id}". Pass a path that does, or leave one of the two out.',
    ],
    [
      { resource: '/users/{id}', path: '/users/7', pathParameters: { id: '8' } },
      'pathParameters.id is "8", but path "/users/7" makes it "7". Leave "pathParameters" out: they follow from the path.',
    ],
    [
      { resource: '/users', pathParameters: { id: '8' } },
      'resource "/users" has no path parameter "id". Write {id} into "resource", or leave the parameter out.',
    ],
    [
      { resource: '/users/{id}', pathParameters: { id: 'a/b' } },
      'pathParameters.id is "a/b", which {id} can’t take. Leave the slash out, or write {id+}.',
    ],
    [
      { resource: '/{proxy+}', pathParameters: { proxy: 'a/' } },
      'pathParameters.proxy is "a/", which {proxy+} can’t take. Leave the slash out at its end.',
    ],
    [
      { path: '/users/7', pathParameters: { id: '8' } },
      'path "/users/7" has no segment for each of pathParameters {"id":"8"}. Pass "resource".',
    ],
    [
      { path: '/users/{id}' },
      'option "path" is "/users/{id}". Pass a path as it stands in the URL, percent-encoded, without query (a template such as "/users/{id}" is the option "resource").',
    ],
    [
      { pathParameters: { id: 'a b' } },
      'option "pathParameters" is {"id":"a b"}. Pass an object of texts as they stand in the path, percent-encoded ("a%20b"): REST APIs don’t decode path parameters.',
    ],
    [
      { headers: { Host: 'a.example.com' }, domainName: 'b.example.com' },
      'header Host is "a.example.com", but option "domainName" is "b.example.com". Leave one of the two out.',
    ],
    [
      { apiId: 'abc', domainName: 'xyz.execute-api.us-east-1.amazonaws.com' },
      'the domain name "xyz.execute-api.us-east-1.amazonaws.com" belongs to another API than "abc" in us-east-1. Leave "domainName" (or the header Host) out, or pass the "apiId" and "region" that it names.',
    ],
    [
      { headers: { 'X-Amzn-Trace-Id': 'Root=1-66704f11-56b0f1d611b392cb68ad2b83' }, time: '2026-01-01T00:00:00Z' },
      'header X-Amzn-Trace-Id carries the second 2024-06-17T14:58:25.000Z, but option "time" is 2026-01-01T00:00:00.000Z. Leave one of the two out.',
    ],
    [
      { headers: { 'x-forwarded-proto': 'http' } },
      'header X-Forwarded-Proto is "http". Leave it out: API Gateway writes "https" there itself.',
    ],
    [
      { body: 'hello', isBase64Encoded: true },
      'isBase64Encoded is true, but the body "hello" isn’t base64. Pass base64, or the bytes themselves as a Uint8Array.',
    ],
    [{ isBase64Encoded: true }, 'isBase64Encoded is true, but there is no body. Pass a "body", or leave "isBase64Encoded" out.'],
    [
      { body: Uint8Array.of(1), isBase64Encoded: false },
      'its body is binary, but isBase64Encoded is false. Leave isBase64Encoded out, or pass the body as a string.',
    ],
    [
      { testInvokeMethod: true, stage: 'dev' },
      'option "stage" is given along with testInvokeMethod. Leave "stage" out: the console’s test has none.',
    ],
    [
      { authorizer: { claims: {}, principalId: 'x' } as never },
      'option "authorizer" has "principalId" beside "claims". Pass { claims } alone.',
    ],
    [
      { authorizer: { roles: ['a'] } as never },
      'option "authorizer.roles" is ["a"]. Pass a string, number or boolean: API Gateway takes nothing else from a Lambda authorizer (a Cognito authorizer is { claims: { ... } }).',
    ],
    [{ authorizer: { claims: { exp: 1e15 } } }, 'claim "exp" is 1000000000000000. Pass epoch seconds, as tokens carry them.'],
  ])('%j', (init, cause) => {
    expect(() => createAPIGatewayProxyEvent(init)).toThrow(`Failed to create APIGatewayProxyEvent: ${cause}`);
  });

  it('is a test in the console behind an authorizer', () => {
    const init = { testInvokeMethod: true } as object;
    expect(() => createAPIGatewayProxyWithCognitoAuthorizerEvent(init)).toThrow('there is no option "testInvokeMethod"');
    expect(() => createAPIGatewayProxyWithLambdaAuthorizerEvent(init)).toThrow('there is no option "testInvokeMethod"');
  });

  it('names the misspelt option', () => {
    expect(() => createAPIGatewayProxyEvent({ pathParameter: {} } as APIGatewayProxyEventInit)).toThrow(
      'Failed to create APIGatewayProxyEvent: there is no option "pathParameter". Did you mean "pathParameters"? ',
    );
  });
});

test('shares nothing with the caller', () => {
  const init = { headers: { 'x-a': ['1', '2'] }, queryStringParameters: { a: ['1'] }, stageVariables: { a: 'b' } };
  const event = createAPIGatewayProxyEvent(init);
  event.multiValueHeaders['x-a']!.push('3');
  event.multiValueQueryStringParameters!.a!.push('2');
  event.stageVariables!.a = 'c';
  expect(init).toEqual({ headers: { 'x-a': ['1', '2'] }, queryStringParameters: { a: ['1'] }, stageVariables: { a: 'b' } });
});

test('recognises its events, and no look-alikes', () => {
  const event = createAPIGatewayProxyEvent();
  expect(detectEventSource(event)).toBe('api-gateway-proxy');
  expect(detectEventSource({ version: '1.0', ...event })).not.toBe('api-gateway-proxy');
  expect(detectEventSource({ type: 'REQUEST', methodArn: 'arn', ...event })).not.toBe('api-gateway-proxy');
  expect(detectEventSource({ ...event, requestContext: { ...event.requestContext, connectionId: 'x' } })).not.toBe('api-gateway-proxy');
  expect(detectEventSource({ ...event, requestContext: { elb: { targetGroupArn: 'arn' } } })).not.toBe('api-gateway-proxy');
});

describe('fromJSON says', () => {
  const known = {
    apiId: 'a1b2c3d4e5',
    accountId: '123456789012',
    region: 'eu-west-1',
    sourceIp: '192.0.2.7',
    userAgent: 'curl/8.7.1',
    requestId: 'aafd6663-1596-4c45-ab29-5b25b2fe0cef',
  };
  const trace = { 'X-Amzn-Trace-Id': 'Root=1-65920080-0d9c2fe69c4769c78f3d1c9d' };

  it.each<[string, APIGatewayProxyEventInit]>([
    ['headers of the client, without those that API Gateway writes', { headers: { Accept: ['a', 'b'], ...trace } }],
    ['routes', { resource: '/users/{id}', path: '/users/42', headers: trace }],
    ['parameters once or repeated', { queryStringParameters: { page: '1', tag: ['a', 'b c'] }, headers: trace }],
    ['bodies as objects', { body: { quantity: 2 }, headers: trace }],
    ['bodies as bytes', { body: Buffer.from([0, 255]), headers: trace }],
    ['custom domain names', { domainName: 'api.example.com', region: undefined, headers: trace }],
    [
      'who signed',
      {
        authorizer: { iam: { accessKey: 'AKIAEXAMPLE', caller: 'AIDAEXAMPLE', userArn: 'arn:aws:iam::123456789012:user/ana' } },
        headers: trace,
      },
    ],
    ['the context of a Lambda authorizer', { authorizer: { principalId: 'ana', integrationLatency: 7, tenant: 't-1' }, headers: trace }],
    ['API keys', { apiKey: 'secret', apiKeyId: 'k1', headers: trace }],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createAPIGatewayProxyEvent(init), createAPIGatewayProxyEvent);
    const said = Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined));
    if (init.authorizer !== undefined && 'iam' in init.authorizer) said.headers = expect.objectContaining(trace);
    expect(call.init).toEqual(said);
    expect(Object.keys(call.overrides ?? {})).toEqual(['requestContext']);
  });

  it('claims as the token has them', () => {
    const claims = { 'cognito:groups': ['admin', 'staff'], email_verified: true, exp: 1_900_000_000, email: undefined };
    const { init } = fromJSON(createAPIGatewayProxyEvent({ authorizer: { claims } }), createAPIGatewayProxyEvent);
    expect(init?.authorizer).toMatchObject({ claims });
  });

  it('tests in the console', () => {
    const { init } = fromJSON(createAPIGatewayProxyEvent({ testInvokeMethod: true }), createAPIGatewayProxyEvent);
    expect(init).toMatchObject({ testInvokeMethod: true });
    expect(init).not.toHaveProperty('stage');
  });
});
