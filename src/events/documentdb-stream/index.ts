export { facts } from './facts.js';
export { createDocumentDBEvent, createDocumentDBEventRecord } from './factory.js';
export type { DocumentDBEventRecordInit } from './init.js';
export type {
  DocumentDBChangeEvent,
  DocumentDBEvent,
  DocumentDBEventRecord,
  DocumentDBNamespace,
  DocumentDBOperationType,
  ExtendedJSONDocument,
} from './types.js';
