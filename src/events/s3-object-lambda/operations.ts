import type { S3ObjectLambdaOperation } from './types.js';

/** What tells one operation's event from another's. */
export interface Operation {
  /** The member that only this operation has. */
  readonly context: string;
  /** True where the request is about the bucket, so that there is no key. */
  readonly lists: boolean;
  /** What the request's query starts with. */
  readonly query: string;
}

/** Every operation by its name. */
export const OPERATIONS: Readonly<Record<S3ObjectLambdaOperation, Operation>> = {
  GetObject: { context: 'getObjectContext', lists: false, query: '' },
  HeadObject: { context: 'headObjectContext', lists: false, query: '' },
  ListObjects: { context: 'listObjectsContext', lists: true, query: '' },
  ListObjectsV2: { context: 'listObjectsV2Context', lists: true, query: 'list-type=2' },
};

/** Every operation's name. */
export const OPERATION_NAMES: readonly S3ObjectLambdaOperation[] = Object.keys(OPERATIONS) as S3ObjectLambdaOperation[];

/** The operation that an event is about. */
export function operationOf(event: object): Operation | undefined {
  return Object.values(OPERATIONS).find(({ context }) => Object.hasOwn(event, context));
}
