import * as fc from 'fast-check';
import { createAmplifyGraphQlResolverEvent, createAppSyncResolverEvent, detectEventSource, seed } from 'lambdouble';
import { anyAmplifyGraphQlResolverEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/amplify-resolver/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('an event', () => {
  it('has its members in the order of Amplify’s template', () => {
    const event = createAmplifyGraphQlResolverEvent();
    expect(Object.keys(event)).toEqual(['typeName', 'fieldName', 'arguments', 'identity', 'source', 'request', 'prev']);
    expect(event).toMatchObject({
      typeName: 'Query',
      fieldName: 'echo',
      arguments: { msg: expect.any(String) },
      identity: null,
      source: null,
      prev: { result: {} },
    });
  });

  it('says who calls as AppSync does', () => {
    const event = createAmplifyGraphQlResolverEvent({
      identity: { cognito: { username: 'ana', groups: ['admins'] } },
      sourceIp: '203.0.113.7',
    });
    expect(event.identity).toMatchObject({ username: 'ana', groups: ['admins'], sourceIp: ['203.0.113.7'] });
    expect(event.request.headers['x-forwarded-for']).toMatch(/^203\.0\.113\.7, /);
  });

  it('copies what it is given as JSON does', () => {
    const given = { at: new Date(0) };
    const event = createAmplifyGraphQlResolverEvent({ arguments: given, source: given, prev: { result: given } });
    const copy = { at: '1970-01-01T00:00:00.000Z' };
    expect(event).toMatchObject({ arguments: copy, source: copy, prev: { result: copy } });
    expect(createAmplifyGraphQlResolverEvent({ prev: null }).prev).toBeNull();
  });
});

it('is told from the event of a direct resolver, and both from one that is neither', () => {
  const [amplify, appSync] = [createAmplifyGraphQlResolverEvent(), createAppSyncResolverEvent()];
  expect(detectEventSource(amplify)).toBe('amplify-resolver');
  expect(detectEventSource(appSync)).toBe('appsync-resolver');
  expect(detectEventSource({ ...appSync, ...amplify })).toBeUndefined();
  expect(facts.recognises({ ...amplify, request: null })).toBe(false);
});

it('reaches callers of all kinds, fields with and without source, and results of the pipeline', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyAmplifyGraphQlResolverEvent(), ({ identity, source, prev }) => {
      seen.add(Object.keys(identity ?? { none: 1 })[0]!);
      seen.add(source === null ? 'root' : 'inner');
      seen.add(prev === null ? 'no pipeline' : Array.isArray(prev.result) ? 'list' : typeof prev.result);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['none', 'claims', 'accountId', 'resolverContext', 'root', 'inner', 'no pipeline', 'list', 'object']));
});

it('takes any answer', () => {
  for (const answer of [undefined, null, 7, 'text', [], {}]) {
    expect(facts.response.problems(answer, createAmplifyGraphQlResolverEvent())).toEqual([]);
  }
});

it('says what is wrong with its options', () => {
  expect(
    messagesOf({
      'an option of AppSync': () => createAmplifyGraphQlResolverEvent({ parentTypeName: 'Query' } as never),
      'no name': () => createAmplifyGraphQlResolverEvent({ fieldName: 'get-post' }),
      'a result alone': () => createAmplifyGraphQlResolverEvent({ prev: { id: '7' } as never }),
    }),
  ).toEqual({
    'an option of AppSync':
      'Failed to create AmplifyGraphQlResolverEvent: there is no option "parentTypeName". Known options: typeName, fieldName, arguments, source, prev, identity, headers, domainName, sourceIp, region, time.',
    'no name':
      'Failed to create AmplifyGraphQlResolverEvent: option "fieldName" is "get-post". Pass a name of GraphQL: letters, digits and "_".',
    'a result alone':
      'Failed to create AmplifyGraphQlResolverEvent: option "prev" is {"id":"7"}. Pass an object with result (any value), or one of null.',
  });
});
