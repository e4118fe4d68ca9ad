import type { Step } from '../../../values/steps.js';
import type { ECSTaskStateChangeEventInit } from './task-init.js';
import type { ECSTaskStatus, ECSTaskStopCode } from './types.js';

type Init = ECSTaskStateChangeEventInit;

/** The statuses of a task, in the order of its life. */
const LIFE: Readonly<Record<ECSTaskStatus, number>> = {
  PROVISIONING: 1,
  PENDING: 2,
  ACTIVATING: 3,
  RUNNING: 4,
  DEACTIVATING: 5,
  STOPPING: 6,
  DEPROVISIONING: 7,
  STOPPED: 8,
};

/** True for a task that has come as far as a status. */
export function hasReached(status: ECSTaskStatus, milestone: ECSTaskStatus): boolean {
  return LIFE[status] >= LIFE[milestone];
}

/** How many changes a task usually has had. */
export function usualVersion(status: ECSTaskStatus): number {
  return LIFE[status];
}

/** How a task stands. */
export interface Standing {
  readonly lastStatus: ECSTaskStatus;
  readonly desiredStatus: 'RUNNING' | 'STOPPED';
  /** Why it stops, if it does. */
  readonly stopCode: ECSTaskStopCode | undefined;
  /** True for a task that never ran. */
  readonly failedToStart: boolean;
}

/** How a task stands, as its init says it or as it follows from what is given. */
export function standingOf(init: Init): Standing {
  const ended = init.stoppedAt !== undefined || init.executionStoppedAt !== undefined || exitIsGiven(init);
  const stopping = ended || init.stopCode !== undefined || init.stoppedReason !== undefined || init.stoppingAt !== undefined;
  const { lastStatus = stopping && init.desiredStatus !== 'RUNNING' ? 'STOPPED' : 'RUNNING' } = init;
  const { desiredStatus = stopping || hasReached(lastStatus, 'DEACTIVATING') ? 'STOPPED' : 'RUNNING' } = init;
  const stopCode = desiredStatus === 'STOPPED' ? (init.stopCode ?? 'EssentialContainerExited') : undefined;
  return { lastStatus, desiredStatus, stopCode, failedToStart: stopCode === 'TaskFailedToStart' };
}

function exitIsGiven({ containers = [] }: Init): boolean {
  return containers.some(({ exitCode, reason }) => exitCode !== undefined || reason !== undefined);
}

/** The instants of a task. */
export type Moment =
  | 'createdAt'
  | 'connectivityAt'
  | 'pullStartedAt'
  | 'pullStoppedAt'
  | 'startedAt'
  | 'stoppingAt'
  | 'executionStoppedAt'
  | 'stoppedAt';

/** What came to pass until now in the life of a task. A container that exits by itself ends the execution before the task is stopped. */
export function stepsOf(init: Init, { lastStatus, desiredStatus, stopCode, failedToStart }: Standing): readonly Step<Moment>[] {
  const steps: Step<Moment>[] = [['createdAt', hasReached(lastStatus, 'PENDING') ? 4000 : 0]];
  if (hasReached(lastStatus, 'PENDING')) steps.push(['connectivityAt', hasReached(lastStatus, 'ACTIVATING') ? 8000 : 0]);
  const pulled = hasReached(lastStatus, 'ACTIVATING') && !failedToStart;
  if (pulled || (failedToStart && init.pullStartedAt !== undefined)) steps.push(['pullStartedAt', 5000]);
  if (pulled || (failedToStart && init.pullStoppedAt !== undefined)) steps.push(['pullStoppedAt', 3000]);
  const stopping = desiredStatus === 'STOPPED';
  if (hasReached(lastStatus, 'RUNNING') && !failedToStart) steps.push(['startedAt', stopping ? 60_000 : 0]);
  const executionStopped = hasReached(lastStatus, 'DEPROVISIONING');
  const byItself = stopCode === 'EssentialContainerExited';
  if (executionStopped && byItself) steps.push(['executionStoppedAt', 500]);
  if (stopping) steps.push(['stoppingAt', executionStopped ? 10_000 : 0]);
  if (executionStopped && !byItself) steps.push(['executionStoppedAt', 500]);
  if (lastStatus === 'STOPPED') steps.push(['stoppedAt', 0]);
  return steps;
}
