import { anArrayOf, anInteger, aNonEmptyString, aStringMatching, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import { anInstant, type Instant } from '../../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import { given, outOfOrder, type Misfit } from '../../../values/misfits.js';
import type { Place, StateChange, Told } from '../../../contracts/state-change.js';
import { timeline } from '../../../values/steps.js';
import { SERVICE_ACTION_KIND, DEPLOYMENT_KIND } from './kinds.js';
import { aName, anId, DEFAULT_CLUSTER, DEFAULT_SERVICE, deploymentId, ecsTime } from './names.js';
import { ecsArn } from '../../../values/ecs.js';
import type { ECSDeploymentName, ECSDeploymentStateChangeDetail, ECSServiceActionDetail, ECSServiceActionName } from './types.js';

const aDeploymentId: OptionCheck = aStringMatching(/^ecs-svc\/\d{1,19}$/, 'the id of a deployment, such as "ecs-svc/1234567890123456789"');

interface ServiceInit extends EnvelopeInit {
  /** Name of the cluster. Default `my-cluster`. */
  clusterName?: string | undefined;
  /** Name of the service, which only the ARN in `resources` says. Default `my-service`. */
  serviceName?: string | undefined;
}

/** What the scheduler did for which service. Everything has a default. */
export interface ECSServiceActionEventInit extends ServiceInit {
  /** Default `SERVICE_STEADY_STATE`; `eventType` follows. */
  eventName?: ECSServiceActionName | undefined;
  /** Names of capacity providers. Default: absent, but for events which tell of one. */
  capacityProviders?: readonly string[] | undefined;
  /** Ids of container instances on which a task could not be placed: 32 hexadecimal digits. Default: absent. */
  containerInstanceIds?: readonly string[] | undefined;
  /** How many tasks there shall be, when the scheduler changes that. Default 2. */
  desiredCount?: number | undefined;
  /** Why a task could not be placed or configured. Default `RESOURCE:FARGATE`, or `RESOURCE:CPU` on container instances. */
  reason?: string | undefined;
  /** When it happened. Default: `time`. */
  createdAt?: Instant | undefined;
}

/** How which deployment goes. Everything has a default. */
export interface ECSDeploymentStateChangeEventInit extends ServiceInit {
  /** Default `SERVICE_DEPLOYMENT_COMPLETED`; `eventType` follows. */
  eventName?: ECSDeploymentName | undefined;
  /** Default: random. */
  deploymentId?: string | undefined;
  /** Id of the deployment that the circuit breaker goes back to, for one in progress. Default: none. */
  rollbackTo?: string | undefined;
  /** Default: follows from what happened. */
  reason?: string | undefined;
  /** When it happened. Default: `time`. */
  updatedAt?: Instant | undefined;
}

const ofService = { clusterName: aName, serviceName: aName };

const EVENT_TYPES: Readonly<Record<ECSServiceActionName, ECSServiceActionDetail['eventType']>> = {
  SERVICE_STEADY_STATE: 'INFO',
  TASKSET_STEADY_STATE: 'INFO',
  CAPACITY_PROVIDER_STEADY_STATE: 'INFO',
  SERVICE_DESIRED_COUNT_UPDATED: 'INFO',
  TASKS_STOPPED: 'INFO',
  SERVICE_TASK_START_IMPAIRED: 'WARN',
  SERVICE_DISCOVERY_INSTANCE_UNHEALTHY: 'WARN',
  VPC_LATTICE_TARGET_UNHEALTHY: 'WARN',
  SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED: 'ERROR',
  ECS_OPERATION_THROTTLED: 'ERROR',
  SERVICE_DISCOVERY_OPERATION_THROTTLED: 'ERROR',
  SERVICE_TASK_PLACEMENT_FAILURE: 'ERROR',
  SERVICE_TASK_CONFIGURATION_FAILURE: 'ERROR',
  SERVICE_HEALTH_UNKNOWN: 'ERROR',
};

/** Every kind of action. */
export const SERVICE_ACTIONS: readonly ECSServiceActionName[] = Object.keys(EVENT_TYPES) as ECSServiceActionName[];

const serviceActionOptions: OptionTable<ECSServiceActionEventInit> = optionTable<ECSServiceActionEventInit>({
  eventName: oneOf(SERVICE_ACTIONS),
  ...ofService,
  capacityProviders: anArrayOf(aName),
  containerInstanceIds: anArrayOf(anId),
  desiredCount: anInteger(0, 5000),
  reason: aNonEmptyString,
  createdAt: anInstant,
  ...envelopeOptions,
});

const deploymentOptions: OptionTable<ECSDeploymentStateChangeEventInit> = optionTable<ECSDeploymentStateChangeEventInit>({
  eventName: oneOf(['SERVICE_DEPLOYMENT_IN_PROGRESS', 'SERVICE_DEPLOYMENT_COMPLETED', 'SERVICE_DEPLOYMENT_FAILED']),
  ...ofService,
  deploymentId: aDeploymentId,
  rollbackTo: aDeploymentId,
  reason: aNonEmptyString,
  updatedAt: anInstant,
  ...envelopeOptions,
});

const PLACEMENT = 'SERVICE_TASK_PLACEMENT_FAILURE';
const WITH_PROVIDERS: ReadonlySet<ECSServiceActionName> = new Set(['CAPACITY_PROVIDER_STEADY_STATE', PLACEMENT] as const);
const WITH_REASON: ReadonlySet<ECSServiceActionName> = new Set([PLACEMENT, 'SERVICE_TASK_CONFIGURATION_FAILURE'] as const);

function serviceActionMisfit(init: ECSServiceActionEventInit): Misfit<ECSServiceActionEventInit> | undefined {
  const { eventName = 'SERVICE_STEADY_STATE' } = init;
  const why = `a ${eventName} tells of none`;
  return (
    (WITH_PROVIDERS.has(eventName) ? undefined : given(init, ['capacityProviders'], why)) ??
    (WITH_REASON.has(eventName) ? undefined : given(init, ['reason'], why)) ??
    (eventName === PLACEMENT ? undefined : given(init, ['containerInstanceIds'], why)) ??
    (eventName === 'SERVICE_DESIRED_COUNT_UPDATED' ? undefined : given(init, ['desiredCount'], why)) ??
    (init.capacityProviders === undefined
      ? undefined
      : given(init, ['containerInstanceIds'], 'a task is placed by capacity providers or on instances')) ??
    outOfOrder(init, ['createdAt', 'time'])
  );
}

function serviceArn({ clusterName = DEFAULT_CLUSTER, serviceName = DEFAULT_SERVICE }: ServiceInit, place: Place): string {
  return ecsArn(place, `service/${clusterName}/${serviceName}`);
}

function tellServiceAction(init: ECSServiceActionEventInit, place: Place): Told<ECSServiceActionDetail> {
  const times = timeline(init, [['createdAt', 0]]);
  const { eventName = 'SERVICE_STEADY_STATE', clusterName = DEFAULT_CLUSTER, containerInstanceIds: instances } = init;
  const detail: Partial<ECSServiceActionDetail> = {
    eventType: EVENT_TYPES[eventName],
    eventName,
    clusterArn: ecsArn(place, `cluster/${clusterName}`),
  };
  const providers = init.capacityProviders ?? (WITH_PROVIDERS.has(eventName) && instances === undefined ? ['FARGATE'] : undefined);
  if (providers !== undefined) detail.capacityProviderArns = providers.map((name) => ecsArn(place, `capacity-provider/${name}`));
  if (instances !== undefined) {
    detail.containerInstanceArns = instances.map((id) => ecsArn(place, `container-instance/${clusterName}/${id}`));
  }
  if (eventName === 'SERVICE_DESIRED_COUNT_UPDATED') detail.desiredCount = init.desiredCount ?? 2;
  if (WITH_REASON.has(eventName)) detail.reason = init.reason ?? reasonOf(eventName, instances !== undefined);
  detail.createdAt = ecsTime(times.createdAt);
  return { time: times.time, resources: [serviceArn(init, place)], detail: detail as ECSServiceActionDetail };
}

function reasonOf(eventName: ECSServiceActionName, onInstances: boolean): string {
  if (eventName !== PLACEMENT) return 'ECS was unable to assume the role of the task.';
  return onInstances ? 'RESOURCE:CPU' : 'RESOURCE:FARGATE';
}

/** How the events of services are made. */
export const serviceAction: StateChange<'ECS Service Action', ECSServiceActionDetail, ECSServiceActionEventInit> = {
  kind: SERVICE_ACTION_KIND,
  options: serviceActionOptions,
  misfitOf: serviceActionMisfit,
  tell: tellServiceAction,
};

function deploymentReason(eventName: ECSDeploymentName, id: string, rollbackTo: string | undefined): string {
  if (rollbackTo !== undefined) return `ECS deployment circuit breaker: rolling back to deploymentId ${rollbackTo}.`;
  if (eventName === 'SERVICE_DEPLOYMENT_FAILED') return 'ECS deployment circuit breaker: task failed to start.';
  return `ECS deployment ${id} ${eventName === 'SERVICE_DEPLOYMENT_COMPLETED' ? 'completed' : 'in progress'}.`;
}

/** How the events of deployments are made. */
export const deploymentChange: StateChange<
  'ECS Deployment State Change',
  ECSDeploymentStateChangeDetail,
  ECSDeploymentStateChangeEventInit
> = {
  kind: DEPLOYMENT_KIND,
  options: deploymentOptions,
  misfitOf(init): Misfit<ECSDeploymentStateChangeEventInit> | undefined {
    const { eventName = init.rollbackTo === undefined ? undefined : 'SERVICE_DEPLOYMENT_IN_PROGRESS', rollbackTo } = init;
    const rollsBack = eventName === 'SERVICE_DEPLOYMENT_IN_PROGRESS';
    if (rollbackTo !== undefined && !rollsBack) return { option: 'rollbackTo', why: `a ${eventName} goes back to nothing` };
    if (rollbackTo !== undefined && init.reason !== undefined) return { option: 'reason', why: '"rollbackTo" is the reason' };
    return outOfOrder(init, ['updatedAt', 'time']);
  },
  tell(init, place): Told<ECSDeploymentStateChangeDetail> {
    const times = timeline(init, [['updatedAt', 0]]);
    const { clusterName = DEFAULT_CLUSTER, deploymentId: id = deploymentId(), rollbackTo } = init;
    const { eventName = rollbackTo === undefined ? 'SERVICE_DEPLOYMENT_COMPLETED' : 'SERVICE_DEPLOYMENT_IN_PROGRESS' } = init;
    const detail: ECSDeploymentStateChangeDetail = {
      eventType: eventName === 'SERVICE_DEPLOYMENT_FAILED' ? 'ERROR' : 'INFO',
      eventName,
      clusterArn: ecsArn(place, `cluster/${clusterName}`),
      deploymentId: id,
      updatedAt: ecsTime(times.updatedAt),
      reason: init.reason ?? deploymentReason(eventName, id, rollbackTo),
    };
    return { time: times.time, resources: [serviceArn(init, place)], detail };
  },
};
