import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { jobChange } from './change.js';
import type { BatchJobStateChangeEventInit } from './init.js';
import type { BatchJobStateChangeEvent } from './types.js';

/**
 * The event that tells of a change in the status of a Batch job: it is runnable, starts, runs, succeeded, failed ...
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html
 * @param init which job it is, how its attempts went, and when; statuses, times and traces in ECS that aren't given follow
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Batch could not send
 * @example
 * const event = createBatchJobStateChangeEvent({ jobName: 'render', attempts: [{ exitCode: 137 }, { exitCode: 1 }] });
 * expect(event.detail.status).toBe('FAILED');
 * expect(event.detail.attempts.map(({ container }) => container.exitCode)).toEqual([137, 1]);
 */
export function createBatchJobStateChangeEvent(
  init?: BatchJobStateChangeEventInit,
  overrides?: DeepPartial<BatchJobStateChangeEvent>,
): BatchJobStateChangeEvent {
  return createStateChange(jobChange, init, overrides);
}
