export { facts } from './facts.js';
export { createSQSEvent, createSQSRecord } from './factory.js';
export type { SQSRecordInit } from '../../values/sqs-init.js';
export type { SQSMessageAttributeInit, SQSMessageAttributesInit } from '../../values/sqs-message-attributes.js';
export type { SQSDeliverableEvent } from './origin.js';
