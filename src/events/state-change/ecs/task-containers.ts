import { partitionOf } from '../../../values/arn.js';
import { privateAddress, privateNameOf } from '../../../values/ec2.js';
import { ecsArn, environmentList } from '../../../values/ecs.js';
import { ALPHABETS, randomHex, randomText, randomUUID } from '../../../values/random-text.js';
import type { Place } from '../../../contracts/state-change.js';
import type { ECSContainerInit, ECSTaskStateChangeEventInit } from './task-init.js';
import { hasReached, REASONS, type Standing } from './task-life.js';
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
  const privateIpv4Address = privateAddress();
  return { id: randomUUID(), privateIpv4Address, privateDnsName: privateNameOf(privateIpv4Address, region) };
}

function macAddress(): string {
  return `0a:${randomHex(10).match(/../g)!.join(':')}`;
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

function statusOf({ pulled, ended }: Standing): ECSContainer['lastStatus'] {
  if (ended) return 'STOPPED';
  return pulled ? 'RUNNING' : 'PENDING';
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
  const container: Partial<ECSContainer> = { containerArn: ecsArn(place, `container/${clusterName}/${taskId}/${randomUUID()}`) };
  if (standing.ended && !standing.failedToStart) {
    container.exitCode = init.exitCode ?? (standing.stopCode === 'EssentialContainerExited' ? 0 : 143);
  }
  container.lastStatus = statusOf(standing);
  container.name = name;
  const reason = init.reason ?? (standing.failedToStart ? REASONS.TaskFailedToStart : undefined);
  if (reason !== undefined && standing.ended) container.reason = reason;
  container.image = image;
  if (standing.pulled && image.includes('.dkr.ecr.')) container.imageDigest = `sha256:${randomHex(64)}`;
  if (standing.pulled) {
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
  if (environment !== undefined) override.environment = environmentList(environment);
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
