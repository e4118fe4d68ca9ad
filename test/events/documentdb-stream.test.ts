import * as fc from 'fast-check';
import {
  createDocumentDBEvent,
  createDocumentDBEventRecord,
  detectEventSource,
  invoke,
  seed,
  type DocumentDBChangeEvent,
  type DocumentDBEventRecordInit,
  type DocumentDBOperationType,
  fromJSON,
} from 'lambdouble';
import { anyDocumentDBEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import 'lambdouble/vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

/** Members of each kind of change beside its token and time, in the order of recorded ones. */
const KINDS: Record<DocumentDBOperationType, string> = {
  insert: '_id clusterTime documentKey fullDocument ns operationType',
  update: '_id clusterTime documentKey ns operationType updateDescription',
  replace: '_id clusterTime documentKey fullDocument ns operationType',
  delete: '_id clusterTime documentKey ns operationType',
  drop: '_id clusterTime ns operationType',
  dropDatabase: '_id clusterTime ns operationType',
  rename: '_id clusterTime ns operationType to',
  invalidate: '_id clusterTime operationType',
};

const changeOf = (init?: DocumentDBEventRecordInit): DocumentDBChangeEvent => createDocumentDBEventRecord(init).event;
const namesOf = (object: object): string => Object.keys(object).join(' ');

beforeEach(() => seed(0));

describe('what agrees with what', () => {
  it.each(Object.entries(KINDS))('%s has its members', (kind, members) => {
    const change = changeOf({ operationType: kind as DocumentDBOperationType });
    expect(namesOf(change)).toBe(members);
    if (change.ns !== undefined) expect(namesOf(change.ns)).toBe(kind === 'dropDatabase' ? 'db' : 'db coll');
  });

  it('in every generated event', () => {
    fc.assert(
      fc.property(anyDocumentDBEvent(), ({ eventSourceArn, events, eventSource }) => {
        expect(eventSource).toBe('aws:docdb');
        expect(eventSourceArn).toMatch(/^arn:aws(-cn|-us-gov)?:rds:[a-z0-9-]+:123456789012:cluster:[a-z0-9-]+$/);
        let before = { t: 0, i: 0 };
        for (const [index, { event }] of events.entries()) {
          const { t, i } = event.clusterTime.$timestamp;
          expect(event._id._data).toMatch(/^01[0-9a-f]{16}01[0-9a-f]{16}$/);
          expect([event._id._data.slice(2, 10), event._id._data.slice(10, 18)].map((hex) => Number(`0x${hex}`))).toEqual([t, i]);
          expect(t > before.t || (t === before.t && i > before.i)).toBe(true);
          before = { t, i };
          const members = KINDS[event.operationType].split(' ');
          expect(Object.keys(event).filter((name) => name !== 'fullDocument' || members.includes(name))).toEqual(members);
          if ('fullDocument' in event) expect(['insert', 'update', 'replace']).toContain(event.operationType);
          if (event.fullDocument !== undefined && event.fullDocument !== null) {
            expect(Object.keys(event.fullDocument)).toContain('_id');
            expect(event.fullDocument._id).toEqual(event.documentKey!._id);
          }
          if (event.operationType === 'invalidate') expect(index).toBe(events.length - 1);
          const { updatedFields = {}, removedFields = [] } = event.updateDescription ?? {};
          expect(removedFields.filter((name) => name in updatedFields)).toEqual([]);
        }
        expect(new Set(events.flatMap(({ event }) => event.ns?.db ?? [])).size).toBeLessThanOrEqual(1);
      }),
      SETTINGS,
    );
  });

  it('tokens and ObjectIds carry the second, as recorded ones do', () => {
    const change = changeOf({ time: 1_676_588_775_000 });
    expect(change._id._data).toMatch(/^0163eeb6e7[0-9a-f]{8}01[0-9a-f]{16}$/);
    expect(change.documentKey!._id).toEqual({ $oid: expect.stringMatching(/^63eeb6e7[0-9a-f]{16}$/) });
  });
});

describe('the kind of change follows from what is said of it', () => {
  it.each<[DocumentDBEventRecordInit, DocumentDBOperationType]>([
    [{}, 'insert'],
    [{ fullDocument: { a: 1 } }, 'insert'],
    [{ updatedFields: { a: 1 } }, 'update'],
    [{ removedFields: ['a'] }, 'update'],
    [{ before: { a: 1 }, fullDocument: { a: 2 } }, 'update'],
    [{ fullDocument: null }, 'update'],
    [{ documentKey: { _id: 7 } }, 'delete'],
    [{ to: { coll: 'archive' } }, 'rename'],
    [{ fullDocument: { a: 1 }, operationType: 'replace' }, 'replace'],
  ])('%j: %s', (init, kind) => {
    expect(changeOf(init).operationType).toBe(kind);
  });
});

describe('documents', () => {
  class ObjectId {
    readonly _bsontype = 'ObjectId';
    toHexString(): string {
      return '63eeb6e7d418cd98afb1c1d7';
    }
  }
  class Binary {
    readonly _bsontype = 'Binary';
    readonly sub_type = 4;
    readonly position = 2;
    readonly buffer = Uint8Array.of(1, 2, 0, 0);
  }
  const text = (_bsontype: string, written: string): object => ({ _bsontype, toString: () => written, valueOf: () => Number(written) });

  it.each<[string, unknown, unknown]>([
    ['a text', 'ünï', 'ünï'],
    ['a number', 12.5, 12.5],
    ['minus zero', -0, { $numberDouble: '-0.0' }],
    ['no number', Number.NaN, { $numberDouble: 'NaN' }],
    ['infinity', -Infinity, { $numberDouble: '-Infinity' }],
    ['a long', 2n ** 60n, { $numberLong: '1152921504606846976' }],
    ['a boolean and nothing', [true, null, undefined], [true, null, null]],
    ['a date', new Date('2026-01-15T12:34:56.789Z'), { $date: '2026-01-15T12:34:56.789Z' }],
    ['a date before 1970', new Date(-1), { $date: { $numberLong: '-1' } }],
    ['a date after 9999', new Date(253_402_300_800_000), { $date: { $numberLong: '253402300800000' } }],
    ['bytes', Uint8Array.of(255), { $binary: { base64: '/w==', subType: '00' } }],
    ['an ObjectId of the driver', new ObjectId(), { $oid: '63eeb6e7d418cd98afb1c1d7' }],
    ['a Decimal128 of the driver', text('Decimal128', '0.1'), { $numberDecimal: '0.1' }],
    ['a Long of the driver', text('Long', '7'), { $numberLong: '7' }],
    ['an Int32 of the driver', text('Int32', '7'), 7],
    ['a Binary of the driver', new Binary(), { $binary: { base64: 'AQI=', subType: '04' } }],
    ['extended JSON', { $oid: '63eeb6e7d418cd98afb1c1d7' }, { $oid: '63eeb6e7d418cd98afb1c1d7' }],
    ['a document', { a: { b: [1n] }, c: undefined }, { a: { b: [{ $numberLong: '1' }] } }],
  ])('%s', (_, given, written) => {
    expect(changeOf({ fullDocument: { field: given } }).fullDocument).toStrictEqual({ _id: expect.anything(), field: written });
  });

  it('keep their id, which is the key of the document', () => {
    expect(changeOf({ fullDocument: { a: 1, _id: 'A-1' } })).toMatchObject({ documentKey: { _id: 'A-1' }, fullDocument: { _id: 'A-1' } });
    expect(namesOf(changeOf({ fullDocument: { a: 1, _id: 'A-1' } }).fullDocument!)).toBe('_id a');
    expect(changeOf({ documentKey: { _id: 'A-1', region: 'eu' }, fullDocument: { a: 1 } })).toMatchObject({
      documentKey: { _id: 'A-1', region: 'eu' },
      fullDocument: { _id: 'A-1', a: 1 },
      operationType: 'insert',
    });
    expect(changeOf({ fullDocument: { _id: null } })).toMatchObject({ documentKey: { _id: null }, fullDocument: { _id: null } });
  });

  it('before and after tell what an update changed', () => {
    const change = changeOf({ before: { _id: 1, a: 1, b: [1], c: 'x' }, fullDocument: { _id: 1, a: 1, b: [1, 2], d: 3n } });
    expect(change.updateDescription).toEqual({ updatedFields: { b: [1, 2], d: { $numberLong: '3' } }, removedFields: ['c'] });
  });

  it('of an update that are looked up too late are null', () => {
    expect(changeOf({ fullDocument: null, updatedFields: { a: 1 } })).toMatchObject({ fullDocument: null, operationType: 'update' });
  });
});

describe('generated events', () => {
  const seen = fc.sample(anyDocumentDBEvent(), { seed: 1, numRuns: 1000 }).flatMap(({ events }) => events.map(({ event }) => event));

  it('reach every kind, documents of every type, updates with, without and of a lost document', () => {
    expect(new Set(seen.map(({ operationType }) => operationType))).toEqual(new Set(Object.keys(KINDS)));
    const json = JSON.stringify(seen);
    for (const type of ['$oid', '$date', '$numberLong', '$numberDouble', '$binary']) expect(json).toContain(`"${type}"`);
    const updates = seen.filter(({ operationType }) => operationType === 'update');
    expect(updates.some(({ fullDocument }) => fullDocument === undefined)).toBe(true);
    expect(updates.some(({ fullDocument }) => fullDocument === null)).toBe(true);
    expect(updates.some(({ updateDescription }) => updateDescription!.removedFields.length > 0)).toBe(true);
    expect(seen.some(({ documentKey }) => typeof documentKey?._id === 'string')).toBe(true);
    expect(seen.some(({ documentKey }) => typeof documentKey?._id === 'number')).toBe(true);
  });

  it('keep what was constrained', () => {
    fc.assert(
      fc.property(
        anyDocumentDBEvent({ fullDocument: fc.record({ total: fc.nat() }), db: 'shop', coll: fc.constant('orders') }),
        ({ events }) => {
          for (const { event } of events) {
            expect(event.ns).toEqual({ db: 'shop', coll: 'orders' });
            expect(event.fullDocument).toHaveProperty('total');
          }
        },
      ),
      SETTINGS,
    );
  });

  it('end with an invalidation that is asked for', () => {
    for (const { events } of fc.sample(anyDocumentDBEvent({ operationType: 'invalidate' }), { seed: 1, numRuns: 50 })) {
      expect(events.at(-1)!.event.operationType).toBe('invalidate');
    }
  });
});

it('nobody reads what the function answers', async () => {
  expect(await invoke(async () => ({ any: 'thing' }), createDocumentDBEvent())).toBeWellFormedResponse();
});

it('is recognised by its source and its changes', () => {
  expect(detectEventSource({ eventSource: 'aws:docdb', events: [] })).toBe('documentdb-stream');
  expect(detectEventSource({ eventSource: 'aws:docdb' })).toBeUndefined();
  expect(detectEventSource({ eventSource: 'aws:dynamodb', events: [] })).toBeUndefined();
});

it('refuses what DocumentDB could not report, with the way out', () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  expect(
    messagesOf({
      'a document of a removal': () => createDocumentDBEvent({ operationType: 'delete', fullDocument: { a: 1 } }),
      'a collection of a dropped database': () => createDocumentDBEvent({ operationType: 'dropDatabase', coll: 'orders' }),
      'an insert without document': () => createDocumentDBEvent({ operationType: 'insert', fullDocument: null }),
      'two ids': () => createDocumentDBEvent({ documentKey: { _id: 1 }, fullDocument: { _id: 2 } }),
      'a list as an id': () => createDocumentDBEvent({ fullDocument: { _id: [1] } }),
      'an update that changes nothing': () => createDocumentDBEvent({ before: { _id: 1, a: 1 }, fullDocument: { a: 1 } }),
      'a document before without one after': () => createDocumentDBEvent({ before: { a: 1 } }),
      'what changed, twice': () => createDocumentDBEvent({ before: { a: 1 }, fullDocument: { a: 2 }, updatedFields: { a: 2 } }),
      'a field set and removed': () => createDocumentDBEvent({ updatedFields: { a: 1 }, removedFields: ['a'] }),
      'a function in a document': () => createDocumentDBEvent({ fullDocument: { a: { b: [() => 1] } } }),
      'a long of 65 bits': () => createDocumentDBEvent({ fullDocument: { a: 2n ** 63n } }),
      'a document that holds itself': () => createDocumentDBEvent({ fullDocument: loop }),
      'a change after the end': () => createDocumentDBEvent([{ operationType: 'invalidate' }, {}]),
      'changes out of order': () => createDocumentDBEvent([{ time: 5000 }, { time: 1000 }]),
      'two databases': () => createDocumentDBEvent([{ db: 'a' }, { db: 'b' }]),
      'a system collection': () => createDocumentDBEvent({ coll: 'system.users' }),
      'no change': () => createDocumentDBEvent([]),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a change after the end": "Failed to create DocumentDBEvent: a change comes after "invalidate". Let it be the last: an invalidated stream ends.",
      "a collection of a dropped database": "Failed to create DocumentDBEvent: a change "dropDatabase" carries no coll, which is "orders". Leave it out; to build an impossible event put it into the second argument.",
      "a document before without one after": "Failed to create DocumentDBEvent: option "before" ({"a":1}) is given without "fullDocument". Pass the document after the update as well.",
      "a document of a removal": "Failed to create DocumentDBEvent: a change "delete" carries no fullDocument, which is {"a":1}. Leave it out; to build an impossible event put it into the second argument.",
      "a document that holds itself": "Failed to create DocumentDBEvent: option "fullDocument" has an object that JSON can’t hold in "self.self.self.self.self.self.self.self.self.self.self.self.self.self.self.self…". Pass what DocumentDB holds: strings, numbers, bigints of 64 bits, booleans, null, dates, bytes, ObjectIds or { $oid }, arrays and objects.",
      "a field set and removed": "Failed to create DocumentDBEvent: field "a" is in "updatedFields" and in "removedFields". Leave it out of one of them.",
      "a function in a document": "Failed to create DocumentDBEvent: option "fullDocument" has a function in "a.b.0". Pass what DocumentDB holds: strings, numbers, bigints of 64 bits, booleans, null, dates, bytes, ObjectIds or { $oid }, arrays and objects.",
      "a list as an id": "Failed to create DocumentDBEvent: its document has the "_id" [1]. Pass anything but an array.",
      "a long of 65 bits": "Failed to create DocumentDBEvent: option "fullDocument" has 9223372036854775808n in "a". Pass what DocumentDB holds: strings, numbers, bigints of 64 bits, booleans, null, dates, bytes, ObjectIds or { $oid }, arrays and objects.",
      "a system collection": "Failed to create DocumentDBEvent: option "coll" is "system.users". Pass a collection name of 1 to 120 characters without "$".",
      "an insert without document": "Failed to create DocumentDBEvent: option "fullDocument" of a change "insert" is null. Pass the document: only that of an update can be gone.",
      "an update that changes nothing": "Failed to create DocumentDBEvent: option "before" is the same as "fullDocument". Let them differ: an update that changes nothing is not reported.",
      "changes out of order": "Failed to create DocumentDBEvent: option "time" says that a change of 1970-01-01T00:00:01Z comes after one of 1970-01-01T00:00:05Z. A stream tells changes in the order in which they happened; put them in that order.",
      "no change": "Failed to create DocumentDBEvent: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { events: [] }.",
      "two databases": "Failed to create DocumentDBEvent: its records disagree about "db": "a" and "b". All records of one event share it, so give it once, or make two events.",
      "two ids": "Failed to create DocumentDBEvent: its "documentKey" has the "_id" 1, and its document 2. Let both be the same, or give one of them.",
      "what changed, twice": "Failed to create DocumentDBEvent: option "updatedFields" is given beside "before". Leave one of them out: what changed follows from "before".",
    }
  `);
});

it('becomes the call that makes it, documents plain', () => {
  const init = {
    operationType: 'replace' as const,
    fullDocument: {
      _id: 7,
      placed: new Date('2026-03-29T00:59:59Z'),
      total: 7n,
      seal: Buffer.from([1]),
      rate: Number.NaN,
      lines: [{ sku: 'a' }],
    },
    time: '2026-03-29T01:00:00.000Z',
    coll: 'orders',
    db: 'shop',
    clusterIdentifier: 'docdb-1',
    region: 'eu-west-1',
    accountId: '210987654321',
  };
  const event = createDocumentDBEvent(init);
  const call = fromJSON(event, createDocumentDBEvent);
  expect(call.init).toEqual(init);
  expect(createDocumentDBEvent(call.init, call.overrides)).toEqual(event);
});
