export { facts } from './facts.js';
export {
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
export type { S3NotificationEventInit, S3ObjectNotificationEventInit } from './init.js';
export type { S3NotificationDetailType } from './kinds.js';
