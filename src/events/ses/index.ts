export { facts } from './facts.js';
export { createSESEvent, createSESEventRecord } from './factory.js';
export type { SESDmarcPolicy, SESEventRecordInit, SESHeaderInit, SESVerdict } from './init.js';
