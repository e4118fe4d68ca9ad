import type { KindWithFactory } from '../../values/eventbridge-envelope.js';

/** A kind of event of CodeBuild, whose `detail-type` is known. */
export interface CodeBuildKind<DetailType extends string> extends KindWithFactory {
  readonly source: 'aws.codebuild';
  readonly detailType: DetailType;
}

/** What tells of a change in a build's state. */
export const CODEBUILD_STATE_CHANGE: CodeBuildKind<'CodeBuild Build State Change'> = {
  source: 'aws.codebuild',
  detailType: 'CodeBuild Build State Change',
  create: 'createCodeBuildCloudWatchStateEvent',
};

/** What tells that a phase of a build is over. */
export const CODEBUILD_PHASE_CHANGE: CodeBuildKind<'CodeBuild Build Phase Change'> = {
  source: 'aws.codebuild',
  detailType: 'CodeBuild Build Phase Change',
  create: 'createCodeBuildCloudWatchPhaseEvent',
};

/** All that CodeBuild tells of builds. */
export const ALL_CODEBUILD_KINDS: readonly KindWithFactory[] = [CODEBUILD_STATE_CHANGE, CODEBUILD_PHASE_CHANGE];
