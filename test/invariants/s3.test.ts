import type { S3Event, S3EventRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { createS3Event, type S3EventRecordInit } from 'lambdouble';
import { anyS3Event } from 'lambdouble/arbitraries';
import { describe, expect, test } from 'vitest';
import { ISO_MILLISECONDS, partition, SEED } from './reading.js';

/** What each kind of notification carries, from the table of AWS's documentation and recordings. */
const KINDS: Readonly<Record<string, { version: string; object: string; extra?: string; by?: string }>> = {
  'ObjectCreated:Put': { version: '2.1', object: 'key size eTag sequencer' },
  'ObjectCreated:Post': { version: '2.1', object: 'key size eTag sequencer' },
  'ObjectCreated:Copy': { version: '2.1', object: 'key size eTag sequencer' },
  'ObjectCreated:CompleteMultipartUpload': { version: '2.1', object: 'key size eTag sequencer' },
  'ObjectRemoved:Delete': { version: '2.1', object: 'key sequencer' },
  'ObjectRemoved:DeleteMarkerCreated': { version: '2.1', object: 'key eTag versionId sequencer' },
  'ObjectTagging:Put': { version: '2.3', object: 'key eTag' },
  'ObjectTagging:Delete': { version: '2.3', object: 'key eTag' },
  'ObjectAcl:Put': { version: '2.3', object: 'key eTag' },
  'ObjectRestore:Post': { version: '2.1', object: 'key size eTag sequencer' },
  'ObjectRestore:Completed': { version: '2.1', object: 'key size eTag sequencer', extra: 'glacierEventData', by: 'AmazonCustomer:' },
  'ObjectRestore:Delete': { version: '2.3', object: 'key size eTag sequencer', by: 's3.amazonaws.com' },
  LifecycleTransition: { version: '2.3', object: 'key size eTag sequencer', extra: 'lifecycleEventData', by: 's3.amazonaws.com' },
  IntelligentTiering: { version: '2.3', object: 'key size eTag sequencer', extra: 'intelligentTieringEventData', by: 's3.amazonaws.com' },
  'LifecycleExpiration:Delete': { version: '2.3', object: 'key sequencer', by: 's3.amazonaws.com' },
  'LifecycleExpiration:DeleteMarkerCreated': { version: '2.3', object: 'key eTag versionId sequencer', by: 's3.amazonaws.com' },
  'Replication:OperationFailedReplication': { version: '2.2', object: 'key size eTag versionId sequencer', extra: 'replicationEventData' },
  'Replication:OperationNotTracked': { version: '2.2', object: 'key size eTag versionId sequencer', extra: 'replicationEventData' },
  'Replication:OperationMissedThreshold': { version: '2.2', object: 'key size eTag versionId sequencer', extra: 'replicationEventData' },
  'Replication:OperationReplicatedAfterThreshold': {
    version: '2.2',
    object: 'key size eTag versionId sequencer',
    extra: 'replicationEventData',
  },
};

const ALWAYS = 'eventVersion eventSource awsRegion eventTime eventName userIdentity requestParameters responseElements s3'.split(' ');
const EMPTY = 'd41d8cd98f00b204e9800998ecf8427e';

/** The key as a browser's form would write it, with its slashes left alone. */
function asForm(key: string): string {
  return new URLSearchParams([['', key]]).toString().slice(1).replaceAll('%2F', '/');
}

function expectObject({ eventName, eventTime, s3: { object } }: S3EventRecord): void {
  const expected = KINDS[eventName]!.object.split(' ');
  expect(Object.keys(object).filter((name) => name !== 'versionId')).toEqual(expected.filter((name) => name !== 'versionId'));
  if (expected.includes('versionId')) expect(object).toHaveProperty('versionId');
  if ('versionId' in object) expect(object.versionId).toMatch(/^.+$/);
  expect(object.key).toBe(asForm(decodeURIComponent(object.key.split('+').join(' '))));
  if (eventName.endsWith('DeleteMarkerCreated')) expect(object.eTag).toBe(EMPTY);
  else if (eventName === 'ObjectCreated:CompleteMultipartUpload') expect(object.eTag).toMatch(/^[0-9a-f]{32}-[1-9]\d{0,4}$/);
  else if (eventName === 'ObjectCreated:Put' || eventName === 'ObjectCreated:Post') expect(object.eTag).toMatch(/^[0-9a-f]{32}$/);
  else if ('eTag' in object) expect(object.eTag).toMatch(/^[0-9a-f]{32}(-\d+)?$/);
  if (!('sequencer' in object)) return;
  expect(object.sequencer).toMatch(/^00[0-9A-F]{16}$/);
  expect(Math.abs(Number(`0x${object.sequencer.slice(2, 10)}`) * 1000 - Date.parse(eventTime))).toBeLessThan(14_000);
}

function expectFurtherData(record: S3EventRecord & { replicationEventData?: unknown }): void {
  const { extra } = KINDS[record.eventName]!;
  expect(Object.keys(record)).toEqual(extra === undefined ? ALWAYS : [...ALWAYS, extra]);
  const happened = Date.parse(record.eventTime);
  const restored = record.glacierEventData?.restoreEventData;
  if (restored !== undefined) {
    expect(restored.lifecycleRestorationExpiryTime).toMatch(ISO_MILLISECONDS);
    expect(Date.parse(restored.lifecycleRestorationExpiryTime)).toBeGreaterThan(happened);
    expect(restored.lifecycleRestoreStorageClass).toMatch(/^[A-Z_]+$/);
  }
  const replication = record.replicationEventData as Record<string, string> | undefined;
  if (replication === undefined) return;
  expect(replication.destinationBucket).toMatch(new RegExp(`^arn:${partition(record.awsRegion)}:s3:::[a-z0-9.-]+$`));
  expect(Date.parse(replication.requestTime!)).toBeLessThanOrEqual(happened);
  if (replication.threshold !== undefined) {
    const waited = Number(replication.replicationTime ?? replication.threshold);
    expect(happened - Date.parse(replication.requestTime!)).toBe(Math.min(happened, waited * 60_000));
  }
}

function expectAuthor({ eventName, userIdentity, requestParameters }: S3EventRecord): void {
  const by = KINDS[eventName]!.by;
  if (by === 's3.amazonaws.com') {
    expect(userIdentity.principalId).toBe('s3.amazonaws.com');
    expect(requestParameters.sourceIPAddress).toBe('s3.amazonaws.com');
  } else if (by !== undefined) expect(userIdentity.principalId.startsWith(by)).toBe(true);
  expect(userIdentity.principalId).toMatch(/^(AWS:AIDA\w+|AWS:AROA\w+:.+|A[0-9A-Z]{12,13}|AmazonCustomer:\w+|s3\.amazonaws\.com)$/);
}

function expectRules({ Records: records }: S3Event): void {
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) {
    const { s3 } = record;
    expect(record.eventSource).toBe('aws:s3');
    expect(record.eventVersion).toBe(KINDS[record.eventName]!.version);
    expect(record.eventTime).toMatch(ISO_MILLISECONDS);
    expect(record.responseElements['x-amz-request-id']).toMatch(/^[0-9A-Z]{16}$/);
    expect(record.responseElements['x-amz-id-2']).toMatch(/^([A-Za-z0-9+/]{76}|[A-Za-z0-9+/]{96})$/);
    expect(s3.s3SchemaVersion).toBe('1.0');
    expect(s3.bucket.arn).toBe(`arn:${partition(record.awsRegion)}:s3:::${s3.bucket.name}`);
    expect(s3.bucket.ownerIdentity.principalId).toMatch(/^A[0-9A-Z]{12,13}$/);
    expectObject(record);
    expectFurtherData(record);
    expectAuthor(record);
  }
}

describe('every S3 event keeps every rule', () => {
  test('whatever is generated', () => {
    fc.assert(fc.property(anyS3Event(), expectRules), SEED);
  });

  test.each<[string, Parameters<typeof anyS3Event>[0]]>([
    ['an entity tag', { eTag: '0123456789abcdef0123456789abcdef' }],
    ['an entity tag of several parts', { eTag: '0123456789abcdef0123456789abcdef-7' }],
    ['an author', { principalId: 'AWS:AIDACKCEVSQ6C2EXAMPLE' }],
    ['a customer', { principalId: 'AmazonCustomer:A3NL1KOZZKExample'.toUpperCase().replace('AMAZONCUSTOMER', 'AmazonCustomer') }],
    ['an address', { sourceIPAddress: '203.0.113.9' }],
    ['a size', { size: 7 }],
    ['a key', { key: "~!*'()+ %" }],
    ['a region of China', { awsRegion: 'cn-north-1' }],
    ['several records', { records: { minLength: 1, maxLength: 1 } }],
  ])('with %s given', (_, constraints) => {
    fc.assert(fc.property(anyS3Event(constraints), expectRules), SEED);
  });

  test.each<[string, S3EventRecordInit | S3EventRecordInit[]]>([
    ['the epoch', { time: 0 }],
    ['the last instant', { time: '2106-02-07T06:28:15.999Z' }],
    ['a key of specials', { key: 'a~b!c*d\'e(f)g+h i%20j/k?l#m&n=o@p:q;r,s$t|u\\v^w`x{y}z"\n\t<>[]' }],
    ['a key of one slash', { key: '/' }],
    ['a key of emoji', { key: '👩‍👩‍👧/é'.repeat(20) }],
    ['a key called __proto__', { key: '__proto__' }],
    ['replication in China', { eventName: 'Replication:OperationFailedReplication', awsRegion: 'cn-northwest-1' }],
    ['replication at the epoch', { eventName: 'Replication:OperationMissedThreshold', time: 0 }],
    ['replication after the threshold', { eventName: 'Replication:OperationReplicatedAfterThreshold' }],
    ['several kinds', [{ eventName: 'ObjectRemoved:Delete' }, { eventName: 'ObjectAcl:Put', versionId: 'v1' }, {}]],
  ])('with %s', (_, init) => {
    expectRules(createS3Event(init));
  });
});

test.each<[S3EventRecordInit, string]>([
  [{ eventName: 'ObjectRemoved:DeleteMarkerCreated', eTag: '0123456789abcdef0123456789abcdef' }, 'eTag'],
  [{ eventName: 'ObjectCreated:CompleteMultipartUpload', eTag: '0123456789abcdef0123456789abcdef' }, 'eTag'],
  [{ eventName: 'ObjectCreated:Put', eTag: '0123456789abcdef0123456789abcdef-2' }, 'eTag'],
  [{ eventName: 'LifecycleTransition', principalId: 'AWS:AIDACKCEVSQ6C2EXAMPLE' }, 'principalId'],
  [{ eventName: 'LifecycleTransition', sourceIPAddress: '203.0.113.9' }, 'sourceIPAddress'],
  [{ eventName: 'ObjectRestore:Completed', principalId: 'AWS:AIDACKCEVSQ6C2EXAMPLE' }, 'principalId'],
  [{ eventName: 'Replication:OperationFailedReplication', destination: 'my-bucket' }, 'destination'],
  [{ eventName: 'Replication:OperationFailedReplication', destination: 'arn:aws-cn:s3:::my-bucket' }, 'destination'],
  [{ eventName: 'LifecycleTransition', destination: 'the attic' }, 'destination'],
  [{ bucket: 'a..b' }, 'bucket'],
  [{ bucket: '192.168.0.1' }, 'bucket'],
  [{ sourceIPAddress: '300.1.1.1' }, 'sourceIPAddress'],
  [{ sourceIPAddress: '...' }, 'sourceIPAddress'],
  [{ principalId: '' }, 'principalId'],
])('refuses %j, which S3 never sends', (init, option) => {
  expect(() => createS3Event(init)).toThrow(new RegExp(`^Failed to create S3Event: .*${option}`));
});
