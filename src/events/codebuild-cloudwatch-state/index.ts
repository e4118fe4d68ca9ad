export { facts } from './facts.js';
export { createCodeBuildCloudWatchStateEvent } from './factory.js';
export type { CodeBuildCloudWatchStateEventInit, CodeBuildSourceInit } from './init.js';
