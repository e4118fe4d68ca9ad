import { stateChangeKind, type StateChangeKind } from '../../../contracts/state-change-facts.js';

/** What tells of a change in the status of an execution. */
export const EXECUTION_STATUS_CHANGE: StateChangeKind<'Step Functions Execution Status Change'> = stateChangeKind(
  'aws.states',
  'Step Functions Execution Status Change',
  'StepFunctionsExecutionStatusChangeEvent',
);
