export { facts } from './facts.js';
export { createStepFunctionsExecutionStatusChangeEvent } from './factory.js';
export type { StepFunctionsExecutionStatusChangeEventInit } from './init.js';
export type {
  StepFunctionsExecutionDataDetails,
  StepFunctionsExecutionStatus,
  StepFunctionsExecutionStatusChangeDetail,
  StepFunctionsExecutionStatusChangeEvent,
  StepFunctionsRedriveStatus,
} from './types.js';
