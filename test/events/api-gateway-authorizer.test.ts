import * as fc from 'fast-check';
import {
  configure,
  createAPIGatewayProxyEvent,
  createAPIGatewayProxyEventV2,
  createAPIGatewayRequestAuthorizerEvent,
  createAPIGatewayRequestAuthorizerEventV2,
  createAPIGatewayTokenAuthorizerEvent,
  detectEventSource,
  seed,
} from 'lambdouble';
import {
  anyAPIGatewayRequestAuthorizerEvent,
  anyAPIGatewayRequestAuthorizerEventV2,
  anyAPIGatewayTokenAuthorizerEvent,
} from 'lambdouble/arbitraries';
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

describe('an answer', () => {
  const { problems } = facts.response;
  const policyDocument = {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: '*' }],
  };
  const token = () => createAPIGatewayTokenAuthorizerEvent();

  it('may allow, refuse, and tell what it knows', () => {
    const deny = { Version: '2012-10-17', Statement: [{ NotAction: ['x'], Effect: 'Deny', NotResource: ['arn:aws:execute-api:*'] }] };
    const context = { tenant: 'acme', level: 7, admin: false, nothing: null };
    for (const answer of [
      { principalId: 'ana', policyDocument },
      { principalId: 'ana', policyDocument: deny },
      { principalId: 'ana', policyDocument: { Version: '2008-10-17', Statement: [] } },
      { principalId: '', policyDocument, context, usageIdentifierKey: 'key' },
      { principalId: 'ana', policyDocument, context: null, usageIdentifierKey: null },
    ]) {
      expect(problems(answer, token())).toEqual([]);
      expect(problems(answer, createAPIGatewayRequestAuthorizerEvent())).toEqual([]);
    }
  });

  it('that is malformed is a 500, with the reason', () => {
    const event = token();
    const statement = { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: '*' };
    const withStatement = (changes: object) => ({ ...policyDocument, Statement: [{ ...statement, ...changes }] });
    const of = (answer: unknown) => problems(answer, event);
    expect({
      nothing: of(null),
      text: of('Unauthorized'),
      'a proxy response': of({ statusCode: 401 }),
      'a simple answer': of({ isAuthorized: true }),
      'no policy': of({ principalId: 'ana' }),
      'a principal that is a number': of({ principalId: 7, policyDocument }),
      'another version': of({ principalId: 'ana', policyDocument: { ...policyDocument, Version: '2012-10-18' } }),
      'one statement': of({ principalId: 'ana', policyDocument: { ...policyDocument, Statement: statement } }),
      'a text as statement': of({ principalId: 'ana', policyDocument: { ...policyDocument, Statement: ['Allow'] } }),
      'effect in lower case': of({ principalId: 'ana', policyDocument: withStatement({ Effect: 'allow' }) }),
      'no action': of({ principalId: 'ana', policyDocument: withStatement({ Action: undefined }) }),
      'no resource': of({ principalId: 'ana', policyDocument: withStatement({ Resource: [] }) }),
      'objects and arrays in the context': of({ principalId: 'ana', policyDocument, context: { roles: ['admin'], user: {} } }),
      'a context that is a text': of({ principalId: 'ana', policyDocument, context: 'ana' }),
      'a key that is none': of({ principalId: 'ana', policyDocument, usageIdentifierKey: 7 }),
    }).toMatchInlineSnapshot(`
      {
        "a context that is a text": [
          "context is "ana", not an object, so API Gateway answers 500.",
        ],
        "a key that is none": [
          "usageIdentifierKey is 7, not a string, so API Gateway answers 500.",
        ],
        "a principal that is a number": [
          "principalId is 7, not a string, so API Gateway answers 500.",
        ],
        "a proxy response": [
          "principalId is undefined, not a string, so API Gateway answers 500.",
          "policyDocument is undefined, not an object, so API Gateway answers 500.",
        ],
        "a simple answer": [
          "principalId is undefined, not a string, so API Gateway answers 500.",
          "policyDocument is undefined, not an object, so API Gateway answers 500.",
        ],
        "a text as statement": [
          "policyDocument.Statement[0] is "Allow", not an object, so API Gateway answers 500.",
        ],
        "another version": [
          "policyDocument.Version is "2012-10-18", not "2012-10-17", so API Gateway answers 500.",
        ],
        "effect in lower case": [
          "policyDocument.Statement[0].Effect is "allow", neither "Allow" nor "Deny", so API Gateway answers 500.",
        ],
        "no action": [
          "policyDocument.Statement[0].Action is undefined, neither a string nor an array of strings, so API Gateway answers 500.",
        ],
        "no policy": [
          "policyDocument is undefined, not an object, so API Gateway answers 500.",
        ],
        "no resource": [
          "policyDocument.Statement[0].Resource is [], neither a string nor an array of strings, so API Gateway answers 500.",
        ],
        "nothing": [
          "The answer is null, not an object with principalId and policyDocument, so API Gateway answers 500.",
        ],
        "objects and arrays in the context": [
          "context["roles"] is ["admin"], neither a string nor a number nor a boolean (JSON.stringify it), so API Gateway answers 500.",
          "context["user"] is {}, neither a string nor a number nor a boolean (JSON.stringify it), so API Gateway answers 500.",
        ],
        "one statement": [
          "policyDocument.Statement is {"Action":"execute-api:Invoke","Effect":"Allow","Resource":"*"}, not an array, so API Gateway answers 500.",
        ],
        "text": [
          "The answer is "Unauthorized", not an object with principalId and policyDocument, so API Gateway answers 500.",
        ],
      }
    `);
  });
});

describe('an answer to an HTTP API', () => {
  const { problems } = facts.response;
  const event = () => createAPIGatewayRequestAuthorizerEventV2();
  const policyDocument = { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: ['*'] }] };

  it('may be simple or a policy, its context as deep as JSON', () => {
    for (const answer of [
      { isAuthorized: true },
      { isAuthorized: false, context: null },
      { isAuthorized: true, context: { roles: ['admin'], user: { id: 7 } } },
      { principalId: 'ana', policyDocument, context: { roles: ['admin'] } },
      { errorMessage: 'Unauthorized' },
    ]) {
      expect(problems(answer, event())).toEqual([]);
    }
  });

  it('that is malformed is a 500, with the reason', () => {
    const of = (answer: unknown) => problems(answer, event());
    expect({
      nothing: of(null),
      boolean: of(true),
      'an empty object': of({}),
      'a text that says true': of({ isAuthorized: 'true' }),
      'a context that is a list': of({ isAuthorized: true, context: ['admin'] }),
      'a policy of nobody': of({ policyDocument }),
    }).toMatchInlineSnapshot(`
      {
        "a context that is a list": [
          "context is ["admin"], not an object, so API Gateway answers 500.",
        ],
        "a policy of nobody": [
          "principalId is undefined, not a string, so API Gateway answers 500.",
        ],
        "a text that says true": [
          "isAuthorized is "true", neither true nor false, so API Gateway answers 500.",
        ],
        "an empty object": [
          "isAuthorized is undefined, neither true nor false, so API Gateway answers 500.",
        ],
        "boolean": [
          "The answer is true, neither { isAuthorized } nor { principalId, policyDocument }, so API Gateway answers 500.",
        ],
        "nothing": [
          "The answer is null, neither { isAuthorized } nor { principalId, policyDocument }, so API Gateway answers 500.",
        ],
      }
    `);
  });
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
