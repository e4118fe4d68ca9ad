import {
  aBoolean,
  aMapOf,
  anArrayOf,
  anInteger,
  anObjectOf,
  aNonEmptyString,
  aString,
  aStringMatching,
  oneOf,
} from '../../../internal/checks.js';
import { optionTable, sameCheck, type OptionTable } from '../../../internal/options.js';
import { anAvailabilityZone } from '../../../values/ec2.js';
import { anInstant, type Instant } from '../../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import { aName, anId } from './names.js';
import { MOMENTS, REASONS, TASK_STATUSES } from './task-life.js';
import type { ECSLaunchType, ECSTaskStatus, ECSTaskStopCode } from './types.js';

/** A container of a task. Everything has a default. */
export interface ECSContainerInit {
  /** Default `app`, `app-2` ... */
  name?: string | undefined;
  /** Default: the image `‹name›:latest` in the account's ECR. */
  image?: string | undefined;
  /** How the container ended. Default 0 when it has stopped, or 143 when something else than the container itself stopped the task. */
  exitCode?: number | undefined;
  /** Why the container stopped. Default: absent, or that the image can't be pulled when the task failed to start. */
  reason?: string | undefined;
  /** CPU units. Default 0. */
  cpu?: number | undefined;
  /** What the container's command was changed to for this task. Default: nothing. */
  command?: readonly string[] | undefined;
  /** Environment variables that were set for this task, by name. Default: none. */
  environment?: Readonly<Record<string, string>> | undefined;
}

/** Which task changed, and how it stands. Everything has a default. */
export interface ECSTaskStateChangeEventInit extends EnvelopeInit {
  /** Default `RUNNING`, or `STOPPED` when something is given that only a stopped task has. */
  lastStatus?: ECSTaskStatus | undefined;
  /** Default `RUNNING` until the task runs, `STOPPED` afterwards and when a stop code or a reason is given. */
  desiredStatus?: 'RUNNING' | 'STOPPED' | undefined;
  /** Name of the cluster. Default `my-cluster`. */
  clusterName?: string | undefined;
  /** Id that ends the task's ARN: 32 hexadecimal digits. Default: random. */
  taskId?: string | undefined;
  /** Family and revision of the task definition. Default `my-task:1`. */
  taskDefinition?: string | undefined;
  /** `service:‹name›` for the tasks of a service. Default: the family of the task definition. */
  group?: string | undefined;
  /** Who started the task. Default: a deployment for the tasks of a service, absent for others. */
  startedBy?: string | undefined;
  /** Default `FARGATE`. */
  launchType?: ECSLaunchType | undefined;
  /** Default: absent. */
  capacityProviderName?: string | undefined;
  /** Where the task runs. Default: zone `a` of the region; absent for external instances. */
  availabilityZone?: string | undefined;
  /** Id of the container instance: 32 hexadecimal digits. Default: random; tasks on Fargate have none. */
  containerInstanceId?: string | undefined;
  /** Default: one. */
  containers?: readonly ECSContainerInit[] | undefined;
  /** CPU units. Default 256. */
  cpu?: number | undefined;
  /** MiB of memory. Default 512. */
  memory?: number | undefined;
  /** Default false. */
  enableExecuteCommand?: boolean | undefined;
  /** Default `1.4.0`, for tasks on Fargate. */
  platformVersion?: string | undefined;
  createdAt?: Instant | undefined;
  connectivityAt?: Instant | undefined;
  pullStartedAt?: Instant | undefined;
  pullStoppedAt?: Instant | undefined;
  startedAt?: Instant | undefined;
  stoppingAt?: Instant | undefined;
  executionStoppedAt?: Instant | undefined;
  stoppedAt?: Instant | undefined;
  /** Default `EssentialContainerExited` for a task that stops. */
  stopCode?: ECSTaskStopCode | undefined;
  /** Default: follows from `stopCode`. */
  stoppedReason?: string | undefined;
  /** Default: how many changes a task usually has had when it stands so. */
  version?: number | undefined;
}

const containers = anArrayOf(
  anObjectOf({
    name: aName,
    image: aNonEmptyString,
    exitCode: anInteger(0, 255),
    reason: aNonEmptyString,
    cpu: anInteger(0, 196_608),
    command: anArrayOf(aString),
    environment: aMapOf(aString),
  }),
);

/** The options of a task's change. */
export const taskOptions: OptionTable<ECSTaskStateChangeEventInit> = optionTable<ECSTaskStateChangeEventInit>({
  lastStatus: oneOf(TASK_STATUSES),
  desiredStatus: oneOf(['RUNNING', 'STOPPED']),
  clusterName: aName,
  taskId: anId,
  taskDefinition: aStringMatching(/^[\w-]{1,255}:[1-9]\d{0,8}$/, 'family and revision of a task definition, such as "web:7"'),
  group: aNonEmptyString,
  startedBy: aNonEmptyString,
  launchType: oneOf(['EC2', 'FARGATE', 'EXTERNAL']),
  capacityProviderName: aName,
  availabilityZone: anAvailabilityZone,
  containerInstanceId: anId,
  containers: {
    expected: `a list of at least one: ${containers.expected}`,
    accepts: (value) => containers.accepts(value) && (value as unknown[]).length > 0,
  },
  cpu: anInteger(1, 196_608),
  memory: anInteger(1, 1_048_576),
  enableExecuteCommand: aBoolean,
  platformVersion: aStringMatching(/^\d+\.\d+\.\d+$/, 'a version of the platform, such as "1.4.0"'),
  ...sameCheck(MOMENTS, anInstant),
  stopCode: oneOf(Object.keys(REASONS)),
  stoppedReason: aNonEmptyString,
  version: anInteger(1, 2 ** 31 - 1),
  ...envelopeOptions,
});
