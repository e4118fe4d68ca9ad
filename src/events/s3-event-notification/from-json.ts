import type { S3NotificationEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
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
import { optionsOfKind, s3NotificationEventOptions, type AnyInit } from './init.js';
import type { S3NotificationDetailType } from './kinds.js';

const readings = { bucket: (event: S3NotificationEvent) => event.detail.bucket.name };

function ofKind(factory: string, detailType: S3NotificationDetailType, create: (init?: never) => S3NotificationEvent): Conversion {
  return conversion<AnyInit, S3NotificationEvent>({
    factory,
    create: create as (init?: AnyInit | readonly AnyInit[]) => S3NotificationEvent,
    options: optionsOfKind(detailType),
    readings,
  });
}

export const conversions: readonly Conversion[] = [
  conversion<AnyInit, S3NotificationEvent>({
    factory: 'createS3NotificationEvent',
    create: createS3NotificationEvent as (init?: AnyInit | readonly AnyInit[]) => S3NotificationEvent,
    options: s3NotificationEventOptions,
    readings,
  }),
  ofKind(
    'createS3ObjectAccessTierChangedNotificationEvent',
    'Object Access Tier Changed',
    createS3ObjectAccessTierChangedNotificationEvent,
  ),
  ofKind('createS3ObjectACLUpdatedNotificationEvent', 'Object ACL Updated', createS3ObjectACLUpdatedNotificationEvent),
  ofKind('createS3ObjectCreatedNotificationEvent', 'Object Created', createS3ObjectCreatedNotificationEvent),
  ofKind('createS3ObjectDeletedNotificationEvent', 'Object Deleted', createS3ObjectDeletedNotificationEvent),
  ofKind('createS3ObjectRestoreCompletedNotificationEvent', 'Object Restore Completed', createS3ObjectRestoreCompletedNotificationEvent),
  ofKind('createS3ObjectRestoreExpiredNotificationEvent', 'Object Restore Expired', createS3ObjectRestoreExpiredNotificationEvent),
  ofKind('createS3ObjectRestoreInitiatedNotificationEvent', 'Object Restore Initiated', createS3ObjectRestoreInitiatedNotificationEvent),
  ofKind(
    'createS3ObjectStorageClassChangedNotificationEvent',
    'Object Storage Class Changed',
    createS3ObjectStorageClassChangedNotificationEvent,
  ),
  ofKind('createS3ObjectTagsAddedNotificationEvent', 'Object Tags Added', createS3ObjectTagsAddedNotificationEvent),
  ofKind('createS3ObjectTagsDeletedNotificationEvent', 'Object Tags Deleted', createS3ObjectTagsDeletedNotificationEvent),
];
