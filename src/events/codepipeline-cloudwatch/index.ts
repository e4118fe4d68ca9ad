export { facts } from './facts.js';
export {
  createCodePipelineCloudWatchActionEvent,
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
} from './factory.js';
export type {
  CodePipelineActionTypeInit,
  CodePipelineChangeInit,
  CodePipelineCloudWatchActionEventInit,
  CodePipelineCloudWatchEventInit,
  CodePipelineCloudWatchPipelineEventInit,
  CodePipelineCloudWatchStageEventInit,
} from './init.js';
