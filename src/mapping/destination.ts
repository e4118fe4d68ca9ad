import { failure } from '../internal/errors.js';
import { randomUUID } from '../values/random-text.js';
import type { EventSourceMappingFailureCondition } from '../events/event-source-mapping-failure/index.js';
import type { MappedRecord } from './journal.js';
import { DOING } from './option-checks.js';

/** What was sent to the destination on failure. */
export interface MappedFailure<Record = unknown> {
  /** The ARN of the destination. */
  readonly destination: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly condition: EventSourceMappingFailureCondition;
  /** What the destination got, such as a `KinesisStreamFailureEvent`. */
  readonly event: object;
  readonly records: readonly MappedRecord<Record>[];
  /** The key of the object, in an S3 bucket. */
  readonly key?: string;
}

const KINDS = { sqs: 'SQS', sns: 'SNS', s3: 'S3' } as const;

/** What kind of destination an ARN names. */
export function destinationKind(arn: string): 'SQS' | 'SNS' | 'S3' {
  const service = /^arn:aws(?:-[a-z]+)*:(sqs|sns|s3):/.exec(arn)?.[1];
  if (service !== undefined) return KINDS[service as keyof typeof KINDS];
  throw failure(
    DOING,
    `option "destinationConfig" names "${arn}"`,
    'Pass the ARN of an SQS queue, an SNS topic or an S3 bucket, such as "arn:aws:sqs:us-east-1:123456789012:failures".',
  );
}

/** `aws/lambda/<mapping>/<shard>/2026/01/15/2026-01-15T12.34.56-<uuid>` */
export function objectKey(mapping: string, shard: string, time: number): string {
  const [date, clock] = new Date(time).toISOString().split('T') as [string, string];
  return `aws/lambda/${mapping}/${shard}/${date.replaceAll('-', '/')}/${date}T${clock.slice(0, 8).replaceAll(':', '.')}-${randomUUID()}`;
}
