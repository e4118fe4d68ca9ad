import type { KindWithFactory } from '../eventbridge/envelope.js';

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
