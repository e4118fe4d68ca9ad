import type { FailureInit } from '../../events/event-source-mapping-failure/init.js';
import type { GivenUp } from './source.js';

type Answered = Pick<GivenUp, 'condition'> & FailureInit;

/** What records of failure are made from; of records that grew too old or too large no answer of the function's is told. */
function initOf({ entries: _entries, ...init }: GivenUp): Answered {
  return init.condition === 'RetryAttemptsExhausted' ? init : { ...init, functionError: undefined, executedVersion: undefined };
}

/** The same of streams, whose records are never too large. */
export function failureInit(givenUp: GivenUp): FailureInit & { condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded' } {
  return initOf(givenUp) as FailureInit & { condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded' };
}

/** The same of Kafka. */
export function kafkaFailureInit(givenUp: GivenUp): Answered {
  return initOf(givenUp);
}
