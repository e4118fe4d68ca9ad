import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What ECS tells of tasks. */
export const TASK_KIND: StateChangeKind<'ECS Task State Change'> = /* @__PURE__ */ stateChangeKind(
  'aws.ecs',
  'ECS Task State Change',
  'ECSTaskStateChangeEvent',
);

/** What ECS tells of container instances. */
export const CONTAINER_INSTANCE_KIND: StateChangeKind<'ECS Container Instance State Change'> = /* @__PURE__ */ stateChangeKind(
  'aws.ecs',
  'ECS Container Instance State Change',
  'ECSContainerInstanceStateChangeEvent',
);

/** What ECS tells of what the scheduler of a service does. */
export const SERVICE_ACTION_KIND: StateChangeKind<'ECS Service Action'> = /* @__PURE__ */ stateChangeKind(
  'aws.ecs',
  'ECS Service Action',
  'ECSServiceActionEvent',
);

/** What ECS tells of deployments of services. */
export const DEPLOYMENT_KIND: StateChangeKind<'ECS Deployment State Change'> = /* @__PURE__ */ stateChangeKind(
  'aws.ecs',
  'ECS Deployment State Change',
  'ECSDeploymentStateChangeEvent',
);

/** Every kind of event that ECS sends. */
export const ALL_ECS_KINDS: readonly StateChangeKind[] = [TASK_KIND, CONTAINER_INSTANCE_KIND, SERVICE_ACTION_KIND, DEPLOYMENT_KIND];
