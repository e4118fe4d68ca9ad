import { show } from '../../internal/show.js';
import type { LambdaDestinationEventInit } from './init.js';
import type { LambdaDestinationCondition } from './types.js';

/** Why an option contradicts how the invocation ended, and what to do instead. */
export interface Misfit {
  readonly option: keyof LambdaDestinationEventInit;
  readonly cause: string;
  readonly wayOut: string;
}

/** How an invocation ended, as far as its init says. */
export function conditionOf({ condition, functionError }: LambdaDestinationEventInit): LambdaDestinationCondition {
  return condition ?? (functionError === undefined ? 'Success' : 'RetriesExhausted');
}

/** How often the function was called, as far as its init says. */
export function attemptsOf(init: LambdaDestinationEventInit): number {
  if (init.approximateInvokeCount !== undefined) return init.approximateInvokeCount;
  const condition = conditionOf(init);
  if (condition === 'ZeroReservedConcurrency') return 0;
  return condition === 'RetriesExhausted' ? 3 : 1;
}

/** True when there is an answer or an error to tell of. */
export function wasAnswered(init: LambdaDestinationEventInit): boolean {
  return conditionOf(init) !== 'ZeroReservedConcurrency' && attemptsOf(init) > 0;
}

const OF_ANSWERS = ['responsePayload', 'functionError', 'executedVersion'] as const;

function misfit(init: LambdaDestinationEventInit, option: Misfit['option'], because: string, wayOut: string): Misfit {
  return { option, cause: `option "${option}" is ${show(init[option])}, but ${because}`, wayOut };
}

/** The first option that contradicts how the invocation ended, if there is one. */
export function misfitOf(init: LambdaDestinationEventInit): Misfit | undefined {
  const condition = conditionOf(init);
  if (attemptsOf(init) === 0 && (condition === 'Success' || condition === 'RetriesExhausted')) {
    return misfit(init, 'approximateInvokeCount', `${condition} follows an attempt`, 'Pass 1 or more, or another "condition".');
  }
  if (condition === 'Success' && init.functionError !== undefined) {
    return misfit(init, 'functionError', 'the invocation succeeded', 'Leave it out, or let "condition" be "RetriesExhausted".');
  }
  if (wasAnswered(init)) return undefined;
  const option = OF_ANSWERS.find((name) => init[name] !== undefined);
  return option && misfit(init, option, 'the function was never called', 'Leave it out, or pass another "condition".');
}
