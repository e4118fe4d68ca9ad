import type { CodeBuildCloudWatchStateEvent, CodeBuildStateEventDetail, CodeBuildStateType } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { randomUUID } from '../../values/random-text.js';
import { epochMilliseconds, isoMillisecondsWithOffset } from '../../values/time.js';
import { happeningOf, inEnvelope } from '../../values/eventbridge-envelope.js';
import { informationOf } from './information.js';
import { codeBuildStateOptions, type CodeBuildCloudWatchStateEventInit } from './init.js';
import { CODEBUILD_STATE_CHANGE } from './kinds.js';
import { misfitOf } from './misfit.js';
import { phasesBetween, type Trouble } from './phases.js';

const DOING = 'create CodeBuildCloudWatchStateEvent';

const NINETY_SECONDS = 90_000;

function troubleOf(init: CodeBuildCloudWatchStateEventInit, status: CodeBuildStateType): Trouble | undefined {
  if (status !== 'FAILED' && status !== 'STOPPED') return undefined;
  const usual = status === 'STOPPED' ? ': ' : 'COMMAND_EXECUTION_ERROR: Error while executing command: npm test. Reason: exit status 1';
  return { phase: init.failedPhase ?? 'BUILD', status, context: init['phase-context'] ?? usual };
}

function startOf(init: CodeBuildCloudWatchStateEventInit, isOver: boolean, time: number): number {
  if (init['build-start-time'] === undefined) return isOver ? Math.max(0, time - NINETY_SECONDS) : time;
  const start = epochMilliseconds(init['build-start-time']);
  if (start <= time) return start;
  throw failure(
    DOING,
    `option "build-start-time" is ${show(init['build-start-time'])}, after the change at ${isoMillisecondsWithOffset(time)}`,
    'Pass an earlier one, or a later "time".',
  );
}

function build(init: CodeBuildCloudWatchStateEventInit): CodeBuildCloudWatchStateEvent {
  const misfit = misfitOf(init);
  if (misfit !== undefined) {
    throw failure(
      DOING,
      `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
      'Leave it out, or change the other.',
    );
  }
  const happening = happeningOf(init);
  const { 'build-status': status = 'SUCCEEDED', 'project-name': project = 'my-project' } = init;
  const stream = init['stream-name'] ?? randomUUID();
  const buildArn = arn('codebuild', happening.region, happening.account, `build/${project}:${stream}`);
  const isOver = status !== 'IN_PROGRESS';
  const start = startOf(init, isOver, happening.time);
  const information = informationOf(init, {
    project,
    stream,
    happening,
    start,
    isComplete: isOver,
    isLogged: isOver,
    number: init['build-number'] ?? (isOver ? 1 : undefined),
    phases: isOver ? phasesBetween(start, happening.time, troubleOf(init, status)) : undefined,
  });
  const detail: CodeBuildStateEventDetail = {
    'build-status': status,
    'project-name': project,
    'build-id': buildArn,
    'additional-information': information,
    'current-phase': isOver ? 'COMPLETED' : 'SUBMITTED',
    'current-phase-context': isOver ? '[: ]' : '[]',
    version: '1',
  };
  return inEnvelope(CODEBUILD_STATE_CHANGE, init.id, happening, [buildArn], detail);
}

/**
 * The event that tells of a change in the state of a CodeBuild build: it is in progress, succeeded, failed or was stopped.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html
 * @param init which build it is, when it ran, and how it went; its phases follow
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodeBuild could not send
 * @example
 * const event = createCodeBuildCloudWatchStateEvent({ 'build-status': 'FAILED', 'project-name': 'shop', failedPhase: 'INSTALL' });
 * const failed = event.detail['additional-information'].phases.find((phase) => phase['phase-status'] === 'FAILED');
 * expect(failed?.['phase-type']).toBe('INSTALL');
 */
export function createCodeBuildCloudWatchStateEvent(
  init: CodeBuildCloudWatchStateEventInit = {},
  overrides?: DeepPartial<CodeBuildCloudWatchStateEvent>,
): CodeBuildCloudWatchStateEvent {
  checkOptions(DOING, init, codeBuildStateOptions);
  return madeEvent(DOING, () => build(init), overrides);
}
