export { facts } from './facts.js';
export { createS3Event, createS3EventRecord, type S3EventRecordInit } from './factory.js';
export { decodeObjectKey, encodeObjectKey } from './form-encoding.js';
export type { S3EventName } from './notifications.js';
export { createS3TestEvent, type S3TestEventInit } from './test-event.js';
export type { S3TestEvent } from '../../values/s3-test-message.js';
