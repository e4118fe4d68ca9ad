import type {
  S3NotificationEvent,
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
} from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInitOf, asked, defaults, fitting } from './arbitrary-init.js';
import {
  createS3NotificationEvent,
  createS3ObjectAccessTierChangedNotificationEvent,
  createS3ObjectACLUpdatedNotificationEvent,
  createS3ObjectCreatedNotificationEvent,
  createS3ObjectDeletedNotificationEvent,
  createS3ObjectRestoreCompletedNotificationEvent,
  createS3ObjectRestoreExpiredNotificationEvent,
  createS3ObjectRestoreInitiatedNotificationEvent,
  createS3ObjectStorageClassChangedNotificationEvent,
  createS3ObjectTagsAddedNotificationEvent,
  createS3ObjectTagsDeletedNotificationEvent,
} from './factory.js';
import { s3NotificationEventOptions, type AnyInit, type S3NotificationEventInit, type S3ObjectNotificationEventInit } from './init.js';
import { DETAIL_TYPES, type S3NotificationDetailType } from './kinds.js';
import { misfitOf } from './misfit.js';

/** Constraints of `anyS3NotificationEvent()`: the factory's options, each a value or an arbitrary. */
export type S3NotificationEventConstraints<TDetailType extends S3NotificationDetailType = S3NotificationDetailType> = Constraints<
  S3NotificationEventInit<TDetailType>
>;

/** Constraints of the generator of one kind of event: its factory's options, each a value or an arbitrary. */
export type S3ObjectNotificationEventConstraints<TDetailType extends S3NotificationDetailType> = Constraints<
  S3ObjectNotificationEventInit<TDetailType>
>;

/**
 * Any event that S3 sends by way of EventBridge: all ten kinds, versioned buckets and others, deletions by calls and by the lifecycle,
 * keys of every script. Shrinks to the plain `createS3NotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of `createS3NotificationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3NotificationEvent({ bucket: 'photos' }), (event) => {
 *     expect(event.resources[0]).toMatch(/:s3:::photos$/);
 *   }),
 * );
 */
export function anyS3NotificationEvent<TDetailType extends S3NotificationDetailType = S3NotificationDetailType>(
  constraints: S3NotificationEventConstraints<TDetailType> = {} as S3NotificationEventConstraints<TDetailType>,
): fc.Arbitrary<Extract<S3NotificationEvent, { 'detail-type': TDetailType }>> {
  const given = constraints as Constraints<AnyInit>;
  const drawn = anyInit<AnyInit>('generate S3NotificationEvent', s3NotificationEventOptions, defaults, given);
  const isFree = Object.keys(given).length === 0;
  const choice = fc.option(fc.nat(DETAIL_TYPES.length - 1), { nil: undefined, freq: 9 });
  const init = fc.tuple(drawn, choice).map(([one, chosen]): AnyInit => {
    const wanted = asked(one, given);
    const kinds = isFree ? DETAIL_TYPES : DETAIL_TYPES.filter((name) => misfitOf(name, wanted) === undefined);
    const kind = wanted['detail-type'] ?? kinds[(chosen ?? 0) % Math.max(1, kinds.length)] ?? 'Object Created';
    const fit = fitting(kind, one, given);
    return kind === 'Object Created' && wanted['detail-type'] === undefined ? fit : { ...fit, 'detail-type': kind };
  });
  return eventFrom(init, (one) => createS3NotificationEvent(one as S3NotificationEventInit<TDetailType>));
}

/**
 * Any S3 event "Object Access Tier Changed" by way of EventBridge. Shrinks to the plain `createS3ObjectAccessTierChangedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectAccessTierChangedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Access Tier Changed');
 *   }),
 * );
 */
export function anyS3ObjectAccessTierChangedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Access Tier Changed'> = {},
): fc.Arbitrary<S3ObjectAccessTierChangedNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectAccessTierChangedNotificationEvent', 'Object Access Tier Changed', constraints),
    createS3ObjectAccessTierChangedNotificationEvent,
  );
}

/**
 * Any S3 event "Object ACL Updated" by way of EventBridge. Shrinks to the plain `createS3ObjectACLUpdatedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectACLUpdatedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object ACL Updated');
 *   }),
 * );
 */
export function anyS3ObjectACLUpdatedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object ACL Updated'> = {},
): fc.Arbitrary<S3ObjectACLUpdatedNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectACLUpdatedNotificationEvent', 'Object ACL Updated', constraints),
    createS3ObjectACLUpdatedNotificationEvent,
  );
}

/**
 * Any S3 event "Object Created" by way of EventBridge. Shrinks to the plain `createS3ObjectCreatedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectCreatedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Created');
 *   }),
 * );
 */
export function anyS3ObjectCreatedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Created'> = {},
): fc.Arbitrary<S3ObjectCreatedNotificationEvent> {
  return eventFrom(anyInitOf('S3ObjectCreatedNotificationEvent', 'Object Created', constraints), createS3ObjectCreatedNotificationEvent);
}

/**
 * Any S3 event "Object Deleted" by way of EventBridge. Shrinks to the plain `createS3ObjectDeletedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectDeletedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Deleted');
 *   }),
 * );
 */
export function anyS3ObjectDeletedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Deleted'> = {},
): fc.Arbitrary<S3ObjectDeletedNotificationEvent> {
  return eventFrom(anyInitOf('S3ObjectDeletedNotificationEvent', 'Object Deleted', constraints), createS3ObjectDeletedNotificationEvent);
}

/**
 * Any S3 event "Object Restore Completed" by way of EventBridge. Shrinks to the plain `createS3ObjectRestoreCompletedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectRestoreCompletedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Restore Completed');
 *   }),
 * );
 */
export function anyS3ObjectRestoreCompletedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Restore Completed'> = {},
): fc.Arbitrary<S3ObjectRestoreCompletedNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectRestoreCompletedNotificationEvent', 'Object Restore Completed', constraints),
    createS3ObjectRestoreCompletedNotificationEvent,
  );
}

/**
 * Any S3 event "Object Restore Expired" by way of EventBridge. Shrinks to the plain `createS3ObjectRestoreExpiredNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectRestoreExpiredNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Restore Expired');
 *   }),
 * );
 */
export function anyS3ObjectRestoreExpiredNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Restore Expired'> = {},
): fc.Arbitrary<S3ObjectRestoreExpiredNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectRestoreExpiredNotificationEvent', 'Object Restore Expired', constraints),
    createS3ObjectRestoreExpiredNotificationEvent,
  );
}

/**
 * Any S3 event "Object Restore Initiated" by way of EventBridge. Shrinks to the plain `createS3ObjectRestoreInitiatedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectRestoreInitiatedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Restore Initiated');
 *   }),
 * );
 */
export function anyS3ObjectRestoreInitiatedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Restore Initiated'> = {},
): fc.Arbitrary<S3ObjectRestoreInitiatedNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectRestoreInitiatedNotificationEvent', 'Object Restore Initiated', constraints),
    createS3ObjectRestoreInitiatedNotificationEvent,
  );
}

/**
 * Any S3 event "Object Storage Class Changed" by way of EventBridge. Shrinks to the plain `createS3ObjectStorageClassChangedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectStorageClassChangedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Storage Class Changed');
 *   }),
 * );
 */
export function anyS3ObjectStorageClassChangedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Storage Class Changed'> = {},
): fc.Arbitrary<S3ObjectStorageClassChangedNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectStorageClassChangedNotificationEvent', 'Object Storage Class Changed', constraints),
    createS3ObjectStorageClassChangedNotificationEvent,
  );
}

/**
 * Any S3 event "Object Tags Added" by way of EventBridge. Shrinks to the plain `createS3ObjectTagsAddedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectTagsAddedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Tags Added');
 *   }),
 * );
 */
export function anyS3ObjectTagsAddedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Tags Added'> = {},
): fc.Arbitrary<S3ObjectTagsAddedNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectTagsAddedNotificationEvent', 'Object Tags Added', constraints),
    createS3ObjectTagsAddedNotificationEvent,
  );
}

/**
 * Any S3 event "Object Tags Deleted" by way of EventBridge. Shrinks to the plain `createS3ObjectTagsDeletedNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * @param constraints options of the factory, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3ObjectTagsDeletedNotificationEvent(), (event) => {
 *     expect(event['detail-type']).toBe('Object Tags Deleted');
 *   }),
 * );
 */
export function anyS3ObjectTagsDeletedNotificationEvent(
  constraints: S3ObjectNotificationEventConstraints<'Object Tags Deleted'> = {},
): fc.Arbitrary<S3ObjectTagsDeletedNotificationEvent> {
  return eventFrom(
    anyInitOf('S3ObjectTagsDeletedNotificationEvent', 'Object Tags Deleted', constraints),
    createS3ObjectTagsDeletedNotificationEvent,
  );
}
