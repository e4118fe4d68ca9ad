import * as fc from 'fast-check';
import { createAppSyncBatchResolverEvent, createAppSyncResolverEvent, fromJSON, seed, type AppSyncIdentityInit } from 'lambdouble';
import { anyAppSyncBatchResolverEvent, anyAppSyncResolverEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/appsync-resolver/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

const identityOf = (identity: AppSyncIdentityInit): Record<string, unknown> =>
  createAppSyncResolverEvent({ identity, sourceIp: '203.0.113.7' }).identity as unknown as Record<string, unknown>;

describe('an event', () => {
  it('has its members in the order of AppSync', () => {
    const event = createAppSyncResolverEvent();
    expect(Object.keys(event)).toEqual(['arguments', 'identity', 'source', 'request', 'prev', 'info', 'stash']);
    expect(Object.keys(event.info)).toEqual(['selectionSetList', 'selectionSetGraphQL', 'parentTypeName', 'fieldName', 'variables']);
    expect(event).toMatchObject({
      arguments: { id: expect.any(String) },
      identity: null,
      source: null,
      prev: null,
      stash: {},
      request: { domainName: null, headers: { 'x-api-key': expect.stringMatching(/^da2-[a-z0-9]{26}$/) } },
    });
  });

  it('writes what the query selects in both forms', () => {
    const { info } = createAppSyncResolverEvent({ selectionSetList: ['id', 'author/name', 'title', 'author/posts/id'] });
    expect(info.selectionSetList).toEqual(['id', 'author', 'author/name', 'author/posts', 'author/posts/id', 'title']);
    expect(info.selectionSetGraphQL).toBe('{\n  id\n  author {\n    name\n    posts {\n      id\n    }\n  }\n  title\n}');
    expect(createAppSyncResolverEvent({ selectionSetList: [] }).info).toMatchObject({ selectionSetList: [], selectionSetGraphQL: '' });
  });

  it('copies what it is given as JSON does', () => {
    const given = { at: new Date(0), inner: { gone: undefined } };
    const event = createAppSyncResolverEvent({
      arguments: given,
      source: given,
      variables: given,
      stash: given,
      prev: { result: [given] },
    });
    const copy = { at: '1970-01-01T00:00:00.000Z', inner: {} };
    expect(event).toMatchObject({ arguments: copy, source: copy, stash: copy, prev: { result: [copy] } });
    expect(event.info.variables).toStrictEqual(copy);
  });
});

describe('a request', () => {
  it('has headers in lower case, the given ones over the usual', () => {
    const { headers } = createAppSyncResolverEvent({ headers: { 'User-Agent': 'curl/8', 'X-Tenant': ['a', 'b'] } }).request;
    expect(headers).toMatchObject({ 'user-agent': 'curl/8', 'x-tenant': 'a,b' });
    expect(Object.keys(headers).filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it('comes to the host of its API, or to a custom domain name', () => {
    expect(createAppSyncResolverEvent({ region: 'eu-west-1' }).request.headers.host).toMatch(
      /^[a-z0-9]{26}\.appsync-api\.eu-west-1\.amazonaws\.com$/,
    );
    const custom = { headers: expect.objectContaining({ host: 'api.example.com' }), domainName: 'api.example.com' };
    expect(createAppSyncResolverEvent({ domainName: 'api.example.com' }).request).toEqual(custom);
    expect(createAppSyncResolverEvent({ headers: { Host: 'api.example.com' } }).request).toEqual(custom);
    expect(createAppSyncResolverEvent({ headers: { host: 'abc.appsync-api.eu-west-1.amazonaws.com' } }).request.domainName).toBeNull();
  });

  it('comes from the address that the identity has', () => {
    const event = createAppSyncResolverEvent({ identity: { iam: {} }, headers: { 'X-Forwarded-For': '203.0.113.9, 10.0.0.1' } });
    expect(event.identity).toMatchObject({ sourceIp: ['203.0.113.9'] });
  });

  it('carries the second of its time', () => {
    expect(createAppSyncResolverEvent({ time: 1_000_000 }).request.headers['x-amzn-trace-id']).toMatch(/^Root=1-000003e8-/);
  });
});

describe('an identity', () => {
  it('of Cognito follows from its claims', () => {
    const identity = identityOf({
      cognito: { username: 'ana', groups: ['admins'], claims: { email: 'ana@example.com', 'custom:a': [1] } },
    });
    expect(Object.keys(identity)).toEqual(['claims', 'defaultAuthStrategy', 'groups', 'issuer', 'sourceIp', 'sub', 'username']);
    const claims = identity.claims as Record<string, unknown>;
    expect(claims).toMatchObject({ 'cognito:username': 'ana', 'cognito:groups': ['admins'], email: 'ana@example.com', 'custom:a': [1] });
    expect(identity).toMatchObject({
      username: 'ana',
      groups: ['admins'],
      sub: claims.sub,
      issuer: claims.iss,
      sourceIp: ['203.0.113.7'],
      defaultAuthStrategy: 'ALLOW',
    });
    expect(identityOf({ cognito: {} }).groups).toBeNull();
    expect(identityOf({ cognito: { groups: [] } }).groups).toEqual([]);
  });

  it('of an access token is named as those name users', () => {
    const { username, claims } = identityOf({ cognito: { username: 'ana', claims: { token_use: 'access' } } });
    expect(username).toBe('ana');
    expect(claims).toMatchObject({ username: 'ana', client_id: expect.any(String) });
    expect(claims).not.toHaveProperty(['cognito:username']);
  });

  it('is what the token in the header says', () => {
    const event = createAppSyncResolverEvent({ identity: { cognito: {} } });
    const [, payload] = event.request.headers.authorization!.split('.');
    expect(event.identity).toMatchObject({ claims: JSON.parse(Buffer.from(payload!, 'base64url').toString()) });
  });

  it('of IAM has nulls unless the caller comes from an identity pool', () => {
    expect(identityOf({ iam: { username: 'AIDACKCEVSQ6C2EXAMPLE', userArn: 'arn:aws:iam::000000000001:user/ana' } })).toEqual({
      accountId: '000000000001',
      cognitoIdentityAuthProvider: null,
      cognitoIdentityAuthType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      sourceIp: ['203.0.113.7'],
      userArn: 'arn:aws:iam::000000000001:user/ana',
      username: 'AIDACKCEVSQ6C2EXAMPLE',
    });
    expect(identityOf({ iam: { cognitoIdentityAuthType: 'authenticated' } })).toMatchObject({
      cognitoIdentityAuthProvider: expect.stringContaining(':CognitoSignIn:'),
      cognitoIdentityId: expect.stringMatching(/^us-east-1:[0-9a-f-]{36}$/),
    });
    expect(identityOf({ iam: { cognitoIdentityAuthType: 'unauthenticated' } }).cognitoIdentityAuthProvider).toBeNull();
  });

  it('of others has what they say', () => {
    expect(identityOf({ oidc: { sub: 'auth0|42', claims: { iat: new Date(7000) } } })).toMatchObject({
      issuer: 'https://idp.example.com',
      sub: 'auth0|42',
      claims: { sub: 'auth0|42', iss: 'https://idp.example.com', iat: 7 },
    });
    expect(identityOf({ lambda: { tenant: 'acme', level: 7 } })).toEqual({ resolverContext: { tenant: 'acme', level: 7 } });
  });
});

describe('a batch', () => {
  it('asks one field of many sources for one caller', () => {
    const event = createAppSyncBatchResolverEvent([
      { source: { id: 'p-1' }, identity: { cognito: { username: 'ana' } }, arguments: { first: 7 } },
      { source: { id: 'p-2' } },
      { source: { id: 'p-3' }, fieldName: 'comments' },
    ]);
    expect(event.map(({ source }) => source.id)).toEqual(['p-1', 'p-2', 'p-3']);
    expect(event.map(({ arguments: given }) => given)).toEqual([{ first: 7 }, {}, {}]);
    for (const other of event.slice(1)) {
      expect({ ...other, source: null, arguments: null }).toEqual({ ...event[0], source: null, arguments: null });
      expect(other.identity).not.toBe(event[0]!.identity);
    }
  });

  it('takes overrides one each', () => {
    const event = createAppSyncBatchResolverEvent([{}, {}], [undefined, { source: null, info: undefined }]);
    expect(event[0]).toHaveProperty('info');
    expect(event[1]).not.toHaveProperty('info');
    expect(event[1]!.source).toBeNull();
  });

  it('of every size shares request and caller', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(anyAppSyncBatchResolverEvent(), (event) => {
        sizes.add(event.length);
        for (const { request, identity, info } of event) expect({ request, identity, info }).toEqual(pick(event[0]!));
      }),
      SETTINGS,
    );
    expect([...sizes].toSorted()).toEqual([1, 2, 3, 4]);
  });
});

function pick({ request, identity, info }: { request: unknown; identity?: unknown; info: unknown }): object {
  return { request, identity, info };
}

it('reaches every caller, fields with and without source, and results of a pipeline', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyAppSyncResolverEvent(), ({ identity, source, prev, info, request }) => {
      seen.add(Object.keys(identity ?? { none: 1 })[0]!);
      seen.add(source === null ? 'root' : 'inner');
      seen.add(prev === null ? 'alone' : 'pipeline');
      seen.add(info.selectionSetList.length === 0 ? 'scalar' : 'object');
      seen.add(request.domainName === null ? 'own host' : 'custom host');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(
    new Set([
      'none',
      'claims',
      'accountId',
      'resolverContext',
      'root',
      'inner',
      'alone',
      'pipeline',
      'scalar',
      'object',
      'own host',
      'custom host',
    ]),
  );
});

describe('answers', () => {
  it('to one event are any value', () => {
    for (const answer of [null, 7, 'text', [], { id: '7' }])
      expect(facts.response.problems(answer, createAppSyncResolverEvent())).toEqual([]);
  });

  it('to a batch are as long as the batch', () => {
    const batch = createAppSyncBatchResolverEvent([{}, {}]);
    const consequence = 'so AppSync answers every field of the batch with an error.';
    expect(facts.response.problems([null, []], batch)).toEqual([]);
    expect(facts.response.problems([1], batch)).toEqual([`The answer has length 1, but the batch has length 2, ${consequence}`]);
    expect(facts.response.problems({ data: [] }, batch)).toEqual([
      `The answer is {"data":[]}, not a list with an element for each of the 2 events, ${consequence}`,
    ]);
  });
});

it('tells its events from others of GraphQL', () => {
  const event = createAppSyncResolverEvent();
  expect(facts.recognises({ ...event, typeName: 'Query', fieldName: 'getPost' })).toBe(false);
  expect(facts.recognises({ ...event, info: { channel: { path: '/default/a' }, operation: 'PUBLISH' } })).toBe(false);
  expect(facts.recognises([event, {}])).toBe(false);
});

it('says what is wrong with its options', () => {
  expect(
    messagesOf({
      'two names': () => createAppSyncResolverEvent({ identity: { cognito: { username: 'ana', claims: { 'cognito:username': 'bo' } } } }),
      'an unauthenticated provider': () =>
        createAppSyncResolverEvent({
          identity: { iam: { cognitoIdentityAuthType: 'unauthenticated', cognitoIdentityAuthProvider: 'accounts.google.com' } },
        }),
      'two accounts': () =>
        createAppSyncResolverEvent({ identity: { iam: { accountId: '000000000002', userArn: 'arn:aws:iam::000000000001:user/ana' } } }),
      'two regions': () =>
        createAppSyncResolverEvent({ region: 'us-east-1', headers: { host: 'abc.appsync-api.eu-west-1.amazonaws.com' } }),
      'two addresses': () => createAppSyncResolverEvent({ sourceIp: '203.0.113.1', headers: { 'x-forwarded-for': '203.0.113.2' } }),
      'two callers': () => createAppSyncBatchResolverEvent([{ identity: null }, { identity: { iam: {} } }]),
      'an empty batch': () => createAppSyncBatchResolverEvent([]),
    }),
  ).toEqual({
    'two names':
      'Failed to create AppSyncResolverEvent: option "identity" says "ana" beside the claim "cognito:username", "bo". Say it once.',
    'an unauthenticated provider':
      'Failed to create AppSyncResolverEvent: option "identity" is "unauthenticated", but has the provider "accounts.google.com". Leave the provider out: nobody authenticated the caller.',
    'two accounts':
      'Failed to create AppSyncResolverEvent: option "identity" has the account 000000000002 and the ARN "arn:aws:iam::000000000001:user/ana" of another. Say the account once.',
    'two regions':
      'Failed to create AppSyncResolverEvent: option "region" is "us-east-1", but the header host is "abc.appsync-api.eu-west-1.amazonaws.com". Say it once.',
    'two addresses':
      'Failed to create AppSyncResolverEvent: option "sourceIp" is "203.0.113.1", but the header x-forwarded-for is "203.0.113.2". Say it once.',
    'two callers':
      'Failed to create AppSyncBatchResolverEvent: its records disagree about "identity": null and {"iam":{}}. All records of one event share it, so give it once, or make two events.',
    'an empty batch':
      'Failed to create AppSyncBatchResolverEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, [].',
  });
});

describe('fromJSON says', () => {
  it.each<[string, AppSyncIdentityInit]>([
    ['what an authorizer told', { lambda: { tenant: 'acme', level: 7 } }],
    ['who signed', { iam: { username: 'AIDAEXAMPLE', userArn: 'arn:aws:iam::123456789012:user/ana' } }],
    ['whom a provider knows', { oidc: { claims: { sub: 'ana', aud: 'shop' } } }],
  ])('%s', (_, identity) => {
    const event = createAppSyncResolverEvent({ identity, headers: { 'x-tenant': 'acme' }, arguments: { id: '7' } });
    const { init, overrides } = fromJSON(event, createAppSyncResolverEvent);
    expect(init).toMatchObject({ identity, headers: { 'x-tenant': 'acme' }, arguments: { id: '7' } });
    expect(init?.headers).not.toHaveProperty('x-forwarded-proto');
    expect(overrides).toBeUndefined();
  });

  it('sources of a batch', () => {
    const { init } = fromJSON(createAppSyncBatchResolverEvent([{ source: { id: 'p-1' } }, { source: { id: 'p-2' } }]));
    expect(init).toMatchObject([{ source: { id: 'p-1' } }, { source: { id: 'p-2' } }]);
  });
});
