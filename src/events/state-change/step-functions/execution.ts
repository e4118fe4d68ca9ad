import { failure } from '../../../internal/errors.js';
import { toJSONText } from '../../../internal/json.js';
import { utf8Length } from '../../../internal/utf8-length.js';
import type { StepFunctionsExecutionStatusChangeEventInit } from './init.js';
import type { StepFunctionsExecutionDataDetails, StepFunctionsExecutionStatus } from './types.js';

type Init = StepFunctionsExecutionStatusChangeEventInit;

const UNSUCCESSFUL: ReadonlySet<StepFunctionsExecutionStatus> = new Set(['FAILED', 'TIMED_OUT', 'ABORTED'] as const);

/** True for an execution that ended without success. */
export function isUnsuccessful(status: StepFunctionsExecutionStatus): boolean {
  return UNSUCCESSFUL.has(status);
}

/** True for an execution that has ended. */
export function isOver(status: StepFunctionsExecutionStatus): boolean {
  return status === 'SUCCEEDED' || isUnsuccessful(status);
}

/** The status that is given, or follows from what only an execution without success has. */
export function statusOf(init: Init): StepFunctionsExecutionStatus {
  if (init.status !== undefined) return init.status;
  const { error, cause, redriveStatus = 'NOT_REDRIVABLE', redriveStatusReason } = init;
  const failed = error !== undefined || cause !== undefined || redriveStatus !== 'NOT_REDRIVABLE' || redriveStatusReason !== undefined;
  return failed ? 'FAILED' : 'SUCCEEDED';
}

/** The data of an execution, as far as the event has room for them. */
export interface ExecutionData {
  readonly input: string | null;
  readonly output: string | null;
  readonly inputDetails: StepFunctionsExecutionDataDetails;
  readonly outputDetails: StepFunctionsExecutionDataDetails | null;
}

/** What Step Functions takes as input and output, in bytes. */
const LARGEST_DATA = 256 * 1024;
/** What an event has room for, in bytes of escaped text. */
const ROOM = 248 * 1024;

function dataText(doing: string, option: 'input' | 'output', value: unknown): string {
  if (value === undefined) return '{}';
  const text = toJSONText(doing, `option "${option}"`, value);
  const size = utf8Length(text);
  if (size <= LARGEST_DATA) return text;
  throw failure(
    doing,
    `option "${option}" has ${size} bytes of JSON`,
    `Step Functions takes at most ${LARGEST_DATA}; use a smaller one, or the second argument for an event that AWS never sends.`,
  );
}

/** Bytes of texts inside an event; escapes and UTF-8 make at most three of one character. */
function escapedSize(...texts: readonly (string | null)[]): number {
  const characters = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (characters * 3 <= ROOM) return 0;
  return texts.reduce((sum, text) => sum + (text === null ? 0 : utf8Length(JSON.stringify(text))), 0);
}

/** Input and output as JSON texts; what is larger than the room in an event is left out, the input first. */
export function dataOf(doing: string, init: Init, status: StepFunctionsExecutionStatus): ExecutionData {
  const input = dataText(doing, 'input', init.input);
  const output = status === 'SUCCEEDED' ? dataText(doing, 'output', init.output) : null;
  const hasInput = init.inputDetails?.included ?? escapedSize(input, output) <= ROOM;
  const hasOutput = init.outputDetails?.included ?? escapedSize(output) <= ROOM;
  return {
    input: hasInput ? input : null,
    output: hasOutput ? output : null,
    inputDetails: { included: hasInput },
    outputDetails: output === null ? null : { included: hasOutput },
  };
}
