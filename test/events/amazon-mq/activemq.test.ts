import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { createActiveMQEvent, createActiveMQMessage, detectEventSource, invoke, seed, fromJSON } from 'lambdouble';
import { anyActiveMQEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import 'lambdouble/vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const ARN = /^arn:aws(-cn|-us-gov)?:mq:[a-z0-9-]+:123456789012:broker:[\w.~-]+:b-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

beforeEach(() => seed(0));

describe('what agrees with what', () => {
  it('in every generated event', () => {
    fc.assert(
      fc.property(anyActiveMQEvent(), ({ eventSource, eventSourceArn, messages }) => {
        expect(eventSource).toBe('aws:mq');
        expect(eventSourceArn).toMatch(ARN);
        expect(new Set(messages.map(({ destination }) => destination.physicalName)).size).toBe(1);
        expect(new Set(messages.map(({ messageID }) => messageID)).size).toBe(messages.length);
        for (const message of messages) {
          expect(message.timestamp).toBeLessThanOrEqual(message.brokerInTime);
          expect(message.brokerInTime).toBeLessThanOrEqual(message.brokerOutTime);
          expect(Buffer.from(message.data, 'base64').toString('base64')).toBe(message.data);
          for (const value of Object.values(message.properties)) expect(value).toBeTypeOf('string');
          const [, started] = /^ID:[a-z0-9.-]+-\d+-(\d+)-1:1:1:1:\d+$/.exec(message.messageID)!;
          expect(Number(started)).toBeLessThanOrEqual(message.timestamp);
        }
      }),
      SETTINGS,
    );
  });

  it('members come in the order of recorded messages', () => {
    expect(Object.keys(createActiveMQEvent())).toEqual(['eventSource', 'eventSourceArn', 'messages']);
    expect(Object.keys(createActiveMQMessage()).join(' ')).toBe(
      'messageID messageType timestamp deliveryMode correlationID replyTo destination redelivered type expiration priority data ' +
        'brokerInTime brokerOutTime properties',
    );
  });

  it('messages of one producer are numbered', () => {
    const numbers = createActiveMQEvent([{}, {}, {}]).messages.map(({ messageID }) => Number(messageID.split(':').at(-1)));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });
});

describe('bodies', () => {
  it.each([
    ['a text', 'ünï', 'ünï', 'jms/text-message'],
    ['an object', { orderId: 'A-1' }, '{"orderId":"A-1"}', 'jms/text-message'],
    ['bytes', Uint8Array.of(79, 107), 'Ok', 'jms/bytes-message'],
  ])('%s', (_, data, decoded, messageType) => {
    const message = createActiveMQMessage({ data });
    expect(Buffer.from(message.data, 'base64').toString()).toBe(decoded);
    expect(message.messageType).toBe(messageType);
  });

  it('bytes of a text may travel as a text', () => {
    expect(createActiveMQMessage({ data: Uint8Array.of(79, 107), messageType: 'jms/text-message' }).messageType).toBe('jms/text-message');
  });
});

it('properties are texts', () => {
  expect(createActiveMQMessage({ properties: { a: 1, b: false, c: 'x', d: -0.5 } }).properties).toEqual({
    a: '1',
    b: 'false',
    c: 'x',
    d: '-0.5',
  });
});

it('times that are left out suit those that are given', () => {
  const early = '2020-01-01T00:00:00.000Z';
  expect(createActiveMQMessage({ brokerOutTime: early })).toMatchObject({ timestamp: 1_577_836_800_000, brokerInTime: 1_577_836_800_000 });
  expect(createActiveMQMessage({ brokerInTime: early })).toMatchObject({ timestamp: 1_577_836_800_000, brokerOutTime: 1_577_836_800_000 });
  expect(createActiveMQMessage({ time: early })).toMatchObject({ brokerInTime: 1_577_836_800_001, brokerOutTime: 1_577_836_800_001 });
});

describe('generated events', () => {
  const seen = fc.sample(anyActiveMQEvent(), { seed: 1, numRuns: 1000 }).flatMap(({ messages }) => messages);

  it('reach both kinds of message, empty bodies, redeliveries, replies, properties', () => {
    expect(new Set(seen.map(({ messageType }) => messageType)).size).toBe(2);
    expect(seen.some(({ data }) => data === '')).toBe(true);
    expect(seen.some(({ redelivered }) => redelivered)).toBe(true);
    expect(seen.some(({ replyTo }) => replyTo.startsWith('queue://'))).toBe(true);
    expect(seen.some(({ correlationID }) => correlationID === null)).toBe(true);
    expect(seen.some(({ properties }) => Object.keys(properties).length > 1)).toBe(true);
  });

  it('keep what was constrained', () => {
    fc.assert(
      fc.property(anyActiveMQEvent({ messageType: 'jms/text-message', brokerInTime: fc.constant(0), queueName: 'orders' }), (event) => {
        for (const { messageType, brokerInTime, destination } of event.messages) {
          expect([messageType, brokerInTime, destination.physicalName]).toEqual(['jms/text-message', 0, 'orders']);
        }
      }),
      SETTINGS,
    );
  });
});

it('nobody reads what the function answers', async () => {
  const outcome = await invoke(async () => ({ batchItemFailures: [{ itemIdentifier: 'ID:1' }] }), createActiveMQEvent());
  expect(outcome).toBeWellFormedResponse();
  expect(messagesOf({ it: () => expect(outcome).toReportBatchItemFailures([]) }).it).toContain('Nobody reads batch item failures here');
});

it('is recognised by its source, under either name, and its messages', () => {
  expect(detectEventSource({ eventSource: 'aws:mq', messages: [] })).toBe('amazon-mq/activemq');
  expect(detectEventSource({ eventSource: 'aws:amq', messages: [] })).toBe('amazon-mq/activemq');
  expect(detectEventSource({ eventSource: 'aws:rmq', messages: [] })).toBeUndefined();
  expect(detectEventSource({ eventSource: 'aws:mq', messages: {} })).toBeUndefined();
});

it('refuses what ActiveMQ could not send, with the way out', () => {
  expect(
    messagesOf({
      'bytes as a text': () => createActiveMQEvent({ data: Uint8Array.of(255), messageType: 'jms/text-message' }),
      'arrival before sending': () => createActiveMQEvent({ time: 2000, brokerInTime: 1000 }),
      'leaving before arrival': () => createActiveMQEvent({ time: 0, brokerInTime: 2000, brokerOutTime: 1000 }),
      'a priority of 10': () => createActiveMQEvent({ priority: 10 }),
      'a property that is an object': () => createActiveMQEvent({ properties: { a: {} } as never }),
      'two queues': () => createActiveMQEvent([{ queueName: 'a' }, { queueName: 'b' }]),
      'no message': () => createActiveMQEvent([]),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a priority of 10": "Failed to create ActiveMQEvent: option "priority" is 10. Pass an integer from 0 to 9.",
      "a property that is an object": "Failed to create ActiveMQEvent: option "properties" is {"a":{}}. Pass an object in which each value is a string, or a number, or true or false.",
      "arrival before sending": "Failed to create ActiveMQEvent: option "brokerInTime" (1970-01-01T00:00:01.000Z) is before 1970-01-01T00:00:02.000Z. A message is sent ("time"), comes to the broker ("brokerInTime") and leaves it ("brokerOutTime"); put them in that order.",
      "bytes as a text": "Failed to create ActiveMQEvent: option "messageType" is "jms/text-message" while "data" is no UTF-8. Leave messageType out: bytes travel in a "jms/bytes-message".",
      "leaving before arrival": "Failed to create ActiveMQEvent: option "brokerOutTime" (1970-01-01T00:00:01.000Z) is before 1970-01-01T00:00:02.000Z. A message is sent ("time"), comes to the broker ("brokerInTime") and leaves it ("brokerOutTime"); put them in that order.",
      "no message": "Failed to create ActiveMQEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { messages: [] }.",
      "two queues": "Failed to create ActiveMQEvent: its records disagree about "queueName": "a" and "b". All records of one event share it, so give it once, or make two events.",
    }
  `);
});

it('becomes the call that makes it, bodies decoded', () => {
  const init = {
    data: { orderId: 7 },
    messageID: 'ID:host-1:1',
    time: '2026-03-29T00:59:59.000Z',
    brokerOutTime: '2026-03-29T01:00:00.000Z',
    properties: { attempt: '1' },
    queueName: 'orders::priority',
    brokerName: 'shop',
    region: 'eu-west-1',
    accountId: '210987654321',
  };
  const call = fromJSON(createActiveMQEvent(init));
  expect(call.init).toEqual({ ...init, brokerInTime: undefined });
  expect(call.overrides).toBeUndefined();
});
