import { partitionOf } from '../../../values/arn.js';
import { environmentList } from '../../../values/ecs.js';
import { interfacesOf, type Ground, type Trace } from './attempts.js';
import type { BatchJobStateChangeEventInit } from './init.js';
import type { BatchJobAttempt, BatchJobContainer, BatchJobStatus } from './types.js';

/** The container of a job: what its definition says, and what became of the last attempt. */
export function containerOf(
  init: BatchJobStateChangeEventInit,
  status: BatchJobStatus,
  ground: Ground,
  trace: Trace | undefined,
  last: BatchJobAttempt | undefined,
): BatchJobContainer {
  const { image = 'public.ecr.aws/amazonlinux/amazonlinux:latest', command = ['sleep', '600'], environment = {} } = init;
  const container: Partial<BatchJobContainer> = { image, command: [...command] };
  if (ground.isFargate) {
    container.executionRoleArn = `arn:${partitionOf(ground.region)}:iam::${ground.account}:role/ecsTaskExecutionRole`;
  }
  container.volumes = [];
  container.environment = environmentList(environment);
  container.mountPoints = [];
  container.ulimits = [];
  if (last !== undefined) container.exitCode = last.container.exitCode;
  if (last?.container.reason !== undefined) container.reason = last.container.reason;
  if (trace !== undefined) {
    if (trace.containerInstanceArn !== undefined) container.containerInstanceArn = trace.containerInstanceArn;
    container.taskArn = trace.taskArn;
    if (status !== 'STARTING') container.logStreamName = trace.logStreamName;
  }
  container.networkInterfaces = trace === undefined ? [] : interfacesOf(trace);
  container.resourceRequirements = [
    { value: String(init.vcpus ?? 1), type: 'VCPU' },
    { value: String(init.memory ?? 2048), type: 'MEMORY' },
  ];
  container.secrets = [];
  if (ground.isFargate) container.fargatePlatformConfiguration = { platformVersion: 'LATEST' };
  return container as BatchJobContainer;
}
