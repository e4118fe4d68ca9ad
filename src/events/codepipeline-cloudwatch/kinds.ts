import type { KindWithFactory } from '../../values/eventbridge-envelope.js';

/** What of a pipeline changed its state. */
export type Subject = 'pipeline' | 'stage' | 'action';

/** A kind of event of CodePipeline, whose `detail-type` is known. */
export interface CodePipelineKind<DetailType extends string> extends KindWithFactory {
  readonly source: 'aws.codepipeline';
  readonly detailType: DetailType;
}

/** The kind of event for each. */
export const CODEPIPELINE_KINDS: {
  readonly pipeline: CodePipelineKind<'CodePipeline Pipeline Execution State Change'>;
  readonly stage: CodePipelineKind<'CodePipeline Stage Execution State Change'>;
  readonly action: CodePipelineKind<'CodePipeline Action Execution State Change'>;
} = {
  pipeline: {
    source: 'aws.codepipeline',
    detailType: 'CodePipeline Pipeline Execution State Change',
    create: 'createCodePipelineCloudWatchPipelineEvent',
  },
  stage: {
    source: 'aws.codepipeline',
    detailType: 'CodePipeline Stage Execution State Change',
    create: 'createCodePipelineCloudWatchStageEvent',
  },
  action: {
    source: 'aws.codepipeline',
    detailType: 'CodePipeline Action Execution State Change',
    create: 'createCodePipelineCloudWatchActionEvent',
  },
};

/** Every kind of event that tells of a change in a pipeline. */
export const ALL_CODEPIPELINE_KINDS: readonly KindWithFactory[] = Object.values(CODEPIPELINE_KINDS);
