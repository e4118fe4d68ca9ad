import type { FailureInit } from '../../events/event-source-mapping-failure/init.js';
import type { GivenUp } from './source.js';

type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** What all records of failure of streams are made from. */
export function failureInit({ entries: _entries, condition, ...init }: GivenUp): FailureInit & { condition: Condition } {
  return { ...init, condition: condition as Condition };
}

/** The same for Kafka, where a record that is too large is never handed over, and the function never answers. */
export function kafkaFailureInit({ entries: _entries, ...init }: GivenUp): FailureInit & Pick<GivenUp, 'condition'> {
  if (init.condition !== 'MaximumPayloadSizeExceeded') return init;
  return { ...init, functionError: undefined, executedVersion: undefined };
}

/** Records that grew too old were given up without an answer of the function's. */
export function failureMembers({ condition }: GivenUp): { responseContext?: undefined } {
  return condition === 'RecordAgeExceeded' ? { responseContext: undefined } : {};
}
