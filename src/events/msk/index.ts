export { facts } from './facts.js';
export { createMSKEvent, createMSKRecord, type MSKRecordInit } from './factory.js';
export type { KafkaHeaders, KafkaRecordInit, KafkaSchemaMetadata } from '../../values/kafka-record.js';
