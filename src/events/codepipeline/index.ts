export { facts } from './facts.js';
export { createCodePipelineEvent } from './factory.js';
export type { CodePipelineArtifactInit, CodePipelineEventInit } from './init.js';
