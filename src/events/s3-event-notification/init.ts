import { aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { anIpAddress } from '../../values/api-options.js';
import { aBucketName, anETag, anObjectKey, anObjectSize, aSequencer, aVersionId } from '../../values/s3-object.js';
import { anInstant, type Instant } from '../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../values/eventbridge-envelope.js';
import { DETAIL_TYPES, NOTIFICATION_KINDS, type S3NotificationDetailType } from './kinds.js';

/** What every kind of event can be told. */
interface CommonInit extends EnvelopeInit {
  /** Bucket name. Default `amzn-s3-demo-bucket`. */
  bucket?: string | undefined;
  /** Object key; EventBridge's events carry it as it is. Default `photos/cat.jpg`. */
  key?: string | undefined;
  /** Version of the object. Default: absent, as for a bucket without versioning; delete markers always have one. */
  'version-id'?: string | undefined;
  /** Id of the request: 16 upper-case letters and digits. Default: random. */
  'request-id'?: string | undefined;
  /** Who did it: an account or a service such as `s3.amazonaws.com`. Default: the event's account, or S3 where it acts by itself. */
  requester?: string | undefined;
}

interface Sized {
  /** Object size in bytes. Default 1,024. */
  size?: number | undefined;
}

interface Tagged {
  /** Entity tag without quotes. Default: random, with a part count after multipart uploads. */
  etag?: string | undefined;
}

interface Sequenced {
  /** Orders the events of one key. Default: carries the second of `time`, or that of its day's start when a lifecycle rule deletes. */
  sequencer?: string | undefined;
}

interface Requested {
  /** Where the request came from. Default: an address of the documentation blocks. */
  'source-ip-address'?: string | undefined;
}

interface FromArchive {
  /** Storage class of the archived object. Default `GLACIER`. */
  'source-storage-class'?: 'GLACIER' | 'DEEP_ARCHIVE' | 'INTELLIGENT_TIERING' | undefined;
}

interface CreatedInit extends CommonInit, Sized, Tagged, Sequenced, Requested {
  /** The call that wrote it. Default `PutObject`. */
  reason?: 'PutObject' | 'POST Object' | 'CopyObject' | 'CompleteMultipartUpload' | undefined;
}

interface DeletedInit extends CommonInit, Tagged, Sequenced, Requested {
  /** A call, or a rule of the bucket's lifecycle. Default `DeleteObject`. */
  reason?: 'DeleteObject' | 'Lifecycle Expiration' | undefined;
  /** Whether data are gone or only hidden. Default `Permanently Deleted`. */
  'deletion-type'?: 'Permanently Deleted' | 'Delete Marker Created' | undefined;
}

interface RestoreCompletedInit extends CommonInit, Sized, Tagged, FromArchive {
  /** When the restored copy goes away again, in whole seconds. Default: the midnight after a day. */
  'restore-expiry-time'?: Instant | undefined;
}

interface StorageClassChangedInit extends CommonInit, Sized, Tagged {
  /** Where the lifecycle moved it. Default `GLACIER`. */
  'destination-storage-class'?:
    | 'STANDARD_IA'
    | 'ONEZONE_IA'
    | 'INTELLIGENT_TIERING'
    | 'GLACIER_IR'
    | 'GLACIER'
    | 'DEEP_ARCHIVE'
    | undefined;
}

interface AccessTierChangedInit extends CommonInit, Sized, Tagged {
  /** Where intelligent tiering moved it. Default `ARCHIVE_ACCESS`. */
  'destination-access-tier'?: 'ARCHIVE_ACCESS' | 'DEEP_ARCHIVE_ACCESS' | undefined;
}

interface InitByKind {
  'Object Created': CreatedInit;
  'Object Deleted': DeletedInit;
  'Object Restore Initiated': CommonInit & Sized & Tagged & Requested & FromArchive;
  'Object Restore Completed': RestoreCompletedInit;
  'Object Restore Expired': CommonInit & Tagged;
  'Object Tags Added': CommonInit & Tagged & Requested;
  'Object Tags Deleted': CommonInit & Tagged & Requested;
  'Object ACL Updated': CommonInit & Tagged & Requested;
  'Object Storage Class Changed': StorageClassChangedInit;
  'Object Access Tier Changed': AccessTierChangedInit;
}

/** What an S3 event of one kind says. Everything has a default. */
export type S3ObjectNotificationEventInit<TDetailType extends S3NotificationDetailType> = InitByKind[TDetailType];

/** What an S3 event says: its kind, and what that kind can be told. Everything has a default. */
export type S3NotificationEventInit<TDetailType extends S3NotificationDetailType = S3NotificationDetailType> = {
  /** What happened. Default `Object Created`. */
  'detail-type'?: TDetailType | undefined;
} & InitByKind[TDetailType];

/** Every option that any kind has. */
export interface AnyInit extends CommonInit, Sized, Tagged, Sequenced, Requested, FromArchive {
  'detail-type'?: S3NotificationDetailType | undefined;
  reason?: CreatedInit['reason'] | DeletedInit['reason'];
  'deletion-type'?: DeletedInit['deletion-type'];
  'restore-expiry-time'?: Instant | undefined;
  'destination-storage-class'?: StorageClassChangedInit['destination-storage-class'];
  'destination-access-tier'?: AccessTierChangedInit['destination-access-tier'];
}

export const CREATED_BY: readonly string[] = ['PutObject', 'POST Object', 'CopyObject', 'CompleteMultipartUpload'];
export const DELETED_BY: readonly string[] = ['DeleteObject', 'Lifecycle Expiration'];

/** The options of an S3 event of any kind. */
export const s3NotificationEventOptions: OptionTable<AnyInit> = optionTable<AnyInit>({
  'detail-type': oneOf(DETAIL_TYPES),
  bucket: aBucketName,
  key: anObjectKey,
  size: anObjectSize,
  etag: anETag,
  'version-id': aVersionId,
  sequencer: aSequencer,
  'request-id': aStringMatching(/^[0-9A-Z]{16}$/, 'a request id of 16 upper-case letters and digits'),
  requester: aStringMatching(
    /^(\d{12}|[a-z0-9.-]+\.amazonaws\.com)$/,
    'an account id of 12 digits, or a service such as "s3.amazonaws.com"',
  ),
  'source-ip-address': anIpAddress,
  reason: oneOf([...CREATED_BY, ...DELETED_BY]),
  'deletion-type': oneOf(['Permanently Deleted', 'Delete Marker Created']),
  'restore-expiry-time': anInstant,
  'source-storage-class': oneOf(['GLACIER', 'DEEP_ARCHIVE', 'INTELLIGENT_TIERING']),
  'destination-storage-class': oneOf(['STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR', 'GLACIER', 'DEEP_ARCHIVE']),
  'destination-access-tier': oneOf(['ARCHIVE_ACCESS', 'DEEP_ARCHIVE_ACCESS']),
  ...envelopeOptions,
});

/** True for an option that a kind of event can be told. */
export function canBeTold(detailType: S3NotificationDetailType, option: string): boolean {
  const kind = NOTIFICATION_KINDS[detailType];
  switch (option) {
    case 'size':
    case 'etag':
    case 'sequencer':
      return kind[option];
    case 'source-ip-address':
      return kind.by === 'caller';
    case 'reason':
    case 'deletion-type':
    case 'restore-expiry-time':
    case 'source-storage-class':
    case 'destination-storage-class':
    case 'destination-access-tier':
      return kind.further.includes(option);
    default:
      return true;
  }
}

/** The options of one kind of event, as a factory of its own takes them. */
export function optionsOfKind(detailType: S3NotificationDetailType): OptionTable<AnyInit> {
  const checks = Object.entries(s3NotificationEventOptions as Readonly<Record<string, OptionCheck>>).filter(
    ([option]) => option !== 'detail-type' && canBeTold(detailType, option),
  );
  return optionTable(Object.fromEntries(checks)) as OptionTable<AnyInit>;
}
