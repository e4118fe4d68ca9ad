import type {
  CodePipelineCloudWatchActionEvent,
  CodePipelineCloudWatchEvent,
  CodePipelineCloudWatchPipelineEvent,
  CodePipelineCloudWatchStageEvent,
} from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import {
  createCodePipelineCloudWatchActionEvent,
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
} from './factory.js';
import {
  anyChangeOptions,
  changeOptions,
  type AnyChangeInit,
  type CodePipelineCloudWatchActionEventInit,
  type CodePipelineCloudWatchEventInit,
  type CodePipelineCloudWatchPipelineEventInit,
  type CodePipelineCloudWatchStageEventInit,
} from './init.js';
import { CODEPIPELINE_KINDS, type Subject } from './kinds.js';
import { misfitsOf } from './misfit.js';

/** Constraints of `anyCodePipelineCloudWatchPipelineEvent()`: the factory's options, each a value or an arbitrary. */
export type CodePipelineCloudWatchPipelineEventConstraints = Constraints<CodePipelineCloudWatchPipelineEventInit>;

/** Constraints of `anyCodePipelineCloudWatchStageEvent()`: the factory's options, each a value or an arbitrary. */
export type CodePipelineCloudWatchStageEventConstraints = Constraints<CodePipelineCloudWatchStageEventInit>;

/** Constraints of `anyCodePipelineCloudWatchActionEvent()`: the factory's options, each a value or an arbitrary. */
export type CodePipelineCloudWatchActionEventConstraints = Constraints<CodePipelineCloudWatchActionEventInit>;

/** Constraints of `anyCodePipelineCloudWatchEvent()`: the factory's options, each a value or an arbitrary. */
export type CodePipelineCloudWatchEventConstraints = Constraints<AnyChangeInit>;

const ofAll = {
  pipeline: fc.constantFrom('shop', 'p', 'My.Pipeline_2@prod', 'a'.repeat(100)),
  version: fc.constantFrom(2, 32, 1000),
  'start-time': fc.constantFrom('2023-10-26T13:49:39.208Z'),
  'pipeline-execution-attempt': fc.integer({ min: 1, max: 4 }),
  account: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  time: anyInstant(),
  region: anyRegion(),
};

const trigger = fc.constantFrom<Record<string, string>>(
  {
    'trigger-type': 'Webhook',
    'trigger-detail': 'arn:aws:codestar-connections:us-east-1:123456789012:connection/0f5b706a-1a1d-46c5-86b6-f177321bcfb2',
  },
  { 'trigger-type': 'CloudWatchEvent', 'trigger-detail': 'arn:aws:events:us-east-1:123456789012:rule/on-push' },
  {
    'author-display-name': 'Mary Major',
    'full-repository-name': 'mmajor/sample-project',
    'provider-type': 'GitLab',
    'author-email': 'mary@example.com',
    'commit-message': 'Läuft 🚀\n',
    'author-date': '2023-08-16T21:08:08Z',
    'tag-name': 'v4.2.1',
    'commit-id': '0123456789abcdef0123456789abcdef01234567',
    'connection-arn': 'arn:aws:codestar-connections:us-east-1:123456789012:connection/0f5b706a-1a1d-46c5-86b6-f177321bcfb2',
    'author-id': 'Mary Major',
  },
);

const ofPipeline = {
  ...ofAll,
  state: fc.constantFrom('SUCCEEDED', 'FAILED', 'RESUMED', 'CANCELED', 'SUPERSEDED', 'STOPPING', 'STOPPED'),
  'execution-trigger': trigger,
  'stop-execution-comments': fc.constantFrom('Stopping the pipeline for an update', 'für heute Schluss'),
};

const ofStage = {
  ...ofAll,
  state: fc.constantFrom('SUCCEEDED', 'FAILED', 'RESUMED', 'CANCELED', 'STOPPING', 'STOPPED'),
  stage: fc.constantFrom('Source', 'Build', 'Prod.eu_1'),
  'stage-last-retry-attempt-time': fc.constantFrom('2023-10-26T14:14:56.305Z'),
};

const ofAction = {
  ...ofAll,
  state: fc.constantFrom('SUCCEEDED', 'FAILED', 'CANCELED', 'ABANDONED'),
  stage: fc.constantFrom('Source', 'Build', 'Prod.eu_1'),
  action: fc.constantFrom('Checkout', 'approve@prod'),
  type: fc.oneof(
    fc.record(
      {
        category: fc.constantFrom(
          'Source' as const,
          'Build' as const,
          'Approval' as const,
          'Invoke' as const,
          'Test' as const,
          'Compute' as const,
        ),
      },
      { noNullPrototype: true },
    ),
    fc.constantFrom(
      { owner: 'ThirdParty' as const, category: 'Source' as const, provider: 'GitHub' },
      { owner: 'Custom' as const, provider: 'Jenkins', version: '2' },
    ),
  ),
  'execution-result': fc.constantFrom<Record<string, string>>({
    'external-execution-summary': 'Deployment failed',
    'error-code': 'JobFailed',
  }),
  'input-artifacts': fc.constantFrom<string[]>([], ['SourceArtifact', 'BuildArtifact']),
  'output-artifacts': fc.constantFrom<string[]>([], ['BuildArtifact', 'Report']),
};

type AnyConstraints = Constraints<AnyChangeInit>;

/** Drops what is drawn and contradicts the rest. */
function fitting(subject: Subject, drawn: AnyChangeInit, constraints: AnyConstraints): AnyChangeInit {
  const init = { ...drawn };
  for (let round = 0; round < 3; round++) {
    const misfits = misfitsOf(subject, init);
    if (misfits.length === 0) return init;
    for (const { option } of misfits) if (constraints[option] === undefined) delete init[option];
    // What is asked for may contradict what is drawn.
    const asked = misfits.filter(({ option }) => constraints[option] !== undefined);
    if (asked.length > 0)
      for (const option of ['state', 'time', 'type', 'pipeline-execution-attempt'] as const)
        if (constraints[option] === undefined) delete init[option];
  }
  return init;
}

function anyChange<Init, Event>(
  doing: string,
  subject: Subject,
  table: OptionTable<Init>,
  defaults: object,
  constraints: Constraints<Init>,
  create: (init: Init) => Event,
): fc.Arbitrary<Event> {
  const drawn = anyInit(doing, table, defaults, constraints);
  const init = drawn.map((given) => fitting(subject, given as AnyChangeInit, constraints as AnyConstraints) as Init);
  return eventFrom(init, create);
}

/**
 * Any event that tells of a change in an execution of a pipeline, started by hand, by a rule or from Git. Shrinks to the plain
 * `createCodePipelineCloudWatchPipelineEvent()`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param constraints options of `createCodePipelineCloudWatchPipelineEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodePipelineCloudWatchPipelineEvent({ state: 'FAILED' }), (event) => {
 *     expect(event.detail.state).toBe('FAILED');
 *   }),
 * );
 */
export function anyCodePipelineCloudWatchPipelineEvent(
  constraints: CodePipelineCloudWatchPipelineEventConstraints = {},
): fc.Arbitrary<CodePipelineCloudWatchPipelineEvent> {
  const doing = 'generate CodePipelineCloudWatchPipelineEvent';
  return anyChange(doing, 'pipeline', changeOptions.pipeline, ofPipeline, constraints, (init) =>
    createCodePipelineCloudWatchPipelineEvent(init),
  );
}

/**
 * Any event that tells of a change in a stage, at first and later attempts. Shrinks to the plain
 * `createCodePipelineCloudWatchStageEvent()`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param constraints options of `createCodePipelineCloudWatchStageEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodePipelineCloudWatchStageEvent({ stage: 'Prod' }), (event) => {
 *     expect(event.detail.stage).toBe('Prod');
 *   }),
 * );
 */
export function anyCodePipelineCloudWatchStageEvent(
  constraints: CodePipelineCloudWatchStageEventConstraints = {},
): fc.Arbitrary<CodePipelineCloudWatchStageEvent> {
  const doing = 'generate CodePipelineCloudWatchStageEvent';
  return anyChange(doing, 'stage', changeOptions.stage, ofStage, constraints, (init) => createCodePipelineCloudWatchStageEvent(init));
}

/**
 * Any event that tells of a change in an action of any category. Shrinks to the plain `createCodePipelineCloudWatchActionEvent()`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param constraints options of `createCodePipelineCloudWatchActionEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodePipelineCloudWatchActionEvent({ type: { category: 'Approval' } }), (event) => {
 *     expect(event.detail.type.provider).toBe('Manual');
 *   }),
 * );
 */
export function anyCodePipelineCloudWatchActionEvent(
  constraints: CodePipelineCloudWatchActionEventConstraints = {},
): fc.Arbitrary<CodePipelineCloudWatchActionEvent> {
  const doing = 'generate CodePipelineCloudWatchActionEvent';
  return anyChange(doing, 'action', changeOptions.action, ofAction, constraints, (init) => createCodePipelineCloudWatchActionEvent(init));
}

const SUBJECTS: readonly Subject[] = ['pipeline', 'stage', 'action'];

/** The subject that was drawn, or where what is asked for doesn't suit it another one; and its options alone. */
function settled(drawn: AnyChangeInit, choice: number, constraints: AnyConstraints): AnyChangeInit {
  const asked = Object.fromEntries(
    Object.entries(drawn).filter(([option]) => constraints[option as 'state'] !== undefined),
  ) as AnyChangeInit;
  const named = SUBJECTS.filter((subject) => CODEPIPELINE_KINDS[subject].detailType === asked['detail-type']);
  const suited = (named.length > 0 ? named : SUBJECTS).filter((subject) => misfitsOf(subject, asked).length === 0);
  const subject = suited[choice % Math.max(1, suited.length)] ?? 'pipeline';
  return { ...fitting(subject, drawn, constraints), 'detail-type': CODEPIPELINE_KINDS[subject].detailType };
}

/**
 * Any event that tells of a change in a pipeline, a stage or an action. Shrinks to the plain `createCodePipelineCloudWatchEvent()`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html
 * @param constraints options of `createCodePipelineCloudWatchEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCodePipelineCloudWatchEvent({ pipeline: 'shop' }), (event) => {
 *     expect(event.detail.pipeline).toBe('shop');
 *   }),
 * );
 */
export function anyCodePipelineCloudWatchEvent(
  constraints: CodePipelineCloudWatchEventConstraints = {},
): fc.Arbitrary<CodePipelineCloudWatchEvent> {
  const defaults = { ...ofPipeline, ...ofStage, ...ofAction, state: fc.oneof(ofPipeline.state, ofAction.state) };
  const drawn = anyInit('generate CodePipelineCloudWatchEvent', anyChangeOptions, defaults as object, constraints);
  const init = fc.tuple(drawn, fc.nat(SUBJECTS.length - 1)).map(([given, choice]) => settled(given, choice, constraints));
  return eventFrom(init, (given) => createCodePipelineCloudWatchEvent(given as CodePipelineCloudWatchEventInit));
}
