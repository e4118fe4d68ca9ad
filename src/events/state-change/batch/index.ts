export { facts } from './facts.js';
export { createBatchJobStateChangeEvent } from './factory.js';
export type { BatchJobAttemptInit, BatchJobStateChangeEventInit } from './init.js';
export type {
  BatchArrayProperties,
  BatchAttemptContainer,
  BatchEvaluateOnExit,
  BatchJobAttempt,
  BatchJobContainer,
  BatchJobDependency,
  BatchJobStateChangeDetail,
  BatchJobStateChangeEvent,
  BatchJobStatus,
  BatchNetworkInterface,
  BatchPlatform,
} from './types.js';
