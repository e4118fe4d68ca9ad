import * as fc from 'fast-check';
import { createAppSyncEventsPublishEvent, createAppSyncEventsSubscribeEvent, createAppSyncResolverEvent, seed } from 'lambdouble';
import { anyAppSyncEventsPublishEvent, anyAppSyncEventsSubscribeEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/appsync-events/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('a publication', () => {
  it('has its members in the order of AppSync', () => {
    const event = createAppSyncEventsPublishEvent();
    expect(Object.keys(event)).toEqual(['identity', 'result', 'request', 'info', 'error', 'prev', 'stash', 'outErrors', 'events']);
    expect(event).toMatchObject({
      identity: null,
      result: null,
      error: null,
      prev: null,
      stash: {},
      outErrors: [],
      info: {
        channel: { path: '/default/orders', segments: ['default', 'orders'] },
        channelNamespace: { name: 'default' },
        operation: 'PUBLISH',
      },
      events: [{ payload: { orderId: 'o-1' }, id: expect.stringMatching(/^[0-9a-f-]{36}$/) }],
    });
  });

  it('carries any JSON, under ids of its own', () => {
    const at = new Date(0);
    const { events } = createAppSyncEventsPublishEvent({ events: [{ at }, 'text', null, [7]] });
    expect(events.map(({ payload }) => payload)).toStrictEqual([{ at: '1970-01-01T00:00:00.000Z' }, 'text', null, [7]]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
  });

  it('has the context of a Lambda authorizer under its own name', () => {
    expect(createAppSyncEventsPublishEvent({ identity: { lambda: { tenant: 'acme' } } }).identity).toEqual({
      handlerContext: { tenant: 'acme' },
    });
  });
});

describe('a subscription', () => {
  it('has no events, and comes to the real-time host', () => {
    const event = createAppSyncEventsSubscribeEvent({ channel: '/chat/*', region: 'eu-west-1' });
    expect(event.events).toBeNull();
    expect(event.info).toEqual({
      channel: { path: '/chat/*', segments: ['chat', '*'] },
      channelNamespace: { name: 'chat' },
      operation: 'SUBSCRIBE',
    });
    expect(event.request.headers.host).toMatch(/^[a-z0-9]{26}\.appsync-realtime-api\.eu-west-1\.amazonaws\.com$/);
  });
});

it('generates channels whose path, segments and namespace agree', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(anyAppSyncEventsPublishEvent(), anyAppSyncEventsSubscribeEvent()), ({ info, events }) => {
      const { channel, channelNamespace, operation } = info;
      expect(`/${channel.segments.join('/')}`).toBe(channel.path);
      expect(channelNamespace.name).toBe(channel.segments[0]);
      seen.add(`${operation} ${channel.segments.length}`);
      if (channel.path.endsWith('/*')) seen.add(`${operation} *`);
      for (const { payload } of events ?? []) seen.add(payload === null ? 'null' : Array.isArray(payload) ? 'list' : typeof payload);
    }),
    SETTINGS,
  );
  expect([...seen].toSorted()).toEqual(
    [
      ['PUBLISH 1', 'PUBLISH 2', 'PUBLISH 3', 'PUBLISH 5', 'SUBSCRIBE *', 'SUBSCRIBE 1', 'SUBSCRIBE 2', 'SUBSCRIBE 3', 'SUBSCRIBE 5'],
      ['boolean', 'list', 'null', 'number', 'object', 'string'],
    ].flat(),
  );
});

describe('answers', () => {
  const publication = createAppSyncEventsPublishEvent({ events: [1, 2] }, { events: [{ id: 'a' }, { id: 'b' }] });
  const subscription = createAppSyncEventsSubscribeEvent();

  it.each([
    { events: [] },
    {
      events: [
        { id: 'b', payload: null },
        { id: 'a', error: 'too long' },
      ],
    },
    { error: 'not now' },
    { events: null, error: 'not now' },
  ])('to a publication that are %j are well formed', (answer) => {
    expect(facts.response.problems(answer, publication)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [null, 'The answer is null, not an object { events }, so nothing is broadcast.'],
    [[], 'The answer is [], not an object { events }, so nothing is broadcast.'],
    [{}, 'The answer is {}, without events and error, so nothing is broadcast.'],
    [{ events: {} }, 'events is {}, not a list, so nothing is broadcast.'],
    [{ error: 7 }, 'error is 7, not a string, so nothing is broadcast.'],
    [{ events: ['a'] }, 'events[0] is "a", not an object { id, payload }, so AppSync doesn’t broadcast it.'],
    [{ events: [{ id: 'c', payload: 1 }] }, 'events[0].id is "c", no event of this publication, so AppSync doesn’t broadcast it.'],
    [{ events: [{ id: 'a' }] }, 'events[0] has neither payload nor error, so AppSync doesn’t broadcast it.'],
    [{ events: [{ id: 'a', error: {} }] }, 'events[0].error is {}, not a string, so AppSync doesn’t broadcast it.'],
    [
      { events: [{ id: 'a', payload: 'x'.repeat(240 * 1024) }] },
      'events[0] has 245783 bytes, over 240 KB, so AppSync doesn’t broadcast it.',
    ],
  ])('to a publication that are %j are not', (answer, problem) => {
    expect(facts.response.problems(answer, publication)).toEqual([problem]);
  });

  it('to a subscription are nothing, or an error', () => {
    for (const answer of [undefined, null, { error: 'no' }]) expect(facts.response.problems(answer, subscription)).toEqual([]);
    expect(facts.response.problems({ isAuthorized: false }, subscription)).toEqual([
      'The answer is {"isAuthorized":false}, neither nothing nor an object { error } with a string, which says neither yes nor no.',
    ]);
  });
});

it('tells its events from those of resolvers', () => {
  expect(facts.recognises(createAppSyncResolverEvent())).toBe(false);
});

it('says what is wrong with its options', () => {
  expect(
    messagesOf({
      'a channel too deep': () => createAppSyncEventsPublishEvent({ channel: '/a/b/c/d/e/f' }),
      'a publication to all': () => createAppSyncEventsPublishEvent({ channel: '/default/*' }),
      'nothing published': () => createAppSyncEventsPublishEvent({ events: [] }),
      'too large a payload': () => createAppSyncEventsPublishEvent({ events: ['x'.repeat(240 * 1024)] }),
    }),
  ).toEqual({
    'a channel too deep':
      'Failed to create AppSyncEventsPublishEvent: option "channel" is "/a/b/c/d/e/f". Pass the path of a channel: segments of 1 to 50 letters, digits and inner hyphens, up to five, a slash before each.',
    'a publication to all':
      'Failed to create AppSyncEventsPublishEvent: option "channel" is "/default/*". Pass the path of a channel: segments of 1 to 50 letters, digits and inner hyphens, up to five, a slash before each.',
    'nothing published':
      'Failed to create AppSyncEventsPublishEvent: option "events" is []. Pass a list of 1 to 5 payloads that JSON can hold.',
    'too large a payload':
      'Failed to create AppSyncEventsPublishEvent: option "events" has a payload of 245762 bytes. AppSync takes at most 245760 bytes each.',
  });
});
