export { facts } from './facts.js';
export { createKinesisStreamEvent, createKinesisStreamRecord, createKinesisStreamTumblingWindowEvent } from './factory.js';
export type { KinesisDeliverableEvent } from './deliveries.js';
export type { KinesisStreamRecordInit } from './init.js';
