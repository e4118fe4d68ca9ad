import type { AppSyncResolverEvent } from 'aws-lambda';

/** The event of a resolver with batching: one request for each source that the field is resolved of. */
export type AppSyncBatchResolverEvent<
  TArguments = Record<string, unknown>,
  TSource = Record<string, unknown> | null,
> = AppSyncResolverEvent<TArguments, TSource>[];
