/** A refusal of the Lambda API, with what the AWS SDK gives it. */
export interface ServiceError extends Error {
  /** `client` for what the caller did wrong. */
  readonly $fault: 'client' | 'server';
  readonly $metadata: { readonly httpStatusCode: number };
  /** Whose fault it is, in the API's word: `User`. */
  readonly Type?: string;
}

class LambdaServiceError extends Error implements ServiceError {
  readonly $fault = 'client' as const;
  readonly $metadata: { readonly httpStatusCode: number };
  readonly Type = 'User';

  constructor(name: string, message: string, httpStatusCode: number) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode };
  }
}

/** An event that is larger than a request may be. */
export function requestTooLarge(largest: number): ServiceError {
  const message = `Request must be smaller than ${largest} bytes for the InvokeFunction operation`;
  return new LambdaServiceError('RequestTooLargeException', message, 413);
}
