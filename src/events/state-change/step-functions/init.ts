import { aNonEmptyString, anInteger, anObjectOf, anything, aBoolean, aStringMatching, either, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import { anInstant, type Instant } from '../../../values/time.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import type { StepFunctionsExecutionDataDetails, StepFunctionsExecutionStatus, StepFunctionsRedriveStatus } from './types.js';

/** Which execution changed its status, and how it went. Everything has a default. */
export interface StepFunctionsExecutionStatusChangeEventInit extends EnvelopeInit {
  /** Default `SUCCEEDED`, or `FAILED` when an error, a cause or something about a redrive to come is given. */
  status?: StepFunctionsExecutionStatus | undefined;
  /** Name of the state machine; a child execution of a Map Run has `‹name›/‹label›`. Default `my-state-machine`. */
  stateMachineName?: string | undefined;
  /** Name of the execution. Default: a random UUID, as when nobody names it. */
  name?: string | undefined;
  /** Version that the execution was started with. Default: none, or 1 when an alias is given. */
  stateMachineVersion?: number | undefined;
  /** Name of the alias that the execution was started with. Default: none. */
  stateMachineAlias?: string | undefined;
  /** When the execution started. Default: two seconds before it stopped, or when it was redriven. */
  startDate?: Instant | undefined;
  /** When the execution stopped. Default: `time`. */
  stopDate?: Instant | undefined;
  /** What the execution was started with: anything that JSON can hold; it travels as JSON text. Default `{}`. */
  input?: unknown;
  /** What the execution results in: anything that JSON can hold; it travels as JSON text. Default `{}`. */
  output?: unknown;
  /** `{ included: false }` for an input that is too large for the event. Default: follows from its size. */
  inputDetails?: StepFunctionsExecutionDataDetails | undefined;
  /** `{ included: false }` for an output that is too large for the event. Default: follows from its size. */
  outputDetails?: StepFunctionsExecutionDataDetails | undefined;
  /** How many times the execution was redriven. Default 0, or 1 when `redriveDate` is given. */
  redriveCount?: number | undefined;
  /** When the execution was last redriven. Default: two seconds before it stopped. */
  redriveDate?: Instant | undefined;
  /** Default: `REDRIVABLE` for what failed, timed out or was aborted, `NOT_REDRIVABLE` for everything else and when a reason is given. */
  redriveStatus?: StepFunctionsRedriveStatus | undefined;
  /** Why the execution can't be redriven. Default: follows from `status`. */
  redriveStatusReason?: string | undefined;
  /** Name of the error. Default `States.TaskFailed` for an execution that FAILED, `null` for all others. */
  error?: string | null | undefined;
  /** What there is to say about the error. Default: a text for an execution that FAILED, `null` for all others. */
  cause?: string | null | undefined;
}

const aName = '[^\\s<>{}[\\]?*"#%\\\\^|~`$&,;:/\\0-\\x1f\\x7f-\\x9f\\ud800-\\udfff]{1,80}';

const dataDetails = anObjectOf({ included: aBoolean }, ['included']);
const aTextOrNull: OptionCheck = either(aNonEmptyString, oneOf([null]));

/** The options of an execution's change. */
export const executionOptions: OptionTable<StepFunctionsExecutionStatusChangeEventInit> =
  optionTable<StepFunctionsExecutionStatusChangeEventInit>({
    status: oneOf(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']),
    stateMachineName: aStringMatching(
      new RegExp(`^${aName}(/${aName})?$`),
      'the name of a state machine: 1 to 80 characters without blanks, brackets, wildcards and special characters',
    ),
    name: aStringMatching(
      new RegExp(`^${aName}$`),
      'the name of an execution: 1 to 80 characters without blanks, brackets, wildcards and special characters',
    ),
    stateMachineVersion: anInteger(1, 2 ** 31 - 1),
    stateMachineAlias: aStringMatching(
      /^(?=.*[A-Za-z_.-])[\w.-]{1,80}$/,
      'the name of an alias: 1 to 80 letters, digits, "-", "_" and "."',
    ),
    startDate: anInstant,
    stopDate: anInstant,
    input: anything,
    output: anything,
    inputDetails: dataDetails,
    outputDetails: dataDetails,
    redriveCount: anInteger(0, 1000),
    redriveDate: anInstant,
    redriveStatus: oneOf(['REDRIVABLE', 'NOT_REDRIVABLE', 'REDRIVABLE_BY_MAP_RUN']),
    redriveStatusReason: aNonEmptyString,
    error: aTextOrNull,
    cause: aTextOrNull,
    ...envelopeOptions,
  });
