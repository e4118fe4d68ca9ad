import * as fc from 'fast-check';
import type { Constraints, InitArbitraries } from '../../../generate/constraints.js';
import { anyInstant, anyText } from '../../../generate/values.js';
import { anyStateChange } from '../arbitrary-change.js';
import { executionStatusChange } from './change.js';
import type { StepFunctionsExecutionStatusChangeEventInit } from './init.js';
import type { StepFunctionsExecutionStatusChangeEvent } from './types.js';

/** Constraints of `anyStepFunctionsExecutionStatusChangeEvent()`: the factory's options, each a value or an arbitrary. */
export type StepFunctionsExecutionStatusChangeEventConstraints = Constraints<StepFunctionsExecutionStatusChangeEventInit>;

const data = fc.oneof(
  fc.record({ orderId: anyText(), total: fc.integer() }, { noNullPrototype: true }),
  fc.constantFrom<unknown>(null, null, 'done', '{"twice":true}', '', 0, [], [{ customer: '145538' }, { customer: '日本' }], {
    a: { b: [null] },
  }),
);

const defaults: InitArbitraries<StepFunctionsExecutionStatusChangeEventInit> = {
  status: fc.constantFrom<StepFunctionsExecutionStatusChangeEventInit['status']>(
    'SUCCEEDED',
    'FAILED',
    'SUCCEEDED',
    'RUNNING',
    'TIMED_OUT',
    'ABORTED',
    'PENDING_REDRIVE',
  ),
  stateMachineName: fc.constantFrom('checkout', 'Checkout-prod_2', 'checkout/eachOrder', 's'.repeat(80)),
  name: fc.constantFrom('run-1', 'e6ff2a91-8b2c-4d5a-9c3e-000000000001', 'scheduled_2026.01.15T12+0', 'ünïcode'),
  stateMachineVersion: fc.constantFrom(1, 7, 1000),
  stateMachineAlias: fc.constantFrom('PROD', 'blue-green'),
  startDate: anyInstant(),
  stopDate: anyInstant(),
  input: data,
  output: data,
  inputDetails: fc.constant({ included: false }),
  outputDetails: fc.constant({ included: false }),
  redriveCount: fc.constantFrom(1, 2, 1000),
  redriveStatus: fc.constantFrom('NOT_REDRIVABLE' as const, 'REDRIVABLE_BY_MAP_RUN' as const),
  redriveStatusReason: fc.constantFrom('Execution redrivable period exceeded', 'State machine is in DELETING status'),
  error: fc.constantFrom('States.Timeout', 'CardDeclined', 'Lambda.Unknown', null),
  cause: fc.oneof(anyText({ minLength: 1 }), fc.constantFrom('{"errorMessage":"no","errorType":"Error","trace":[]}', null)),
};

/**
 * Any event that tells of a change in the status of an execution: in every status, with inputs and outputs of every type and left-out
 * ones, of versions and aliases, redriven or not. Shrinks to the plain `createStepFunctionsExecutionStatusChangeEvent()`.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html
 * @param constraints options of `createStepFunctionsExecutionStatusChangeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyStepFunctionsExecutionStatusChangeEvent({ status: 'FAILED' }), ({ detail }) => {
 *     expect(detail.output).toBeNull();
 *   }),
 * );
 */
export function anyStepFunctionsExecutionStatusChangeEvent(
  constraints: StepFunctionsExecutionStatusChangeEventConstraints = {},
): fc.Arbitrary<StepFunctionsExecutionStatusChangeEvent> {
  return anyStateChange(executionStatusChange, defaults, constraints);
}
