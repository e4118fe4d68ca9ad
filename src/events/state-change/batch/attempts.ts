import { privateAddress } from '../../../values/ec2.js';
import { ecsArn, ecsResourceId } from '../../../values/ecs.js';
import { randomUUID } from '../../../values/random-text.js';
import type { Place } from '../../../contracts/state-change.js';
import type { BatchJobAttemptInit } from './init.js';
import { EXITED, exitCodeOf } from './job.js';
import type { BatchAttemptContainer, BatchJobAttempt, BatchNetworkInterface } from './types.js';

/** Where a job runs. */
export interface Ground extends Place {
  readonly isFargate: boolean;
  /** Name of the cluster behind the compute environment. */
  readonly cluster: string;
  /** Name of the job definition. */
  readonly definition: string;
}

/** What one attempt is in ECS. */
export interface Trace {
  readonly containerInstanceArn: string | undefined;
  readonly taskArn: string;
  readonly logStreamName: string;
  readonly networkInterface: BatchNetworkInterface | undefined;
}

/** Makes up what an attempt is in ECS. */
export function traceOn(ground: Ground): Trace {
  const { isFargate, cluster, definition } = ground;
  const task = ecsResourceId();
  return {
    containerInstanceArn: isFargate ? undefined : ecsArn(ground, `container-instance/${cluster}/${ecsResourceId()}`),
    taskArn: ecsArn(ground, `task/${cluster}/${task}`),
    logStreamName: `${definition}/default/${task}`,
    networkInterface: isFargate ? { attachmentId: randomUUID(), privateIpv4Address: privateAddress() } : undefined,
  };
}

/** A new list of an attempt's network interfaces. */
export function interfacesOf({ networkInterface }: Trace): BatchNetworkInterface[] {
  return networkInterface === undefined ? [] : [{ ...networkInterface }];
}

/** An attempt that is over. */
export function attemptOf(
  init: BatchJobAttemptInit,
  trace: Trace,
  succeeded: boolean,
  startedAt: number,
  stoppedAt: number,
): BatchJobAttempt {
  const container: Partial<BatchAttemptContainer> = {};
  if (trace.containerInstanceArn !== undefined) container.containerInstanceArn = trace.containerInstanceArn;
  container.taskArn = trace.taskArn;
  container.exitCode = exitCodeOf(init, succeeded);
  if (init.reason !== undefined) container.reason = init.reason;
  container.logStreamName = trace.logStreamName;
  container.networkInterfaces = interfacesOf(trace);
  return { container: container as BatchAttemptContainer, startedAt, stoppedAt, statusReason: init.statusReason ?? EXITED };
}

/** Attempts that went wrong one after the other between two instants. */
export function failedAttempts(inits: readonly BatchJobAttemptInit[], ground: Ground, from: number, until: number): BatchJobAttempt[] {
  const each = Math.floor((until - from) / Math.max(1, inits.length));
  return inits.map((init, index) => {
    const begin = from + index * each;
    return attemptOf(init, traceOn(ground), false, begin + Math.floor(each / 3), begin + Math.floor((each * 2) / 3));
  });
}
