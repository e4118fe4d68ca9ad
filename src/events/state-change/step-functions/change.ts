import { arn } from '../../../values/arn.js';
import { randomUUID } from '../../../values/random-text.js';
import type { Place, StateChange, Told } from '../../../contracts/state-change.js';
import { timeline, type Step } from '../../../values/steps.js';
import { dataOf, isOver, isUnsuccessful, statusOf } from './execution.js';
import { executionOptions, type StepFunctionsExecutionStatusChangeEventInit } from './init.js';
import { EXECUTION_STATUS_CHANGE } from './kinds.js';
import { isOfMapRun, misfitOf } from './misfit.js';
import type { StepFunctionsExecutionStatus, StepFunctionsExecutionStatusChangeDetail, StepFunctionsRedriveStatus } from './types.js';

type Init = StepFunctionsExecutionStatusChangeEventInit;
type Detail = StepFunctionsExecutionStatusChangeDetail;

/** What is said of an execution that FAILED. */
export const USUAL_ERROR = 'States.TaskFailed';
export const USUAL_CAUSE = 'The task failed.';

const SOME_SECONDS = 2000;
const A_MINUTE = 60_000;

function stepsOf(over: boolean, redriven: boolean): readonly Step<'startDate' | 'redriveDate' | 'stopDate'>[] {
  const runs = over ? SOME_SECONDS : 0;
  const stop: readonly Step<'stopDate'>[] = over ? [['stopDate', 0]] : [];
  return redriven ? [['startDate', A_MINUTE], ['redriveDate', runs], ...stop] : [['startDate', runs], ...stop];
}

function redriveOf(init: Init, status: StepFunctionsExecutionStatus): Pick<Detail, 'redriveStatus' | 'redriveStatusReason'> {
  if (!isUnsuccessful(status)) {
    return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: `Execution is ${status} and cannot be redriven` };
  }
  const byDefault: StepFunctionsRedriveStatus = init.redriveStatusReason === undefined ? 'REDRIVABLE' : 'NOT_REDRIVABLE';
  const redriveStatus = init.redriveStatus ?? byDefault;
  const reason = redriveStatus === 'NOT_REDRIVABLE' ? (init.redriveStatusReason ?? 'Execution history event limit exceeded') : null;
  return { redriveStatus, redriveStatusReason: reason };
}

function tell(init: Init, { account, region }: Place, doing: string): Told<Detail> {
  const status = statusOf(init);
  const over = isOver(status);
  const redriveCount = init.redriveCount ?? (init.redriveDate === undefined ? 0 : 1);
  const times = timeline(init, stepsOf(over, redriveCount > 0));
  const { stateMachineName = isOfMapRun(init) ? 'my-state-machine/orders' : 'my-state-machine', name = randomUUID() } = init;
  const { stateMachineAlias: alias, stateMachineVersion: version = alias === undefined ? undefined : 1 } = init;
  const executionArn = arn('states', region, account, `execution:${stateMachineName}:${name}`);
  const stateMachineArn = arn('states', region, account, `stateMachine:${stateMachineName}`);
  const { input, output, inputDetails, outputDetails } = dataOf(doing, init, status);
  const { redriveStatus, redriveStatusReason } = redriveOf(init, status);
  const failed = status === 'FAILED';
  const detail: Detail = {
    executionArn,
    stateMachineArn,
    name,
    status,
    startDate: times.startDate,
    stopDate: over ? times.stopDate : null,
    input,
    output,
    stateMachineVersionArn: version === undefined ? null : `${stateMachineArn}:${version}`,
    stateMachineAliasArn: alias === undefined ? null : `${stateMachineArn}:${alias}`,
    redriveCount,
    redriveDate: redriveCount > 0 ? times.redriveDate : null,
    redriveStatus,
    redriveStatusReason,
    inputDetails,
    outputDetails,
    error: init.error === undefined && failed ? USUAL_ERROR : (init.error ?? null),
    cause: init.cause === undefined && failed ? USUAL_CAUSE : (init.cause ?? null),
  };
  return { time: times.time, resources: [executionArn], detail };
}

/** How the events of executions are made. */
export const executionStatusChange: StateChange<'Step Functions Execution Status Change', Detail, Init> = {
  kind: EXECUTION_STATUS_CHANGE,
  options: executionOptions,
  misfitOf,
  tell,
};
