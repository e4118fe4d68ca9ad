/** Why Lambda refuses a request with status 429. */
export type ThrottleReason =
  | 'CallerRateLimitExceeded'
  | 'ConcurrentInvocationLimitExceeded'
  | 'ConcurrentSnapshotCreateLimitExceeded'
  | 'FunctionInvocationRateLimitExceeded'
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionInvocationRateLimitExceeded';

/** What AWS's SDK throws when a request is throttled. */
export class TooManyRequestsException extends Error {
  readonly $fault = 'client' as const;
  readonly $metadata: { readonly httpStatusCode: number; readonly requestId?: string };
  readonly Reason: ThrottleReason;
  readonly Type = 'User' as const;

  constructor(reason: ThrottleReason, requestId?: string) {
    super(reason === 'CallerRateLimitExceeded' ? 'Rate exceeded' : 'Rate Exceeded.');
    this.name = 'TooManyRequestsException';
    this.Reason = reason;
    this.$metadata = requestId === undefined ? { httpStatusCode: 429 } : { httpStatusCode: 429, requestId };
  }

  /** The body of the answer. */
  get body(): { readonly Reason: ThrottleReason; readonly Type: 'User'; readonly message: string } {
    return { Reason: this.Reason, Type: this.Type, message: this.message };
  }
}
