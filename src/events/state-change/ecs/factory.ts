import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { containerInstanceChange, type ECSContainerInstanceStateChangeEventInit } from './instance-change.js';
import {
  deploymentChange,
  serviceAction,
  type ECSDeploymentStateChangeEventInit,
  type ECSServiceActionEventInit,
} from './service-change.js';
import { taskChange } from './task-change.js';
import type { ECSTaskStateChangeEventInit } from './task-init.js';
import type {
  ECSContainerInstanceStateChangeEvent,
  ECSDeploymentStateChangeEvent,
  ECSServiceActionEvent,
  ECSTaskStateChangeEvent,
} from './types.js';

/**
 * The event that tells of a change in an ECS task: it is provisioned, runs, stops, has stopped ...
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html
 * @param init which task it is, on what it runs, how it stands and why; statuses, times and containers that aren't given follow
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that ECS could not send
 * @example
 * const event = createECSTaskStateChangeEvent({ group: 'service:web', containers: [{ name: 'web', exitCode: 137 }] });
 * expect(event.detail).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'EssentialContainerExited' });
 * expect(event.detail.containers[0]!.exitCode).toBe(137);
 */
export function createECSTaskStateChangeEvent(
  init?: ECSTaskStateChangeEventInit,
  overrides?: DeepPartial<ECSTaskStateChangeEvent>,
): ECSTaskStateChangeEvent {
  return createStateChange(taskChange, init, overrides);
}

/**
 * The event that tells of a change in an ECS container instance: its status, its agent or what is left of its resources.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html
 * @param init which instance it is, and how it stands
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that ECS could not send
 * @example
 * const event = createECSContainerInstanceStateChangeEvent({ status: 'DRAINING', ec2InstanceId: 'i-0123456789abcdef0' });
 * expect(event.detail).toMatchObject({ status: 'DRAINING', agentConnected: true });
 */
export function createECSContainerInstanceStateChangeEvent(
  init?: ECSContainerInstanceStateChangeEventInit,
  overrides?: DeepPartial<ECSContainerInstanceStateChangeEvent>,
): ECSContainerInstanceStateChangeEvent {
  return createStateChange(containerInstanceChange, init, overrides);
}

/**
 * The event that tells how an ECS service does: it is steady, can't start or place its tasks ...
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html
 * @param init what happened to which service
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that ECS could not send
 * @example
 * const event = createECSServiceActionEvent({ serviceName: 'web', eventName: 'SERVICE_TASK_PLACEMENT_FAILURE' });
 * expect(event.resources[0]).toMatch(/:service\/my-cluster\/web$/);
 * expect(event.detail).toMatchObject({ eventType: 'ERROR', reason: 'RESOURCE:FARGATE' });
 */
export function createECSServiceActionEvent(
  init?: ECSServiceActionEventInit,
  overrides?: DeepPartial<ECSServiceActionEvent>,
): ECSServiceActionEvent {
  return createStateChange(serviceAction, init, overrides);
}

/**
 * The event that tells how the deployment of an ECS service goes: it is in progress, is complete or has failed.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html
 * @param init what happened to which deployment
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that ECS could not send
 * @example
 * const event = createECSDeploymentStateChangeEvent({ eventName: 'SERVICE_DEPLOYMENT_FAILED' });
 * expect(event.detail.reason).toBe('ECS deployment circuit breaker: task failed to start.');
 */
export function createECSDeploymentStateChangeEvent(
  init?: ECSDeploymentStateChangeEventInit,
  overrides?: DeepPartial<ECSDeploymentStateChangeEvent>,
): ECSDeploymentStateChangeEvent {
  return createStateChange(deploymentChange, init, overrides);
}
