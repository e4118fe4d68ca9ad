import type { DeepPartial } from '../../../internal/overrides.js';
import { createStateChange } from '../../../contracts/state-change.js';
import { executionStatusChange } from './change.js';
import type { StepFunctionsExecutionStatusChangeEventInit } from './init.js';
import type { StepFunctionsExecutionStatusChangeEvent } from './types.js';

/**
 * The event that tells of a change in the status of a Step Functions execution: it started, succeeded, failed, timed out, was aborted or
 * waits to be redriven.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html
 * @param init which execution it is, what went in and came out as plain values, and when; statuses and dates that aren't given follow
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that Step Functions could not send
 * @example
 * const event = createStepFunctionsExecutionStatusChangeEvent({ stateMachineName: 'checkout', input: { orderId: 'o-1' }, error: 'CardDeclined' });
 * expect(event.detail).toMatchObject({ status: 'FAILED', input: '{"orderId":"o-1"}', output: null, error: 'CardDeclined' });
 */
export function createStepFunctionsExecutionStatusChangeEvent(
  init?: StepFunctionsExecutionStatusChangeEventInit,
  overrides?: DeepPartial<StepFunctionsExecutionStatusChangeEvent>,
): StepFunctionsExecutionStatusChangeEvent {
  return createStateChange(executionStatusChange, init, overrides);
}
