import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { randomUUID } from '../../values/random-text.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import { happeningOf, inEnvelope } from '../../values/eventbridge-envelope.js';
import { informationOf } from './information.js';
import { codeBuildPhaseOptions, type CodeBuildCloudWatchPhaseEventInit } from './init.js';
import { CODEBUILD_PHASE_CHANGE } from './kinds.js';
import { misfitOfPhase } from './misfit.js';
import { phasesUntil, twelveHourTime, usualSeconds, usualSecondsBefore, type FailingPhase, type Trouble } from './phases.js';
import type { CodeBuildCloudWatchPhaseEvent, CodeBuildPhaseEventDetail } from './types.js';

const DOING = 'create CodeBuildCloudWatchPhaseEvent';

const USUAL_CONTEXTS: Readonly<Record<string, string>> = {
  FAILED: 'COMMAND_EXECUTION_ERROR: Error while executing command: npm test. Reason: exit status 1',
  TIMED_OUT: 'BUILD_TIMED_OUT: Build has timed out. ',
};

function wholeSeconds(time: number): number {
  return time - (time % 1000);
}

function troubleOf(init: CodeBuildCloudWatchPhaseEventInit): Trouble | undefined {
  const { 'completed-phase': phase = 'BUILD', 'completed-phase-status': status = 'SUCCEEDED' } = init;
  if (status === 'SUCCEEDED') return undefined;
  return { phase: phase as FailingPhase, status, context: init['phase-context'] ?? USUAL_CONTEXTS[status] ?? ': ' };
}

/** When the build started: together with its first phase, before any other. */
function startOf(init: CodeBuildCloudWatchPhaseEventInit, from: number): number {
  const { 'completed-phase': phase = 'BUILD', 'build-start-time': given } = init;
  if (given === undefined) return Math.max(0, from - usualSecondsBefore(phase) * 1000);
  const start = wholeSeconds(epochMilliseconds(given));
  if (start === from || (start < from && phase !== 'SUBMITTED')) return start;
  throw failure(
    DOING,
    `option "build-start-time" is ${show(given)}, but its phase ${phase} starts at ${isoSeconds(from)}`,
    phase === 'SUBMITTED' ? 'Leave it out: builds start with this phase.' : 'Pass an earlier one, or a later "time".',
  );
}

function build(init: CodeBuildCloudWatchPhaseEventInit): CodeBuildCloudWatchPhaseEvent {
  const misfit = misfitOfPhase(init);
  if (misfit !== undefined) {
    throw failure(
      DOING,
      `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
      'Leave it out, or change the other.',
    );
  }
  const happening = happeningOf(init);
  const { 'completed-phase': phase = 'BUILD', 'project-name': project = 'my-project' } = init;
  const stream = init['stream-name'] ?? randomUUID();
  const buildArn = arn('codebuild', happening.region, happening.account, `build/${project}:${stream}`);
  const from = wholeSeconds(happening.time);
  const seconds = init['completed-phase-duration-seconds'] ?? usualSeconds(phase);
  const trouble = troubleOf(init);
  const start = startOf(init, from);
  const isLogged = phase !== 'SUBMITTED' && phase !== 'QUEUED';
  const detail: CodeBuildPhaseEventDetail = {
    'completed-phase': phase,
    'project-name': project,
    'build-id': buildArn,
    'completed-phase-context': isLogged ? `[${trouble?.context ?? ': '}]` : '[]',
    'additional-information': informationOf(init, {
      project,
      stream,
      happening,
      start,
      isComplete: false,
      isLogged,
      number: init['build-number'] ?? 1,
      phases: phasesUntil(start, phase, from, seconds, trouble),
    }),
    'completed-phase-status': trouble?.status ?? 'SUCCEEDED',
    'completed-phase-duration-seconds': seconds,
    version: '1',
    'completed-phase-start': twelveHourTime(from),
    'completed-phase-end': twelveHourTime(from + seconds * 1000),
  };
  return inEnvelope(CODEBUILD_PHASE_CHANGE, init.id, happening, [buildArn], detail);
}

/**
 * The event that tells that a phase of a CodeBuild build is over, and how it went.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html
 * @param init which phase of which build, when it started and how long it took; the phases before follow
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodeBuild could not send
 * @example
 * const { detail } = createCodeBuildCloudWatchPhaseEvent({ 'completed-phase': 'INSTALL', 'completed-phase-status': 'FAILED' });
 * expect(detail['completed-phase-context']).toMatch(/^\[COMMAND_EXECUTION_ERROR: /);
 * expect(detail['additional-information'].phases.at(-1)?.['phase-type']).toBe('FINALIZING');
 */
export function createCodeBuildCloudWatchPhaseEvent(
  init: CodeBuildCloudWatchPhaseEventInit = {},
  overrides?: DeepPartial<CodeBuildCloudWatchPhaseEvent>,
): CodeBuildCloudWatchPhaseEvent {
  checkOptions(DOING, init, codeBuildPhaseOptions);
  return madeEvent(DOING, () => build(init), overrides);
}
