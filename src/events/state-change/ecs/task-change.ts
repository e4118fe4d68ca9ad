import type { Place, StateChange, Told } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { TASK_KIND } from './kinds.js';
import { ecsArn, ecsResourceId } from '../../../values/ecs.js';
import { DEFAULT_CLUSTER, deploymentId, ecsTime } from './names.js';
import { attachmentOf, containerOf, namedContainers, networkInterfaceIn, overrideOf } from './task-containers.js';
import { taskOptions, type ECSTaskStateChangeEventInit } from './task-init.js';
import { REASONS, standingOf, stepsOf, usualVersion, type Moment } from './task-life.js';
import { misfitOf } from './task-misfit.js';
import type { ECSTaskStateChangeDetail } from './types.js';

type Init = ECSTaskStateChangeEventInit;
type Detail = ECSTaskStateChangeDetail;

function tell(init: Init, place: Place): Told<Detail> {
  const standing = standingOf(init);
  const times: Partial<Record<Moment, number>> & { createdAt: number; time: number } = timeline<Moment>(init, stepsOf(init, standing));
  const { lastStatus, desiredStatus, stopCode } = standing;
  const { clusterName = DEFAULT_CLUSTER, taskId = ecsResourceId(), taskDefinition = 'my-task:1', launchType = 'FARGATE' } = init;
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
  const tellOf = (moment: Moment): void => {
    const instant = times[moment];
    if (instant !== undefined) detail[moment] = ecsTime(instant);
  };
  if (availabilityZone !== undefined) detail.availabilityZone = availabilityZone;
  if (init.capacityProviderName !== undefined) detail.capacityProviderName = init.capacityProviderName;
  detail.clusterArn = ecsArn(place, `cluster/${clusterName}`);
  if (times.connectivityAt !== undefined) detail.connectivity = 'CONNECTED';
  tellOf('connectivityAt');
  if (!isFargate) {
    detail.containerInstanceArn = ecsArn(place, `container-instance/${clusterName}/${init.containerInstanceId ?? ecsResourceId()}`);
  }
  detail.containers = containers.map((container) =>
    containerOf(container, { place, clusterName, taskId, taskArn, standing, networkInterface }),
  );
  detail.cpu = String(init.cpu ?? 256);
  detail.createdAt = ecsTime(times.createdAt);
  detail.desiredStatus = desiredStatus;
  detail.enableExecuteCommand = init.enableExecuteCommand ?? false;
  if (isFargate) detail.ephemeralStorage = { sizeInGiB: 20 };
  tellOf('executionStoppedAt');
  detail.group = group;
  detail.launchType = launchType;
  detail.lastStatus = lastStatus;
  detail.memory = String(init.memory ?? 512);
  detail.overrides = { containerOverrides: containers.map(overrideOf) };
  if (isFargate) detail.platformVersion = init.platformVersion ?? '1.4.0';
  tellOf('pullStartedAt');
  tellOf('pullStoppedAt');
  tellOf('startedAt');
  if (startedBy !== undefined) detail.startedBy = startedBy;
  tellOf('stoppingAt');
  tellOf('stoppedAt');
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
  kind: TASK_KIND,
  options: taskOptions,
  misfitOf,
  tell,
};
