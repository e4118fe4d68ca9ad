import * as fc from 'fast-check';
import type { Constraints, InitArbitraries } from '../../../generate/constraints.js';
import { anyInstant, anyText } from '../../../generate/values.js';
import { anyStateChange } from '../arbitrary-change.js';
import { jobChange } from './change.js';
import type { BatchJobStateChangeEventInit } from './init.js';
import type { BatchJobStateChangeEvent } from './types.js';

/** Constraints of `anyBatchJobStateChangeEvent()`: the factory's options, each a value or an arbitrary. */
export type BatchJobStateChangeEventConstraints = Constraints<BatchJobStateChangeEventInit>;

const attempt = fc.record(
  {
    exitCode: fc.constantFrom(0, 1, 137, 255),
    reason: fc.constantFrom('OutOfMemoryError: Container killed due to memory usage', 'CannotInspectContainerError: no'),
    statusReason: fc.constantFrom('Host EC2 (instance i-0123456789abcdef0) terminated.', 'Job attempt duration exceeded timeout'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const defaults: InitArbitraries<BatchJobStateChangeEventInit> = {
  status: fc.constantFrom<BatchJobStateChangeEventInit['status']>(
    'SUCCEEDED',
    'FAILED',
    'PENDING',
    'RUNNABLE',
    'STARTING',
    'RUNNING',
    'FAILED',
  ),
  attempts: fc.array(attempt, { maxLength: 3 }),
  jobName: fc.constantFrom('render', 'My_Job-2', 'j'.repeat(128)),
  jobQueueName: fc.constantFrom('high-priority', 'q'),
  jobDefinitionName: fc.constantFrom('render:3', 'My_Definition-2:123456'),
  statusReason: fc.constantFrom(
    'MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - The job resource requirement (vCPU/memory/GPU) is higher than that can be met by the CE(s) attached to the job queue.',
    'Dependent Job failed',
  ),
  arrayProperties: fc.constantFrom({ size: 2 }, { index: 0 }, { index: 9999 }, { size: 10_000 }),
  createdAt: anyInstant(),
  startedAt: anyInstant(),
  stoppedAt: anyInstant(),
  retryStrategy: fc.constantFrom<NonNullable<BatchJobStateChangeEventInit['retryStrategy']>>(
    { attempts: 10 },
    {
      attempts: 5,
      evaluateOnExit: [
        { onStatusReason: 'Host EC2*', action: 'RETRY' },
        { onReason: '*', action: 'EXIT' },
      ],
    },
  ),
  dependsOn: fc.constantFrom<NonNullable<BatchJobStateChangeEventInit['dependsOn']>>(
    [{ jobId: '4c7599ae-0a82-49aa-ba5a-4727fcce14a8' }],
    [{ type: 'SEQUENTIAL' }],
  ),
  parameters: fc.constantFrom({ inputFile: 's3://in/a b.csv' }, { empty: '' }),
  image: fc.constantFrom('123456789012.dkr.ecr.us-east-1.amazonaws.com/render@sha256:0123', 'busybox'),
  command: fc.constantFrom(['echo', 'Ref::inputFile'], [] as string[]),
  environment: fc.record({ STAGE: fc.constantFrom('prod', ''), NOTE: anyText() }, { requiredKeys: [], noNullPrototype: true }),
  vcpus: fc.constantFrom(2, 192),
  memory: fc.constantFrom(512, 122_880),
  timeout: fc.constant({ attemptDurationSeconds: 60 }),
  tags: fc.constantFrom({ team: 'ünïcödé' }, { 'aws:batch:compute-environment': 'a' }),
  propagateTags: fc.constant(true),
  platformCapabilities: fc.constant(['FARGATE'] as const),
};

/**
 * Any event that tells of a change in the status of a job: in every status, tried once or more, on EC2 and Fargate, arrays and their
 * children. Shrinks to the plain `createBatchJobStateChangeEvent()`.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html
 * @param constraints options of `createBatchJobStateChangeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyBatchJobStateChangeEvent({ status: 'RUNNABLE' }), ({ detail }) => {
 *     expect(detail.startedAt).toBeUndefined();
 *   }),
 * );
 */
export function anyBatchJobStateChangeEvent(constraints: BatchJobStateChangeEventConstraints = {}): fc.Arbitrary<BatchJobStateChangeEvent> {
  return anyStateChange(jobChange, defaults, constraints);
}
