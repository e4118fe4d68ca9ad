import type { S3NotificationEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  createEventBridgeEvent,
  createS3NotificationEvent,
  createS3ObjectCreatedNotificationEvent,
  createS3ObjectDeletedNotificationEvent,
  createS3ObjectRestoreCompletedNotificationEvent,
  detectEventSource,
  seed,
  type S3NotificationDetailType,
} from 'lambdouble';
import * as arbitraries from 'lambdouble/arbitraries';
import { anyS3NotificationEvent, anyS3ObjectDeletedNotificationEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import * as room from '../../src/events/s3-event-notification/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const CALL = 'version bucket object request-id requester source-ip-address';
const BY_S3 = 'version bucket object request-id requester';

/** As documented and recorded: members of the object in an unversioned bucket, members of the detail, the factory's name. */
const KINDS: Record<S3NotificationDetailType, [object: string, detail: string, name: string]> = {
  'Object Created': ['key size etag sequencer', `${CALL} reason`, 'Created'],
  'Object Deleted': ['key sequencer', `${CALL} reason deletion-type`, 'Deleted'],
  'Object Restore Initiated': ['key size etag', `${CALL} source-storage-class`, 'RestoreInitiated'],
  'Object Restore Completed': ['key size etag', `${BY_S3} restore-expiry-time source-storage-class`, 'RestoreCompleted'],
  'Object Restore Expired': ['key etag', BY_S3, 'RestoreExpired'],
  'Object Tags Added': ['key etag', CALL, 'TagsAdded'],
  'Object Tags Deleted': ['key etag', CALL, 'TagsDeleted'],
  'Object ACL Updated': ['key etag', CALL, 'ACLUpdated'],
  'Object Storage Class Changed': ['key size etag', `${BY_S3} destination-storage-class`, 'StorageClassChanged'],
  'Object Access Tier Changed': ['key size etag', `${BY_S3} destination-access-tier`, 'AccessTierChanged'],
};

const namesOf = (object: object): string => Object.keys(object).join(' ');
const detailOf = (event: S3NotificationEvent): Record<string, unknown> & { object: Record<string, unknown> } => event.detail as never;

beforeEach(() => seed(0));

describe.each(Object.entries(KINDS))('%s', (name, [object, detail, type]) => {
  const detailType = name as S3NotificationDetailType;

  it('has the members that S3 gives it', () => {
    const event = createS3NotificationEvent({ 'detail-type': detailType });
    expect(namesOf(event)).toBe('version id detail-type source account time region resources detail');
    expect(event).toMatchObject({ version: '0', 'detail-type': name, source: 'aws.s3', resources: ['arn:aws:s3:::amzn-s3-demo-bucket'] });
    expect(namesOf(event.detail)).toBe(detail);
    expect(namesOf(event.detail.object)).toBe(object);
    expect(event.detail.requester).toBe(detail.startsWith(CALL) ? '123456789012' : 's3.amazonaws.com');
  });

  it('has a version id in a versioned bucket, before the sequencer', () => {
    const event = createS3NotificationEvent({ 'detail-type': detailType, 'version-id': 'v1' });
    expect(namesOf(event.detail.object)).toBe(
      object.includes('sequencer') ? object.replace('sequencer', 'version-id sequencer') : `${object} version-id`,
    );
  });

  it('has a factory and a generator of its own', () => {
    const create = (room as Record<string, unknown>)[`createS3Object${type}NotificationEvent`] as () => unknown;
    const any = (arbitraries as Record<string, unknown>)[`anyS3Object${type}NotificationEvent`] as () => fc.Arbitrary<S3NotificationEvent>;
    seed(3);
    const event = create();
    seed(3);
    expect(event).toStrictEqual(createS3NotificationEvent({ 'detail-type': detailType }));
    fc.assert(
      fc.property(any(), (drawn) => drawn['detail-type'] === detailType),
      SETTINGS,
    );
  });
});

describe('what agrees with what', () => {
  it('in every generated event', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyS3NotificationEvent(), (event) => {
        kinds.add(event['detail-type']);
        const { object, requester, reason, 'deletion-type': deletion } = detailOf(event) as Record<string, never> & { object: object };
        const [members, detail] = KINDS[event['detail-type']];
        const marker = deletion === 'Delete Marker Created';
        const lifecycle = reason === 'Lifecycle Expiration';
        const versionless = Object.keys(object)
          .filter((member) => member !== 'version-id')
          .join(' ');
        expect(versionless).toBe(marker ? 'key etag sequencer' : members);
        expect(namesOf(event.detail)).toBe(lifecycle ? detail.replace(' source-ip-address', '') : detail);
        if (marker) expect(object).toMatchObject({ etag: 'd41d8cd98f00b204e9800998ecf8427e', 'version-id': expect.stringMatching(/./) });
        if (lifecycle || detail.startsWith(`${BY_S3} rest`) || detail.startsWith(`${BY_S3} dest`))
          expect(requester).toBe('s3.amazonaws.com');
        if (reason === 'CompleteMultipartUpload') expect(object).toHaveProperty('etag', expect.stringMatching(/-\d+$/));
        expect(event.resources).toEqual([expect.stringMatching(new RegExp(`^arn:aws(-cn|-us-gov)?:s3:::${event.detail.bucket.name}$`))]);
        expect(event.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(event.detail['request-id']).toMatch(/^[0-9A-Z]{16}$/);
      }),
      SETTINGS,
    );
    expect(kinds).toEqual(new Set(Object.keys(KINDS)));
  });

  it('the sequencer carries the second of the write, or the start of the day on which a lifecycle rule deletes', () => {
    const time = '2026-01-15T12:34:56.789Z';
    const { sequencer } = createS3ObjectCreatedNotificationEvent({ time }).detail.object;
    expect(sequencer).toMatch(/^00[0-9A-F]{16}$/);
    expect(Number.parseInt(sequencer.slice(2, 10), 16)).toBe(Date.parse('2026-01-15T12:34:56Z') / 1000);
    const expired = createS3ObjectDeletedNotificationEvent({ time, reason: 'Lifecycle Expiration' }).detail.object.sequencer;
    expect(expired).toBe(`00${(Date.parse('2026-01-15') / 1000).toString(16).toUpperCase()}00000000`);
  });

  it('a restored copy goes away at a midnight, or when it is said to', () => {
    const expiry = (init: object): string => createS3ObjectRestoreCompletedNotificationEvent(init).detail['restore-expiry-time'];
    expect(expiry({ time: '2026-01-15T12:34:56Z' })).toBe('2026-01-17T00:00:00Z');
    expect(expiry({ time: '2026-01-15T00:00:00Z' })).toBe('2026-01-16T00:00:00Z');
    expect(expiry({ 'restore-expiry-time': '2026-02-01T00:00:00.500Z' })).toBe('2026-02-01T00:00:00Z');
  });

  it('the key is as it is, and the requester is the event’s account', () => {
    const { detail } = createS3ObjectCreatedNotificationEvent({ key: 'a b+ü%20.png', account: '000000000001' });
    expect(detail.object.key).toBe('a b+ü%20.png');
    expect(detail.requester).toBe('000000000001');
  });
});

describe('drawn options make way for constrained ones', () => {
  it.each<[string, object, S3NotificationDetailType[]]>([
    ['a reason', { reason: 'Lifecycle Expiration' }, ['Object Deleted']],
    [
      'a size',
      { size: 7 },
      [
        'Object Created',
        'Object Restore Initiated',
        'Object Restore Completed',
        'Object Storage Class Changed',
        'Object Access Tier Changed',
      ],
    ],
    ['a tier', { 'destination-access-tier': 'ARCHIVE_ACCESS' }, ['Object Access Tier Changed']],
    ['an etag of parts', { etag: `${'a'.repeat(32)}-2`, reason: 'CopyObject' }, ['Object Created']],
  ])('such as %s', (_, constraints, expected) => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyS3NotificationEvent(constraints), (event) => void kinds.add(event['detail-type'])),
      SETTINGS,
    );
    expect(kinds).toEqual(new Set(expected));
  });

  it('also within one kind', () => {
    fc.assert(
      fc.property(
        anyS3ObjectDeletedNotificationEvent({ 'source-ip-address': '192.0.2.1' }),
        ({ detail }) => detail.reason === 'DeleteObject',
      ),
      SETTINGS,
    );
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createS3NotificationEvent(init as { 'detail-type': 'Object Created' });
  expect(
    messagesOf({
      'a size of a deletion': create({ 'detail-type': 'Object Deleted', size: 1 }),
      'an etag of a permanent deletion': create({ 'detail-type': 'Object Deleted', etag: 'a'.repeat(32) }),
      'an etag of a delete marker': create({
        'detail-type': 'Object Deleted',
        'deletion-type': 'Delete Marker Created',
        etag: 'a'.repeat(32),
      }),
      'an address of a lifecycle rule': create({
        'detail-type': 'Object Deleted',
        reason: 'Lifecycle Expiration',
        'source-ip-address': '192.0.2.1',
      }),
      'a requester of a lifecycle rule': create({
        'detail-type': 'Object Deleted',
        reason: 'Lifecycle Expiration',
        requester: '123456789012',
      }),
      'a requester of what S3 does': create({ 'detail-type': 'Object Restore Expired', requester: '123456789012' }),
      'a call that deletes nothing': create({ 'detail-type': 'Object Deleted', reason: 'PutObject' }),
      'a call that writes nothing': create({ reason: 'DeleteObject' }),
      'parts of a put': create({ etag: `${'a'.repeat(32)}-2` }),
      'no parts of a multipart upload': create({ reason: 'CompleteMultipartUpload', etag: 'a'.repeat(32) }),
      'another kind': create({ 'detail-type': 'Object Eaten' }),
      'an encoded requester': create({ requester: 'AWS:AIDA' }),
      'an option of another kind': () => createS3ObjectDeletedNotificationEvent({ size: 1 } as object),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a call that deletes nothing": "Failed to create S3NotificationEvent: option "reason" of an event "Object Deleted" is "PutObject". Pass one of "DeleteObject", "Lifecycle Expiration".",
      "a call that writes nothing": "Failed to create S3NotificationEvent: option "reason" of an event "Object Created" is "DeleteObject". Pass one of "PutObject", "POST Object", "CopyObject", "CompleteMultipartUpload".",
      "a requester of a lifecycle rule": "Failed to create S3NotificationEvent: option "requester" of a lifecycle expiration is "123456789012". Leave it out: S3 does this itself, as "s3.amazonaws.com".",
      "a requester of what S3 does": "Failed to create S3NotificationEvent: option "requester" of an event "Object Restore Expired" is "123456789012". Leave it out: S3 does this itself, as "s3.amazonaws.com".",
      "a size of a deletion": "Failed to create S3NotificationEvent: option "size" is 1, but an event "Object Deleted" carries none. Leave it out; to build an impossible event use the second argument.",
      "an address of a lifecycle rule": "Failed to create S3NotificationEvent: option "source-ip-address" is "192.0.2.1", but a lifecycle expiration carries none. Leave it out; to build an impossible event use the second argument.",
      "an encoded requester": "Failed to create S3NotificationEvent: option "requester" is "AWS:AIDA". Pass an account id of 12 digits, or a service such as "s3.amazonaws.com".",
      "an etag of a delete marker": "Failed to create S3NotificationEvent: option "etag" of a delete marker is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa". Leave it out: a delete marker has the digest of nothing.",
      "an etag of a permanent deletion": "Failed to create S3NotificationEvent: option "etag" is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", but a permanent deletion carries none. Leave it out; to build an impossible event use the second argument.",
      "an option of another kind": "Failed to create S3ObjectDeletedNotificationEvent: there is no option "size". Did you mean "time"? Known options: bucket, key, etag, version-id, sequencer, request-id, requester, source-ip-address, reason, deletion-type, id, account, time, region.",
      "another kind": "Failed to create S3NotificationEvent: option "detail-type" is "Object Eaten". Pass one of "Object Created", "Object Deleted", "Object Restore Initiated", "Object Restore Completed", "Object Restore Expired", "Object Tags Added", "Object Tags Deleted", "Object ACL Updated", "Object Storage Class Changed", "Object Access Tier Changed".",
      "no parts of a multipart upload": "Failed to create S3NotificationEvent: option "etag" of an event "Object Created" is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa". Let it end in -‹parts›, such as "-2": an upload in parts says how many there were.",
      "parts of a put": "Failed to create S3NotificationEvent: option "etag" of an event "Object Created" is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-2". Leave out -‹parts›, or let reason be "CompleteMultipartUpload".",
    }
  `);
});

it('is told from other events in the same envelope', () => {
  expect(detectEventSource(createEventBridgeEvent({ source: 'aws.s3', 'detail-type': 'AWS API Call via CloudTrail' }))).toBe('eventbridge');
  expect(detectEventSource(createEventBridgeEvent({ source: 'my.s3', 'detail-type': 'Object Created' }))).toBe('eventbridge');
  expect(() => createEventBridgeEvent({ source: 'aws.s3', 'detail-type': 'Object Created' })).toThrow('Use createS3NotificationEvent.');
});
