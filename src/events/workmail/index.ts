export { facts } from './facts.js';
export { createWorkMailMessageFlowEvent, type WorkMailMessageFlowEventInit } from './factory.js';
export type { WorkMailActionType, WorkMailAddress, WorkMailMessageFlowEvent, WorkMailMessageFlowResponse } from './types.js';
