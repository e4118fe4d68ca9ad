/** What AWS's SDK throws for a version or an alias that doesn't exist. */
class ResourceNotFoundException extends Error {
  readonly $fault = 'client' as const;
  readonly $metadata: { readonly httpStatusCode: number } = { httpStatusCode: 404 };
  readonly Type = 'User';

  constructor(message: string) {
    super(message);
    this.name = 'ResourceNotFoundException';
  }
}

export function functionNotFound(arn: string): Error {
  return new ResourceNotFoundException(`Function not found: ${arn}`);
}
