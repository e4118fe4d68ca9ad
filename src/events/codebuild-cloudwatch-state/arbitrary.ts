import type { CodeBuildCloudWatchStateEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { createCodeBuildCloudWatchStateEvent } from './factory.js';
import {
  codeBuildPhaseOptions,
  codeBuildStateOptions,
  type CodeBuildCloudWatchPhaseEventInit,
  type CodeBuildCloudWatchStateEventInit,
} from './init.js';
import { misfitOf, misfitOfPhase } from './misfit.js';
import { createCodeBuildCloudWatchPhaseEvent } from './phase-factory.js';
import { COMPLETED_PHASES, PHASES_THAT_FAIL } from './phases.js';
import type { CodeBuildCloudWatchPhaseEvent } from './types.js';

/** Constraints of `anyCodeBuildCloudWatchStateEvent()`: the factory's options, each a value or an arbitrary. */
export type CodeBuildCloudWatchStateEventConstraints = Constraints<CodeBuildCloudWatchStateEventInit>;

/** Constraints of `anyCodeBuildCloudWatchPhaseEvent()`: the factory's options, each a value or an arbitrary. */
export type CodeBuildCloudWatchPhaseEventConstraints = Constraints<CodeBuildCloudWatchPhaseEventInit>;

const variable = fc.record(
  {
    name: fc.constantFrom('STAGE', 'PR_PARAMS', 'TOKEN'),
    value: anyText(),
    type: fc.constantFrom('PLAINTEXT' as const, 'SECRETS_MANAGER' as const),
  },
  { requiredKeys: ['name', 'value'], noNullPrototype: true },
);

const defaults = {
  'build-status': fc.constantFrom('FAILED' as const, 'STOPPED' as const, 'IN_PROGRESS' as const),
  'project-name': fc.constantFrom('shop', 'My_Project-2', 'p'.repeat(150)),
  'build-number': fc.integer({ min: 1, max: 9999 }),
  'build-start-time': anyInstant(),
  failedPhase: fc.constantFrom(...PHASES_THAT_FAIL),
  'phase-context': fc.constantFrom('CLIENT_ERROR: authentication required', 'BUILD_TIMED_OUT: Build has timed out. '),
  initiator: fc.constantFrom('rule/nightly', 'MyCodeBuildDemoUser', 'AWSReservedSSO_Admin_c1dc373eb0d60d9e/ana@example.com'),
  source: fc.oneof(
    fc.record(
      { type: fc.constantFrom('CODEPIPELINE' as const, 'CODECOMMIT' as const, 'S3' as const, 'NO_SOURCE' as const, 'BITBUCKET' as const) },
      { noNullPrototype: true },
    ),
    fc.constantFrom(
      { buildspec: 'version: 0.2\nphases:\n  build:\n    commands:\n      - npm test\n' },
      { location: 'https://github.com/a/b' },
    ),
  ),
  'source-version': fc.constantFrom('refs/heads/main^{8a7939e75264b0e97c4e97f6e41d0b4046a1904d}', 'pr/12', 'main'),
  artifact: fc.constantFrom({ location: 'arn:aws:s3:::artifacts/shop.zip' }),
  environment: fc.record(
    { 'privileged-mode': fc.boolean(), 'environment-variables': fc.array(variable, { maxLength: 3 }) },
    { requiredKeys: [], noNullPrototype: true },
  ),
  cache: fc.constantFrom({ type: 'LOCAL' as const }, { type: 'S3' as const }),
  'timeout-in-minutes': fc.constantFrom(5, 2160),
  account: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  time: anyInstant(),
  region: anyRegion(),
};

const { 'build-status': _status, failedPhase: _phase, ...ofAnyBuild } = defaults;

const phaseDefaults = {
  'completed-phase': fc.constantFrom(...COMPLETED_PHASES),
  'completed-phase-status': fc.constantFrom(
    'FAILED' as const,
    'STOPPED' as const,
    'TIMED_OUT' as const,
    'FAULT' as const,
    'CLIENT_ERROR' as const,
  ),
  'completed-phase-duration-seconds': fc.constantFrom(0, 1, 77, 129_600),
  ...ofAnyBuild,
};

/** Drops what is drawn and contradicts the rest. */
function fittingPhase(
  drawn: CodeBuildCloudWatchPhaseEventInit,
  constraints: CodeBuildCloudWatchPhaseEventConstraints,
): CodeBuildCloudWatchPhaseEventInit {
  const init = { ...drawn };
  const drop = (option: keyof CodeBuildCloudWatchPhaseEventInit): void => {
    if (constraints[option] === undefined) delete init[option];
  };
  const { 'phase-context': context, 'completed-phase-status': status, 'build-start-time': start } = constraints;
  if (context !== undefined && init['completed-phase-status'] === undefined) init['completed-phase-status'] = 'FAILED';
  if ((context !== undefined || status !== undefined) && misfitOfPhase(init)?.option === 'completed-phase-status') drop('completed-phase');
  if (misfitOfPhase(init)?.option === 'completed-phase-status') drop('completed-phase-status');
  if (misfitOfPhase(init)?.option === 'phase-context') drop('phase-context');
  if (misfitOfPhase(init)?.option === 'source') drop('source');
  if (init['build-start-time'] === undefined) return init;
  if (start !== undefined) {
    drop('time');
    if (init['completed-phase'] === 'SUBMITTED') drop('completed-phase');
  }
  const late = epochMilliseconds(init['build-start-time']) > epochMilliseconds(init.time ?? settings().time);
  if (late || init['completed-phase'] === 'SUBMITTED') drop('build-start-time');
  return init;
}

/** Drops what is drawn and contradicts the rest. */
function fitting(
  drawn: CodeBuildCloudWatchStateEventInit,
  constraints: CodeBuildCloudWatchStateEventConstraints,
): CodeBuildCloudWatchStateEventInit {
  const init = { ...drawn };
  if (misfitOf(init) !== undefined && constraints['build-status'] === undefined) {
    const asksForTrouble = constraints.failedPhase !== undefined || constraints['phase-context'] !== undefined;
    if (asksForTrouble) init['build-status'] = 'FAILED';
  }
  for (const option of ['failedPhase', 'phase-context'] as const) {
    if (constraints[option] === undefined && misfitOf(init) !== undefined) delete init[option];
  }
  const start = init['build-start-time'];
  if (start !== undefined && epochMilliseconds(start) > epochMilliseconds(init.time ?? settings().time)) {
    if (constraints['build-start-time'] === undefined) delete init['build-start-time'];
    else if (constraints.time === undefined) delete init.time;
  }
  return init;
}

/**
 * Any event that tells of a change in a build: in progress, failed or stopped in any phase, of sources of every type. Shrinks to the
 * plain `createCodeBuildCloudWatchStateEvent()`.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html
 * @param constraints options of `createCodeBuildCloudWatchStateEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodeBuildCloudWatchStateEvent({ 'project-name': 'shop' }), (event) => {
 *     expect(event.detail['build-id']).toMatch(/:build\/shop:/);
 *   }),
 * );
 */
export function anyCodeBuildCloudWatchStateEvent(
  constraints: CodeBuildCloudWatchStateEventConstraints = {},
): fc.Arbitrary<CodeBuildCloudWatchStateEvent> {
  const drawn = anyInit('generate CodeBuildCloudWatchStateEvent', codeBuildStateOptions, defaults, constraints);
  return eventFrom(
    drawn.map((given) => fitting(given, constraints)),
    (init) => createCodeBuildCloudWatchStateEvent(init),
  );
}

/**
 * Any event that tells that a phase of a build is over: every phase, and all ways in which one can go wrong, of sources of every type.
 * Shrinks to the plain `createCodeBuildCloudWatchPhaseEvent()`.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html
 * @param constraints options of `createCodeBuildCloudWatchPhaseEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodeBuildCloudWatchPhaseEvent({ 'completed-phase-status': 'TIMED_OUT' }), ({ detail }) => {
 *     expect(detail['additional-information']['build-complete']).toBe(false);
 *   }),
 * );
 */
export function anyCodeBuildCloudWatchPhaseEvent(
  constraints: CodeBuildCloudWatchPhaseEventConstraints = {},
): fc.Arbitrary<CodeBuildCloudWatchPhaseEvent> {
  const drawn = anyInit('generate CodeBuildCloudWatchPhaseEvent', codeBuildPhaseOptions, phaseDefaults, constraints);
  return eventFrom(
    drawn.map((given) => fittingPhase(given, constraints)),
    (init) => createCodeBuildCloudWatchPhaseEvent(init),
  );
}
