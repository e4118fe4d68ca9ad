export { facts } from './facts.js';
export {
  createECSContainerInstanceStateChangeEvent,
  createECSDeploymentStateChangeEvent,
  createECSServiceActionEvent,
  createECSTaskStateChangeEvent,
} from './factory.js';
export type { ECSContainerInstanceStateChangeEventInit, ECSResourcesInit } from './instance-change.js';
export type { ECSDeploymentStateChangeEventInit, ECSServiceActionEventInit } from './service-change.js';
export type { ECSContainerInit, ECSTaskStateChangeEventInit } from './task-init.js';
export type {
  ECSAttachment,
  ECSAttribute,
  ECSContainer,
  ECSContainerInstanceStateChangeDetail,
  ECSContainerInstanceStateChangeEvent,
  ECSContainerInstanceStatus,
  ECSContainerOverride,
  ECSDeploymentName,
  ECSDeploymentStateChangeDetail,
  ECSDeploymentStateChangeEvent,
  ECSLaunchType,
  ECSResource,
  ECSServiceActionDetail,
  ECSServiceActionEvent,
  ECSServiceActionName,
  ECSTaskStateChangeDetail,
  ECSTaskStateChangeEvent,
  ECSTaskStatus,
  ECSTaskStopCode,
} from './types.js';
