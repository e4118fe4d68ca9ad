import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What ECS tells of tasks, container instances and services. */
export const ECS_KINDS: {
  readonly task: StateChangeKind<'ECS Task State Change'>;
  readonly containerInstance: StateChangeKind<'ECS Container Instance State Change'>;
  readonly serviceAction: StateChangeKind<'ECS Service Action'>;
  readonly deployment: StateChangeKind<'ECS Deployment State Change'>;
} = {
  task: stateChangeKind('aws.ecs', 'ECS Task State Change', 'ECSTaskStateChangeEvent'),
  containerInstance: stateChangeKind('aws.ecs', 'ECS Container Instance State Change', 'ECSContainerInstanceStateChangeEvent'),
  serviceAction: stateChangeKind('aws.ecs', 'ECS Service Action', 'ECSServiceActionEvent'),
  deployment: stateChangeKind('aws.ecs', 'ECS Deployment State Change', 'ECSDeploymentStateChangeEvent'),
};

/** Every kind of event that ECS sends. */
export const ALL_ECS_KINDS: readonly StateChangeKind[] = Object.values(ECS_KINDS);
