export { facts } from './facts.js';
export { createTransferFamilyWorkflowStepEvent, type TransferFamilyWorkflowStepEventInit } from './factory.js';
export type {
  TransferFamilyWorkflowDomain,
  TransferFamilyWorkflowEFSFileLocation,
  TransferFamilyWorkflowS3FileLocation,
  TransferFamilyWorkflowStepEvent,
} from './types.js';
