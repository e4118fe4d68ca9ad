import * as fc from 'fast-check';
import type { Constraints, InitArbitraries } from '../../../generate/constraints.js';
import { anyInstant } from '../../../generate/values.js';
import { anyStateChange } from '../arbitrary-change.js';
import { ofTask } from './arbitrary-task.js';
import { containerInstanceChange, type ECSContainerInstanceStateChangeEventInit } from './instance-change.js';
import {
  deploymentChange,
  SERVICE_ACTIONS,
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

/** Constraints of `anyECSTaskStateChangeEvent()`: the factory's options, each a value or an arbitrary. */
export type ECSTaskStateChangeEventConstraints = Constraints<ECSTaskStateChangeEventInit>;

/** Constraints of `anyECSContainerInstanceStateChangeEvent()`: the factory's options, each a value or an arbitrary. */
export type ECSContainerInstanceStateChangeEventConstraints = Constraints<ECSContainerInstanceStateChangeEventInit>;

/** Constraints of `anyECSServiceActionEvent()`: the factory's options, each a value or an arbitrary. */
export type ECSServiceActionEventConstraints = Constraints<ECSServiceActionEventInit>;

/** Constraints of `anyECSDeploymentStateChangeEvent()`: the factory's options, each a value or an arbitrary. */
export type ECSDeploymentStateChangeEventConstraints = Constraints<ECSDeploymentStateChangeEventInit>;

const ofContainerInstance: InitArbitraries<ECSContainerInstanceStateChangeEventInit> = {
  status: fc.constantFrom<ECSContainerInstanceStateChangeEventInit['status']>(
    'DRAINING',
    'REGISTERING',
    'REGISTRATION_FAILED',
    'INACTIVE',
    'DEREGISTERING',
  ),
  agentConnected: fc.boolean(),
  clusterName: fc.constantFrom('default', 'Prod_2'),
  ec2InstanceId: fc.constantFrom('i-0123456789abcdef0', 'i-f3a8506b'),
  attributes: fc.constantFrom<Record<string, string>>({}, { stack: 'prod', 'ecs.availability-zone': 'us-east-1a' }),
  remainingResources: fc.constantFrom({ CPU: 0, MEMORY: 767, PORTS: ['22', '51678'], PORTS_UDP: [] as string[] }, { CPU: 1988, MEMORY: 0 }),
  agentVersion: fc.constantFrom('1.13.0', '1.100.1'),
  version: fc.constantFrom(1, 14_801),
};

const ofService = {
  clusterName: fc.constantFrom('default', 'Prod_2'),
  serviceName: fc.constantFrom('web', 'api_v2', 's'.repeat(255)),
};

const ofServiceAction: InitArbitraries<ECSServiceActionEventInit> = {
  eventName: fc.constantFrom(...SERVICE_ACTIONS, 'SERVICE_TASK_PLACEMENT_FAILURE' as const),
  ...ofService,
  capacityProviders: fc.constantFrom(['FARGATE_SPOT'], ['FARGATE', 'my-asg']),
  containerInstanceIds: fc.constantFrom(['2dd1b186f39845a584488d2ef155c131']),
  desiredCount: fc.constantFrom(0, 1, 5000),
  reason: fc.constantFrom('RESOURCE:MEMORY', 'RESOURCE:ENI', 'ECS was unable to assume role "arn:aws:iam::123456789012:role/a".'),
  createdAt: anyInstant(),
};

const ofDeployment: InitArbitraries<ECSDeploymentStateChangeEventInit> = {
  eventName: fc.constantFrom<ECSDeploymentStateChangeEventInit['eventName']>('SERVICE_DEPLOYMENT_IN_PROGRESS', 'SERVICE_DEPLOYMENT_FAILED'),
  ...ofService,
  deploymentId: fc.constantFrom('ecs-svc/0068978569384120015', 'ecs-svc/9223370463372844213'),
  rollbackTo: fc.constantFrom('ecs-svc/5211643699352071000'),
  updatedAt: anyInstant(),
};

/**
 * Any event that tells of a change in a task: in every status, on Fargate and elsewhere, stopped for every reason, with several containers
 * and exit codes. Shrinks to the plain `createECSTaskStateChangeEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html
 * @param constraints options of `createECSTaskStateChangeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyECSTaskStateChangeEvent({ stopCode: 'TaskFailedToStart' }), ({ detail }) => {
 *     expect(detail.startedAt).toBeUndefined();
 *   }),
 * );
 */
export function anyECSTaskStateChangeEvent(constraints: ECSTaskStateChangeEventConstraints = {}): fc.Arbitrary<ECSTaskStateChangeEvent> {
  return anyStateChange(taskChange, ofTask, constraints);
}

/**
 * Any event that tells of a change in a container instance, in every status. Shrinks to the plain
 * `createECSContainerInstanceStateChangeEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html
 * @param constraints options of `createECSContainerInstanceStateChangeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyECSContainerInstanceStateChangeEvent({ status: 'INACTIVE' }), ({ detail }) => {
 *     expect(detail.agentConnected).toBe(false);
 *   }),
 * );
 */
export function anyECSContainerInstanceStateChangeEvent(
  constraints: ECSContainerInstanceStateChangeEventConstraints = {},
): fc.Arbitrary<ECSContainerInstanceStateChangeEvent> {
  return anyStateChange(containerInstanceChange, ofContainerInstance, constraints);
}

/**
 * Any event that tells how a service does, of every name. Shrinks to the plain `createECSServiceActionEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html
 * @param constraints options of `createECSServiceActionEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyECSServiceActionEvent({ eventName: 'SERVICE_TASK_START_IMPAIRED' }), ({ detail }) => {
 *     expect(detail.eventType).toBe('WARN');
 *   }),
 * );
 */
export function anyECSServiceActionEvent(constraints: ECSServiceActionEventConstraints = {}): fc.Arbitrary<ECSServiceActionEvent> {
  return anyStateChange(serviceAction, ofServiceAction, constraints);
}

/**
 * Any event that tells how a deployment goes, rollbacks too. Shrinks to the plain `createECSDeploymentStateChangeEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html
 * @param constraints options of `createECSDeploymentStateChangeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyECSDeploymentStateChangeEvent({ serviceName: 'web' }), ({ resources }) => {
 *     expect(resources[0]).toMatch(/\/web$/);
 *   }),
 * );
 */
export function anyECSDeploymentStateChangeEvent(
  constraints: ECSDeploymentStateChangeEventConstraints = {},
): fc.Arbitrary<ECSDeploymentStateChangeEvent> {
  return anyStateChange(deploymentChange, ofDeployment, constraints);
}
