import { deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import {
  configure,
  createCloudWatchLogsEvent,
  decodeCloudWatchLogsEvent,
  detectEventSource,
  encodeCloudWatchLogsEvent,
  seed,
  fromJSON,
} from 'lambdouble';
import { anyCloudWatchLogsEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

describe('a data message', () => {
  it('says what was logged and where, as CloudWatch Logs writes it', () => {
    const time = Date.UTC(2026, 2, 29, 1);
    const data = decodeCloudWatchLogsEvent(createCloudWatchLogsEvent({ logEvents: ['START\n', 'ERROR out of tea'], time }));
    expect(data).toStrictEqual({
      messageType: 'DATA_MESSAGE',
      owner: '123456789012',
      logGroup: '/aws/lambda/orders',
      logStream: expect.stringMatching(/^2026\/03\/29\/\[\$LATEST\][0-9a-f]{32}$/),
      subscriptionFilters: ['to-lambda'],
      logEvents: [
        { id: expect.stringMatching(/^\d{56}$/), timestamp: time, message: 'START\n' },
        { id: expect.stringMatching(/^\d{56}$/), timestamp: time, message: 'ERROR out of tea' },
      ],
    });
    expect(Object.keys(data)).toEqual(['messageType', 'owner', 'logGroup', 'logStream', 'subscriptionFilters', 'logEvents']);
  });

  it('keeps messages of every script to the byte', () => {
    const logEvents = ['Käse & Brot 🧀', '日本語\t\u0000\n', '{"a":"\\u00e4"}', ' '.repeat(10_000)];
    const decoded = decodeCloudWatchLogsEvent(createCloudWatchLogsEvent({ logEvents }));
    expect(decoded.logEvents.map((event) => event.message)).toEqual(logEvents);
  });

  it('takes log events with a timestamp, an id and extracted fields of their own', () => {
    const id = '38569604798453153764115268074363468419149517103543812096';
    const decoded = decodeCloudWatchLogsEvent(
      createCloudWatchLogsEvent({
        policyLevel: 'ACCOUNT_LEVEL_POLICY',
        logEvents: [
          { message: 'a', id },
          { message: 'b', timestamp: '2026-01-01T00:00:00Z' },
          { message: 'c', extractedFields: { ip: '192.0.2.7' } },
        ],
      }),
    );
    expect(decoded.logEvents.map(({ timestamp }) => timestamp)).toEqual([1_729_520_895_158, Date.UTC(2026, 0, 1), 1_768_480_496_789]);
    expect(decoded.logEvents[0]!.id).toBe(id);
    expect(decoded.logEvents.map(({ extractedFields }) => extractedFields)).toEqual([undefined, undefined, { ip: '192.0.2.7' }]);
    expect(decoded.policyLevel).toBe('ACCOUNT_LEVEL_POLICY');
  });

  it('is the same bytes everywhere: gzip without a date, and without what depends on machine and version', () => {
    const { data } = encodeCloudWatchLogsEvent({
      messageType: 'DATA_MESSAGE',
      owner: '123456789012',
      logGroup: 'g',
      logStream: 's',
      subscriptionFilters: ['f'],
      logEvents: [{ id: '1', timestamp: 1, message: 'tea tea tea tea tea tea' }],
    }).awslogs;
    expect(data).toMatchInlineSnapshot(
      `"H4sIAAAAAAAAAAXBywrCMBAF0F8Jd52F9e3sClZXrtpdERl1DIGmKZlREfHfPeeLJKocpPtMAsK+7urLqWnb+tjAI79HKSBU88Vytd5sd7NqDo8hh2PJzwmEAI8hh9aKcAJB4aHPq95KnCzm8RAHk6KgHg+cPYYcmpeMpqD+i3gHoYKHxSRqnCZQ5ZFElYOAYMLOhJ0JOxN2JuxMGL/z7w9j/nafuwAAAA=="`,
    );
    expect([...Buffer.from(data, 'base64').subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('holds in every generated event', () => {
    fc.assert(
      fc.property(anyCloudWatchLogsEvent({ messageType: 'DATA_MESSAGE' }), (event) => {
        const { logEvents } = decodeCloudWatchLogsEvent(event);
        expect(logEvents.length).toBeGreaterThan(0);
        for (const { id, timestamp, message } of logEvents) {
          expect(BigInt(id) >> 144n).toBe(BigInt(timestamp));
          expect(message).not.toBe('');
        }
        expect(new Set(logEvents.map(({ id }) => id)).size).toBe(logEvents.length);
      }),
      SETTINGS,
    );
  });
});

describe('a control message', () => {
  it('comes from CloudWatch Logs itself', () => {
    expect(decodeCloudWatchLogsEvent(createCloudWatchLogsEvent({ messageType: 'CONTROL_MESSAGE' }))).toStrictEqual({
      messageType: 'CONTROL_MESSAGE',
      owner: 'CloudwatchLogs',
      logGroup: '',
      logStream: '',
      subscriptionFilters: [],
      logEvents: [{ id: '', timestamp: 1_768_480_496_789, message: expect.stringMatching(/^CWL CONTROL MESSAGE: /) }],
    });
  });

  it('is generated now and then, unless something else is asked for', () => {
    const kinds = (constraints?: object) =>
      new Set(
        fc
          .sample(anyCloudWatchLogsEvent(constraints), { seed: 1, numRuns: 300 })
          .map((event) => decodeCloudWatchLogsEvent(event).messageType),
      );
    expect(kinds()).toEqual(new Set(['DATA_MESSAGE', 'CONTROL_MESSAGE']));
    expect(kinds({ logGroup: 'orders' })).toEqual(new Set(['DATA_MESSAGE']));
    expect(kinds({ messageType: 'CONTROL_MESSAGE' })).toEqual(new Set(['CONTROL_MESSAGE']));
  });
});

describe('encoding and decoding', () => {
  it('undo one another', () => {
    const data = decodeCloudWatchLogsEvent(createCloudWatchLogsEvent({ logEvents: ['a', 'b'] }));
    expect(decodeCloudWatchLogsEvent(encodeCloudWatchLogsEvent(data))).toStrictEqual(data);
  });

  it('builds events that CloudWatch Logs never sends', () => {
    const data = decodeCloudWatchLogsEvent(createCloudWatchLogsEvent());
    expect(decodeCloudWatchLogsEvent(encodeCloudWatchLogsEvent({ ...data, logEvents: [] })).logEvents).toEqual([]);
    expect(createCloudWatchLogsEvent({}, { awslogs: { data: 'AA==' } })).toEqual({ awslogs: { data: 'AA==' } });
    expect(detectEventSource(createCloudWatchLogsEvent({}, { awslogs: { data: 'AA==' } }))).toBe('cloudwatch-logs');
  });
});

describe('what CloudWatch Logs never sends', () => {
  it('is refused with the way out', () => {
    const data = deflateSync('{}').toString('base64');
    expect(
      messagesOf({
        'no log events': () => createCloudWatchLogsEvent({ logEvents: [] }),
        'an empty message': () => createCloudWatchLogsEvent({ logEvents: [''] }),
        'a log event with a misspelt member': () =>
          createCloudWatchLogsEvent({ logEvents: [{ message: 'a', time: 1 }] as object[] as never }),
        'an id of another time': () => createCloudWatchLogsEvent({ logEvents: [{ message: 'a', id: '3'.repeat(56), timestamp: 1 }] }),
        'a log group with a blank': () => createCloudWatchLogsEvent({ logGroup: 'my group' }),
        'a log stream with a colon': () => createCloudWatchLogsEvent({ logStream: 'a:b' }),
        'a control message with a log group': () => createCloudWatchLogsEvent({ messageType: 'CONTROL_MESSAGE', logGroup: 'g' }),
        'more than an event holds': () =>
          createCloudWatchLogsEvent({ logEvents: ['0123456789abcdef'.repeat(60_000), '0123456789abcdef'.repeat(60_000)] }),
        'a generated group without a name': () => anyCloudWatchLogsEvent({ logGroup: '' }),
        'decoding another event': () => decodeCloudWatchLogsEvent({ Records: [] } as never),
        'decoding what is only deflated': () => decodeCloudWatchLogsEvent({ awslogs: { data } }),
        'decoding half of it': () =>
          decodeCloudWatchLogsEvent({ awslogs: { data: createCloudWatchLogsEvent().awslogs.data.slice(0, 80) } }),
        'encoding a BigInt': () => encodeCloudWatchLogsEvent({ logEvents: 1n } as never),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a control message with a log group": "Failed to create CloudWatchLogsEvent: a control message comes from CloudWatch Logs itself and has no "logGroup" to choose. Leave it out, or pass decoded data of your own to encodeCloudWatchLogsEvent.",
        "a generated group without a name": "Failed to generate CloudWatchLogsEvent: option "logGroup" is "". Pass the name of a log group: 1 to 512 letters, digits, "_", "-", "/", "." and "#".",
        "a log event with a misspelt member": "Failed to create CloudWatchLogsEvent: option "logEvents" is [{"message":"a","time":1}]. Pass an array in which each element is a message of 1 byte to 1 MiB of well-formed text, or { message, timestamp?, id? (56 digits), extractedFields? (an object of strings) }; at least one.",
        "a log group with a blank": "Failed to create CloudWatchLogsEvent: option "logGroup" is "my group". Pass the name of a log group: 1 to 512 letters, digits, "_", "-", "/", "." and "#".",
        "a log stream with a colon": "Failed to create CloudWatchLogsEvent: option "logStream" is "a:b". Pass the name of a log stream: 1 to 512 characters without ":" and "*".",
        "an empty message": "Failed to create CloudWatchLogsEvent: option "logEvents" is [""]. Pass an array in which each element is a message of 1 byte to 1 MiB of well-formed text, or { message, timestamp?, id? (56 digits), extractedFields? (an object of strings) }; at least one.",
        "an id of another time": "Failed to create CloudWatchLogsEvent: a log event of "logEvents" has the timestamp 1 and the id "33333333333333333333333333333333333333333333333333333333", which holds 1494718361946. Give one of the two: the other follows from it.",
        "decoding another event": "Failed to decode CloudWatchLogsEvent: it is {"Records":[]}, without a text awslogs.data. Pass an event as CloudWatch Logs sends it.",
        "decoding half of it": "Failed to decode CloudWatchLogsEvent: its data is gzip, but no JSON text comes out of it. Pass an event as CloudWatch Logs sends it.",
        "decoding what is only deflated": "Failed to decode CloudWatchLogsEvent: its data "eJyrrgUAAXUA+Q==" isn’t gzip in base64. CloudWatch Logs always gzips: such data starts with "H4sI".",
        "encoding a BigInt": "Failed to encode CloudWatchLogsEvent: its data can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
        "more than an event holds": "Failed to create CloudWatchLogsEvent: its "logEvents" make an event of 1303295 bytes, gzipped. Events have at most 1048576 bytes: pass fewer or shorter messages, or decoded data to encodeCloudWatchLogsEvent.",
        "no log events": "Failed to create CloudWatchLogsEvent: option "logEvents" is []. Pass an array in which each element is a message of 1 byte to 1 MiB of well-formed text, or { message, timestamp?, id? (56 digits), extractedFields? (an object of strings) }; at least one.",
      }
    `);
  });
});

it('becomes the call that says the same, whatever bytes gzip wrote', () => {
  const init = {
    logEvents: [
      { id: '36072547896732426438398470366263853364427229893484847104', message: 'REPORT RequestId: 1' },
      { id: '36072547896732426438398470366263853364427229893484847105', message: '7 ms', extractedFields: { '1': '7' } },
    ],
    owner: '210987654321',
    logGroup: '/aws/lambda/shop',
    logStream: '2026/01/15/[$LATEST]0123456789abcdef0123456789abcdef',
  };
  const event = createCloudWatchLogsEvent(init);
  const data = gzipSync(JSON.stringify(decodeCloudWatchLogsEvent(event)), { level: 9 }).toString('base64');
  expect(data).not.toBe(event.awslogs.data);
  const call = fromJSON({ awslogs: { data } }, createCloudWatchLogsEvent);
  expect(call.init).toEqual(init);
  expect(call.overrides).toBeUndefined();
});

it('becomes a call with raw data where the options can’t say them', () => {
  const event = encodeCloudWatchLogsEvent({ ...decodeCloudWatchLogsEvent(createCloudWatchLogsEvent()), logEvents: [] });
  const call = fromJSON(event, createCloudWatchLogsEvent);
  expect([call.init, call.overrides]).toEqual([undefined, event]);
});
