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

/** The statuses of a task. */
export const TASK_STATUSES = Object.keys(LIFE) as ECSTaskStatus[];

/** Why a task stops, in words, by its stop code. */
export const REASONS: Readonly<Record<ECSTaskStopCode, string>> = {
  TaskFailedToStart: 'CannotPullContainerError: pull image manifest has been retried 1 time(s)',
  EssentialContainerExited: 'Essential container in task exited',
  UserInitiated: 'Task stopped by user',
  ServiceSchedulerInitiated: 'Scaling activity initiated by deployment',
  SpotInterruption: 'Your Spot Task was interrupted.',
  TerminationNotice: 'Your Spot Task was interrupted.',
  InfrastructureHealth: 'Task stopped because of the health of its infrastructure',
};

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
  /** True when the images of its containers are there. */
  readonly pulled: boolean;
  /** True when its containers have ended. */
  readonly ended: boolean;
}

const ONLY_WHEN_STOPPING = ['stoppedAt', 'executionStoppedAt', 'stopCode', 'stoppedReason', 'stoppingAt'] as const;

/** How a task stands, as its init says it or as it follows from what is given. */
export function standingOf(init: Init): Standing {
  const stopping = ONLY_WHEN_STOPPING.some((option) => init[option] !== undefined) || exitIsGiven(init);
  const { lastStatus = stopping && init.desiredStatus !== 'RUNNING' ? 'STOPPED' : 'RUNNING' } = init;
  const { desiredStatus = stopping || hasReached(lastStatus, 'DEACTIVATING') ? 'STOPPED' : 'RUNNING' } = init;
  const stopCode = desiredStatus === 'STOPPED' ? (init.stopCode ?? 'EssentialContainerExited') : undefined;
  const failedToStart = stopCode === 'TaskFailedToStart';
  const pulled = hasReached(lastStatus, 'ACTIVATING') && !failedToStart;
  const ended = hasReached(lastStatus, failedToStart ? 'STOPPING' : 'DEPROVISIONING');
  return { lastStatus, desiredStatus, stopCode, failedToStart, pulled, ended };
}

/** True when something is given that only a container has which has ended. */
export function exitIsGiven({ containers = [] }: Init): boolean {
  return containers.some(({ exitCode, reason }) => exitCode !== undefined || reason !== undefined);
}

/** The instants of a task. */
export const MOMENTS = [
  'createdAt',
  'connectivityAt',
  'pullStartedAt',
  'pullStoppedAt',
  'startedAt',
  'stoppingAt',
  'executionStoppedAt',
  'stoppedAt',
] as const;

/** An instant of a task. */
export type Moment = (typeof MOMENTS)[number];

/** What came to pass until now in the life of a task. A container that exits by itself ends the execution before the task is stopped. */
export function stepsOf(init: Init, { lastStatus, desiredStatus, stopCode, failedToStart, pulled }: Standing): readonly Step<Moment>[] {
  const steps: Step<Moment>[] = [['createdAt', hasReached(lastStatus, 'PENDING') ? 4000 : 0]];
  if (hasReached(lastStatus, 'PENDING')) steps.push(['connectivityAt', hasReached(lastStatus, 'ACTIVATING') ? 8000 : 0]);
  if (pulled || (failedToStart && init.pullStartedAt !== undefined)) steps.push(['pullStartedAt', 5000]);
  if (pulled || (failedToStart && init.pullStoppedAt !== undefined)) steps.push(['pullStoppedAt', 3000]);
  const stopping = desiredStatus === 'STOPPED';
  if (hasReached(lastStatus, 'RUNNING') && !failedToStart) steps.push(['startedAt', stopping ? 60_000 : 0]);
  if (hasReached(lastStatus, 'DEPROVISIONING')) {
    const executionStopped: Step<Moment> = ['executionStoppedAt', 500];
    const stop: Step<Moment> = ['stoppingAt', 10_000];
    steps.push(...(stopCode === 'EssentialContainerExited' ? [executionStopped, stop] : [stop, executionStopped]));
  } else if (stopping) steps.push(['stoppingAt', 0]);
  if (lastStatus === 'STOPPED') steps.push(['stoppedAt', 0]);
  return steps;
}
