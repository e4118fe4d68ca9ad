import type {
  CodeBuildCacheType,
  CodeBuildPhaseStatusType,
  CodeBuildSourceLocationType,
  CodeBuildStateEventDetail,
  CodeBuildStateType,
} from 'aws-lambda';
import { anObjectOf, aBoolean, aNonEmptyString, aString, aStringMatching, anArrayOf, anInteger, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { anInstant, type Instant } from '../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../values/eventbridge-envelope.js';
import { COMPLETED_PHASES, PHASES_THAT_FAIL, type CompletedPhase, type FailingPhase } from './phases.js';

type Environment = CodeBuildStateEventDetail['additional-information']['environment'];

/** Where a build's source comes from. */
export interface CodeBuildSourceInit {
  /** Default `GITHUB`. */
  type?: CodeBuildSourceLocationType | undefined;
  /** Default: a repository or an object of that type; absent for pipelines and builds without source. */
  location?: string | undefined;
  /** Path or text of the build specification. Default `buildspec.yml`. */
  buildspec?: string | undefined;
}

/** Which build it is. Everything has a default. */
export interface CodeBuildBuildInit extends EnvelopeInit {
  /** Name of the project. Default `my-project`. */
  'project-name'?: string | undefined;
  /** Name of the log stream, a UUID, which also ends the build's ARN. Default: random. */
  'stream-name'?: string | undefined;
  /** Who started the build. Default: GitHub's webhook, a pipeline, or a person, by the type of the source. */
  initiator?: string | undefined;
  source?: CodeBuildSourceInit | undefined;
  /** Default: a commit, or a pipeline's artifact; absent for builds without source. */
  'source-version'?: string | undefined;
  /** Where the artifact went. Default: `''`, as for builds without one. */
  artifact?: { location: string } | undefined;
  /** Members of the environment. Default: a small Linux container. */
  environment?: { [Member in keyof Environment]?: Environment[Member] | undefined } | undefined;
  /** Default `NO_CACHE`. */
  cache?: { type: CodeBuildCacheType } | undefined;
  /** Default 60. */
  'timeout-in-minutes'?: number | undefined;
  /** Default 480. */
  'queued-timeout-in-minutes'?: number | undefined;
}

/** Which build changed its state. Everything has a default. */
export interface CodeBuildCloudWatchStateEventInit extends CodeBuildBuildInit {
  /** Default `SUCCEEDED`. */
  'build-status'?: CodeBuildStateType | undefined;
  /** Number of the build in its project. Default 1, absent while the build is in progress. */
  'build-number'?: number | undefined;
  /** When the build started. Default: 90 seconds before `time`, or `time` while it is in progress. */
  'build-start-time'?: Instant | undefined;
  /** Which phase a build FAILED or STOPPED in. Default `BUILD`. */
  failedPhase?: FailingPhase | undefined;
  /** What that phase says of it. Default: a command that ended with status 1, or nothing for a build that was stopped. */
  'phase-context'?: string | undefined;
}

/** Which phase of which build is over. Everything has a default. */
export interface CodeBuildCloudWatchPhaseEventInit extends CodeBuildBuildInit {
  /** When that phase started, which is the time that its event has. Default: the configured time. */
  time?: Instant | undefined;
  /** Which phase is over. Default `BUILD`. */
  'completed-phase'?: CompletedPhase | undefined;
  /** How it went. From `PROVISIONING` to `UPLOAD_ARTIFACTS` phases may go wrong. Default `SUCCEEDED`. */
  'completed-phase-status'?: CodeBuildPhaseStatusType | undefined;
  /** How long it took, in whole seconds. Default: what it usually takes, a minute for the build itself. */
  'completed-phase-duration-seconds'?: number | undefined;
  /** What a phase that went wrong says of it. Default: a command that ended with status 1, that time ran out, or nothing. */
  'phase-context'?: string | undefined;
  /** Number of the build in its project. Default 1. */
  'build-number'?: number | undefined;
  /** When the build started. Default: as long before `time` as the phases before usually take. */
  'build-start-time'?: Instant | undefined;
}

const aVariable = anObjectOf({ name: aNonEmptyString, value: aString, type: oneOf(['PLAINTEXT', 'PARAMETER_STORE', 'SECRETS_MANAGER']) }, [
  'name',
  'value',
]);

const aBuildNumber = anInteger(1, 2 ** 31 - 1);

const buildOptions: OptionTable<CodeBuildBuildInit> = {
  'project-name': aStringMatching(/^[A-Za-z0-9][\w-]{1,149}$/, 'the name of a project: 2 to 150 letters, digits, "-" and "_"'),
  'stream-name': aStringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID in lower case'),
  initiator: aNonEmptyString,
  source: anObjectOf({
    type: oneOf(['CODECOMMIT', 'CODEPIPELINE', 'GITHUB', 'GITHUB_ENTERPRISE', 'BITBUCKET', 'S3', 'NO_SOURCE']),
    location: aNonEmptyString,
    buildspec: aString,
  }),
  'source-version': aNonEmptyString,
  artifact: anObjectOf({ location: aString }, ['location']),
  environment: anObjectOf({
    image: aNonEmptyString,
    'privileged-mode': aBoolean,
    'image-pull-credentials-type': oneOf(['CODEBUILD', 'SERVICE_ROLE']),
    'compute-type': aStringMatching(/^[A-Z]+_[A-Z0-9_]+$/, 'a compute type such as "BUILD_GENERAL1_SMALL"'),
    type: aStringMatching(/^[A-Z]+(_[A-Z0-9]+)+$/, 'a type such as "LINUX_CONTAINER"'),
    'environment-variables': anArrayOf(aVariable),
  }),
  cache: anObjectOf({ type: oneOf(['NO_CACHE', 'LOCAL', 'S3']) }, ['type']),
  'timeout-in-minutes': anInteger(5, 2160),
  'queued-timeout-in-minutes': anInteger(5, 480),
  ...envelopeOptions,
};

/** The options of a build's change. */
export const codeBuildStateOptions: OptionTable<CodeBuildCloudWatchStateEventInit> = optionTable<CodeBuildCloudWatchStateEventInit>({
  'build-status': oneOf(['IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'STOPPED']),
  'build-number': aBuildNumber,
  'build-start-time': anInstant,
  failedPhase: oneOf(PHASES_THAT_FAIL),
  'phase-context': aNonEmptyString,
  ...buildOptions,
});

/** The options of a phase that is over. */
export const codeBuildPhaseOptions: OptionTable<CodeBuildCloudWatchPhaseEventInit> = optionTable<CodeBuildCloudWatchPhaseEventInit>({
  'completed-phase': oneOf(COMPLETED_PHASES),
  'completed-phase-status': oneOf(['SUCCEEDED', 'FAILED', 'STOPPED', 'TIMED_OUT', 'FAULT', 'CLIENT_ERROR']),
  'completed-phase-duration-seconds': anInteger(0, 2160 * 60),
  'phase-context': aNonEmptyString,
  'build-number': aBuildNumber,
  'build-start-time': anInstant,
  ...buildOptions,
});
