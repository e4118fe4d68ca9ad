import type {
  S3ObjectAccessTierChangedNotificationEvent,
  S3ObjectACLUpdatedNotificationEvent,
  S3ObjectCreatedNotificationEvent,
  S3ObjectDeletedNotificationEvent,
  S3ObjectRestoreCompletedNotificationEvent,
  S3ObjectRestoreExpiredNotificationEvent,
  S3ObjectRestoreInitiatedNotificationEvent,
  S3ObjectStorageClassChangedNotificationEvent,
  S3ObjectTagsAddedNotificationEvent,
  S3ObjectTagsDeletedNotificationEvent,
  S3NotificationEvent,
} from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { checkOptions, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { buildNotification } from './build.js';
import {
  optionsOfKind,
  s3NotificationEventOptions,
  type AnyInit,
  type S3NotificationEventInit,
  type S3ObjectNotificationEventInit,
} from './init.js';
import type { S3NotificationDetailType } from './kinds.js';

type EventOfKind<TDetailType extends S3NotificationDetailType> = Extract<S3NotificationEvent, { 'detail-type': TDetailType }>;

/**
 * Any event that S3 sends by way of EventBridge; its type follows from `detail-type`. Each kind has a factory of its own, too.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init the kind of event, and what it says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send in that kind of event
 * @example
 * const event = createS3NotificationEvent({ 'detail-type': 'Object Deleted', reason: 'Lifecycle Expiration' });
 * expect(event.detail.requester).toBe('s3.amazonaws.com');
 */
export function createS3NotificationEvent<TDetailType extends S3NotificationDetailType = 'Object Created'>(
  init: S3NotificationEventInit<TDetailType> = {} as S3NotificationEventInit<TDetailType>,
  overrides?: DeepPartial<EventOfKind<NoInfer<TDetailType>>>,
): EventOfKind<TDetailType> {
  const doing = 'create S3NotificationEvent';
  checkOptions(doing, init, s3NotificationEventOptions as OptionTable<unknown>);
  const detailType = (init as AnyInit)['detail-type'] ?? 'Object Created';
  return madeEvent<EventOfKind<TDetailType>>(
    doing,
    () => buildNotification(doing, detailType, init as AnyInit) as EventOfKind<TDetailType>,
    overrides as DeepPartial<EventOfKind<TDetailType>>,
  );
}

/** Makes the factory of one kind of event. */
function factoryOf<TDetailType extends S3NotificationDetailType>(
  type: string,
  detailType: TDetailType,
): (init: S3ObjectNotificationEventInit<TDetailType> | undefined, overrides: unknown) => EventOfKind<TDetailType> {
  const doing = `create ${type}`;
  const options = optionsOfKind(detailType);
  return (init = {} as S3ObjectNotificationEventInit<TDetailType>, overrides) => {
    checkOptions(doing, init, options as OptionTable<unknown>);
    return madeEvent<EventOfKind<TDetailType>>(
      doing,
      () => buildNotification(doing, detailType, init as AnyInit) as EventOfKind<TDetailType>,
      overrides as DeepPartial<EventOfKind<TDetailType>> | undefined,
    );
  };
}

const makeAccessTierChanged = factoryOf('S3ObjectAccessTierChangedNotificationEvent', 'Object Access Tier Changed');

/**
 * The event that S3 sends by way of EventBridge when an object came to an archive tier of S3 Intelligent-Tiering.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectAccessTierChangedNotificationEvent({ key: 'cats/tom.png' });
 * expect(event.detail['destination-access-tier']).toBe('ARCHIVE_ACCESS');
 */
export function createS3ObjectAccessTierChangedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Access Tier Changed'>,
  overrides?: DeepPartial<S3ObjectAccessTierChangedNotificationEvent>,
): S3ObjectAccessTierChangedNotificationEvent {
  return makeAccessTierChanged(init, overrides);
}

const makeACLUpdated = factoryOf('S3ObjectACLUpdatedNotificationEvent', 'Object ACL Updated');

/**
 * The event that S3 sends by way of EventBridge when the access control list of an object was set.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectACLUpdatedNotificationEvent({ key: 'cats/tom.png' });
 * expect(Object.keys(event.detail.object)).toEqual(['key', 'etag']);
 */
export function createS3ObjectACLUpdatedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object ACL Updated'>,
  overrides?: DeepPartial<S3ObjectACLUpdatedNotificationEvent>,
): S3ObjectACLUpdatedNotificationEvent {
  return makeACLUpdated(init, overrides);
}

const makeCreated = factoryOf('S3ObjectCreatedNotificationEvent', 'Object Created');

/**
 * The event that S3 sends by way of EventBridge when an object was written.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectCreatedNotificationEvent({ bucket: 'photos', key: 'cats/tom & jerry.png' });
 * expect(event.detail.object.key).toBe('cats/tom & jerry.png');
 */
export function createS3ObjectCreatedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Created'>,
  overrides?: DeepPartial<S3ObjectCreatedNotificationEvent>,
): S3ObjectCreatedNotificationEvent {
  return makeCreated(init, overrides);
}

const makeDeleted = factoryOf('S3ObjectDeletedNotificationEvent', 'Object Deleted');

/**
 * The event that S3 sends by way of EventBridge when an object was deleted, or hidden by a delete marker, by a call or by the bucket's lifecycle.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectDeletedNotificationEvent({ 'deletion-type': 'Delete Marker Created' });
 * expect(event.detail.object.etag).toBe('d41d8cd98f00b204e9800998ecf8427e');
 */
export function createS3ObjectDeletedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Deleted'>,
  overrides?: DeepPartial<S3ObjectDeletedNotificationEvent>,
): S3ObjectDeletedNotificationEvent {
  return makeDeleted(init, overrides);
}

const makeRestoreCompleted = factoryOf('S3ObjectRestoreCompletedNotificationEvent', 'Object Restore Completed');

/**
 * The event that S3 sends by way of EventBridge when an archived object can be read.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectRestoreCompletedNotificationEvent({ time: '2026-01-15T12:00:00Z' });
 * expect(event.detail['restore-expiry-time']).toBe('2026-01-17T00:00:00Z');
 */
export function createS3ObjectRestoreCompletedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Restore Completed'>,
  overrides?: DeepPartial<S3ObjectRestoreCompletedNotificationEvent>,
): S3ObjectRestoreCompletedNotificationEvent {
  return makeRestoreCompleted(init, overrides);
}

const makeRestoreExpired = factoryOf('S3ObjectRestoreExpiredNotificationEvent', 'Object Restore Expired');

/**
 * The event that S3 sends by way of EventBridge when the restored copy of an archived object went away.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectRestoreExpiredNotificationEvent({ key: 'cats/tom.png' });
 * expect(event.detail.requester).toBe('s3.amazonaws.com');
 */
export function createS3ObjectRestoreExpiredNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Restore Expired'>,
  overrides?: DeepPartial<S3ObjectRestoreExpiredNotificationEvent>,
): S3ObjectRestoreExpiredNotificationEvent {
  return makeRestoreExpired(init, overrides);
}

const makeRestoreInitiated = factoryOf('S3ObjectRestoreInitiatedNotificationEvent', 'Object Restore Initiated');

/**
 * The event that S3 sends by way of EventBridge when the restoring of an archived object was asked for.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectRestoreInitiatedNotificationEvent({ 'source-storage-class': 'DEEP_ARCHIVE' });
 * expect(event.detail['source-storage-class']).toBe('DEEP_ARCHIVE');
 */
export function createS3ObjectRestoreInitiatedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Restore Initiated'>,
  overrides?: DeepPartial<S3ObjectRestoreInitiatedNotificationEvent>,
): S3ObjectRestoreInitiatedNotificationEvent {
  return makeRestoreInitiated(init, overrides);
}

const makeStorageClassChanged = factoryOf('S3ObjectStorageClassChangedNotificationEvent', 'Object Storage Class Changed');

/**
 * The event that S3 sends by way of EventBridge when the bucket's lifecycle moved an object to another storage class.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectStorageClassChangedNotificationEvent({ 'destination-storage-class': 'GLACIER_IR' });
 * expect(event.detail['destination-storage-class']).toBe('GLACIER_IR');
 */
export function createS3ObjectStorageClassChangedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Storage Class Changed'>,
  overrides?: DeepPartial<S3ObjectStorageClassChangedNotificationEvent>,
): S3ObjectStorageClassChangedNotificationEvent {
  return makeStorageClassChanged(init, overrides);
}

const makeTagsAdded = factoryOf('S3ObjectTagsAddedNotificationEvent', 'Object Tags Added');

/**
 * The event that S3 sends by way of EventBridge when tags were put to an object.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectTagsAddedNotificationEvent({ key: 'cats/tom.png' });
 * expect(event.detail.object).not.toHaveProperty('size');
 */
export function createS3ObjectTagsAddedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Tags Added'>,
  overrides?: DeepPartial<S3ObjectTagsAddedNotificationEvent>,
): S3ObjectTagsAddedNotificationEvent {
  return makeTagsAdded(init, overrides);
}

const makeTagsDeleted = factoryOf('S3ObjectTagsDeletedNotificationEvent', 'Object Tags Deleted');

/**
 * The event that S3 sends by way of EventBridge when the tags of an object were removed.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param init what the event says; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that S3 could not send
 * @example
 * const event = createS3ObjectTagsDeletedNotificationEvent({ key: 'cats/tom.png' });
 * expect(event['detail-type']).toBe('Object Tags Deleted');
 */
export function createS3ObjectTagsDeletedNotificationEvent(
  init?: S3ObjectNotificationEventInit<'Object Tags Deleted'>,
  overrides?: DeepPartial<S3ObjectTagsDeletedNotificationEvent>,
): S3ObjectTagsDeletedNotificationEvent {
  return makeTagsDeleted(init, overrides);
}
