export { facts } from './facts.js';
export { createCodeDeployLifecycleEventHookEvent, type CodeDeployLifecycleEventHookEventInit } from './factory.js';
export type { CodeDeployLifecycleEventHookEvent } from './types.js';
