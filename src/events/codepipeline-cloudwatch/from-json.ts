import { conversion, type Conversion } from '../../contracts/conversion.js';
import {
  createCodePipelineCloudWatchActionEvent,
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
} from './factory.js';
import { anyChangeOptions, changeOptions } from './init.js';

interface OfChange {
  readonly detail: object;
}

/** The names of the artifacts that went into an action, or came out of it. */
const artifactsIn =
  (of: 'input-artifacts' | 'output-artifacts') =>
  ({ detail }: OfChange): readonly string[] | undefined =>
    (detail as { readonly [Name in typeof of]?: readonly { readonly name: string }[] })[of]?.map(({ name }) => name);

const artifacts = { 'input-artifacts': artifactsIn('input-artifacts'), 'output-artifacts': artifactsIn('output-artifacts') };

/** When a stage was last tried again, which no other instant stands for. */
const retry = {
  'stage-last-retry-attempt-time': ({ detail }: OfChange): string | undefined =>
    (detail as { readonly 'stage-last-retry-attempt-time'?: string })['stage-last-retry-attempt-time'],
};

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodePipelineCloudWatchEvent',
    create: createCodePipelineCloudWatchEvent,
    options: anyChangeOptions,
    readings: { ...artifacts, ...retry },
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
    readings: retry,
  }),
  conversion({
    factory: 'createCodePipelineCloudWatchActionEvent',
    create: createCodePipelineCloudWatchActionEvent,
    options: changeOptions.action,
    readings: artifacts,
  }),
];
