import type { S3Event, S3EventRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  createS3Event,
  createS3EventRecord,
  createS3TestEvent,
  decodeObjectKey,
  detectEventSource,
  encodeObjectKey,
  seed,
  type S3EventName,
} from 'lambdouble';
import { anyObjectKey, anyS3Event } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const WRITTEN = 'key size eTag sequencer';

/** As documented and recorded: version, members of the object in an unversioned bucket (or the version's name), further member, who did it. */
const KINDS: Record<S3EventName, [version: string, object: string, further: string | undefined, principal: RegExp]> = {
  'ObjectCreated:Put': ['2.1', WRITTEN, undefined, /^AWS:AIDA/],
  'ObjectCreated:Post': ['2.1', WRITTEN, undefined, /^AWS:AIDA/],
  'ObjectCreated:Copy': ['2.1', WRITTEN, undefined, /^AWS:AIDA/],
  'ObjectCreated:CompleteMultipartUpload': ['2.1', WRITTEN, undefined, /^AWS:AIDA/],
  'ObjectRemoved:Delete': ['2.1', 'key sequencer', undefined, /^AWS:AIDA/],
  'ObjectRemoved:DeleteMarkerCreated': ['2.1', 'key eTag versionId sequencer', undefined, /^AWS:AIDA/],
  'ObjectTagging:Put': ['2.3', 'key eTag', undefined, /^AWS:AIDA/],
  'ObjectTagging:Delete': ['2.3', 'key eTag', undefined, /^AWS:AIDA/],
  'ObjectAcl:Put': ['2.3', 'key eTag', undefined, /^AWS:AIDA/],
  'ObjectRestore:Post': ['2.1', WRITTEN, undefined, /^AWS:AIDA/],
  'ObjectRestore:Completed': ['2.1', WRITTEN, 'glacierEventData', /^AmazonCustomer:A/],
  'ObjectRestore:Delete': ['2.3', WRITTEN, undefined, /^s3\.amazonaws\.com$/],
  LifecycleTransition: ['2.3', WRITTEN, 'lifecycleEventData', /^s3\.amazonaws\.com$/],
  IntelligentTiering: ['2.3', WRITTEN, 'intelligentTieringEventData', /^s3\.amazonaws\.com$/],
  'LifecycleExpiration:Delete': ['2.3', 'key sequencer', undefined, /^s3\.amazonaws\.com$/],
  'LifecycleExpiration:DeleteMarkerCreated': ['2.3', 'key eTag versionId sequencer', undefined, /^s3\.amazonaws\.com$/],
  'Replication:OperationFailedReplication': ['2.2', 'key size eTag versionId sequencer', 'replicationEventData', /^s3\.amazonaws\.com$/],
  'Replication:OperationNotTracked': ['2.2', 'key size eTag versionId sequencer', 'replicationEventData', /^s3\.amazonaws\.com$/],
  'Replication:OperationMissedThreshold': ['2.2', 'key size eTag versionId sequencer', 'replicationEventData', /^s3\.amazonaws\.com$/],
  'Replication:OperationReplicatedAfterThreshold': [
    '2.2',
    'key size eTag versionId sequencer',
    'replicationEventData',
    /^s3\.amazonaws\.com$/,
  ],
};
const COMMON = [
  'eventVersion',
  'eventSource',
  'awsRegion',
  'eventTime',
  'eventName',
  'userIdentity',
  'requestParameters',
  'responseElements',
  's3',
];

const namesOf = (object: object): string => Object.keys(object).join(' ');

beforeEach(() => seed(0));

describe.each(Object.entries(KINDS))('%s', (name, [version, members, further, principal]) => {
  const eventName = name as S3EventName;

  it('has the version, members and author that S3 gives it', () => {
    const record = createS3EventRecord({ eventName });
    expect(record.eventName).toBe(eventName);
    expect(record.eventVersion).toBe(version);
    expect(Object.keys(record)).toEqual(further === undefined ? COMMON : [...COMMON, further]);
    expect(namesOf(record.s3.object)).toBe(members);
    expect(record.userIdentity.principalId).toMatch(principal);
  });

  it('has a version id in a versioned bucket', () => {
    const { object } = createS3EventRecord({ eventName, versionId: 'v1' }).s3;
    expect(object.versionId).toBe('v1');
    expect(new Set(Object.keys(object))).toEqual(new Set([...members.split(' '), 'versionId']));
  });
});

function furtherMember(eventName: S3EventName, destination: string): unknown {
  const record = createS3EventRecord({ eventName, destination }) as S3EventRecord & Record<string, unknown>;
  return record[KINDS[eventName][2]!];
}

function replicationMembers(eventName: S3EventName): string {
  return namesOf((createS3EventRecord({ eventName }) as S3EventRecord & { replicationEventData: object }).replicationEventData);
}

describe('what agrees with what', () => {
  it('in every generated event', () => {
    fc.assert(
      fc.property(anyS3Event(), (event) => {
        expect(event.Records).toHaveLength(1);
        const record = event.Records[0]!;
        const [version, members, further] = KINDS[record.eventName as S3EventName];
        expect(record.eventVersion).toBe(version);
        expect(Object.keys(record)).toEqual(further === undefined ? COMMON : [...COMMON, further]);
        expect(
          Object.keys(record.s3.object)
            .filter((member) => member !== 'versionId' || members.includes('versionId'))
            .join(' '),
        ).toBe(members);
        expect(record.s3.bucket.arn).toMatch(new RegExp(`^arn:aws(-cn|-us-gov)?:s3:::${record.s3.bucket.name.replaceAll('.', '\\.')}$`));
        expect(record.s3.bucket.ownerIdentity.principalId).toMatch(/^A[0-9A-Z]{12,13}$/);
        expect(record.eventTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(record.responseElements['x-amz-request-id']).toMatch(/^[0-9A-Z]{16}$/);
        expect(record.responseElements['x-amz-id-2']).toMatch(/^[A-Za-z0-9+/]{76}$/);
        expect(encodeObjectKey(decodeObjectKey(record.s3.object.key))).toBe(record.s3.object.key);
      }),
      SETTINGS,
    );
  });

  it('the sequencer carries the second of the write', () => {
    fc.assert(
      fc.property(anyS3Event({ eventName: 'ObjectCreated:Put' }), ({ Records: [record] }) => {
        const { sequencer } = record!.s3.object;
        expect(sequencer).toMatch(/^00[0-9A-F]{16}$/);
        expect(Number.parseInt(sequencer.slice(2, 10), 16)).toBe(Math.floor(Date.parse(record!.eventTime) / 1000));
      }),
      SETTINGS,
    );
  });

  it('a multipart upload’s entity tag counts its parts, a delete marker’s is that of nothing', () => {
    expect(createS3EventRecord({ eventName: 'ObjectCreated:CompleteMultipartUpload' }).s3.object.eTag).toMatch(/^[0-9a-f]{32}-\d+$/);
    expect(createS3EventRecord({ eventName: 'ObjectRemoved:DeleteMarkerCreated' }).s3.object.eTag).toBe('d41d8cd98f00b204e9800998ecf8427e');
  });

  it('the destination goes where its kind has it', () => {
    expect(furtherMember('ObjectRestore:Completed', 'DEEP_ARCHIVE')).toMatchObject({
      restoreEventData: { lifecycleRestoreStorageClass: 'DEEP_ARCHIVE' },
    });
    expect(furtherMember('LifecycleTransition', 'STANDARD_IA')).toEqual({
      transitionEventData: { destinationStorageClass: 'STANDARD_IA' },
    });
    expect(furtherMember('IntelligentTiering', 'DEEP_ARCHIVE_ACCESS')).toEqual({ destinationAccessTier: 'DEEP_ARCHIVE_ACCESS' });
    expect(furtherMember('Replication:OperationNotTracked', 'arn:aws:s3:::copy')).toMatchObject({ destinationBucket: 'arn:aws:s3:::copy' });
  });

  it('each replication event says what it is about', () => {
    const common = 'replicationRuleId destinationBucket s3Operation requestTime';
    expect(replicationMembers('Replication:OperationFailedReplication')).toBe(`${common} failureReason`);
    expect(replicationMembers('Replication:OperationMissedThreshold')).toBe(`${common} threshold`);
    expect(replicationMembers('Replication:OperationReplicatedAfterThreshold')).toBe(`${common} threshold replicationTime`);
    expect(replicationMembers('Replication:OperationNotTracked')).toBe(`${common} failureReason`);
  });
});

describe('keys', () => {
  it.each([
    ['red flower.jpg', 'red+flower.jpg'],
    ['a@b', 'a%40b'],
    ['a+b', 'a%2Bb'],
    ['12:30', '12%3A30'],
    ['testupload/dir1/testfile.txt', 'testupload/dir1/testfile.txt'],
    ['Käse', 'K%C3%A4se'],
    ['🦊', '%F0%9F%A6%8A'],
    ["it's (1)!", 'it%27s+%281%29%21'],
    ['100%', '100%25'],
    ['a=b&c', 'a%3Db%26c'],
  ])('%s travels as %s', (key, encoded) => {
    expect(createS3Event({ key }).Records[0]!.s3.object.key).toBe(encoded);
    expect(decodeObjectKey(encoded)).toBe(key);
  });

  it('come back from their encoding', () => {
    fc.assert(
      fc.property(anyObjectKey(), (key) => {
        const encoded = encodeObjectKey(key);
        expect(encoded).toMatch(/^[\w./*~%+-]+$/);
        expect(decodeObjectKey(encoded)).toBe(key);
      }),
      SETTINGS,
    );
  });

  it('may be as long as S3 allows, in bytes', () => {
    expect(decodeObjectKey(createS3EventRecord({ key: 'ä'.repeat(512) }).s3.object.key)).toHaveLength(512);
  });
});

describe('events of several records', () => {
  it('come from an array of inits', () => {
    const event = createS3Event([{ key: 'a' }, { key: 'b', eventName: 'ObjectRemoved:Delete' }]);
    expect(event.Records.map((record) => record.s3.object.key)).toEqual(['a', 'b']);
  });

  it('are not generated, as S3 sends none', () => {
    expect(messagesOf({ 'two records': () => anyS3Event({ records: { maxLength: 2 } }) })).toMatchInlineSnapshot(`
      {
        "two records": "Failed to generate S3Event with "records": option "maxLength" is 2. Pass 1.",
      }
    `);
  });
});

describe('generated events', () => {
  const seen = fc.sample(anyS3Event(), { seed: 1, numRuns: 2000 }).map((event) => event.Records[0]!);

  it('reach every kind, versioned buckets and others, empty and huge objects, keys that need encoding', () => {
    expect(new Set(seen.map((record) => record.eventName))).toEqual(new Set(Object.keys(KINDS)));
    const written = seen.filter((record) => record.eventName === 'ObjectCreated:Put').map((record) => record.s3.object);
    expect(new Set(written.map((object) => 'versionId' in object))).toEqual(new Set([true, false]));
    expect(written.some((object) => object.size === 0)).toBe(true);
    expect(written.some((object) => object.size > 2 ** 32)).toBe(true);
    expect(seen.some((record) => record.s3.object.key.includes('+'))).toBe(true);
    expect(seen.some((record) => record.s3.object.key.includes('%2B'))).toBe(true);
    expect(seen.some((record) => record.s3.object.key.includes('%F0%9F'))).toBe(true);
  });

  it('keep what was constrained', () => {
    fc.assert(
      fc.property(anyS3Event({ bucket: 'photos', size: fc.integer({ min: 5, max: 9 }), eventName: 'ObjectCreated:Put' }), (event) => {
        const { bucket, object } = event.Records[0]!.s3;
        expect(bucket.name).toBe('photos');
        expect(object.size).toBeGreaterThanOrEqual(5);
        expect(object.size).toBeLessThanOrEqual(9);
      }),
      SETTINGS,
    );
  });
});

describe('a constrained member', () => {
  it.each<[string, () => fc.Arbitrary<S3Event>, string]>([
    ['size', () => anyS3Event({ size: 7 }), 'ObjectCreated:Put'],
    ['eTag', () => anyS3Event({ eTag: fc.constant('a'.repeat(32)) }), 'ObjectCreated:Put'],
    ['sequencer', () => anyS3Event({ sequencer: '00AA', size: 7 }), 'ObjectCreated:Put'],
    ['destination', () => anyS3Event({ destination: 'GLACIER' }), 'ObjectRestore:Completed'],
  ])('%s is there in every event, whose kinds are those that carry it', (_, any, plainest) => {
    const names = fc.sample(any(), { seed: 1, numRuns: 500 }).map((event) => event.Records[0]!.eventName);
    expect(new Set(names).size).toBeGreaterThan(2);
    const shrunk = fc.check(
      fc.property(any(), () => false),
      { seed: 1 },
    );
    expect((shrunk.counterexample![0] as S3Event).Records[0]!.eventName).toBe(plainest);
  });
});

describe('recognising', () => {
  it('takes a record of S3 and no other', () => {
    expect(detectEventSource({ Records: [{ eventSource: 'aws:s3' }] })).toBe('s3');
    expect(detectEventSource({ Records: [{ EventSource: 'aws:s3' }] })).toBeUndefined();
    expect(detectEventSource({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'photos' })).toBeUndefined();
  });
});

describe('what S3 could not send', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'a size of a removed object': () => createS3Event({ eventName: 'ObjectRemoved:Delete', size: 1 }),
        'an entity tag of a removed object': () => createS3Event({ eventName: 'ObjectRemoved:Delete', eTag: 'a'.repeat(32) }),
        'a sequencer of a tag': () => createS3Event({ eventName: 'ObjectTagging:Put', sequencer: '00AA' }),
        'a destination of an upload': () => createS3Event({ destination: 'GLACIER' }),
        'a name as configurations write it': () => createS3Event({ eventName: 's3:ObjectCreated:Put' as S3EventName }),
        'a key of 1,025 bytes': () => createS3Event({ key: 'k'.repeat(1025) }),
        'half a character': () => createS3Event({ key: '\ud800' }),
        'a bucket in capitals': () => createS3Event({ bucket: 'Photos' }),
        'a quoted entity tag': () => createS3Event({ eTag: `"${'a'.repeat(32)}"` }),
        'no record at all': () => createS3Event([]),
        'a record that is none': () => createS3Event([{}, null as unknown as object]),
        'a misspelt option': () => createS3EventRecord({ Bucket: 'photos' } as object),
        'a size that is drawn for removals': () =>
          fc.sample(anyS3Event({ eventName: 'ObjectRemoved:Delete', size: 1 }), { seed: 1, numRuns: 1 }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "a bucket in capitals": "Failed to create S3Event: option "bucket" is "Photos". Pass a bucket name of 3 to 63 lower-case letters, digits, hyphens and single dots, no IP address.",
        "a destination of an upload": "Failed to create S3Event: a notification ObjectCreated:Put carries no destination. Leave "destination" out; to build an impossible event put it into the second argument.",
        "a key of 1,025 bytes": "Failed to create S3Event: option "key" is "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…". Pass an object key of 1 to 1,024 bytes of well-formed UTF-8.",
        "a misspelt option": "Failed to create S3EventRecord: there is no option "Bucket". Did you mean "bucket"? Known options: bucket, key, eventName, size, eTag, versionId, sequencer, awsRegion, time, principalId, sourceIPAddress, configurationId, destination, bucketOwner, x-amz-request-id, x-amz-id-2.",
        "a name as configurations write it": "Failed to create S3Event: option "eventName" is "s3:ObjectCreated:Put". Pass one of "ObjectCreated:Put", "ObjectCreated:Post", "ObjectCreated:Copy", "ObjectCreated:CompleteMultipartUpload", "ObjectRemoved:Delete", "ObjectRemoved:DeleteMarkerCreated", "ObjectTagging:Put", "ObjectTagging:Delete", "ObjectAcl:Put", "ObjectRestore:Post", "ObjectRestore:Completed", "ObjectRestore:Delete", "LifecycleTransition", "IntelligentTiering", "LifecycleExpiration:Delete", "LifecycleExpiration:DeleteMarkerCreated", "Replication:OperationFailedReplication", "Replication:OperationNotTracked", "Replication:OperationMissedThreshold", "Replication:OperationReplicatedAfterThreshold".",
        "a quoted entity tag": "Failed to create S3Event: option "eTag" is "\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\"". Pass an entity tag: 32 hexadecimal digits, with -‹parts› after a multipart upload, no quotes.",
        "a record that is none": "Failed to create S3Event: its options are null. Pass an object with any of: bucket, key, eventName, size, eTag, versionId, sequencer, awsRegion, time, principalId, sourceIPAddress, configurationId, destination, bucketOwner, x-amz-request-id, x-amz-id-2.",
        "a sequencer of a tag": "Failed to create S3Event: a notification ObjectTagging:Put carries no sequencer. Leave "sequencer" out; to build an impossible event put it into the second argument.",
        "a size of a removed object": "Failed to create S3Event: a notification ObjectRemoved:Delete carries no size. Leave "size" out; to build an impossible event put it into the second argument.",
        "a size that is drawn for removals": "Failed to create S3Event: a notification ObjectRemoved:Delete carries no size. Leave "size" out; to build an impossible event put it into the second argument.",
        "an entity tag of a removed object": "Failed to create S3Event: a notification ObjectRemoved:Delete carries no eTag. Leave "eTag" out; to build an impossible event put it into the second argument.",
        "half a character": "Failed to create S3Event: option "key" is "\\ud800". Pass an object key of 1 to 1,024 bytes of well-formed UTF-8.",
        "no record at all": "Failed to create S3Event: its list of records is empty. Pass at least one record; for an event that AWS never sends use the second argument, { Records: [] }.",
      }
    `);
  });
});

describe('the message that tests a topic or a queue', () => {
  it('has no records, and is no event of a function’s', () => {
    const test = createS3TestEvent({ bucket: 'photos', time: '2014-10-13T15:57:02.089Z' });
    expect(test).toStrictEqual({
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: '2014-10-13T15:57:02.089Z',
      Bucket: 'photos',
      RequestId: expect.stringMatching(/^[0-9A-Z]{16}$/),
      HostId: expect.stringMatching(/^[\w+/]{76}$/),
    });
    expect(detectEventSource(test)).toBeUndefined();
    expect(createS3TestEvent({}, { HostId: undefined })).not.toHaveProperty('HostId');
  });

  it('refuses what S3 could not send', () => {
    expect(() => createS3TestEvent({ key: 'a' } as never)).toThrow('Failed to create S3TestEvent: there is no option "key".');
    expect(() => createS3TestEvent({ bucket: 'No' })).toThrow('Failed to create S3TestEvent: option "bucket" is "No".');
  });
});
