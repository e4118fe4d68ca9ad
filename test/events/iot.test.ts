import type { IoTEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createIoTEvent, detectEventSource, invoke, seed } from 'lambdouble';
import { anyIoTEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/iot/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('a message', () => {
  it('is a reading by default', () => {
    expect(createIoTEvent()).toEqual({ deviceId: expect.stringMatching(/^device-[0-9a-f]{8}$/), temperature: 21.5 });
  });

  it.each([['on'], [''], [21.5], [0], [true], [null], [[1, 2]], [{}]])('may be %j', (payload) => {
    expect(createIoTEvent<unknown>({ payload })).toStrictEqual(payload);
  });

  it('is copied as JSON would', () => {
    const payload = { at: new Date(0), list: [1] };
    const event = createIoTEvent<unknown>({ payload }) as { list: number[] };
    expect(event).toStrictEqual({ at: '1970-01-01T00:00:00.000Z', list: [1] });
    event.list.push(2);
    expect(payload.list).toEqual([1]);
  });

  it('is what a handler for it gets', async () => {
    const handler = async (event: IoTEvent<{ temperature: number }>) => (typeof event === 'object' ? event.temperature : 0);
    expect((await invoke(handler, createIoTEvent({ payload: { temperature: 40 } }))).payload).toBe(40);
    expect((await invoke(handler, createIoTEvent({ payload: 'on' }))).payload).toBe(0);
  });
});

describe('what a rule adds', () => {
  it('follows the members of the message', () => {
    const event = createIoTEvent({
      payload: { temperature: 40 },
      timestamp: '2026-01-15T12:34:56.789Z',
      clientId: 'oven',
      topic: 'kitchen/oven',
    });
    expect(Object.entries(event)).toEqual([
      ['temperature', 40],
      ['topic', 'kitchen/oven'],
      ['clientId', 'oven'],
      ['timestamp', 1_768_480_496_789],
    ]);
  });

  it('wins over a member of the same name', () => {
    expect(createIoTEvent({ payload: { topic: 'mine' }, topic: 'kitchen/oven' })).toEqual({ topic: 'kitchen/oven' });
  });
});

it('raw overrides reach messages of every kind', () => {
  expect(createIoTEvent({}, { temperature: undefined, deviceId: 'a' })).toEqual({ deviceId: 'a' });
  expect(createIoTEvent({ payload: [{ a: 1 }, { a: 2 }] }, [undefined, { a: 3 }])).toEqual([{ a: 1 }, { a: 3 }]);
});

it('no event can be told from other JSON', () => {
  expect(facts.unmarked).toBe(true);
  expect(detectEventSource(createIoTEvent({ topic: 'a', clientId: 'b', timestamp: 0 }))).toBeUndefined();
  expect(facts.recognises(createIoTEvent())).toBe(false);
});

it('generated messages are of every kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyIoTEvent(), (event) => {
      seen.add(event === null ? 'null' : Array.isArray(event) ? 'list' : typeof event);
      if (typeof event !== 'object' || event === null) return;
      if ('eventType' in event) seen.add('presence');
      if ('topic' in event) seen.add('topic');
      if ('state' in event) seen.add('shadow');
      if (Object.keys(event).length === 0) seen.add('empty');
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['null', 'list', 'object', 'string', 'number', 'boolean', 'presence', 'topic', 'shadow', 'empty']));
});

it.each<[string, Parameters<typeof anyIoTEvent>[0], object]>([
  ['a topic', { topic: 'kitchen/oven' }, { topic: 'kitchen/oven' }],
  ['a time', { timestamp: 0 }, { timestamp: 0 }],
  ['a message', { payload: [1] }, [1]],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyIoTEvent(constraints), (event) => {
      expect(event).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

it('bad input says what to do', () => {
  expect(
    messagesOf({
      bytes: () => createIoTEvent({ payload: Uint8Array.of(1, 2) }),
      'a topic beside a text': () => createIoTEvent({ payload: 'on', topic: 'kitchen/oven' }),
      'a topic filter': () => createIoTEvent({ topic: 'kitchen/+' }),
      'a topic of many levels': () => createIoTEvent({ topic: 'a/b/c/d/e/f/g/h/i' }),
      'what JSON can’t hold': () => createIoTEvent({ payload: { total: 7n } }),
      'an empty client id': () => createIoTEvent({ clientId: '' }),
      'a huge message': () => createIoTEvent({ payload: 'x'.repeat(1024 * 1024) }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a huge message": "Failed to create IoTEvent: option "payload" has 1048578 bytes of JSON. Events have at most 1048576 bytes; put data elsewhere and its address into the event, or use the second argument for an event that AWS never sends.",
      "a topic beside a text": "Failed to create IoTEvent: option "topic" is "kitchen/oven", but the payload "on" is no object that a rule could add it to. Leave it out, or pass an object as payload.",
      "a topic filter": "Failed to create IoTEvent: option "topic" is "kitchen/+". Pass a topic of 1 to 256 bytes, without "+" and "#", with seven slashes at most.",
      "a topic of many levels": "Failed to create IoTEvent: option "topic" is "a/b/c/d/e/f/g/h/i". Pass a topic of 1 to 256 bytes, without "+" and "#", with seven slashes at most.",
      "an empty client id": "Failed to create IoTEvent: option "clientId" is "". Pass the id of a client: 1 to 128 bytes of UTF-8.",
      "bytes": "Failed to create IoTEvent: option "payload" is {"0":1,"1":2}, and a rule can’t send bytes to a function. Pass what the rule makes of them: { data: bytes.toString("base64") } for a rule that selects encode(*, "base64") AS data.",
      "what JSON can’t hold": "Failed to create IoTEvent: option "payload" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
    }
  `);
});
