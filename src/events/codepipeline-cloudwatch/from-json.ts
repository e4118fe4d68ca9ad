import { conversion, type Conversion } from '../../contracts/conversion.js';
import {
  createCodePipelineCloudWatchActionEvent,
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
} from './factory.js';
import { anyChangeOptions, changeOptions } from './init.js';

interface OfAction {
  readonly detail: object;
}

/** The names of the artifacts that went into an action, or came out of it. */
const artifactsIn =
  (of: 'input-artifacts' | 'output-artifacts') =>
  ({ detail }: OfAction): readonly string[] | undefined =>
    (detail as { readonly [Name in typeof of]?: readonly { readonly name: string }[] })[of]?.map(({ name }) => name);

const artifacts = { 'input-artifacts': artifactsIn('input-artifacts'), 'output-artifacts': artifactsIn('output-artifacts') };

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodePipelineCloudWatchEvent',
    create: createCodePipelineCloudWatchEvent,
    options: anyChangeOptions,
    readings: artifacts,
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
    readings: artifacts,
  }),
];
