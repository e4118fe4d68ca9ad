import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which ECS tells EventBridge that a task has changed. */
export type ECSTaskStateChangeEvent = EventBridgeEvent<'ECS Task State Change', ECSTaskStateChangeDetail>;

/** The event by which ECS tells EventBridge that a container instance has changed. */
export type ECSContainerInstanceStateChangeEvent = EventBridgeEvent<
  'ECS Container Instance State Change',
  ECSContainerInstanceStateChangeDetail
>;

/** The event by which the scheduler of ECS tells EventBridge how a service does. */
export type ECSServiceActionEvent = EventBridgeEvent<'ECS Service Action', ECSServiceActionDetail>;

/** The event by which ECS tells EventBridge how the deployment of a service goes. */
export type ECSDeploymentStateChangeEvent = EventBridgeEvent<'ECS Deployment State Change', ECSDeploymentStateChangeDetail>;

/** Where a task stands in its life. */
export type ECSTaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

/** What a task runs on. */
export type ECSLaunchType = 'EC2' | 'FARGATE' | 'EXTERNAL';

/** Why a task stops. */
export type ECSTaskStopCode =
  | 'TaskFailedToStart'
  | 'EssentialContainerExited'
  | 'UserInitiated'
  | 'ServiceSchedulerInitiated'
  | 'SpotInterruption'
  | 'TerminationNotice'
  | 'InfrastructureHealth';

/** A task after the change; times are ISO 8601 texts without trailing zeros. */
export interface ECSTaskStateChangeDetail {
  /** The network interface, for tasks on Fargate. */
  attachments: ECSAttachment[];
  attributes: ECSAttribute[];
  availabilityZone?: string | undefined;
  capacityProviderName?: string | undefined;
  clusterArn: string;
  connectivity?: 'CONNECTED' | 'DISCONNECTED' | undefined;
  connectivityAt?: string | undefined;
  /** Absent for tasks on Fargate. */
  containerInstanceArn?: string | undefined;
  containers: ECSContainer[];
  cpu: string;
  createdAt: string;
  desiredStatus: 'RUNNING' | 'STOPPED';
  enableExecuteCommand: boolean;
  /** For tasks on Fargate. */
  ephemeralStorage?: { sizeInGiB: number } | undefined;
  executionStoppedAt?: string | undefined;
  /** `family:‹family›`, `service:‹service›` or what the task was started with. */
  group: string;
  launchType: ECSLaunchType;
  lastStatus: ECSTaskStatus;
  memory: string;
  overrides: { containerOverrides: ECSContainerOverride[] };
  /** For tasks on Fargate. */
  platformVersion?: string | undefined;
  pullStartedAt?: string | undefined;
  pullStoppedAt?: string | undefined;
  startedAt?: string | undefined;
  startedBy?: string | undefined;
  stoppingAt?: string | undefined;
  stoppedAt?: string | undefined;
  stoppedReason?: string | undefined;
  stopCode?: ECSTaskStopCode | undefined;
  taskArn: string;
  taskDefinitionArn: string;
  updatedAt: string;
  /** Rises with each change: of two events, the one with the greater number is the newer. */
  version: number;
}

/** A container of a task. */
export interface ECSContainer {
  containerArn: string;
  /** Absent until the container has stopped, and for one that never started. */
  exitCode?: number | undefined;
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
  name: string;
  /** Why the container stopped, such as `OutOfMemoryError: Container killed due to memory usage`. */
  reason?: string | undefined;
  image: string;
  /** For images that have been pulled from ECR. */
  imageDigest?: string | undefined;
  runtimeId?: string | undefined;
  taskArn: string;
  networkInterfaces: { attachmentId: string; privateIpv4Address: string }[];
  cpu: string;
}

/** Something attached to a task. */
export interface ECSAttachment {
  id: string;
  type: string;
  status: string;
  details: { name: string; value: string }[];
}

/** An attribute of a task or an instance. */
export interface ECSAttribute {
  name: string;
  value?: string | undefined;
}

/** What was changed of a container when the task was started. */
export interface ECSContainerOverride {
  name: string;
  command?: string[] | undefined;
  environment?: { name: string; value: string }[] | undefined;
}

/** A container instance after the change. */
export interface ECSContainerInstanceStateChangeDetail {
  agentConnected: boolean;
  attributes: ECSAttribute[];
  clusterArn: string;
  containerInstanceArn: string;
  ec2InstanceId: string;
  registeredResources: ECSResource[];
  remainingResources: ECSResource[];
  status: ECSContainerInstanceStatus;
  version: number;
  versionInfo: { agentHash: string; agentVersion: string; dockerVersion: string };
  updatedAt: string;
}

/** Where a container instance stands in its life. */
export type ECSContainerInstanceStatus = 'REGISTERING' | 'REGISTRATION_FAILED' | 'ACTIVE' | 'INACTIVE' | 'DEREGISTERING' | 'DRAINING';

/** What an instance has: an amount, or a list of ports that are taken. */
export type ECSResource =
  | { name: string; type: 'INTEGER'; integerValue: number }
  | { name: string; type: 'STRINGSET'; stringSetValue: string[] };

/** What the scheduler did, or could not do. */
export interface ECSServiceActionDetail {
  eventType: 'INFO' | 'WARN' | 'ERROR';
  eventName: ECSServiceActionName;
  clusterArn: string;
  capacityProviderArns?: string[] | undefined;
  containerInstanceArns?: string[] | undefined;
  desiredCount?: number | undefined;
  reason?: string | undefined;
  createdAt: string;
}

/** What kind of action an event of a service tells of. */
export type ECSServiceActionName =
  | 'SERVICE_STEADY_STATE'
  | 'TASKSET_STEADY_STATE'
  | 'CAPACITY_PROVIDER_STEADY_STATE'
  | 'SERVICE_DESIRED_COUNT_UPDATED'
  | 'TASKS_STOPPED'
  | 'SERVICE_TASK_START_IMPAIRED'
  | 'SERVICE_DISCOVERY_INSTANCE_UNHEALTHY'
  | 'VPC_LATTICE_TARGET_UNHEALTHY'
  | 'SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED'
  | 'ECS_OPERATION_THROTTLED'
  | 'SERVICE_DISCOVERY_OPERATION_THROTTLED'
  | 'SERVICE_TASK_PLACEMENT_FAILURE'
  | 'SERVICE_TASK_CONFIGURATION_FAILURE'
  | 'SERVICE_HEALTH_UNKNOWN';

/** How a deployment goes. */
export interface ECSDeploymentStateChangeDetail {
  eventType: 'INFO' | 'ERROR';
  eventName: ECSDeploymentName;
  clusterArn: string;
  deploymentId: string;
  updatedAt: string;
  reason: string;
}

/** What kind of news an event of a deployment brings. */
export type ECSDeploymentName = 'SERVICE_DEPLOYMENT_IN_PROGRESS' | 'SERVICE_DEPLOYMENT_COMPLETED' | 'SERVICE_DEPLOYMENT_FAILED';
