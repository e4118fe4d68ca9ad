import { arn } from '../../../values/arn.js';
import { randomUUID } from '../../../values/random-text.js';
import type { Place, StateChange, Told } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { attemptOf, failedAttempts, traceOn, type Ground } from './attempts.js';
import { containerOf } from './container.js';
import { jobOptions, type BatchJobStateChangeEventInit } from './init.js';
import { attemptsOf, isArray, isOver, statusOf, stepsOf, triesOf } from './job.js';
import { BATCH_JOB_STATE_CHANGE } from './kinds.js';
import { misfitOf } from './misfit.js';
import type { BatchArrayProperties, BatchJobAttempt, BatchJobStateChangeDetail, BatchJobStatus } from './types.js';

type Init = BatchJobStateChangeEventInit;
type Detail = BatchJobStateChangeDetail;

function given(texts: Readonly<Record<string, string>> | undefined): [name: string, value: string][] {
  return Object.entries(texts ?? {}).filter(([, value]) => value !== undefined);
}

/** Of an array job how its children stand: one that failed is enough for all. */
function arrayPropertiesOf({ size, index }: NonNullable<Init['arrayProperties']>, status: BatchJobStatus): BatchArrayProperties {
  if (size === undefined) return { index: index! };
  const statusSummary = { STARTING: 0, FAILED: 0, RUNNING: 0, SUCCEEDED: 0, RUNNABLE: 0, SUBMITTED: 0, PENDING: 0 };
  if (status === 'PENDING') statusSummary.RUNNABLE = size;
  else {
    statusSummary.FAILED = status === 'FAILED' ? 1 : 0;
    statusSummary.SUCCEEDED = size - statusSummary.FAILED;
  }
  return { statusSummary, size };
}

function reasonOf(init: Init, status: BatchJobStatus, last: BatchJobAttempt | undefined): string | undefined {
  if (init.statusReason !== undefined || last !== undefined) return init.statusReason ?? last!.statusReason;
  if (status !== 'FAILED') return undefined;
  return isArray(init) ? 'Array Child Job failed' : 'Job terminated before it was started';
}

function tell(init: Init, place: Place): Told<Detail> {
  const status = statusOf(init);
  const over = isOver(status);
  const times: Partial<Record<'startedAt' | 'stoppedAt', number>> & { createdAt: number; time: number } = timeline(
    init,
    stepsOf(init, status),
  );
  const { createdAt, startedAt, stoppedAt } = times;
  const { jobName = 'my-job', jobQueueName = 'my-queue', jobDefinitionName = 'my-job-definition:1', platformCapabilities = ['EC2'] } = init;
  const ground: Ground = {
    ...place,
    isFargate: platformCapabilities[0] === 'FARGATE',
    cluster: `AWSBatch-my-environment-${randomUUID()}`,
    definition: jobDefinitionName.slice(0, jobDefinitionName.lastIndexOf(':')),
  };
  const { index } = init.arrayProperties ?? {};
  const jobId = `${init.jobId ?? randomUUID()}${index === undefined ? '' : `:${index}`}`;
  const jobArn = arn('batch', place.region, place.account, `job/${jobId}`);
  const inits = attemptsOf(init, status);
  const lastInit = over ? inits.at(-1) : undefined;
  const isPlaced = status === 'STARTING' || status === 'RUNNING' || lastInit !== undefined;
  const trace = isPlaced ? traceOn(ground) : undefined;
  const attempts = failedAttempts(over ? inits.slice(0, -1) : inits, ground, createdAt, startedAt ?? times.time);
  const last =
    lastInit === undefined || trace === undefined
      ? undefined
      : attemptOf(lastInit, trace, status === 'SUCCEEDED', startedAt ?? createdAt, stoppedAt ?? times.time);
  if (last !== undefined) attempts.push(last);
  const detail: Partial<Detail> = {
    jobArn,
    jobName,
    jobId,
    jobQueue: arn('batch', place.region, place.account, `job-queue/${jobQueueName}`),
    status,
    attempts,
  };
  const statusReason = reasonOf(init, status, last);
  if (statusReason !== undefined) detail.statusReason = statusReason;
  detail.createdAt = createdAt;
  const { attempts: tries = Math.max(1, triesOf(init, status)), evaluateOnExit = [] } = init.retryStrategy ?? {};
  detail.retryStrategy = { attempts: tries, evaluateOnExit: evaluateOnExit.map((rule) => ({ ...rule })) };
  if (startedAt !== undefined) detail.startedAt = startedAt;
  if (stoppedAt !== undefined) detail.stoppedAt = stoppedAt;
  detail.dependsOn = (init.dependsOn ?? []).map((job) => ({ ...job }));
  detail.jobDefinition = arn('batch', place.region, place.account, `job-definition/${jobDefinitionName}`);
  detail.parameters = Object.fromEntries(given(init.parameters));
  detail.container = containerOf(init, status, ground, trace, last);
  if (init.arrayProperties !== undefined) detail.arrayProperties = arrayPropertiesOf(init.arrayProperties, status);
  if (init.timeout !== undefined) detail.timeout = { ...init.timeout };
  detail.tags = { resourceArn: jobArn, ...Object.fromEntries(given(init.tags)) };
  detail.propagateTags = init.propagateTags ?? false;
  detail.platformCapabilities = [...platformCapabilities];
  return { time: times.time, resources: [jobArn], detail: detail as Detail };
}

/** How the events of jobs are made. */
export const jobChange: StateChange<'Batch Job State Change', Detail, Init> = {
  kind: BATCH_JOB_STATE_CHANGE,
  options: jobOptions,
  misfitOf,
  tell,
};
