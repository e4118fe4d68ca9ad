import type { AttributeValue, DynamoDBRecord, DynamoDBStreamHandler } from 'aws-lambda';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDynamoDBStreamEvent, anyDynamoDBStreamTumblingWindowEvent } from '../../src/events/dynamodb-stream/arbitrary.js';
import {
  createDynamoDBRecord,
  createDynamoDBStreamEvent,
  createDynamoDBStreamTumblingWindowEvent,
  facts,
  unmarshall,
  type DynamoDBRecordInit,
} from '../../src/events/dynamodb-stream/index.js';

const SETTINGS = { seed: 20260115, numRuns: 400 };

const bodyOf = (record: DynamoDBRecord | undefined): NonNullable<DynamoDBRecord['dynamodb']> => record!.dynamodb!;

describe('the record', () => {
  it('has AWS’s members in AWS’s order', () => {
    const record = createDynamoDBRecord({ oldImage: { id: 'a' }, timeToLive: true });
    expect(Object.keys(record)).toEqual([
      'eventID',
      'eventName',
      'eventVersion',
      'eventSource',
      'awsRegion',
      'dynamodb',
      'userIdentity',
      'eventSourceARN',
    ]);
    expect(Object.keys(bodyOf(record))).toEqual([
      'ApproximateCreationDateTime',
      'Keys',
      'OldImage',
      'SequenceNumber',
      'SizeBytes',
      'StreamViewType',
    ]);
    expect(record.userIdentity).toEqual({ principalId: 'dynamodb.amazonaws.com', type: 'Service' });
    expect(record.eventID).toMatch(/^[0-9a-f]{32}$/);
    expect(bodyOf(record).ApproximateCreationDateTime).toBe(1768480496);
    expect(bodyOf(record).SequenceNumber).toMatch(/^[1-9]\d{20,39}$/);
  });

  it('has no userIdentity unless time to live was over', () => {
    expect(createDynamoDBRecord({ oldImage: { id: 'a' } })).not.toHaveProperty('userIdentity');
  });

  it('names the stream by table, label, region and account', () => {
    const { Records } = createDynamoDBStreamEvent([
      { newImage: { id: 1 } },
      {
        newImage: { id: 2 },
        tableName: 'orders',
        streamLabel: '2026-01-01T00:00:00.000',
        awsRegion: 'eu-west-1',
        accountId: '210987654321',
      },
    ]);
    const arn = 'arn:aws:dynamodb:eu-west-1:210987654321:table/orders/stream/2026-01-01T00:00:00.000';
    expect(Records.map((record) => [record.eventSourceARN, record.awsRegion])).toEqual([
      [arn, 'eu-west-1'],
      [arn, 'eu-west-1'],
    ]);
    expect(() => createDynamoDBStreamEvent([{ tableName: 'one' }, { tableName: 'two' }])).toThrow(
      'Failed to create DynamoDBStreamEvent: its records disagree about "tableName": "one" and "two".',
    );
  });

  it('has the sizes of AWS’s own sample', () => {
    const { Records } = createDynamoDBStreamEvent([{}, { eventName: 'MODIFY' }, { eventName: 'REMOVE' }]);
    expect(Records.map((record) => bodyOf(record).SizeBytes)).toEqual([26, 59, 38]);
  });

  it('has the size that AWS recorded', () => {
    const newImage = { my_partition_key: 'hello world', value: 'items' };
    expect(bodyOf(createDynamoDBRecord({ newImage, keys: ['my_partition_key'] })).SizeBytes).toBe(27 + 27 + 5 + 5);
  });
});

describe('the kind of change', () => {
  const [old, now] = [
    { id: 'a', n: 1 },
    { id: 'a', n: 2 },
  ];
  it.each<[DynamoDBRecordInit, string]>([
    [{ newImage: now }, 'INSERT'],
    [{ newImage: now, oldImage: old }, 'MODIFY'],
    [{ oldImage: old }, 'REMOVE'],
    [{ timeToLive: true }, 'REMOVE'],
    [{ keys: { id: 'a' } }, 'INSERT'],
    [{ newImage: now, oldImage: old, streamViewType: 'NEW_IMAGE' }, 'MODIFY'],
  ])('follows from %j', (init, kind) => {
    expect(createDynamoDBRecord(init).eventName).toBe(kind);
  });

  it.each<[DynamoDBRecordInit, string]>([
    [
      { newImage: now, eventName: 'REMOVE' },
      'a REMOVE has option "newImage". Pass "oldImage" alone. To build an impossible event put the image into the second argument.',
    ],
    [{ oldImage: old, eventName: 'INSERT' }, 'an INSERT has option "oldImage". Pass "newImage" alone.'],
    [
      { newImage: now, timeToLive: true },
      'option "timeToLive" is true for a record of kind INSERT. Time to live only removes items; pass "oldImage" alone.',
    ],
    [
      { newImage: now, oldImage: { ...now } },
      'newImage and oldImage of a MODIFY are equal. DynamoDB tells nothing of a write that changes nothing',
    ],
    [
      {
        newImage: { id: 'a', s: new Set(['x', 'y']), m: { a: 1, b: [2] } },
        oldImage: { m: { b: [2], a: 1 }, s: new Set(['y', 'x']), id: 'a' },
      },
      'newImage and oldImage of a MODIFY are equal.',
    ],
    [
      { newImage: now, oldImage: { ...old, id: 'b' } },
      'option "oldImage" has another "id" in its key. A key never changes; make it a REMOVE of one item and an INSERT of the other.',
    ],
  ])('refuses %j', (init, message) => {
    expect(() => createDynamoDBRecord(init)).toThrow(`Failed to create DynamoDBRecord: ${message}`);
  });

  it('of which one side is unknown knows its key alone', () => {
    const modified = bodyOf(createDynamoDBRecord({ newImage: now, eventName: 'MODIFY' }));
    expect(modified.OldImage).toEqual({ id: { S: 'a' } });
    expect(modified.OldImage!.id).not.toBe(modified.Keys!.id);
    expect(bodyOf(createDynamoDBRecord({ oldImage: old, eventName: 'MODIFY' })).NewImage).toEqual({ id: { S: 'a' } });
  });
});

describe('the view', () => {
  const both = { newImage: { id: 'a', n: 2 }, oldImage: { id: 'a', n: 1 } };
  it.each([
    ['KEYS_ONLY', []],
    ['NEW_IMAGE', ['NewImage']],
    ['OLD_IMAGE', ['OldImage']],
    ['NEW_AND_OLD_IMAGES', ['NewImage', 'OldImage']],
  ] as const)('%s of an update shows %j', (streamViewType, shown) => {
    const dynamodb = bodyOf(createDynamoDBRecord({ ...both, streamViewType }));
    expect(Object.keys(dynamodb).filter((name) => name.endsWith('Image'))).toEqual(shown);
    expect(dynamodb.StreamViewType).toBe(streamViewType);
    expect(dynamodb.SizeBytes).toBe(5 - 2 + shown.length * 6);
  });

  it('OLD_IMAGE of an insert and NEW_IMAGE of a removal show nothing', () => {
    expect(bodyOf(createDynamoDBRecord({ newImage: { id: 1 }, streamViewType: 'OLD_IMAGE' }))).not.toHaveProperty('NewImage');
    expect(bodyOf(createDynamoDBRecord({ oldImage: { id: 1 }, streamViewType: 'NEW_IMAGE' }))).not.toHaveProperty('OldImage');
  });
});

describe('the key', () => {
  it.each<[object, string[]]>([
    [{ pk: 'a', sk: 1, id: 'x' }, ['pk', 'sk']],
    [{ PK: 'a', SK: 1 }, ['PK', 'SK']],
    [{ pk: 'a', id: 'x' }, ['pk']],
    [{ Id: 1 }, ['Id']],
  ])('of %j is %j', (newImage, names) => {
    expect(Object.keys(bodyOf(createDynamoDBRecord({ newImage })).Keys!)).toEqual(names);
  });

  it('is named once for all records', () => {
    const event = createDynamoDBStreamEvent([{ newImage: { a: 1, b: 2 }, keys: ['b', 'a'] }, { oldImage: { a: 3, b: 4, c: 5 } }]);
    expect(event.Records.map((record) => unmarshall(bodyOf(record).Keys!))).toEqual([
      { b: 2, a: 1 },
      { b: 4, a: 3 },
    ]);
  });

  it('given by value completes the images', () => {
    const { Keys, NewImage, SizeBytes } = bodyOf(createDynamoDBRecord({ keys: { id: 'a' }, newImage: { n: 1 } }));
    expect(Keys).toEqual({ id: { S: 'a' } });
    expect(NewImage).toEqual({ n: { N: '1' }, id: { S: 'a' } });
    expect(SizeBytes).toBe(3 + 3 + 3);
    expect(bodyOf(createDynamoDBRecord({ keys: { id: 'a' }, streamViewType: 'KEYS_ONLY' }))).not.toHaveProperty('NewImage');
  });

  it.each<[DynamoDBRecordInit | DynamoDBRecordInit[], string]>([
    [
      { newImage: { total: 1 } },
      'nothing says which attributes of ["total"] are the key. Pass their names, such as { keys: ["customerId", "orderId"] }.',
    ],
    [{ newImage: { id: 1 }, keys: ['customerId'] }, 'option "newImage" has no key attribute "customerId". Give every item its whole key.'],
    [{ newImage: { id: true } }, 'key attribute "id" is {"BOOL":true}. Keys are strings, numbers or bytes.'],
    [{ newImage: { id: '' } }, 'key attribute "id" has 0 bytes. A partition key has 1 to 2,048 bytes, a sort key 1 to 1,024.'],
    [{ newImage: { pk: 'a', sk: 'é'.repeat(513) } }, 'key attribute "sk" has 1026 bytes.'],
    [{ keys: { id: 'a' }, newImage: { id: 'b' } }, 'option "newImage" has another "id" in its key.'],
    [
      [{ newImage: { id: 1 } }, { newImage: { id: 'one' } }],
      'key attribute "id" is of type N here and S there. A key attribute has one type in all items.',
    ],
    [[{ newImage: { id: 1 }, keys: ['id'] }, { keys: { pk: 1 } }], 'its records disagree about "keys": ["id"] and ["pk"].'],
    [[{ newImage: { id: 1 } }, {}], 'a record has neither image nor key, while the table’s key is id. Pass newImage, oldImage or keys.'],
    [{ keys: ['a', 'b', 'c'] }, 'option "keys" is ["a","b","c"]. Pass the names of one or two key attributes'],
  ])('is refused in %j', (init, message) => {
    expect(() => createDynamoDBStreamEvent(init)).toThrow(`Failed to create DynamoDBStreamEvent: ${message}`);
  });
});

describe('items', () => {
  it('are limited as in DynamoDB', () => {
    expect(() => createDynamoDBRecord({ newImage: { id: 1, text: 'x'.repeat(409_600) } })).toThrow(
      'Failed to create DynamoDBRecord: option "newImage" has 409608 bytes. An item has at most 409,600 bytes, attribute names included.',
    );
    expect(() => createDynamoDBRecord({ newImage: { id: 1, at: new Date(0) } })).toThrow('attribute "at" is 1970-01-01T00:00:00.000Z.');
  });

  it('fill a batch to 6 MB', () => {
    const inits = Array.from({ length: 16 }, (_, id) => ({ newImage: { id, text: 'x'.repeat(400_000) } }));
    expect(() => createDynamoDBStreamEvent(inits)).toThrow(/its records hold 64\d+ bytes of data\. Lambda closes a batch at 6291456 bytes/);
    expect(() => createDynamoDBStreamEvent(inits.slice(0, 15))).not.toThrow();
  });

  it('are copied, never shared', () => {
    const newImage = { id: 'a', list: [1], bytes: Uint8Array.of(1) };
    const event = createDynamoDBStreamEvent({ newImage });
    newImage.list.push(2);
    newImage.bytes[0] = 9;
    expect(unmarshall(bodyOf(event.Records[0]).NewImage!)).toEqual({ id: 'a', list: [1], bytes: Uint8Array.of(1) });
  });
});

describe('sequence numbers', () => {
  const given = '4421584500000000017450439091';
  it('grow from the one that is given', () => {
    const { Records } = createDynamoDBStreamEvent([{ sequenceNumber: given }, {}, {}]);
    expect(Records.map((record) => bodyOf(record).SequenceNumber)).toEqual([
      given,
      '4421584500000000017450439191',
      '4421584500000000017450439291',
    ]);
  });

  it('can’t fall', () => {
    expect(() => createDynamoDBStreamEvent([{ sequenceNumber: given }, { sequenceNumber: given }])).toThrow(
      `sequence number ${given} comes after ${given}. The records of a shard come in the order of their sequence numbers.`,
    );
  });
});

describe('tumbling windows', () => {
  const window = { start: '2026-01-15T12:34:00Z', end: '2026-01-15T12:36:00Z' };

  it('come with any of their options', () => {
    const event = createDynamoDBStreamEvent({ state: { total: 3 } });
    expect(Object.keys(event)).toEqual([
      'Records',
      'window',
      'state',
      'shardId',
      'eventSourceARN',
      'isFinalInvokeForWindow',
      'isWindowTerminatedEarly',
    ]);
    expect(event).toMatchObject({ window, state: { total: 3 }, eventSourceARN: event.Records[0]!.eventSourceARN });
    expect(event).toHaveProperty('shardId', expect.stringMatching(/^shardId-\d{20}-[0-9a-f]{8}$/));
    expect(createDynamoDBStreamEvent()).not.toHaveProperty('window');
  });

  it('end with an invocation that can be without records', () => {
    const event = createDynamoDBStreamTumblingWindowEvent([]);
    expect(event).toMatchObject({ Records: [], window, state: {}, isFinalInvokeForWindow: true });
    expect(facts.recognises(event)).toBe(true);
  });

  it('hold the times of their records', () => {
    const far = { start: '2030-01-01T00:00:00Z', end: '2030-01-01T00:15:00Z' };
    expect(bodyOf(createDynamoDBStreamTumblingWindowEvent({ window: far }).Records[0]).ApproximateCreationDateTime).toBe(
      Date.parse(far.start) / 1000,
    );
    expect(() => createDynamoDBStreamEvent({ window: far, time: '2029-01-01T00:00:00Z' })).toThrow(
      'option "time" (2029-01-01T00:00:00Z) lies outside the tumbling window from 2030-01-01T00:00:00Z to 2030-01-01T00:15:00Z.',
    );
  });

  it.each([
    [{ window: { start: window.end, end: window.start } }, 'A tumbling window has whole seconds, 1 to 900 of them.'],
    [{ window: { start: window.start, end: '2026-01-15T12:50:00Z' } }, 'A tumbling window has whole seconds, 1 to 900 of them.'],
    [{ state: { text: 'x'.repeat(1024 * 1024) } }, 'Lambda keeps at most 1 MB of state for a window.'],
  ])('refuse %#', (init, message) => {
    expect(() => createDynamoDBStreamEvent(init)).toThrow(message);
  });

  it('need their state back', () => {
    const event = createDynamoDBStreamTumblingWindowEvent();
    expect(facts.response.problems({ state: {} }, event)).toEqual([]);
    expect(facts.response.problems({ batchItemFailures: [] }, event)).toEqual([
      'The answer {"batchItemFailures":[]} to an event with a tumbling window has no "state", so the invocation counts as failed.',
    ]);
    expect(facts.response.problems(undefined, event)).toHaveLength(1);
  });
});

describe('answers', () => {
  it('are judged against the very event', () => {
    const event = createDynamoDBStreamEvent([{}, {}]);
    const itemIdentifier = bodyOf(event.Records[1]).SequenceNumber;
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier }] }, event)).toEqual([]);
    for (const good of [undefined, null, '', {}, [], { batchItemFailures: [] }]) expect(facts.response.problems(good, event)).toEqual([]);
    expect(facts.response.problems({ batchItemFailures: [{ itemIdentifier: '' }] }, event)).toEqual([
      'itemIdentifier "" is no SequenceNumber of this batch, so the whole batch counts as failed.',
    ]);
    expect(facts.response.problems('done', event)).toHaveLength(1);
  });

  it('fit the published handler type', async () => {
    const handler: DynamoDBStreamHandler = async ({ Records }) => ({
      batchItemFailures: Records.map((record) => ({ itemIdentifier: bodyOf(record).SequenceNumber! })),
    });
    await expect(handler(createDynamoDBStreamEvent(), {} as never, () => {})).resolves.toHaveProperty('batchItemFailures');
  });
});

const SHOWN: Record<string, Record<string, string[]>> = {
  KEYS_ONLY: { INSERT: [], MODIFY: [], REMOVE: [] },
  NEW_IMAGE: { INSERT: ['NewImage'], MODIFY: ['NewImage'], REMOVE: [] },
  OLD_IMAGE: { INSERT: [], MODIFY: ['OldImage'], REMOVE: ['OldImage'] },
  NEW_AND_OLD_IMAGES: { INSERT: ['NewImage'], MODIFY: ['NewImage', 'OldImage'], REMOVE: ['OldImage'] },
};

function checkRecord(record: DynamoDBRecord): void {
  const dynamodb = bodyOf(record);
  const shown = Object.keys(dynamodb).filter((name) => name.endsWith('Image'));
  expect(shown).toEqual(SHOWN[dynamodb.StreamViewType!]![record.eventName!]);
  for (const image of [dynamodb.NewImage, dynamodb.OldImage]) if (image !== undefined) expect(image).toMatchObject(dynamodb.Keys!);
  for (const value of Object.values(dynamodb.Keys!)) expect(['S', 'N', 'B']).toContain(Object.keys(value)[0]);
  if (dynamodb.NewImage && dynamodb.OldImage) expect(dynamodb.NewImage).not.toEqual(dynamodb.OldImage);
  if (record.userIdentity !== undefined) expect(record.eventName).toBe('REMOVE');
  expect(Number.isInteger(dynamodb.ApproximateCreationDateTime)).toBe(true);
}

function typesIn(value: AttributeValue): string[] {
  const inner = [...(value.L ?? []), ...Object.values(value.M ?? {})].flatMap(typesIn);
  return [...Object.keys(value), ...inner];
}

describe('anyDynamoDBStreamEvent', () => {
  it('keeps every rule between the fields', () => {
    fc.assert(
      fc.property(anyDynamoDBStreamEvent(), ({ Records }) => {
        Records.forEach(checkRecord);
        expect(new Set(Records.map((record) => record.eventSourceARN)).size).toBe(1);
        const numbers = Records.map((record) => BigInt(bodyOf(record).SequenceNumber!));
        for (let index = 1; index < numbers.length; index++) expect(numbers[index]! > numbers[index - 1]!).toBe(true);
      }),
      SETTINGS,
    );
  });

  it('tells the changes of one item in an order that a table can see', () => {
    const item = fc.record({ id: fc.nat(1), n: fc.nat(3) });
    fc.assert(
      fc.property(anyDynamoDBStreamEvent({ newImage: item, oldImage: item, records: { minLength: 4, maxLength: 12 } }), ({ Records }) => {
        const table = new Map<string, unknown>();
        for (const { eventName, dynamodb } of Records) {
          const key = JSON.stringify(dynamodb!.Keys);
          if (table.has(key)) expect(dynamodb!.OldImage).toEqual(table.get(key));
          if (eventName !== 'INSERT') expect(dynamodb!.OldImage).toBeDefined();
          table.set(key, dynamodb!.NewImage);
        }
      }),
      SETTINGS,
    );
  });

  it('draws what fits a new image, an old one, and both', () => {
    const item = fc.record({ id: fc.uuid(), total: fc.nat() });
    const kinds = (constraints: Parameters<typeof anyDynamoDBStreamEvent>[0]): string[] => {
      const events = fc.sample(anyDynamoDBStreamEvent(constraints), { seed: 1, numRuns: 200 });
      return [...new Set(events.flatMap(({ Records }) => Records.map((record) => record.eventName!)))].toSorted();
    };
    expect(kinds({ newImage: item, keys: ['id'] })).toEqual(['INSERT', 'MODIFY']);
    expect(kinds({ oldImage: item })).toEqual(['MODIFY', 'REMOVE']);
    expect(kinds({ newImage: item, oldImage: item })).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(kinds({ newImage: { id: 'a', n: 2 }, oldImage: { id: 'a', n: 1 } })).toEqual(['MODIFY']);
    expect(kinds({ newImage: item, eventName: 'MODIFY' })).toEqual(['MODIFY']);
    expect(kinds({ timeToLive: true })).toEqual(['REMOVE']);
    expect(kinds({ keys: ['pk', 'sk'] })).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
  });

  it('shows the new images that were asked for', () => {
    fc.assert(
      fc.property(anyDynamoDBStreamEvent({ newImage: fc.record({ id: fc.uuid(), total: fc.nat() }), keys: ['id'] }), ({ Records }) => {
        for (const record of Records) {
          expect(unmarshall(bodyOf(record).NewImage!)).toEqual({ id: expect.any(String) as string, total: expect.any(Number) as number });
        }
      }),
      SETTINGS,
    );
  });

  it('says what is missing when nothing names the key', () => {
    const events = anyDynamoDBStreamEvent({ newImage: fc.record({ customer: fc.uuid() }) });
    expect(() => fc.sample(events, { seed: 1, numRuns: 1 })).toThrow('nothing says which attributes of ["customer"] are the key.');
  });

  it('reaches what production sends and samples don’t', () => {
    const events = fc.sample(anyDynamoDBStreamEvent(), { seed: 1, numRuns: 400 });
    const records = events.flatMap(({ Records }) => Records);
    const images = records.flatMap((record) => [bodyOf(record).NewImage, bodyOf(record).OldImage]).filter((image) => image !== undefined);
    const types = new Set(images.flatMap((image) => Object.values(image).flatMap(typesIn)));
    expect([...types].toSorted()).toEqual(['B', 'BOOL', 'BS', 'L', 'M', 'N', 'NS', 'NULL', 'S', 'SS']);
    const kinds = new Set(records.map((record) => `${bodyOf(record).StreamViewType} ${record.eventName}`));
    expect(kinds.size).toBe(12);
    const text = JSON.stringify(images);
    expect(text).toMatch(/"N":"\d{20,}"/);
    expect(text).toContain('"S":""');
    expect(records.some((record) => record.userIdentity !== undefined)).toBe(true);
    expect(events.some(({ Records }) => new Set(Records.map((record) => JSON.stringify(bodyOf(record).Keys))).size < Records.length)).toBe(
      true,
    );
    expect(new Set(records.map((record) => Object.keys(bodyOf(record).Keys!).length))).toEqual(new Set([1, 2]));
  });

  it('fills batches of any size', () => {
    const [event] = fc.sample(anyDynamoDBStreamEvent({ records: { minLength: 1000, maxLength: 1000 } }), { seed: 1, numRuns: 1 });
    expect(event!.Records).toHaveLength(1000);
  });
});

describe('anyDynamoDBStreamTumblingWindowEvent', () => {
  it('keeps records inside their window', () => {
    fc.assert(
      fc.property(anyDynamoDBStreamTumblingWindowEvent(), ({ Records, window }) => {
        for (const record of Records) {
          checkRecord(record);
          const time = bodyOf(record).ApproximateCreationDateTime! * 1000;
          expect(time).toBeGreaterThanOrEqual(Date.parse(window.start));
          expect(time).toBeLessThan(Date.parse(window.end));
        }
      }),
      SETTINGS,
    );
  });
});
