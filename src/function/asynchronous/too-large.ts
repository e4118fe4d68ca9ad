/** What AWS's SDK throws for an event that can't be queued. */
class RequestTooLargeException extends Error {
  readonly $fault = 'client' as const;
  readonly $metadata: { readonly httpStatusCode: number } = { httpStatusCode: 413 };
  readonly Type = 'User';

  constructor(message: string) {
    super(message);
    this.name = 'RequestTooLargeException';
  }
}

export function eventTooLarge(size: number, limit: number): Error {
  return new RequestTooLargeException(`${size} byte payload is too large for the Event invocation type (limit ${limit} bytes)`);
}
