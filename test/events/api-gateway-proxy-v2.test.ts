import { Buffer } from 'node:buffer';
import type { APIGatewayProxyHandlerV2WithLambdaAuthorizer } from 'aws-lambda';
import {
  configure,
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyEventV2,
  createAPIGatewayProxyEventV2WithIAMAuthorizer,
  createAPIGatewayProxyEventV2WithJWTAuthorizer,
  createAPIGatewayProxyEventV2WithLambdaAuthorizer,
  detectEventSource,
  fromJSON,
  type APIGatewayProxyEventV2Init,
} from 'lambdouble';
import { afterEach, describe, expect, it, test } from 'vitest';

afterEach(() => configure());

describe('route', () => {
  it.each<[APIGatewayProxyEventV2Init, string, string, string, Record<string, string> | undefined]>([
    [{}, 'GET', 'GET /hello', '/hello', undefined],
    [{ body: {} }, 'POST', 'POST /hello', '/hello', undefined],
    [{ rawPath: '/' }, 'GET', 'GET /', '/', undefined],
    [{ rawPath: '/users', method: 'PUT' }, 'PUT', 'PUT /users', '/users', undefined],
    [{ rawPath: '/a b' }, 'GET', '$default', '/a b', undefined],
    [{ routeKey: '$default', rawPath: '/users/42' }, 'GET', '$default', '/users/42', undefined],
    [{ routeKey: 'DELETE /users/{id}', rawPath: '/users/42' }, 'DELETE', 'DELETE /users/{id}', '/users/42', { id: '42' }],
    [{ routeKey: 'ANY /users/{id}', pathParameters: { id: 'a b' } }, 'GET', 'ANY /users/{id}', '/users/a b', { id: 'a b' }],
    [{ rawPath: '/users/42', pathParameters: { id: '42' } }, 'GET', 'GET /users/{id}', '/users/42', { id: '42' }],
    [{ stage: 'dev', routeKey: 'GET /users' }, 'GET', 'GET /users', '/dev/users', undefined],
    [{ stage: 'dev', rawPath: '/dev' }, 'GET', 'GET /', '/dev/', undefined],
    [{ stage: 'dev', routeKey: 'GET /{proxy+}', rawPath: '/dev/a/b' }, 'GET', 'GET /{proxy+}', '/dev/a/b', { proxy: 'a/b' }],
  ])('%j', (init, method, routeKey, rawPath, pathParameters) => {
    const event = createAPIGatewayProxyEventV2(init);
    expect([event.requestContext.http.method, event.routeKey, event.rawPath, event.pathParameters]).toEqual([
      method,
      routeKey,
      rawPath,
      pathParameters,
    ]);
    expect(event.requestContext).toMatchObject({ routeKey, http: { path: rawPath } });
  });
});

describe('headers', () => {
  it('are in lower case, sorted, repeated ones joined by commas, without cookies', () => {
    const { headers, cookies } = createAPIGatewayProxyEventV2({
      headers: { 'X-B': ['1', '2'], ACCEPT: '*/*', Cookie: ['a=1; b="2"; ', 'c='], Connection: 'close', 'Content-Length': '17' },
    });
    expect(headers).toMatchObject({ 'x-b': '1,2', accept: '*/*', 'content-length': '0' });
    expect(headers).not.toHaveProperty('connection');
    expect(cookies).toEqual(['a=1', 'b="2"', 'c=']);
  });

  it('named like a prototype’s members are headers', () => {
    const { headers } = createAPIGatewayProxyEventV2({ headers: JSON.parse('{"__proto__":"x"}') });
    expect(Object.getOwnPropertyDescriptor(headers, '__proto__')?.value).toBe('x');
  });
});

describe('query', () => {
  it('is written for given parameters', () => {
    const event = createAPIGatewayProxyEventV2({ queryStringParameters: { tag: ['a b', 'c+d'], 'filter[x]': 'ä', none: [] } });
    expect(event.rawQueryString).toBe('tag=a%20b&tag=c%2Bd&filter%5Bx%5D=%C3%A4');
    expect(event.queryStringParameters).toEqual({ tag: 'a b,c+d', 'filter[x]': 'ä' });
  });

  it('stays raw, and is read', () => {
    const event = createAPIGatewayProxyEventV2({ rawQueryString: 'a=1&a=2&plus=x+y&flag&broken=%ZZ' });
    expect(event.rawQueryString).toBe('a=1&a=2&plus=x+y&flag&broken=%ZZ');
    expect(event.queryStringParameters).toEqual({ a: '1,2', plus: 'x y', flag: '', broken: '%ZZ' });
  });

  it('may be given twice, if it says the same', () => {
    const event = createAPIGatewayProxyEventV2({ rawQueryString: 'a=1&a=2', queryStringParameters: { a: ['1', '2'] } });
    expect(event.rawQueryString).toBe('a=1&a=2');
  });
});

describe('body', () => {
  const png = Uint8Array.of(137, 80, 78, 71);

  it.each<[string, APIGatewayProxyEventV2Init, string | undefined, boolean, string]>([
    ['absent', {}, undefined, false, '0'],
    ['empty', { body: '' }, undefined, false, '0'],
    ['absent, as once recorded', { isBase64Encoded: true }, undefined, true, '0'],
    ['text', { body: 'Grüße' }, 'Grüße', false, '7'],
    ['an object', { body: { a: 1 } }, '{"a":1}', false, '7'],
    ['JSON of a vendor', { body: { a: 1 }, headers: { 'content-type': 'application/vnd.api+json' } }, 'eyJhIjoxfQ==', true, '7'],
    ['a form post', { body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 'YT0x', true, '3'],
    ['bytes', { body: png }, 'iVBORw==', true, '4'],
    ['bytes that are text', { body: Buffer.from('hi'), headers: { 'content-type': 'Text/Plain; charset=utf-8' } }, 'hi', false, '2'],
    ['bytes that should be text', { body: png, headers: { 'content-type': 'text/plain' } }, 'iVBORw==', true, '4'],
    ['base64', { body: 'iVBORw==', isBase64Encoded: true }, 'iVBORw==', true, '4'],
  ])('%s', (_, init, body, isBase64Encoded, length) => {
    const event = createAPIGatewayProxyEventV2(init);
    expect([event.body, event.isBase64Encoded, event.headers['content-length']]).toEqual([body, isBase64Encoded, length]);
    expect('body' in event).toBe(body !== undefined);
  });
});

describe('authorizers', () => {
  it('none leaves no key behind', () => {
    expect(createAPIGatewayProxyEventV2().requestContext).not.toHaveProperty('authorizer');
  });

  it('JWT: claims as strings, and the token that they stand in', () => {
    const authorizer = {
      jwt: {
        claims: {
          exp: new Date('2024-06-18T15:00:04Z'),
          'cognito:groups': ['admin', 'staff'],
          email_verified: true,
          address: { postal_code: 1, city: null },
          email: undefined,
        },
        scopes: ['orders/read'],
      },
    };
    const event = createAPIGatewayProxyEventV2WithJWTAuthorizer({ authorizer });
    const { claims, scopes } = event.requestContext.authorizer.jwt;
    expect(claims).toMatchObject({
      exp: '1718722804',
      'cognito:groups': '[admin staff]',
      email_verified: 'true',
      address: 'map[city:<nil> postal_code:1]',
    });
    expect(claims).not.toHaveProperty('email');
    expect(Object.keys(claims)).toEqual(Object.keys(claims).toSorted());
    expect(scopes).toEqual(['orders/read']);
    const token = JSON.parse(Buffer.from(event.headers.authorization!.split('.')[1]!, 'base64url').toString());
    expect(token).toMatchObject({ sub: claims.sub, exp: 1718722804, 'cognito:groups': ['admin', 'staff'] });
    expect(createAPIGatewayProxyEventV2WithJWTAuthorizer().requestContext.authorizer.jwt.scopes).toBeNull();
  });

  it('Lambda: values keep their types, no context is null', () => {
    const handler: APIGatewayProxyHandlerV2WithLambdaAuthorizer<{ tenantId: number }> = async ({ requestContext }) =>
      String(requestContext.authorizer.lambda.tenantId);
    const context = { tenantId: 7, roles: ['a'], nested: { deep: true } };
    const event = createAPIGatewayProxyEventV2WithLambdaAuthorizer({ authorizer: { lambda: context } });
    const accepted: Parameters<typeof handler>[0] = event;
    expect(accepted.requestContext.authorizer).toEqual({ lambda: context });
    event.requestContext.authorizer.lambda.roles.push('b');
    expect(context.roles).toEqual(['a']);
    expect(createAPIGatewayProxyEventV2WithLambdaAuthorizer().requestContext.authorizer).toEqual({ lambda: null });
  });

  it('IAM: a caller, and the signature', () => {
    const event = createAPIGatewayProxyEventV2WithIAMAuthorizer({ region: 'eu-west-1' });
    const { iam } = event.requestContext.authorizer;
    expect(Object.keys(iam)).toEqual(['accessKey', 'accountId', 'callerId', 'cognitoIdentity', 'principalOrgId', 'userArn', 'userId']);
    expect(iam).toMatchObject({ cognitoIdentity: null, principalOrgId: null, userId: iam.callerId });
    expect(event.headers.authorization).toContain(`Credential=${iam.accessKey}/20260115/eu-west-1/execute-api/aws4_request`);
    expect(event.headers['x-amz-date']).toBe('20260115T123456Z');
  });

  it('any of them, through the general factory', () => {
    expect(createAPIGatewayProxyEventV2({ authorizer: { lambda: { a: 1 } } }).requestContext).toHaveProperty('authorizer.lambda.a', 1);
    expect(createAPIGatewayProxyEventV2({ authorizer: { jwt: {} } }).requestContext).toHaveProperty('authorizer.jwt.scopes', null);
    expect(createAPIGatewayProxyEventV2({ authorizer: { iam: {} } }).requestContext).toHaveProperty('authorizer.iam.accessKey');
  });
});

describe('bad input', () => {
  it.each<[APIGatewayProxyEventV2Init, string]>([
    [
      { stage: 'dev', rawPath: '/users' },
      'rawPath "/users" doesn’t start with the stage. Pass "/dev/users": the paths of every stage but $default have its name in front.',
    ],
    [
      { routeKey: '$default', pathParameters: { proxy: 'x' } },
      'pathParameters are given, but the route is $default. Pass a "routeKey" such as "GET /users/{id}": $default has no path parameters.',
    ],
    [{ routeKey: 'GET /users', method: 'POST' }, 'method POST doesn’t fit routeKey "GET /users". Leave "method" out, or route ANY method.'],
    [{ routeKey: '/users' }, 'option "routeKey" is "/users". Pass "$default", or a method (or ANY) and a path such as "GET /users/{id}".'],
    [
      { rawPath: '/users/{id}' },
      'option "rawPath" is "/users/{id}". Pass a decoded path, such as "/users/42", without query (a template such as "GET /users/{id}" is the option "routeKey").',
    ],
    [
      { routeKey: 'GET /users/{id}', rawPath: '/orders/1' },
      'rawPath "/orders/1" doesn’t fit routeKey "/users/{id}". Pass a path that does, or leave one of the two out.',
    ],
    [
      { rawQueryString: 'a=1', queryStringParameters: { a: '2' } },
      'rawQueryString "a=1" says {"a":"1"}, but queryStringParameters is {"a":"2"}. Leave one of the two out.',
    ],
    [{ cookies: ['a=1'], headers: { cookie: 'a=1' } }, 'option "cookies" and a header Cookie are both given. Leave one of the two out.'],
    [
      { body: 'a=1', isBase64Encoded: false, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      'isBase64Encoded is false, but a body of type "application/x-www-form-urlencoded" is handed over as base64. Leave isBase64Encoded out; to build an impossible event put it into the second argument.',
    ],
    [
      { authorizer: { jwt: {}, lambda: {} } as never },
      'option "authorizer" is {"jwt":{},"lambda":{}}. Pass an object with one of jwt, lambda and iam alone.',
    ],
    [
      { authorizer: { lambda: 'x' } as never },
      'option "authorizer.lambda" is "x". Pass the authorizer’s context as an object, or null for none.',
    ],
  ])('%j', (init, cause) => {
    expect(() => createAPIGatewayProxyEventV2(init)).toThrow(`Failed to create APIGatewayProxyEventV2: ${cause}`);
  });

  it('is another authorizer than the factory’s', () => {
    expect(() => createAPIGatewayProxyEventV2WithJWTAuthorizer({ authorizer: { lambda: null } as never })).toThrow(
      'Failed to create APIGatewayProxyEventV2WithJWTAuthorizer: option "authorizer" is {"lambda":null}. Pass an object with "jwt" alone.',
    );
  });
});

test('recognises its events, and no look-alikes', () => {
  const event = createAPIGatewayProxyEventV2();
  expect(detectEventSource(event)).toBe('api-gateway-proxy-v2');
  expect(detectEventSource(createAPIGatewayProxyEvent())).toBe('api-gateway-proxy');
  const url = { ...event, requestContext: { ...event.requestContext, domainName: 'abc.lambda-url.us-east-1.on.aws' } };
  expect(detectEventSource(url)).not.toBe('api-gateway-proxy-v2');
  expect(detectEventSource({ type: 'REQUEST', routeArn: 'arn', ...event })).not.toBe('api-gateway-proxy-v2');
  expect(detectEventSource({ ...event, version: '1.0' })).not.toBe('api-gateway-proxy-v2');
});

describe('fromJSON says', () => {
  const known = {
    apiId: 'a1b2c3d4e5',
    accountId: '123456789012',
    region: 'eu-west-1',
    sourceIp: '192.0.2.7',
    userAgent: 'curl/8.7.1',
    requestId: 'F1x2ViF1joEEMaA=',
    headers: { 'x-amzn-trace-id': 'Root=1-65920080-0d9c2fe69c4769c78f3d1c9d' },
  };

  it.each<[string, APIGatewayProxyEventV2Init]>([
    [
      'routes, and parameters once or repeated',
      { routeKey: 'GET /users/{id}', rawPath: '/users/42', queryStringParameters: { page: '1', tag: ['a', 'b,c'] } },
    ],
    ['queries as they stand in the URL, where they are unusual', { rawQueryString: 'a+b=1&&c' }],
    ['bodies as objects', { body: { quantity: 2 } }],
    ['forms as texts', { body: 'a=1&b=2', headers: { ...known.headers, 'content-type': 'application/x-www-form-urlencoded' } }],
    ['cookies', { cookies: ['a=1', 'b=2'] }],
    ['custom domain names', { domainName: 'api.example.com', region: undefined }],
    ['the context of a Lambda authorizer', { authorizer: { lambda: { tenant: 7 } } }],
  ])('%s', (_, given) => {
    const init = { ...known, ...given };
    const call = fromJSON(createAPIGatewayProxyEventV2(init), createAPIGatewayProxyEventV2);
    expect(call.init).toEqual(init);
    expect(call.overrides).toBeUndefined();
  });

  it('claims as the token has them', () => {
    const jwt = { claims: { 'cognito:groups': ['admin', 'staff'], level: 3, email: undefined }, scopes: ['orders/read'] };
    const { init, overrides } = fromJSON(createAPIGatewayProxyEventV2({ authorizer: { jwt } }), createAPIGatewayProxyEventV2);
    expect(init?.authorizer).toMatchObject({ jwt });
    expect(overrides).toBeUndefined();
  });
});
