import type { Conversion } from '../../../contracts/conversion.js';
import { nameIn, namedValues } from '../../../values/readings.js';
import { isoMilliseconds } from '../../../values/time.js';
import { stateChangeConversion } from '../conversion.js';
import { jobChange } from './change.js';
import { createBatchJobStateChangeEvent } from './factory.js';
import type { BatchJobAttemptInit, BatchJobStateChangeEventInit } from './init.js';
import { EXITED } from './job.js';
import type { BatchArrayProperties, BatchJobAttempt, BatchJobContainer } from './types.js';

function attemptIn({ container: { exitCode, reason }, statusReason }: BatchJobAttempt): BatchJobAttemptInit {
  const attempt: BatchJobAttemptInit = { exitCode };
  if (reason !== undefined) attempt.reason = reason;
  if (statusReason !== EXITED) attempt.statusReason = statusReason;
  return attempt;
}

function instantIn(time: number | undefined): string | undefined {
  return time === undefined ? undefined : isoMilliseconds(time);
}

function arrayIn({ size, index }: BatchArrayProperties): BatchJobStateChangeEventInit['arrayProperties'] {
  return size === undefined ? { index } : { size };
}

function requirement(type: 'VCPU' | 'MEMORY', { resourceRequirements: all }: BatchJobContainer): number | undefined {
  const found = all.find((one) => one.type === type);
  return found === undefined ? undefined : Number(found.value);
}

function ownTags(tags: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([name]) => name !== 'resourceArn'));
}

export const conversions: readonly Conversion[] = [
  stateChangeConversion(jobChange, createBatchJobStateChangeEvent, {
    jobId: ({ detail }) => detail.jobId.split(':')[0],
    jobQueueName: ({ detail }) => nameIn(detail.jobQueue),
    jobDefinitionName: ({ detail }) => detail.jobDefinition.split('/')[1],
    attempts: ({ detail }) => detail.attempts.map(attemptIn),
    statusReason: ({ detail }) => detail.statusReason,
    startedAt: ({ detail }) => instantIn(detail.startedAt),
    stoppedAt: ({ detail }) => instantIn(detail.stoppedAt),
    environment: ({ detail }) => namedValues(detail.container.environment),
    vcpus: ({ detail }) => requirement('VCPU', detail.container),
    memory: ({ detail }) => requirement('MEMORY', detail.container),
    arrayProperties: ({ detail }) => (detail.arrayProperties === undefined ? undefined : arrayIn(detail.arrayProperties)),
    tags: ({ detail }) => ownTags(detail.tags),
  }),
];
