import type { S3Event, S3EventRecord } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { aNonEmptyString, aRegion, aString, either, oneOf } from '../../internal/checks.js';
import { listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { anIpAddress } from '../../values/api-options.js';
import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { iamId, opaqueBase64, s3OwnerId, s3RequestId, s3Sequencer, s3VersionId } from '../../values/opaque-ids.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { aBucketName, anETag, anObjectKey, anObjectSize, aSequencer, aVersionId, MD5_OF_NOTHING } from '../../values/s3-object.js';
import { settings } from '../../values/settings.js';
import { anInstant, epochMilliseconds, isoMilliseconds, type Instant } from '../../values/time.js';
import { encodeObjectKey } from './form-encoding.js';
import { furtherData } from './further-data.js';
import { misfitOf, S3_ITSELF } from './misfit.js';
import { NOTIFICATIONS, S3_EVENT_NAMES, type Notification, type S3EventName } from './notifications.js';

/** What one S3 notification is about. Everything has a default. */
export interface S3EventRecordInit {
  /** Bucket name. Default `amzn-s3-demo-bucket`. */
  bucket?: string | undefined;
  /** Object key as you know it; it is form-encoded as S3 does it. Default `photos/cat.jpg`. */
  key?: string | undefined;
  /** What happened, without the `s3:` that configurations write. Default `ObjectCreated:Put`. */
  eventName?: S3EventName | undefined;
  /** Object size in bytes. Default 1,024. Removals, tags and ACLs carry none. */
  size?: number | undefined;
  /** Entity tag without quotes. Default: random, with a part count after multipart uploads. */
  eTag?: string | undefined;
  /** Version of the object. Default: absent, as for a bucket without versioning; delete markers and replications always have one. */
  versionId?: string | undefined;
  /** Orders the events of one key. Default: carries the second of `time`. Tags and ACLs have none. */
  sequencer?: string | undefined;
  /** Region of the bucket. Default: the configured region. */
  awsRegion?: string | undefined;
  /** When it happened. Default: the configured time. */
  time?: Instant | undefined;
  /** Who did it, such as `AWS:AIDA...`. Default: an IAM user, or S3 itself where it acts alone. */
  principalId?: string | undefined;
  /** Where the request came from. Default: an address of the documentation blocks. */
  sourceIPAddress?: string | undefined;
  /** Name of the bucket's notification configuration. Default: a UUID. */
  configurationId?: string | undefined;
  /** `replicationEventData.destinationBucket`, `lifecycleEventData`'s class and the like of the kinds that have them. */
  destination?: string | undefined;
  /** Id of the bucket's owner. Default: 14 letters and digits that are made up. */
  bucketOwner?: string | undefined;
  /** Id of the request, in the response's header of that name. Default: 16 letters and digits that are made up. */
  'x-amz-request-id'?: string | undefined;
  /** Host id of the response, which AWS's support asks for. Default: made up. */
  'x-amz-id-2'?: string | undefined;
}

/** The options of an S3 notification. */
export const s3EventRecordOptions: OptionTable<S3EventRecordInit> = optionTable<S3EventRecordInit>({
  bucket: aBucketName,
  key: anObjectKey,
  eventName: oneOf(S3_EVENT_NAMES),
  size: anObjectSize,
  eTag: anETag,
  versionId: aVersionId,
  sequencer: aSequencer,
  awsRegion: aRegion,
  time: anInstant,
  principalId: aNonEmptyString,
  sourceIPAddress: either(anIpAddress, oneOf([S3_ITSELF])),
  configurationId: aNonEmptyString,
  destination: aString,
  bucketOwner: aNonEmptyString,
  'x-amz-request-id': aNonEmptyString,
  'x-amz-id-2': aNonEmptyString,
});

const DEFAULT_SIZE = 1024;

function objectOf(init: S3EventRecordInit, eventName: S3EventName, kind: Notification, time: number): S3EventRecord['s3']['object'] {
  const object = { key: encodeObjectKey(init.key ?? 'photos/cat.jpg') } as S3EventRecord['s3']['object'];
  if (kind.size) object.size = init.size ?? DEFAULT_SIZE;
  if (kind.eTag) object.eTag = init.eTag ?? defaultETag(eventName);
  if (init.versionId !== undefined) object.versionId = init.versionId;
  else if (kind.versionId === 'always') object.versionId = s3VersionId();
  if (kind.sequencer) object.sequencer = init.sequencer ?? s3Sequencer(time);
  return object;
}

function defaultETag(eventName: S3EventName): string {
  if (eventName.endsWith('DeleteMarkerCreated')) return MD5_OF_NOTHING;
  return eventName === 'ObjectCreated:CompleteMultipartUpload' ? `${randomHex(32)}-2` : randomHex(32);
}

function defaultPrincipal(by: Notification['by']): string {
  if (by === 's3') return S3_ITSELF;
  return by === 'caller' ? `AWS:${iamId('AIDA')}` : `AmazonCustomer:${s3OwnerId()}`;
}

function buildRecord(doing: string, init: S3EventRecordInit): S3EventRecord {
  const eventName = init.eventName ?? 'ObjectCreated:Put';
  const kind = NOTIFICATIONS[eventName];
  const awsRegion = init.awsRegion ?? settings().region;
  const misfit = misfitOf(eventName, init, awsRegion);
  if (misfit !== undefined) throw failure(doing, misfit.cause, misfit.wayOut);
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const bucket = init.bucket ?? 'amzn-s3-demo-bucket';
  const record: S3EventRecord = {
    eventVersion: kind.eventVersion,
    eventSource: 'aws:s3',
    awsRegion,
    eventTime: isoMilliseconds(time),
    eventName,
    userIdentity: { principalId: init.principalId ?? defaultPrincipal(kind.by) },
    requestParameters: { sourceIPAddress: init.sourceIPAddress ?? (kind.by === 's3' ? S3_ITSELF : human().ipv4()) },
    responseElements: {
      'x-amz-request-id': init['x-amz-request-id'] ?? s3RequestId(),
      'x-amz-id-2': init['x-amz-id-2'] ?? opaqueBase64(76),
    },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: init.configurationId ?? randomUUID(),
      bucket: {
        name: bucket,
        ownerIdentity: { principalId: init.bucketOwner ?? s3OwnerId() },
        arn: `arn:${partitionOf(awsRegion)}:s3:::${bucket}`,
      },
      object: objectOf(init, eventName, kind, time),
    },
  };
  if (kind.extra !== undefined) Object.assign(record, furtherData(kind.extra, eventName, time, awsRegion, init.destination));
  return record;
}

/**
 * One record of an S3 notification.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * @param init what the notification is about; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that S3 could not send
 * @example
 * const record = createS3EventRecord({ key: 'cats/tom & jerry.png', eventName: 'ObjectRemoved:Delete' });
 * expect(record.s3.object.key).toBe('cats/tom+%26+jerry.png');
 */
export function createS3EventRecord(init?: S3EventRecordInit, overrides?: DeepPartial<S3EventRecord>): S3EventRecord {
  const doing = 'create S3EventRecord';
  return madeEvent(doing, () => recordFrom(doing, init), overrides);
}

function recordFrom(doing: string, init: S3EventRecordInit = {}): S3EventRecord {
  checkOptions(doing, init, s3EventRecordOptions);
  return buildRecord(doing, init);
}

/**
 * The event that S3 sends to a function when something happens to an object.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * @param init what happened; an array makes one record each, though S3 itself sends one record an event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that S3 could not send, and for an empty array
 * @example
 * const event = createS3Event({ bucket: 'photos', key: 'cats/tom.png', size: 1024 });
 * expect(event.Records[0].s3.bucket.arn).toBe('arn:aws:s3:::photos');
 */
export function createS3Event(init?: S3EventRecordInit | readonly S3EventRecordInit[], overrides?: DeepPartial<S3Event>): S3Event {
  const doing = 'create S3Event';
  return madeEvent(doing, () => ({ Records: listOfInits(doing, init).map((one) => recordFrom(doing, one)) }), overrides);
}
