export { facts } from './facts.js';
export { createCognitoSyncEvent } from './factory.js';
export type { CognitoSyncEventInit, CognitoSyncRecordInit } from './init.js';
export type { CognitoSyncEvent, CognitoSyncOperation, CognitoSyncRecord } from './types.js';
