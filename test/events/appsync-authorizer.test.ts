import * as fc from 'fast-check';
import { createAppSyncAuthorizerEvent, seed } from 'lambdouble';
import { anyAppSyncAuthorizerEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/appsync-authorizer/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('an event', () => {
  it('has its members in the order of AppSync', () => {
    const event = createAppSyncAuthorizerEvent();
    expect(Object.keys(event)).toEqual(['authorizationToken', 'requestContext', 'requestHeaders']);
    expect(Object.keys(event.requestContext)).toEqual(['apiId', 'accountId', 'requestId', 'queryString', 'operationName', 'variables']);
    expect(event.requestContext).toMatchObject({
      apiId: expect.stringMatching(/^[a-z0-9]{26}$/),
      accountId: '123456789012',
      operationName: 'GetPost',
      variables: { id: expect.any(String) },
    });
  });

  it('has the same token in its header', () => {
    const event = createAppSyncAuthorizerEvent();
    expect(event.requestHeaders.authorization).toBe(event.authorizationToken);
    expect(createAppSyncAuthorizerEvent({ authorizationToken: 'a' }).requestHeaders.authorization).toBe('a');
    expect(createAppSyncAuthorizerEvent({ requestHeaders: { Authorization: 'b' } }).authorizationToken).toBe('b');
  });

  it.each<[string, string | undefined]>([
    ['{ getPost { id } }', undefined],
    ['query { getPost { id } }', undefined],
    ['mutation Like($id: ID!) { like(id: $id) { id } }', 'Like'],
    ['subscription   On_1 { on { id } }', 'On_1'],
    ['fragment F on Post { query }\nquery A { a }', 'A'],
    ['{ getPost(title: "query B {") { id } } # query C', undefined],
  ])('of %j asks for the operation %j', (queryString, operationName) => {
    const { requestContext } = createAppSyncAuthorizerEvent({ queryString });
    expect(requestContext.operationName).toBe(operationName);
    expect('operationName' in requestContext).toBe(operationName !== undefined);
    expect(requestContext.variables).toEqual({});
  });

  it('may ask for one of several operations', () => {
    const queryString = 'query A { a }\nquery B { b }';
    expect(createAppSyncAuthorizerEvent({ queryString, operationName: 'B' }).requestContext.operationName).toBe('B');
  });
});

it('generates tokens that agree with their headers, and operations with and without name', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyAppSyncAuthorizerEvent(), ({ authorizationToken, requestHeaders, requestContext }) => {
      expect(requestHeaders.authorization).toBe(authorizationToken);
      seen.add(requestContext.operationName === undefined ? 'anonymous' : 'named');
      seen.add(authorizationToken.startsWith('Bearer ') ? 'Bearer' : 'other');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['anonymous', 'named', 'Bearer', 'other']));
});

describe('answers', () => {
  it.each([
    { isAuthorized: true },
    { isAuthorized: false, resolverContext: null, deniedFields: null },
    {
      isAuthorized: true,
      resolverContext: { tenant: 'acme', level: 7, admin: false },
      deniedFields: ['Mutation.createPost', 'arn:aws:appsync:us-east-1:111122223333:apis/abc/types/Post/fields/secret'],
      ttlOverride: 0,
    },
  ])('that are %j are well formed', (answer) => {
    expect(facts.response.problems(answer, createAppSyncAuthorizerEvent())).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [null, ['The answer is null, not an object with isAuthorized']],
    [{}, ['isAuthorized is undefined, neither true nor false']],
    [{ isAuthorized: 'true' }, ['isAuthorized is "true", neither true nor false']],
    [{ isAuthorized: true, resolverContext: 'acme' }, ['resolverContext is "acme", not an object']],
    [
      { isAuthorized: true, resolverContext: { user: { id: 7 } } },
      ['resolverContext["user"] is {"id":7}: nested values are not supported (JSON.stringify it)'],
    ],
    [{ isAuthorized: true, resolverContext: { a: 'x'.repeat(5 * 1024 * 1024) } }, ['resolverContext has 5242888 bytes, over 5 MB']],
    [{ isAuthorized: true, deniedFields: 'Post.secret' }, ['deniedFields is "Post.secret", not a list']],
    [
      { isAuthorized: true, deniedFields: ['secret', 7] },
      [
        'deniedFields has "secret", neither "Type.field" nor the ARN of a field',
        'deniedFields has 7, neither "Type.field" nor the ARN of a field',
      ],
    ],
    [{ isAuthorized: true, ttlOverride: -1 }, ['ttlOverride is -1, not a number of seconds']],
  ])('that are %j are not', (answer, problems) => {
    expect(facts.response.problems(answer, createAppSyncAuthorizerEvent())).toEqual(
      problems.map((problem) => `${problem}, so AppSync refuses the request.`),
    );
  });
});

it('says what is wrong with its options', () => {
  const queryString = 'query A { a }\nquery B { b }';
  expect(
    messagesOf({
      'two tokens': () => createAppSyncAuthorizerEvent({ authorizationToken: 'a', requestHeaders: { authorization: 'b' } }),
      'an operation too many': () => createAppSyncAuthorizerEvent({ queryString }),
      'another operation': () => createAppSyncAuthorizerEvent({ queryString, operationName: 'C' }),
      'no operation': () => createAppSyncAuthorizerEvent({ queryString: '{ a }', operationName: 'A' }),
    }),
  ).toEqual({
    'two tokens':
      'Failed to create AppSyncAuthorizerEvent: option "authorizationToken" is "a", but the header authorization is "b". Say it once.',
    'an operation too many':
      'Failed to create AppSyncAuthorizerEvent: option "queryString" has the operations A, B. Pass one of them as "operationName".',
    'another operation':
      'Failed to create AppSyncAuthorizerEvent: option "operationName" is "C", but the queryString has A, B. Leave it out, or pass an operation of the queryString.',
    'no operation':
      'Failed to create AppSyncAuthorizerEvent: option "operationName" is "A", but the queryString has no operation with a name. Leave it out, or pass an operation of the queryString.',
  });
});
