import type { Step } from '../../../values/steps.js';
import type { BatchJobAttemptInit, BatchJobStateChangeEventInit } from './init.js';
import type { BatchJobStatus } from './types.js';

type Init = BatchJobStateChangeEventInit;

/** What a container says when its command has ended. */
export const EXITED = 'Essential container in task exited';

/** True for a job that has ended. */
export function isOver(status: BatchJobStatus): boolean {
  return status === 'SUCCEEDED' || status === 'FAILED';
}

function wentWrong({ exitCode = 0, reason }: BatchJobAttemptInit): boolean {
  return exitCode !== 0 || reason !== undefined;
}

/** The status that is given, or follows from how the last attempt went. */
export function statusOf(init: Init): BatchJobStatus {
  if (init.status !== undefined) return init.status;
  const last = init.attempts?.at(-1);
  const failed = (init.attempts?.length === 0 && !isArray(init)) || (last !== undefined && wentWrong(last));
  return failed ? 'FAILED' : 'SUCCEEDED';
}

/** True for an array job, which is tried child by child and never itself. */
export function isArray({ arrayProperties }: Init): boolean {
  return arrayProperties?.size !== undefined;
}

/** The attempts that are given, or the usual ones. */
export function attemptsOf(init: Init, status: BatchJobStatus): readonly BatchJobAttemptInit[] {
  return init.attempts ?? (isOver(status) && !isArray(init) ? [{}] : []);
}

/** How often a job has been tried, the attempt under way included. */
export function triesOf(init: Init, status: BatchJobStatus): number {
  const isUnderWay = !isOver(status) && status !== 'PENDING';
  return attemptsOf(init, status).length + (isUnderWay ? 1 : 0);
}

/** How an attempt ended. */
export function exitCodeOf({ exitCode }: BatchJobAttemptInit, succeeded: boolean): number {
  return exitCode ?? (succeeded ? 0 : 1);
}

const HALF_A_MINUTE = 30_000;
const A_MINUTE = 60_000;

/** How long earlier attempts usually take, each with the wait for the next. */
const EACH_ATTEMPT = A_MINUTE + HALF_A_MINUTE;

/** What came to pass until now in the life of a job. An attempt that ends a job has begun; a job that fails without one has not. */
export function stepsOf(init: Init, status: BatchJobStatus): readonly Step<'createdAt' | 'startedAt' | 'stoppedAt'>[] {
  const attempts = attemptsOf(init, status).length;
  const over = isOver(status);
  const earlier = over ? Math.max(0, attempts - 1) : attempts;
  const waits = (status === 'PENDING' ? 0 : HALF_A_MINUTE) + earlier * EACH_ATTEMPT;
  const started = status === 'RUNNING' || (over && attempts > 0);
  const steps: Step<'createdAt' | 'startedAt' | 'stoppedAt'>[] = [['createdAt', waits]];
  if (started) steps.push(['startedAt', over ? A_MINUTE : 0]);
  if (over) steps.push(['stoppedAt', 0]);
  return steps;
}
