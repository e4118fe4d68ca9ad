import { conversion, type Conversion } from '../../contracts/conversion.js';
import {
  createCodePipelineCloudWatchActionEvent,
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
} from './factory.js';
import { anyChangeOptions, changeOptions } from './init.js';

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodePipelineCloudWatchEvent',
    create: createCodePipelineCloudWatchEvent,
    options: anyChangeOptions,
    readings: {},
  }),
  conversion({
    factory: 'createCodePipelineCloudWatchPipelineEvent',
    create: createCodePipelineCloudWatchPipelineEvent,
    options: changeOptions.pipeline,
    readings: {},
  }),
  conversion({
    factory: 'createCodePipelineCloudWatchStageEvent',
    create: createCodePipelineCloudWatchStageEvent,
    options: changeOptions.stage,
    readings: {},
  }),
  conversion({
    factory: 'createCodePipelineCloudWatchActionEvent',
    create: createCodePipelineCloudWatchActionEvent,
    options: changeOptions.action,
    readings: {},
  }),
];
