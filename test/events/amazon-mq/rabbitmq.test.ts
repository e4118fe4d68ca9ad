import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import {
  createRabbitMQEvent,
  createRabbitMQMessage,
  detectEventSource,
  invoke,
  seed,
  type RabbitMQHeaderInit,
  type RabbitMQHeaderValue,
  fromJSON,
} from 'lambdouble';
import { anyRabbitMQEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import 'lambdouble/vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const ARN = /^arn:aws(-cn|-us-gov)?:mq:[a-z0-9-]+:123456789012:broker:[\w.~-]+:b-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const JAVA_DATE = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}, \d{1,2}:\d\d:\d\d (AM|PM)$/;

const headersOf = (headers: Record<string, RabbitMQHeaderInit>): unknown => createRabbitMQMessage({ headers }).basicProperties.headers;

function expectHeader(value: RabbitMQHeaderValue): void {
  if (typeof value === 'string') expect(value).toMatch(JAVA_DATE);
  else if (Array.isArray(value)) value.forEach(expectHeader);
  else if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value.bytes)) for (const byte of value.bytes) expect(Number(byte) >= -128 && Number(byte) <= 127).toBe(true);
    else Object.values(value).forEach((member) => expectHeader(member as RabbitMQHeaderValue));
  }
}

beforeEach(() => seed(0));

describe('what agrees with what', () => {
  it('in every generated event', () => {
    fc.assert(
      fc.property(anyRabbitMQEvent(), ({ eventSourceArn, rmqMessagesByQueue }) => {
        expect(eventSourceArn).toMatch(ARN);
        expect(Object.keys(rmqMessagesByQueue)).toHaveLength(1);
        expect(Object.keys(rmqMessagesByQueue)[0]).toMatch(/^.+::.+$/);
        for (const { basicProperties, data } of Object.values(rmqMessagesByQueue).flat()) {
          expect(basicProperties.bodySize).toBe(Buffer.from(data, 'base64').length);
          expect(Buffer.from(data, 'base64').toString('base64')).toBe(data);
          if (basicProperties.timestamp !== null) expect(basicProperties.timestamp).toMatch(JAVA_DATE);
          if (basicProperties.expiration !== null) expect(basicProperties.expiration).toMatch(/^\d+$/);
          Object.values(basicProperties.headers ?? {}).forEach(expectHeader);
        }
      }),
      SETTINGS,
    );
  });

  it('members come in the order of recorded events, null where the publisher says nothing', () => {
    expect(createRabbitMQEvent({ data: 'Hello World 1', queueName: 'testQueue', redelivered: true })).toMatchObject({
      rmqMessagesByQueue: {
        'testQueue::/': [
          {
            basicProperties: {
              contentType: null,
              contentEncoding: null,
              headers: null,
              deliveryMode: 2,
              priority: null,
              correlationId: null,
              replyTo: null,
              expiration: null,
              messageId: null,
              timestamp: null,
              type: null,
              userId: null,
              appId: null,
              clusterId: null,
              bodySize: 13,
            },
            redelivered: true,
            data: 'SGVsbG8gV29ybGQgMQ==',
          },
        ],
      },
    });
    expect(Object.keys(createRabbitMQEvent())).toEqual(['eventSourceArn', 'rmqMessagesByQueue', 'eventSource']);
    expect(Object.keys(createRabbitMQMessage())).toEqual(['basicProperties', 'redelivered', 'data']);
    expect(Object.keys(createRabbitMQMessage().basicProperties).join(' ')).toBe(
      'contentType contentEncoding headers deliveryMode priority correlationId replyTo expiration messageId timestamp type userId appId ' +
        'clusterId bodySize',
    );
  });
});

describe('headers', () => {
  it.each<[string, RabbitMQHeaderInit, unknown]>([
    ['a text', 'aé', { bytes: [97, -61, -87] }],
    ['a number', 10, 10],
    ['minus zero', -0, 0],
    ['a boolean', true, true],
    ['nothing', null, null],
    ['a time', new Date('2023-07-02T01:30:34.999Z'), 'Jul 2, 2023, 1:30:34 AM'],
    ['bytes', Uint8Array.of(0, 128), [0, -128]],
    ['a list', ['x', 1], [{ bytes: [120] }, 1]],
    ['a table', { a: 'x', b: { c: false } }, { a: { bytes: [120] }, b: { c: false } }],
  ])('%s', (_, given, shown) => {
    expect(headersOf({ header: given })).toStrictEqual({ header: shown });
  });

  it('tell how a message died', () => {
    const death = { count: 2, reason: 'rejected', time: new Date(0), 'routing-keys': ['orders'] };
    expect(headersOf({ 'x-death': [death] })).toEqual({
      'x-death': [
        {
          count: 2,
          reason: { bytes: [...Buffer.from('rejected')] },
          time: 'Jan 1, 1970, 12:00:00 AM',
          'routing-keys': [{ bytes: [...Buffer.from('orders')] }],
        },
      ],
    });
  });
});

it.each([
  ['1970-01-01T00:33:41Z', 'Jan 1, 1970, 12:33:41 AM'],
  ['2026-12-31T12:00:00Z', 'Dec 31, 2026, 12:00:00 PM'],
  ['2026-05-09T23:09:07Z', 'May 9, 2026, 11:09:07 PM'],
])('%s is written %s', (time, text) => {
  expect(createRabbitMQMessage({ time }).basicProperties.timestamp).toBe(text);
});

describe('generated events', () => {
  const seen = fc.sample(anyRabbitMQEvent(), { seed: 1, numRuns: 1000 }).flatMap((event) => Object.values(event.rmqMessagesByQueue).flat());

  it('reach dead letters, redeliveries, headers and none, empty bodies, properties left out', () => {
    expect(seen.some(({ basicProperties }) => basicProperties.headers?.['x-death'] !== undefined)).toBe(true);
    expect(seen.some(({ basicProperties }) => basicProperties.headers === null)).toBe(true);
    expect(seen.some(({ redelivered }) => redelivered)).toBe(true);
    expect(seen.some(({ basicProperties }) => basicProperties.bodySize === 0)).toBe(true);
    expect(seen.some(({ basicProperties }) => basicProperties.timestamp === null)).toBe(true);
    expect(new Set(seen.map(({ basicProperties }) => basicProperties.deliveryMode))).toEqual(new Set([1, 2, null]));
  });

  it('keep what was constrained', () => {
    fc.assert(
      fc.property(anyRabbitMQEvent({ queueName: 'orders', virtualHost: fc.constant('shop'), headers: { a: 1 } }), (event) => {
        expect(Object.keys(event.rmqMessagesByQueue)).toEqual(['orders::shop']);
        for (const { basicProperties } of event.rmqMessagesByQueue['orders::shop']!) expect(basicProperties.headers).toEqual({ a: 1 });
      }),
      SETTINGS,
    );
  });
});

it('nobody reads what the function answers', async () => {
  expect(await invoke(async () => ({ any: 'thing' }), createRabbitMQEvent())).toBeWellFormedResponse();
});

it('is recognised by its source and its map of messages', () => {
  expect(detectEventSource({ eventSource: 'aws:rmq', rmqMessagesByQueue: {} })).toBe('amazon-mq/rabbitmq');
  expect(detectEventSource({ eventSource: 'aws:rmq' })).toBeUndefined();
  expect(detectEventSource({ eventSource: 'aws:mq', rmqMessagesByQueue: {} })).toBeUndefined();
});

it('refuses what RabbitMQ could not send, with the way out', () => {
  const loop: Record<string, RabbitMQHeaderInit> = {};
  loop.self = loop;
  expect(
    messagesOf({
      'a header that JSON has no word for': () => createRabbitMQEvent({ headers: { a: Number.NaN } }),
      'a header that is a function': () => createRabbitMQEvent({ headers: { a: { b: [() => 1] } } as never }),
      'a table that holds itself': () => createRabbitMQEvent({ headers: loop }),
      'an invalid date': () => createRabbitMQEvent({ headers: { a: new Date(Number.NaN) } }),
      'a negative expiration': () => createRabbitMQEvent({ expiration: -1 }),
      'two virtual hosts': () => createRabbitMQEvent([{ virtualHost: 'a' }, { virtualHost: 'b' }]),
      'no message': () => createRabbitMQEvent([]),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a header that JSON has no word for": "Failed to create RabbitMQEvent: option "headers" has NaN in "a". Pass strings, numbers, booleans, null, dates, bytes, and arrays and objects of these.",
      "a header that is a function": "Failed to create RabbitMQEvent: option "headers" has a function in "a". Pass strings, numbers, booleans, null, dates, bytes, and arrays and objects of these.",
      "a negative expiration": "Failed to create RabbitMQEvent: option "expiration" is -1. Pass an integer from 0 to 4294967295, or null.",
      "a table that holds itself": "Failed to create RabbitMQEvent: option "headers" has an object that JSON can’t hold in "self". Pass strings, numbers, booleans, null, dates, bytes, and arrays and objects of these.",
      "an invalid date": "Failed to create RabbitMQEvent: option "headers" has an invalid Date in "a". Pass strings, numbers, booleans, null, dates, bytes, and arrays and objects of these.",
      "no message": "Failed to create RabbitMQEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { rmqMessagesByQueue: { "my-queue::/": undefined } }.",
      "two virtual hosts": "Failed to create RabbitMQEvent: its records disagree about "virtualHost": "a" and "b". All records of one event share it, so give it once, or make two events.",
    }
  `);
});

it('becomes the call that makes it, bodies and headers decoded', () => {
  const init = {
    data: { orderId: 7 },
    headers: { kind: 'OrderPlaced', attempt: 1, placed: new Date('2026-03-29T00:59:59Z'), route: [{ via: 'eu' }], raw: [-1, 0] },
    expiration: 60_000,
    time: '2026-03-29T01:00:00.000Z',
    virtualHost: '/shop',
    queueName: 'orders::priority',
    brokerName: 'shop',
    region: 'eu-west-1',
    accountId: '210987654321',
  };
  const call = fromJSON(createRabbitMQEvent(init));
  expect(call.init).toEqual(init);
  expect(call.overrides).toBeUndefined();
  expect(call.code).toContain("placed: new Date('2026-03-29T00:59:59.000Z')");
});

it('keeps what no header of a publisher becomes', () => {
  const event = createRabbitMQEvent({ headers: { kind: 'a' } });
  Object.values(event.rmqMessagesByQueue)[0]![0]!.basicProperties.headers = { kind: { bytes: [-1] }, placed: 'no time' };
  const call = fromJSON(event, createRabbitMQEvent);
  expect(createRabbitMQEvent(call.init, call.overrides)).toEqual(event);
});
