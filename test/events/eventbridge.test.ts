import type { DynamoDBRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  createDynamoDBStreamEvent,
  createEventBridgeEvent,
  createEventBridgePipesEvent,
  detectEventSource,
  seed,
  unwrap,
} from 'lambdouble';
import { anyEventBridgeEvent, anyEventBridgePipesEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('the envelope', () => {
  it('has AWS’s members in AWS’s order', () => {
    expect(Object.keys(createEventBridgeEvent())).toEqual([
      'version',
      'id',
      'detail-type',
      'source',
      'account',
      'time',
      'region',
      'resources',
      'detail',
    ]);
  });

  it('says what the init says', () => {
    const init = {
      'detail-type': 'Order Placed',
      source: 'com.example.shop',
      detail: { orderId: 'o-1', lines: [{ sku: 'a', count: 2 }] },
      id: '01234567-89ab-cdef-0123-456789abcdef',
      account: '000000000001',
      region: 'eu-west-1',
      time: '2026-03-29T01:00:00Z',
      resources: ['arn:aws:s3:::photos'],
      'replay-name': 'incident-42',
    };
    expect(createEventBridgeEvent(init)).toStrictEqual({ version: '0', ...init });
  });

  it('cuts the time to whole seconds', () => {
    expect(createEventBridgeEvent({ time: Date.UTC(2026, 11, 31, 23, 59, 59, 999) }).time).toBe('2026-12-31T23:59:59Z');
  });

  it('has a replay name only when an archive sends it again', () => {
    expect(createEventBridgeEvent()).not.toHaveProperty('replay-name');
    expect(Object.keys(createEventBridgeEvent({ 'replay-name': 'r' })).at(-1)).toBe('replay-name');
  });

  it('holds in every generated event', () => {
    fc.assert(
      fc.property(anyEventBridgeEvent(), (event) => {
        expect(event.version).toBe('0');
        expect(event.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(event.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(event.account).toMatch(/^\d{12}$/);
        expect(event['detail-type'].length).toBeLessThanOrEqual(128);
        expect(event.detail).toBeTypeOf('object');
        expect(Array.isArray(event.detail)).toBe(false);
      }),
      SETTINGS,
    );
  });
});

describe('the detail', () => {
  it('arrives as JSON carries it', () => {
    const detail = { at: new Date(0), left: undefined, minusZero: -0 };
    expect(createEventBridgeEvent({ detail }).detail).toStrictEqual({ at: '1970-01-01T00:00:00.000Z', minusZero: 0 });
  });

  it('is a copy', () => {
    const detail = { lines: [{ count: 1 }] };
    const event = createEventBridgeEvent({ detail });
    event.detail.lines[0]!.count = 2;
    expect(detail).toEqual({ lines: [{ count: 1 }] });
  });

  it('may be an instance', () => {
    class Order {
      readonly orderId = 'o-1';
    }
    expect(createEventBridgeEvent({ detail: new Order() }).detail).toStrictEqual({ orderId: 'o-1' });
  });

  it('keeps a key called __proto__ to itself', () => {
    const event = createEventBridgeEvent({ detail: JSON.parse('{"__proto__":{"polluted":true}}') as object });
    expect(JSON.stringify(event.detail)).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('generated events', () => {
  const seen = fc.sample(anyEventBridgeEvent(), { seed: 1, numRuns: 1000 });

  it('reach what samples leave out', () => {
    expect(seen.some((event) => event['replay-name'] !== undefined)).toBe(true);
    expect(seen.some((event) => event.resources.length > 1)).toBe(true);
    expect(seen.some((event) => event.account !== '123456789012')).toBe(true);
    expect(seen.some((event) => event.region === 'cn-north-1')).toBe(true);
    expect(seen.some((event) => /[^ -~]/.test(event['detail-type']))).toBe(true);
    expect(seen.some((event) => Object.values(event.detail).includes(null))).toBe(true);
    expect(seen.some((event) => Object.keys(event.detail).length === 0)).toBe(true);
  });

  it('keep what was constrained', () => {
    const placed = anyEventBridgeEvent({ 'detail-type': 'OrderPlaced', detail: fc.record({ orderId: fc.uuid() }), source: 'shop' });
    fc.assert(
      fc.property(placed, (event) => {
        expect(event['detail-type']).toBe('OrderPlaced');
        expect(event.detail.orderId).toHaveLength(36);
        expect(event.source).toBe('shop');
      }),
      SETTINGS,
    );
  });
});

describe('recognising', () => {
  it('takes events of AWS’s services too', () => {
    const event = createEventBridgeEvent({ source: 'aws.ssm', 'detail-type': 'Parameter Store Change' });
    expect(detectEventSource(event)).toBe('eventbridge');
  });

  it.each([
    ['a rule’s schedule', { source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} }, 'scheduled'],
    ['EventBridge Scheduler', { source: 'aws.scheduler', 'detail-type': 'Scheduled Event', detail: '{}' }, 'scheduled'],
    ['a custom event of that name', { source: 'com.example', 'detail-type': 'Scheduled Event', detail: {} }, 'eventbridge'],
    ['a CloudWatch alarm, which has no detail', { source: 'aws.cloudwatch', alarmArn: 'arn', alarmData: {} }, 'cloudwatch-alarm'],
    ['a detail that is only inherited', Object.create({ detail: {}, source: 'a', 'detail-type': 'b' }), undefined],
  ])('%s', (_, event, slug) => {
    expect(detectEventSource(event)).toBe(slug);
  });
});

describe('what EventBridge could not send', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'a detail that is a list': () => createEventBridgeEvent({ detail: [1] }),
        'a detail that is a date': () => createEventBridgeEvent({ detail: new Date(0) }),
        'a detail with a BigInt': () => createEventBridgeEvent({ detail: { total: 1n } }),
        'an empty source': () => createEventBridgeEvent({ source: '' }),
        'a detail type of 129 characters': () => createEventBridgeEvent({ 'detail-type': 'x'.repeat(129) }),
        'an account that is a number': () => createEventBridgeEvent({ account: 123456789012 as unknown as string }),
        'an id that no event has': () => createEventBridgeEvent({ id: 'evt-1' }),
        'the name in camelCase': () => createEventBridgeEvent({ detailType: 'OrderPlaced' } as object),
        'a time without a zone': () => createEventBridgeEvent({ time: '2026-01-15T12:34:56' }),
        'a rule’s schedule': () => createEventBridgeEvent({ source: 'aws.events', 'detail-type': 'Scheduled Event' }),
        'a generated source that is a number': () => anyEventBridgeEvent({ source: 7 as unknown as string }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a detail that is a date": "Failed to create EventBridgeEvent: option "detail" is 1970-01-01T00:00:00.000Z. Pass an object that JSON can hold.",
        "a detail that is a list": "Failed to create EventBridgeEvent: option "detail" is [1]. Pass an object that JSON can hold.",
        "a detail type of 129 characters": "Failed to create EventBridgeEvent: option "detail-type" is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…". Pass a string of 1 to 128 characters.",
        "a detail with a BigInt": "Failed to create EventBridgeEvent: option "detail" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
        "a generated source that is a number": "Failed to generate EventBridgeEvent: option "source" is 7. Pass a string of 1 to 256 characters.",
        "a rule’s schedule": "Failed to create EventBridgeEvent: a "Scheduled Event" of aws.events has a factory of its own. Use createScheduledEvent.",
        "a time without a zone": "Failed to create EventBridgeEvent: option "time" is "2026-01-15T12:34:56". Pass a Date, epoch milliseconds, or an ISO 8601 text with its zone such as "2026-03-29T01:30:00Z".",
        "an account that is a number": "Failed to create EventBridgeEvent: option "account" is 123456789012. Pass an AWS account id, a string of 12 digits.",
        "an empty source": "Failed to create EventBridgeEvent: option "source" is "". Pass a string of 1 to 256 characters.",
        "an id that no event has": "Failed to create EventBridgeEvent: option "id" is "evt-1". Pass an id of 32 lower-case hexadecimal digits in groups of 8, 4, 4, 4 and 12, joined by hyphens.",
        "the name in camelCase": "Failed to create EventBridgeEvent: there is no option "detailType". Did you mean "detail-type"? Known options: detail-type, source, detail, id, account, time, region, resources, replay-name.",
      }
    `);
  });

  it('can be built all the same, by overrides', () => {
    expect(createEventBridgeEvent({ detail: { a: 1, b: 2 } }, { id: 'evt-1', detail: { a: undefined } })).toMatchObject({
      id: 'evt-1',
      detail: { b: 2 },
    });
  });
});

describe('by way of a pipe', () => {
  it('a change of an item is the detail, one event a record', () => {
    const changes = createEventBridgePipesEvent(
      createDynamoDBStreamEvent([
        { newImage: { id: 'a' }, awsRegion: 'eu-west-1', time: '2026-02-01T00:00:00Z' },
        { newImage: { id: 'b' }, time: '2026-02-01T00:00:05Z' },
      ]),
    );
    const events = changes.map((change) => createEventBridgeEvent([change]));
    expect(events.map(({ detail }) => detail)).toEqual(changes);
    expect(events[1]).toMatchObject({
      'detail-type': 'Event from aws:dynamodb',
      source: 'Pipe my-pipe',
      account: '123456789012',
      time: '2026-02-01T00:00:06Z',
      region: 'eu-west-1',
      resources: [],
    });
    expect(events[0]!.detail).not.toBe(changes[0]);
    expectTypeOf(events[0]!.detail).toEqualTypeOf<DynamoDBRecord>();
    expect(detectEventSource(events[0])).toBe('eventbridge');
    expect(unwrap(events[0])).toEqual([{ source: 'dynamodb-stream', payload: { Records: [changes[0]] }, through: ['eventbridge'] }]);
  });

  it('the pipe can set source and kind', () => {
    const event = createEventBridgeEvent(createEventBridgePipesEvent({ body: 'a' }), { source: 'com.example', 'detail-type': 'Sent' });
    expect(event).toMatchObject({ source: 'com.example', 'detail-type': 'Sent', detail: { body: 'a' }, time: '2026-01-15T12:34:57Z' });
  });

  it('records of every source go on', () => {
    fc.assert(
      fc.property(anyEventBridgePipesEvent({ records: { maxLength: 1 } }), (batch) => {
        const event = createEventBridgeEvent(batch);
        expect(event.detail).toEqual(batch[0]);
        expect(event['detail-type']).toBe(`Event from ${batch[0]!.eventSource}`);
        const carried = unwrap(event).map(({ payload }) => payload);
        if (batch[0]!.eventSource !== 'aws:dynamodb') expect(carried).toEqual(unwrap(batch).map(({ payload }) => payload));
      }),
      { seed: 20_260_115, numRuns: 200 },
    );
  });

  it('what no pipe puts there is refused', () => {
    expect(() => createEventBridgeEvent([])).toThrow(
      'Failed to create EventBridgeEvent: its batch has 0 records. A pipe makes one event of each',
    );
    expect(() => createEventBridgeEvent(createEventBridgePipesEvent([{}, {}]))).toThrow('its batch has 2 records');
    expect(() => createEventBridgeEvent([{ orderId: 7 }])).toThrow('its batch holds no record of a pipe');
  });
});
