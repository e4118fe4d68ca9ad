import { given, outOfOrder, type Misfit } from '../../../values/misfits.js';
import { isOver, isUnsuccessful, statusOf } from './execution.js';
import type { StepFunctionsExecutionStatusChangeEventInit } from './init.js';

type Init = StepFunctionsExecutionStatusChangeEventInit;

/** True for what only child executions of a Map Run can be. */
export function isOfMapRun(init: Init): boolean {
  return init.status === 'PENDING_REDRIVE' || init.redriveStatus === 'REDRIVABLE_BY_MAP_RUN';
}

/** The first option that contradicts the rest, if there is one. */
export function misfitOf(init: Init): Misfit<Init> | undefined {
  const status = statusOf(init);
  return (
    (isOver(status) ? undefined : given(init, ['stopDate'], `an execution that is ${status} has not stopped`)) ??
    (status === 'SUCCEEDED' ? undefined : given(init, ['output', 'outputDetails'], `an execution that is ${status} has no output`)) ??
    (isUnsuccessful(status) ? undefined : successMisfit(init, `an execution that is ${status}`)) ??
    redriveMisfit(init) ??
    outOfOrder(init, ['startDate', 'redriveDate', 'stopDate', 'time'])
  );
}

function successMisfit(init: Init, what: string): Misfit<Init> | undefined {
  const { error = null, cause = null, redriveStatus = 'NOT_REDRIVABLE' } = init;
  if (error !== null) return { option: 'error', why: `${what} has none` };
  if (cause !== null) return { option: 'cause', why: `${what} has none` };
  if (redriveStatus !== 'NOT_REDRIVABLE') return { option: 'redriveStatus', why: `${what} can’t be redriven` };
  return given(init, ['redriveStatusReason'], `the reason is that of ${what}`);
}

function redriveMisfit(init: Init): Misfit<Init> | undefined {
  const { redriveStatus = 'NOT_REDRIVABLE', stateMachineName } = init;
  if (redriveStatus !== 'NOT_REDRIVABLE' && init.redriveStatusReason !== undefined) {
    return { option: 'redriveStatusReason', why: `an execution that is ${redriveStatus} can be redriven` };
  }
  if (init.redriveCount === 0 && init.redriveDate !== undefined) {
    return { option: 'redriveDate', why: 'the execution was never redriven' };
  }
  if (isOfMapRun(init) && stateMachineName !== undefined && !stateMachineName.includes('/')) {
    return { option: 'stateMachineName', why: 'only the state machine of a Map Run, ‹name›/‹label›, has such executions' };
  }
  return undefined;
}
