export { facts } from './facts.js';
export { createSNSEvent, createSNSEventRecord } from './factory.js';
export type { SNSEventRecordInit } from './init.js';
export type { SNSMessageAttributeInit, SNSMessageAttributesInit } from './message-attributes.js';
export type { SNSDeliverableEvent } from './publication.js';
