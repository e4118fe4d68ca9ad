export { facts } from './facts.js';
export { createFirehoseTransformationEvent, createFirehoseTransformationEventRecord } from './factory.js';
export { createMSKFirehoseEvent, createMSKFirehoseEventRecord } from './msk-factory.js';
export type { DeliveryStreamInit } from './delivery-stream.js';
export type { FirehoseTransformationEventRecordInit, MSKFirehoseEventRecordInit } from './init.js';
export type {
  MSKFirehoseEvent,
  MSKFirehoseEventRecord,
  MSKFirehoseRecordMetadata,
  MSKFirehoseResponse,
  MSKFirehoseResponseRecord,
} from './types.js';
