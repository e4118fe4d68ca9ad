import type { Place, StateChange, Told } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { ECS_KINDS } from './kinds.js';
import { DEFAULT_CLUSTER, deploymentId, ecsArn, ecsTime, resourceId } from './names.js';
import { attachmentOf, containerOf, namedContainers, networkInterfaceIn, overrideOf } from './task-containers.js';
import { taskOptions, type ECSTaskStateChangeEventInit } from './task-init.js';
import { standingOf, stepsOf, usualVersion, type Moment } from './task-life.js';
import { misfitOf } from './task-misfit.js';
import type { ECSTaskStateChangeDetail, ECSTaskStopCode } from './types.js';

type Init = ECSTaskStateChangeEventInit;
type Detail = ECSTaskStateChangeDetail;

const REASONS: Readonly<Record<ECSTaskStopCode, string>> = {
  TaskFailedToStart: 'CannotPullContainerError: pull image manifest has been retried 1 time(s)',
  EssentialContainerExited: 'Essential container in task exited',
  UserInitiated: 'Task stopped by user',
  ServiceSchedulerInitiated: 'Scaling activity initiated by deployment',
  SpotInterruption: 'Your Spot Task was interrupted.',
  TerminationNotice: 'Your Spot Task was interrupted.',
  InfrastructureHealth: 'Task stopped because of the health of its infrastructure',
};

function tell(init: Init, place: Place): Told<Detail> {
  const standing = standingOf(init);
  const times: Partial<Record<Moment, number>> & { createdAt: number; time: number } = timeline<Moment>(init, stepsOf(init, standing));
  const { lastStatus, desiredStatus, stopCode } = standing;
  const { clusterName = DEFAULT_CLUSTER, taskId = resourceId(), taskDefinition = 'my-task:1', launchType = 'FARGATE' } = init;
  const { group = `family:${taskDefinition.slice(0, taskDefinition.lastIndexOf(':'))}` } = init;
  const { startedBy = group.startsWith('service:') ? deploymentId() : undefined } = init;
  const { availabilityZone = launchType === 'EXTERNAL' ? undefined : `${place.region}a` } = init;
  const isFargate = launchType === 'FARGATE';
  const taskArn = ecsArn(place, `task/${clusterName}/${taskId}`);
  const networkInterface = isFargate ? networkInterfaceIn(place.region) : undefined;
  const containers = namedContainers(init);
  const detail: Partial<Detail> = {
    attachments: networkInterface === undefined ? [] : [attachmentOf(networkInterface, standing)],
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
  };
  if (availabilityZone !== undefined) detail.availabilityZone = availabilityZone;
  if (init.capacityProviderName !== undefined) detail.capacityProviderName = init.capacityProviderName;
  detail.clusterArn = ecsArn(place, `cluster/${clusterName}`);
  if (times.connectivityAt !== undefined) {
    detail.connectivity = 'CONNECTED';
    detail.connectivityAt = ecsTime(times.connectivityAt);
  }
  if (!isFargate) {
    detail.containerInstanceArn = ecsArn(place, `container-instance/${clusterName}/${init.containerInstanceId ?? resourceId()}`);
  }
  detail.containers = containers.map((container) =>
    containerOf(container, { place, clusterName, taskId, taskArn, standing, networkInterface }),
  );
  detail.cpu = String(init.cpu ?? 256);
  detail.createdAt = ecsTime(times.createdAt);
  detail.desiredStatus = desiredStatus;
  detail.enableExecuteCommand = init.enableExecuteCommand ?? false;
  if (isFargate) detail.ephemeralStorage = { sizeInGiB: 20 };
  if (times.executionStoppedAt !== undefined) detail.executionStoppedAt = ecsTime(times.executionStoppedAt);
  detail.group = group;
  detail.launchType = launchType;
  detail.lastStatus = lastStatus;
  detail.memory = String(init.memory ?? 512);
  detail.overrides = { containerOverrides: containers.map(overrideOf) };
  if (isFargate) detail.platformVersion = init.platformVersion ?? '1.4.0';
  if (times.pullStartedAt !== undefined) detail.pullStartedAt = ecsTime(times.pullStartedAt);
  if (times.pullStoppedAt !== undefined) detail.pullStoppedAt = ecsTime(times.pullStoppedAt);
  if (times.startedAt !== undefined) detail.startedAt = ecsTime(times.startedAt);
  if (startedBy !== undefined) detail.startedBy = startedBy;
  if (times.stoppingAt !== undefined) detail.stoppingAt = ecsTime(times.stoppingAt);
  if (times.stoppedAt !== undefined) detail.stoppedAt = ecsTime(times.stoppedAt);
  if (stopCode !== undefined) {
    detail.stoppedReason = init.stoppedReason ?? REASONS[stopCode];
    detail.stopCode = stopCode;
  }
  detail.taskArn = taskArn;
  detail.taskDefinitionArn = ecsArn(place, `task-definition/${taskDefinition}`);
  detail.updatedAt = ecsTime(times.time);
  detail.version = init.version ?? usualVersion(lastStatus);
  return { time: times.time, resources: [taskArn], detail: detail as Detail };
}

/** How the events of tasks are made. */
export const taskChange: StateChange<'ECS Task State Change', Detail, Init> = {
  kind: ECS_KINDS.task,
  options: taskOptions,
  misfitOf,
  tell,
};
