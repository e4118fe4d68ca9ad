import {
  aBoolean,
  aMapOf,
  anArrayOf,
  anInteger,
  aNonEmptyString,
  aString,
  aStringMatching,
  either,
  oneOf,
} from '../../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import { anInstanceId, instanceId } from '../../../values/ec2.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import type { Misfit } from '../../../values/misfits.js';
import type { Place, StateChange, Told } from '../../../contracts/state-change.js';
import { timeOf } from '../../../values/steps.js';
import { CONTAINER_INSTANCE_KIND } from './kinds.js';
import { ecsArn, ecsResourceId } from '../../../values/ecs.js';
import { aName, anId, DEFAULT_CLUSTER, ecsTime } from './names.js';
import type { ECSContainerInstanceStateChangeDetail, ECSContainerInstanceStatus, ECSResource } from './types.js';

/** What an instance has, by name: an amount, or a list of ports that are taken. */
export type ECSResourcesInit = Readonly<Record<string, number | readonly string[]>>;

/** Which container instance changed, and how it stands. Everything has a default. */
export interface ECSContainerInstanceStateChangeEventInit extends EnvelopeInit {
  /** Default `ACTIVE`. */
  status?: ECSContainerInstanceStatus | undefined;
  /** Default true, but for instances that aren't or no longer registered. */
  agentConnected?: boolean | undefined;
  /** Name of the cluster. Default `my-cluster`. */
  clusterName?: string | undefined;
  /** Id that ends the container instance's ARN: 32 hexadecimal digits. Default: random. */
  containerInstanceId?: string | undefined;
  /** Id of the instance in EC2. Default: random. */
  ec2InstanceId?: string | undefined;
  /** Attributes by name, `''` for those without value. Default: the system and the type of an instance, and what its agent can do. */
  attributes?: Readonly<Record<string, string>> | undefined;
  /** What the instance has in all. Default 2,048 CPU units, 3,767 MiB of memory, and the ports that ECS and SSH take. */
  registeredResources?: ECSResourcesInit | undefined;
  /** What is left of it. Default: all. */
  remainingResources?: ECSResourcesInit | undefined;
  /** Default `1.96.0`. */
  agentVersion?: string | undefined;
  /** How many changes the instance has had. Default 4. */
  version?: number | undefined;
}

type Init = ECSContainerInstanceStateChangeEventInit;
type Detail = ECSContainerInstanceStateChangeDetail;

const resources: OptionCheck = aMapOf(either(anInteger(0, 2 ** 31 - 1), anArrayOf(aNonEmptyString)));

const containerInstanceOptions: OptionTable<Init> = optionTable<Init>({
  status: oneOf(['REGISTERING', 'REGISTRATION_FAILED', 'ACTIVE', 'INACTIVE', 'DEREGISTERING', 'DRAINING']),
  agentConnected: aBoolean,
  clusterName: aName,
  containerInstanceId: anId,
  ec2InstanceId: anInstanceId,
  attributes: aMapOf(aString),
  registeredResources: resources,
  remainingResources: resources,
  agentVersion: aStringMatching(/^\d+\.\d+\.\d+$/, 'the version of an agent, such as "1.96.0"'),
  version: anInteger(1, 2 ** 31 - 1),
  ...envelopeOptions,
});

const USUAL_RESOURCES: ECSResourcesInit = { CPU: 2048, MEMORY: 3767, PORTS: ['22', '2376', '2375', '51678', '51679'], PORTS_UDP: [] };
const USUAL_ATTRIBUTES: Readonly<Record<string, string>> = {
  'ecs.instance-type': 't3.medium',
  'ecs.os-type': 'linux',
  'com.amazonaws.ecs.capability.ecr-auth': '',
  'com.amazonaws.ecs.capability.task-iam-role': '',
};
const NOT_CONNECTED: ReadonlySet<ECSContainerInstanceStatus> = new Set(['REGISTERING', 'REGISTRATION_FAILED', 'INACTIVE'] as const);

function misfitOf(init: Init): Misfit<Init> | undefined {
  const { status = 'ACTIVE', registeredResources = USUAL_RESOURCES, remainingResources = registeredResources } = init;
  if (init.agentConnected === true && NOT_CONNECTED.has(status)) {
    return { option: 'agentConnected', why: `the agent of an instance that is ${status} is not connected` };
  }
  for (const [name, left] of Object.entries(remainingResources)) {
    const all = registeredResources[name];
    if (typeof all !== typeof left || (typeof left === 'number' && left > (all as number))) {
      return { option: 'remainingResources', why: `there is less ${name} than that in all` };
    }
  }
  return undefined;
}

function resourcesOf(init: ECSResourcesInit): ECSResource[] {
  return Object.entries(init)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      typeof value === 'number' ? { name, type: 'INTEGER', integerValue: value } : { name, type: 'STRINGSET', stringSetValue: [...value] },
    );
}

function tell(init: Init, place: Place): Told<Detail> {
  const time = timeOf(init);
  const { status = 'ACTIVE', clusterName = DEFAULT_CLUSTER, registeredResources = USUAL_RESOURCES } = init;
  const containerInstanceArn = ecsArn(place, `container-instance/${clusterName}/${init.containerInstanceId ?? ecsResourceId()}`);
  const detail: Detail = {
    agentConnected: init.agentConnected ?? !NOT_CONNECTED.has(status),
    attributes: Object.entries(init.attributes ?? USUAL_ATTRIBUTES)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => (value === '' ? { name } : { name, value })),
    clusterArn: ecsArn(place, `cluster/${clusterName}`),
    containerInstanceArn,
    ec2InstanceId: init.ec2InstanceId ?? instanceId(),
    registeredResources: resourcesOf(registeredResources),
    remainingResources: resourcesOf(init.remainingResources ?? registeredResources),
    status,
    version: init.version ?? 4,
    versionInfo: { agentHash: '8f4b4bd5', agentVersion: init.agentVersion ?? '1.96.0', dockerVersion: 'DockerVersion: 25.0.8' },
    updatedAt: ecsTime(time),
  };
  return { time, resources: [containerInstanceArn], detail };
}

/** How the events of container instances are made. */
export const containerInstanceChange: StateChange<'ECS Container Instance State Change', Detail, Init> = {
  kind: CONTAINER_INSTANCE_KIND,
  options: containerInstanceOptions,
  misfitOf,
  tell,
};
