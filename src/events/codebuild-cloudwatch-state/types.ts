import type { CodeBuildPhaseStatusType, CodeBuildPhaseType, CodeBuildStateEventDetail, EventBridgeEvent } from 'aws-lambda';

/** What an event tells of a phase of a build that is over. */
export interface CodeBuildPhaseEventDetail {
  'completed-phase': CodeBuildPhaseType;
  'project-name': string;
  /** Whole ARN of the build. */
  'build-id': string;
  /** A text that only looks like a list, such as `[: ]`. */
  'completed-phase-context': string;
  'additional-information': CodeBuildStateEventDetail['additional-information'];
  'completed-phase-status': CodeBuildPhaseStatusType;
  'completed-phase-duration-seconds': number;
  version: string;
  /** Such as `Sep 1, 2017 4:14:21 PM`, in UTC. */
  'completed-phase-start': string;
  'completed-phase-end': string;
}

/** The event that tells that a phase of a CodeBuild build is over. */
export interface CodeBuildCloudWatchPhaseEvent extends EventBridgeEvent<'CodeBuild Build Phase Change', CodeBuildPhaseEventDetail> {
  source: 'aws.codebuild';
}
