export { facts } from './facts.js';
export { createCodeCommitTrigger, createCodeCommitTriggerEvent } from './factory.js';
export type { CodeCommitReferenceInit, CodeCommitTriggerInit } from './init.js';
