import type { FailureInit } from '../../events/event-source-mapping-failure/init.js';
import type { GivenUp } from './source.js';

/** What all records of failure are made from. */
export function failureInit(givenUp: GivenUp): FailureInit & { condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded' } {
  const { condition, approximateInvokeCount, functionError, executedVersion, requestId, functionName, destination, time } = givenUp;
  return {
    condition: condition as 'RetryAttemptsExhausted' | 'RecordAgeExceeded',
    approximateInvokeCount,
    functionError,
    executedVersion,
    requestId,
    functionName,
    destination,
    time,
  };
}

/** Records that grew too old were given up without an answer of the function's. */
export function failureMembers({ condition }: GivenUp): { responseContext?: undefined } {
  return condition === 'RecordAgeExceeded' ? { responseContext: undefined } : {};
}
