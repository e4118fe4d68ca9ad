export { facts } from './facts.js';
export { createSelfManagedKafkaEvent, createSelfManagedKafkaRecord, type SelfManagedKafkaRecordInit } from './factory.js';
