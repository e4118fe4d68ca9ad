export { facts } from './facts.js';
export { createTranscribeJobStateChangeEvent } from './factory.js';
export type { TranscribeJobStateChangeEventInit } from './init.js';
export type { TranscribeJobStateChangeDetail, TranscribeJobStateChangeEvent } from './types.js';
