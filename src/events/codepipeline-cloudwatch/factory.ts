import type {
  CodePipelineCloudWatchActionEvent,
  CodePipelineCloudWatchEvent,
  CodePipelineCloudWatchPipelineEvent,
  CodePipelineCloudWatchStageEvent,
} from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { happeningOf, inEnvelope, type Happening } from '../../values/eventbridge-envelope.js';
import { actionDetail, pipelineDetail, stageDetail, type Detail } from './detail.js';
import {
  anyChangeOptions,
  changeOptions,
  subjectOf,
  type AnyChangeInit,
  type CodePipelineCloudWatchActionEventInit,
  type CodePipelineCloudWatchEventInit,
  type CodePipelineCloudWatchPipelineEventInit,
  type CodePipelineCloudWatchStageEventInit,
} from './init.js';
import { CODEPIPELINE_KINDS, type Subject } from './kinds.js';
import { misfitsOf } from './misfit.js';

function detailOf(doing: string, subject: Subject, init: AnyChangeInit, happening: Happening): Detail {
  if (subject === 'pipeline') return pipelineDetail(init, happening);
  return subject === 'stage' ? stageDetail(init, happening) : actionDetail(doing, init, happening);
}

function build(doing: string, subject: Subject, init: AnyChangeInit): CodePipelineCloudWatchEvent {
  const [misfit] = misfitsOf(subject, init);
  if (misfit !== undefined) {
    throw failure(
      doing,
      `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
      'Leave it out, or change what it contradicts; to build an impossible event use the second argument.',
    );
  }
  const happening = happeningOf(init);
  const resource = arn('codepipeline', happening.region, happening.account, init.pipeline ?? 'my-pipeline');
  const detail = detailOf(doing, subject, init, happening);
  return inEnvelope(CODEPIPELINE_KINDS[subject], init.id, happening, [resource], detail) as unknown as CodePipelineCloudWatchEvent;
}

/**
 * The event that tells of a change in an execution of a pipeline: it started, succeeded, failed, was superseded ...
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param init what changed, and when, by the names of the fields of `detail`
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodePipeline could not send
 * @example
 * const event = createCodePipelineCloudWatchPipelineEvent({ pipeline: 'shop', state: 'FAILED' });
 * expect(event.resources).toEqual(['arn:aws:codepipeline:us-east-1:123456789012:shop']);
 * expect(event.detail.state).toBe('FAILED');
 */
export function createCodePipelineCloudWatchPipelineEvent(
  init: CodePipelineCloudWatchPipelineEventInit = {},
  overrides?: DeepPartial<CodePipelineCloudWatchPipelineEvent>,
): CodePipelineCloudWatchPipelineEvent {
  const doing = 'create CodePipelineCloudWatchPipelineEvent';
  checkOptions(doing, init, changeOptions.pipeline);
  return madeEvent(doing, () => build(doing, 'pipeline', init) as CodePipelineCloudWatchPipelineEvent, overrides);
}

/**
 * The event that tells of a change in a stage of a pipeline.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param init what changed, and when, by the names of the fields of `detail`
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodePipeline could not send
 * @example
 * const event = createCodePipelineCloudWatchStageEvent({ stage: 'Build', state: 'RESUMED' });
 * expect(event.detail).toMatchObject({ stage: 'Build', 'pipeline-execution-attempt': 2 });
 */
export function createCodePipelineCloudWatchStageEvent(
  init: CodePipelineCloudWatchStageEventInit = {},
  overrides?: DeepPartial<CodePipelineCloudWatchStageEvent>,
): CodePipelineCloudWatchStageEvent {
  const doing = 'create CodePipelineCloudWatchStageEvent';
  checkOptions(doing, init, changeOptions.stage);
  return madeEvent(doing, () => build(doing, 'stage', init) as CodePipelineCloudWatchStageEvent, overrides);
}

/**
 * The event that tells of a change in an action of a pipeline.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param init what changed, and when, by the names of the fields of `detail`
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodePipeline could not send
 * @example
 * const event = createCodePipelineCloudWatchActionEvent({ stage: 'Test', type: { category: 'Approval' }, state: 'FAILED' });
 * expect(event.detail.type.provider).toBe('Manual');
 */
export function createCodePipelineCloudWatchActionEvent(
  init: CodePipelineCloudWatchActionEventInit = {},
  overrides?: DeepPartial<CodePipelineCloudWatchActionEvent>,
): CodePipelineCloudWatchActionEvent {
  const doing = 'create CodePipelineCloudWatchActionEvent';
  checkOptions(doing, init, changeOptions.action);
  return madeEvent(doing, () => build(doing, 'action', init) as CodePipelineCloudWatchActionEvent, overrides);
}

/**
 * The event that tells of any change in a pipeline, for functions which take all three: `detail-type` says of what, or else follows from
 * what only stages or actions have.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param init what changed, and when, by the names of the fields of `detail`
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodePipeline could not send
 * @example
 * expect(createCodePipelineCloudWatchEvent()['detail-type']).toBe('CodePipeline Pipeline Execution State Change');
 * expect(createCodePipelineCloudWatchEvent({ stage: 'Build' })['detail-type']).toBe('CodePipeline Stage Execution State Change');
 */
export function createCodePipelineCloudWatchEvent(
  init: CodePipelineCloudWatchEventInit = {},
  overrides?: DeepPartial<CodePipelineCloudWatchEvent>,
): CodePipelineCloudWatchEvent {
  const doing = 'create CodePipelineCloudWatchEvent';
  checkOptions(doing, init, anyChangeOptions);
  return madeEvent(doing, () => build(doing, subjectOf(init), init), overrides as DeepPartial<CodePipelineCloudWatchPipelineEvent>);
}
