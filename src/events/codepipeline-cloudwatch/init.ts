import type { CodePipelineActionCategory, CodePipelineActionState, CodePipelineStageState, CodePipelineState } from 'aws-lambda';
import { aNonEmptyString, aString, aStringMatching, anInteger, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../values/eventbridge-envelope.js';
import { CODEPIPELINE_KINDS, type Subject } from './kinds.js';

/** What every change in a pipeline can be told. */
export interface CodePipelineChangeInit extends EnvelopeInit {
  /** Name of the pipeline. Default `my-pipeline`. */
  pipeline?: string | undefined;
  /** Version of the pipeline's structure. Default 1. */
  version?: number | undefined;
  /** Id of the execution, a UUID. Default: random. */
  'execution-id'?: string | undefined;
  /** When it started. Default: `time` for what just started, else five minutes before. */
  'start-time'?: Instant | undefined;
  /** Which attempt this is. Default 1, or 2 after a retry. */
  'pipeline-execution-attempt'?: number | undefined;
}

/** Which execution of a pipeline changed its state. Everything has a default. */
export interface CodePipelineCloudWatchPipelineEventInit extends CodePipelineChangeInit {
  /** Default `STARTED`. */
  state?: CodePipelineState | 'STOPPING' | 'STOPPED' | undefined;
  /** What started the execution, as the event has it. Default: a person where it `STARTED`, else absent. */
  'execution-trigger'?: Readonly<Record<string, string>> | undefined;
  /** Why somebody stopped the execution. Default: absent. */
  'stop-execution-comments'?: string | undefined;
}

/** Which stage of a pipeline changed its state. Everything has a default. */
export interface CodePipelineCloudWatchStageEventInit extends CodePipelineChangeInit {
  /** Default `STARTED`. */
  state?: CodePipelineStageState | 'STOPPING' | 'STOPPED' | undefined;
  /** Name of the stage. Default `Deploy`. */
  stage?: string | undefined;
  /** When the stage was last tried again. Default: absent, or `time` where it `RESUMED`. */
  'stage-last-retry-attempt-time'?: Instant | undefined;
}

/** What kind of action it is. */
export interface CodePipelineActionTypeInit {
  /** Default `AWS`. */
  owner?: 'AWS' | 'Custom' | 'ThirdParty' | undefined;
  /** Default `Deploy`. */
  category?: CodePipelineActionCategory | 'Compute' | undefined;
  /** Default: the usual one of the category, such as `CodeDeploy`. */
  provider?: string | undefined;
  /** Default `1`. */
  version?: string | undefined;
}

/** Which action of a pipeline changed its state. Everything has a default. */
export interface CodePipelineCloudWatchActionEventInit extends CodePipelineChangeInit {
  /** Default `STARTED`. */
  state?: CodePipelineActionState | 'ABANDONED' | undefined;
  /** Name of the stage. Default `Deploy`. */
  stage?: string | undefined;
  /** Name of the action. Default: that of the stage. */
  action?: string | undefined;
  /** What kind of action it is. Default: a deployment by CodeDeploy. */
  type?: CodePipelineActionTypeInit | undefined;
  /** Id of the action's execution, a UUID. Default: random. */
  'action-execution-id'?: string | undefined;
  /** What came of it, as the event has it, for actions that succeeded or failed. Default: as CodeDeploy or CodeCommit says it. */
  'execution-result'?: Readonly<Record<string, string>> | undefined;
  /** Names of the artifacts that went in. Default: `SourceArtifact` where a deployment `STARTED`, else absent; sources have none. */
  'input-artifacts'?: readonly string[] | undefined;
  /** Names of the artifacts that came out. Default: one of sources and builds that `SUCCEEDED`, else absent. */
  'output-artifacts'?: readonly string[] | undefined;
}

/** Any change in a pipeline: of an action where `action`, of a stage where `stage` says so, else of the pipeline. */
export type CodePipelineCloudWatchEventInit =
  | (CodePipelineCloudWatchPipelineEventInit & { 'detail-type'?: 'CodePipeline Pipeline Execution State Change' | undefined })
  | (CodePipelineCloudWatchStageEventInit & { 'detail-type'?: 'CodePipeline Stage Execution State Change' | undefined })
  | (CodePipelineCloudWatchActionEventInit & { 'detail-type'?: 'CodePipeline Action Execution State Change' | undefined });

/** All options of all changes. */
export type AnyChangeInit = Omit<CodePipelineCloudWatchPipelineEventInit, 'state'> &
  Omit<CodePipelineCloudWatchStageEventInit, 'state'> &
  Omit<CodePipelineCloudWatchActionEventInit, 'state'> & { 'detail-type'?: string | undefined; state?: string | undefined };

const aUUID = aStringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID in lower case');
const aName = (of: string): OptionCheck =>
  aStringMatching(/^[\w.@-]{1,100}$/, `the name of ${of}: 1 to 100 letters, digits, ".", "@", "-" and "_"`);

const aMapOfTexts: OptionCheck = {
  expected: 'an object of texts, at least one',
  accepts: (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.values(value).every(aString.accepts),
};

const artifactNames: OptionCheck = {
  expected: 'an array of artifact names, each of 1 to 100 letters, digits, "_" and "-"',
  accepts: (value) => Array.isArray(value) && Array.from(value).every((name) => typeof name === 'string' && /^[\w-]{1,100}$/.test(name)),
};

const typeMembers: Readonly<Record<string, OptionCheck>> = {
  owner: oneOf(['AWS', 'Custom', 'ThirdParty']),
  category: oneOf(['Approval', 'Build', 'Compute', 'Deploy', 'Invoke', 'Source', 'Test']),
  provider: aStringMatching(/^[\w-]{1,35}$/, 'a provider'),
  version: aStringMatching(/^[\w-]{1,9}$/, 'a version'),
};

const anActionType: OptionCheck = {
  expected:
    'an object with owner ("AWS", "Custom" or "ThirdParty"), category (such as "Build" or "Source"), provider (1 to 35 letters, digits, "-" and "_") and version (1 to 9 of them)',
  accepts: (value) =>
    isPlainObject(value) &&
    Object.keys(value).every(
      (key) => value[key] === undefined || (Object.hasOwn(typeMembers, key) && typeMembers[key]!.accepts(value[key])),
    ),
};

const common: OptionTable<CodePipelineChangeInit> = {
  pipeline: aName('a pipeline'),
  version: anInteger(1, 2 ** 31 - 1),
  'execution-id': aUUID,
  'start-time': anInstant,
  'pipeline-execution-attempt': anInteger(1, 2 ** 31 - 1),
  ...envelopeOptions,
};

const pipeline = {
  ...common,
  state: oneOf(['STARTED', 'SUCCEEDED', 'RESUMED', 'FAILED', 'CANCELED', 'SUPERSEDED', 'STOPPING', 'STOPPED']),
  'execution-trigger': aMapOfTexts,
  'stop-execution-comments': aNonEmptyString,
};

const stage = {
  ...common,
  state: oneOf(['STARTED', 'SUCCEEDED', 'RESUMED', 'FAILED', 'CANCELED', 'STOPPING', 'STOPPED']),
  stage: aName('a stage'),
  'stage-last-retry-attempt-time': anInstant,
};

const action = {
  ...common,
  state: oneOf(['STARTED', 'SUCCEEDED', 'FAILED', 'CANCELED', 'ABANDONED']),
  stage: aName('a stage'),
  action: aName('an action'),
  type: anActionType,
  'action-execution-id': aUUID,
  'execution-result': aMapOfTexts,
  'input-artifacts': artifactNames,
  'output-artifacts': artifactNames,
};

/** The options of each subject's event. */
export const changeOptions: {
  readonly pipeline: OptionTable<CodePipelineCloudWatchPipelineEventInit>;
  readonly stage: OptionTable<CodePipelineCloudWatchStageEventInit>;
  readonly action: OptionTable<CodePipelineCloudWatchActionEventInit>;
} = { pipeline: optionTable(pipeline), stage: optionTable(stage), action: optionTable(action) };

/** The options of the general factory. */
export const anyChangeOptions: OptionTable<AnyChangeInit> = optionTable<AnyChangeInit>({
  'detail-type': oneOf(Object.values(CODEPIPELINE_KINDS).map(({ detailType }) => detailType)),
  ...pipeline,
  ...stage,
  ...action,
  state: oneOf(['STARTED', 'SUCCEEDED', 'RESUMED', 'FAILED', 'CANCELED', 'SUPERSEDED', 'STOPPING', 'STOPPED', 'ABANDONED']),
});

/** What changed, by what is said of it. */
export function subjectOf(init: AnyChangeInit): Subject {
  const named = (Object.keys(CODEPIPELINE_KINDS) as Subject[]).find((each) => CODEPIPELINE_KINDS[each].detailType === init['detail-type']);
  if (named !== undefined) return named;
  const given = Object.keys(init).filter((option) => init[option as keyof AnyChangeInit] !== undefined);
  const fit = (['pipeline', 'stage', 'action'] as const).find((each) =>
    given.every((option) => option in changeOptions[each] && changeOptions[each][option as 'state'].accepts(init[option as 'state'])),
  );
  return fit ?? 'pipeline';
}
