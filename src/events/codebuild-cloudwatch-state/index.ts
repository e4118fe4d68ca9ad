export { facts } from './facts.js';
export { createCodeBuildCloudWatchStateEvent } from './factory.js';
export { createCodeBuildCloudWatchPhaseEvent } from './phase-factory.js';
export type { CodeBuildCloudWatchPhaseEventInit, CodeBuildCloudWatchStateEventInit, CodeBuildSourceInit } from './init.js';
export type { CodeBuildCloudWatchPhaseEvent, CodeBuildPhaseEventDetail } from './types.js';
