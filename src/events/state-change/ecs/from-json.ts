import type { Conversion } from '../../../contracts/conversion.js';
import { nameIn, namedValues } from '../../../values/readings.js';
import { stateChangeConversion } from '../conversion.js';
import type { Place } from '../../../contracts/state-change.js';
import {
  createECSContainerInstanceStateChangeEvent,
  createECSDeploymentStateChangeEvent,
  createECSServiceActionEvent,
  createECSTaskStateChangeEvent,
} from './factory.js';
import { containerInstanceChange, type ECSResourcesInit } from './instance-change.js';
import { deploymentChange, serviceAction } from './service-change.js';
import { taskChange } from './task-change.js';
import { imageOf } from './task-containers.js';
import type { ECSContainerInit } from './task-init.js';
import type { ECSContainer, ECSContainerOverride, ECSResource } from './types.js';

function nameOrNone(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : nameIn(arn);
}

const clusterName = ({ detail }: { detail: { clusterArn: string } }): string => nameIn(detail.clusterArn);
const serviceName = ({ resources }: { resources: string[] }): string | undefined => nameOrNone(resources[0]);

function containerIn(container: ECSContainer, override: ECSContainerOverride | undefined, place: Place): ECSContainerInit {
  const { name, image, cpu, exitCode, reason } = container;
  const init: ECSContainerInit = { name };
  if (image !== imageOf(name, place)) init.image = image;
  if (cpu !== '0') init.cpu = Number(cpu);
  if (exitCode !== undefined) init.exitCode = exitCode;
  if (reason !== undefined) init.reason = reason;
  if (override?.command !== undefined) init.command = override.command;
  if (override?.environment !== undefined) init.environment = namedValues(override.environment);
  return init;
}

function resourcesIn(resources: readonly ECSResource[]): ECSResourcesInit {
  return Object.fromEntries(resources.map((one) => [one.name, one.type === 'INTEGER' ? one.integerValue : one.stringSetValue]));
}

export const conversions: readonly Conversion[] = [
  stateChangeConversion(taskChange, createECSTaskStateChangeEvent, {
    clusterName,
    taskId: ({ detail }) => nameIn(detail.taskArn),
    taskDefinition: ({ detail }) => detail.taskDefinitionArn.split('/')[1],
    containerInstanceId: ({ detail }) => nameOrNone(detail.containerInstanceArn),
    containers: ({ account, region, detail: { containers, overrides } }) =>
      containers.map((container) =>
        containerIn(
          container,
          overrides.containerOverrides.find(({ name }) => name === container.name),
          { account, region },
        ),
      ),
    cpu: ({ detail }) => Number(detail.cpu),
    memory: ({ detail }) => Number(detail.memory),
    version: ({ detail }) => detail.version,
  }),
  stateChangeConversion(containerInstanceChange, createECSContainerInstanceStateChangeEvent, {
    clusterName,
    containerInstanceId: ({ detail }) => nameIn(detail.containerInstanceArn),
    attributes: ({ detail }) => Object.fromEntries(detail.attributes.map(({ name, value = '' }) => [name, value])),
    registeredResources: ({ detail }) => resourcesIn(detail.registeredResources),
    remainingResources: ({ detail }) => resourcesIn(detail.remainingResources),
    version: ({ detail }) => detail.version,
  }),
  stateChangeConversion(serviceAction, createECSServiceActionEvent, {
    clusterName,
    serviceName,
    capacityProviders: ({ detail }) => detail.capacityProviderArns?.map(nameIn),
    containerInstanceIds: ({ detail }) => detail.containerInstanceArns?.map(nameIn),
  }),
  stateChangeConversion(deploymentChange, createECSDeploymentStateChangeEvent, {
    clusterName: ({ resources }) => resources[0]?.split('/')[1],
    serviceName,
    rollbackTo: ({ detail }) => /rolling back to deploymentId (\S+)\.$/.exec(detail.reason)?.[1],
  }),
];
