export { facts } from './facts.js';
export { createS3Event, createS3EventRecord, type S3EventRecordInit } from './factory.js';
export { decodeObjectKey, encodeObjectKey } from './form-encoding.js';
export type { S3EventName } from './notifications.js';
