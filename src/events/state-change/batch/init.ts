import {
  aBoolean,
  aMapOf,
  anArrayOf,
  anInteger,
  anObjectOf,
  aNonEmptyString,
  aString,
  aStringMatching,
  oneOf,
} from '../../../internal/checks.js';
import { optionTable, type OptionTable } from '../../../internal/options.js';
import { anInstant, type Instant } from '../../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import type { BatchEvaluateOnExit, BatchJobDependency, BatchJobStatus, BatchPlatform } from './types.js';

/** How an attempt at a job ended. Everything has a default. */
export interface BatchJobAttemptInit {
  /** Default 0 for the last attempt of a job that SUCCEEDED, 1 for all others. */
  exitCode?: number | undefined;
  /** What the container says of its end, such as `OutOfMemoryError: Container killed due to memory usage`. Default: nothing. */
  reason?: string | undefined;
  /** Default `Essential container in task exited`. */
  statusReason?: string | undefined;
}

/** Which job changed its status, and how it goes. Everything has a default. */
export interface BatchJobStateChangeEventInit extends EnvelopeInit {
  /** Default `SUCCEEDED`, or `FAILED` when the last of the given attempts went wrong. */
  status?: BatchJobStatus | undefined;
  /** Default `my-job`. */
  jobName?: string | undefined;
  /** A UUID; a child of an array job gets `:‹index›` behind it. Default: random. */
  jobId?: string | undefined;
  /** Name of the queue. Default `my-queue`. */
  jobQueueName?: string | undefined;
  /** Name and revision of the job definition. Default `my-job-definition:1`. */
  jobDefinitionName?: string | undefined;
  /** Attempts that are over, the last one first made last. Default: one for a job that is over, none for others. */
  attempts?: readonly BatchJobAttemptInit[] | undefined;
  /** Default: that of the last attempt, for a job that is over. */
  statusReason?: string | undefined;
  createdAt?: Instant | undefined;
  /** When the last attempt began to run. */
  startedAt?: Instant | undefined;
  stoppedAt?: Instant | undefined;
  /** How often the job is tried. Default: as often as it was. */
  retryStrategy?: { attempts: number; evaluateOnExit?: readonly BatchEvaluateOnExit[] | undefined } | undefined;
  /** Jobs that had to be over first. Default: none. */
  dependsOn?: readonly BatchJobDependency[] | undefined;
  /** Default `{}`. */
  parameters?: Readonly<Record<string, string>> | undefined;
  /** Default `public.ecr.aws/amazonlinux/amazonlinux:latest`. */
  image?: string | undefined;
  /** Default `['sleep', '600']`. */
  command?: readonly string[] | undefined;
  /** Environment variables by name. Default: none. */
  environment?: Readonly<Record<string, string>> | undefined;
  /** Default 1. */
  vcpus?: number | undefined;
  /** MiB. Default 2,048. */
  memory?: number | undefined;
  /** `{ size: 10 }` for an array job, `{ index: 3 }` for a child of one. Default: neither. */
  arrayProperties?: { size?: number | undefined; index?: number | undefined } | undefined;
  /** Default: absent. */
  timeout?: { attemptDurationSeconds: number } | undefined;
  /** The job's tags. Default: none. */
  tags?: Readonly<Record<string, string>> | undefined;
  /** Default false. */
  propagateTags?: boolean | undefined;
  /** Default `['EC2']`. */
  platformCapabilities?: readonly [BatchPlatform] | undefined;
}

const aName = aStringMatching(/^[A-Za-z0-9][\w-]{0,127}$/, 'a name of 1 to 128 letters, digits, "-" and "_"');

/** The options of a job's change. */
export const jobOptions: OptionTable<BatchJobStateChangeEventInit> = optionTable<BatchJobStateChangeEventInit>({
  status: oneOf(['PENDING', 'RUNNABLE', 'STARTING', 'RUNNING', 'SUCCEEDED', 'FAILED']),
  jobName: aName,
  jobId: aStringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID in lower case'),
  jobQueueName: aName,
  jobDefinitionName: aStringMatching(/^[A-Za-z0-9][\w-]{0,127}:[1-9]\d{0,8}$/, 'name and revision of a job definition, such as "render:3"'),
  attempts: anArrayOf(anObjectOf({ exitCode: anInteger(0, 255), reason: aNonEmptyString, statusReason: aNonEmptyString })),
  statusReason: aNonEmptyString,
  createdAt: anInstant,
  startedAt: anInstant,
  stoppedAt: anInstant,
  retryStrategy: anObjectOf(
    {
      attempts: anInteger(1, 10),
      evaluateOnExit: anArrayOf(
        anObjectOf(
          { onStatusReason: aNonEmptyString, onReason: aNonEmptyString, onExitCode: aNonEmptyString, action: oneOf(['RETRY', 'EXIT']) },
          ['action'],
        ),
      ),
    },
    ['attempts'],
  ),
  dependsOn: anArrayOf(anObjectOf({ jobId: aNonEmptyString, type: oneOf(['N_TO_N', 'SEQUENTIAL']) })),
  parameters: aMapOf(aString),
  image: aNonEmptyString,
  command: anArrayOf(aString),
  environment: aMapOf(aString),
  vcpus: anInteger(1, 1024),
  memory: anInteger(4, 1_048_576),
  arrayProperties: anObjectOf({ size: anInteger(2, 10_000), index: anInteger(0, 9999) }),
  timeout: anObjectOf({ attemptDurationSeconds: anInteger(60, 2 ** 31 - 1) }, ['attemptDurationSeconds']),
  tags: aMapOf(aString),
  propagateTags: aBoolean,
  platformCapabilities: {
    expected: '["EC2"] or ["FARGATE"]',
    accepts: (value) => Array.isArray(value) && value.length === 1 && (value[0] === 'EC2' || value[0] === 'FARGATE'),
  },
  ...envelopeOptions,
});
