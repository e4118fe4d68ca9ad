import type { EventBridgeEvent } from 'aws-lambda';

/** The event by which Step Functions tells EventBridge that the status of an execution has changed. */
export type StepFunctionsExecutionStatusChangeEvent = EventBridgeEvent<
  'Step Functions Execution Status Change',
  StepFunctionsExecutionStatusChangeDetail
>;

/** Status of an execution. */
export type StepFunctionsExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING_REDRIVE';

/** Whether an execution can be redriven. */
export type StepFunctionsRedriveStatus = 'REDRIVABLE' | 'NOT_REDRIVABLE' | 'REDRIVABLE_BY_MAP_RUN';

/** An execution as it is after the change, in the members of `DescribeExecution`. */
export interface StepFunctionsExecutionStatusChangeDetail {
  executionArn: string;
  stateMachineArn: string;
  name: string;
  status: StepFunctionsExecutionStatus;
  /** Epoch milliseconds. */
  startDate: number;
  /** Epoch milliseconds; `null` while the execution is not over. */
  stopDate: number | null;
  /** JSON text; `null` when it is too large for the event. */
  input: string | null;
  /** JSON text; `null` unless the execution succeeded, and when it is too large for the event. */
  output: string | null;
  /** The version that the execution was started with, if any. */
  stateMachineVersionArn: string | null;
  /** The alias that the execution was started with, if any. */
  stateMachineAliasArn: string | null;
  redriveCount: number;
  /** Epoch milliseconds; `null` for an execution that was never redriven. */
  redriveDate: number | null;
  redriveStatus: StepFunctionsRedriveStatus;
  /** Why the execution can't be redriven; `null` if it can. */
  redriveStatusReason: string | null;
  inputDetails: StepFunctionsExecutionDataDetails;
  /** `null` unless the execution succeeded. */
  outputDetails: StepFunctionsExecutionDataDetails | null;
  /** Error name of an execution that failed, timed out or was aborted, where there is one. */
  error: string | null;
  cause: string | null;
}

/** Whether the event carries the data. */
export interface StepFunctionsExecutionDataDetails {
  /** False for data too large for the event; `DescribeExecution` has them. */
  included: boolean;
}
