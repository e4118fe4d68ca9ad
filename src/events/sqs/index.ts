export { facts } from './facts.js';
export { createSQSEvent, createSQSRecord } from './factory.js';
export type { SQSRecordInit } from './init.js';
export type { SQSMessageAttributeInit, SQSMessageAttributesInit } from './message-attributes.js';
export type { SQSDeliverableEvent } from './origin.js';
