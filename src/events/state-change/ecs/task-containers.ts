import { partitionOf } from '../../../values/arn.js';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../../values/random-text.js';
import { nextBelow } from '../../../values/sequence.js';
import type { Place } from '../../../contracts/state-change.js';
import { ecsArn } from './names.js';
import type { ECSContainerInit, ECSTaskStateChangeEventInit } from './task-init.js';
import { hasReached, type Standing } from './task-life.js';
import type { ECSAttachment, ECSContainer, ECSContainerOverride } from './types.js';

/** The containers that are given, or the usual one, all with a name. */
export function namedContainers({ containers = [{}] }: ECSTaskStateChangeEventInit): readonly (ECSContainerInit & { name: string })[] {
  return containers.map((container, index) => ({ ...container, name: container.name ?? (index === 0 ? 'app' : `app-${index + 1}`) }));
}

/** A task on Fargate's network interface. */
export interface Interface {
  readonly id: string;
  readonly privateIpv4Address: string;
  readonly privateDnsName: string;
}

/** A network interface in a private subnet of a region. */
export function networkInterfaceIn(region: string): Interface {
  const third = nextBelow(256);
  const fourth = 4 + nextBelow(250);
  const domain = region === 'us-east-1' ? 'ec2' : `${region}.compute`;
  return {
    id: randomUUID(),
    privateIpv4Address: `10.0.${third}.${fourth}`,
    privateDnsName: `ip-10-0-${third}-${fourth}.${domain}.internal`,
  };
}

function macAddress(): string {
  const hex = randomHex(10);
  return `0a:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}:${hex.slice(6, 8)}:${hex.slice(8)}`;
}

/** What a task's containers have in common. */
interface Task {
  readonly place: Place;
  readonly clusterName: string;
  readonly taskId: string;
  readonly taskArn: string;
  readonly standing: Standing;
  readonly networkInterface: Interface | undefined;
}

function statusOf({ lastStatus, failedToStart }: Standing): ECSContainer['lastStatus'] {
  if (hasReached(lastStatus, 'DEPROVISIONING') || (failedToStart && hasReached(lastStatus, 'STOPPING'))) return 'STOPPED';
  return hasReached(lastStatus, 'ACTIVATING') && !failedToStart ? 'RUNNING' : 'PENDING';
}

/** `123456789012.dkr.ecr.us-east-1.amazonaws.com/app:latest` */
export function imageOf(name: string, { account, region }: Place): string {
  const domain = partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `${account}.dkr.ecr.${region}.${domain}/${name.toLowerCase()}:latest`;
}

/** A container as its task's event tells of it. */
export function containerOf(init: ECSContainerInit & { name: string }, task: Task): ECSContainer {
  const { place, clusterName, taskId, taskArn, standing, networkInterface } = task;
  const { name, image = imageOf(name, place), cpu = 0 } = init;
  const lastStatus = statusOf(standing);
  const wasPulled = hasReached(standing.lastStatus, 'ACTIVATING') && !standing.failedToStart;
  const container: Partial<ECSContainer> = { containerArn: ecsArn(place, `container/${clusterName}/${taskId}/${randomUUID()}`) };
  if (lastStatus === 'STOPPED' && !standing.failedToStart) {
    container.exitCode = init.exitCode ?? (standing.stopCode === 'EssentialContainerExited' ? 0 : 143);
  }
  container.lastStatus = lastStatus;
  container.name = name;
  const reason =
    init.reason ?? (standing.failedToStart ? 'CannotPullContainerError: pull image manifest has been retried 1 time(s)' : undefined);
  if (reason !== undefined && lastStatus === 'STOPPED') container.reason = reason;
  container.image = image;
  if (wasPulled && image.includes('.dkr.ecr.')) container.imageDigest = `sha256:${randomHex(64)}`;
  if (wasPulled) {
    container.runtimeId = networkInterface === undefined ? randomHex(64) : `${taskId}-${randomText(ALPHABETS.digits, 10)}`;
  }
  container.taskArn = taskArn;
  const isConnected = networkInterface !== undefined && hasReached(standing.lastStatus, 'PENDING');
  container.networkInterfaces = isConnected
    ? [{ attachmentId: networkInterface.id, privateIpv4Address: networkInterface.privateIpv4Address }]
    : [];
  container.cpu = String(cpu);
  return container as ECSContainer;
}

/** What was changed of a container when its task was started. */
export function overrideOf({ name, command, environment }: ECSContainerInit & { name: string }): ECSContainerOverride {
  const override: Partial<ECSContainerOverride> = {};
  if (command !== undefined) override.command = [...command];
  if (environment !== undefined) {
    override.environment = Object.entries(environment)
      .filter(([, value]) => value !== undefined)
      .map(([variable, value]) => ({ name: variable, value }));
  }
  override.name = name;
  return override as ECSContainerOverride;
}

/** The attachment that is a task's network interface. */
export function attachmentOf({ id, privateIpv4Address, privateDnsName }: Interface, { lastStatus }: Standing): ECSAttachment {
  const details = [{ name: 'subnetId', value: `subnet-0${randomHex(16)}` }];
  if (!hasReached(lastStatus, 'PENDING')) return { id, type: 'eni', status: 'PRECREATED', details };
  details.push(
    { name: 'networkInterfaceId', value: `eni-0${randomHex(16)}` },
    { name: 'macAddress', value: macAddress() },
    { name: 'privateDnsName', value: privateDnsName },
    { name: 'privateIPv4Address', value: privateIpv4Address },
  );
  return { id, type: 'eni', status: lastStatus === 'STOPPED' ? 'DELETED' : 'ATTACHED', details };
}
