import { batchResponse, type BatchContract } from '../../contracts/batch.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';

/** What names the failed records of a source in an answer, by the `eventSource` of its records. */
const IDENTIFIERS: Readonly<Record<string, string | undefined>> = {
  'aws:sqs': 'messageId',
  'aws:kinesis': 'eventID',
  'aws:dynamodb': 'eventID',
};

/** Every `eventSource` of what pipes read; Amazon MQ writes that of ActiveMQ in two ways. */
const SOURCES: ReadonlySet<string> = new Set([
  ...Object.keys(IDENTIFIERS),
  'aws:kafka',
  'SelfManagedKafka',
  'aws:amq',
  'aws:mq',
  'aws:rmq',
]);

/** What a pipe reads whose event this is, by the `eventSource` of its records. */
export function sourceOf(event: unknown): string | undefined {
  const [record] = recordsOfPipe(event);
  const source = (record as { eventSource?: unknown } | null | undefined)?.eventSource;
  return typeof source === 'string' && SOURCES.has(source) ? source : undefined;
}

/** The records of a pipe's event; nothing for any other value. */
export function recordsOfPipe(event: unknown): readonly unknown[] {
  return Array.isArray(event) ? (event as unknown[]) : [];
}

/** True for a list of records of what pipes read. */
export function isPipesEvent(event: unknown): boolean {
  return sourceOf(event) !== undefined;
}

/** The event of a single record that no mapping delivers in this form, such as the detail of an event that a pipe put on a bus. */
export function pipesEventOf(record: unknown): readonly unknown[] | undefined {
  const ofPipe =
    isPlainObject(record) && ('eventSourceKey' in record || 'kinesisSchemaVersion' in record || record.eventSource === 'aws:amq');
  return ofPipe && isPipesEvent([record]) ? [record] : undefined;
}

export const batch: BatchContract = {
  identifier: 'messageId or eventID',
  identifiers(event) {
    const name = IDENTIFIERS[sourceOf(event) ?? ''];
    if (name === undefined) return [];
    return recordsOfPipe(event).map((record) => String((record as Record<string, unknown> | null)?.[name]));
  },
};

const reading = batchResponse(batch);

function reports(answer: unknown): boolean {
  return isPlainObject(answer) && answer.batchItemFailures !== undefined && answer.batchItemFailures !== null;
}

/**
 * What a pipe makes of an answer. Of a target it looks for failed records, and at nothing else; whatever an enrichment answers goes on.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html
 */
export const pipesResponse: ResponseContract = {
  summary:
    'Of a target `{ batchItemFailures: [{ itemIdentifier }] }` with the `messageId` (SQS) or `eventID` (Kinesis, DynamoDB) of what failed, or nothing for success; of an enrichment whatever shall go on to the target, a list for a batch',
  problems(answer, event) {
    if (!reports(answer)) return [];
    const source = sourceOf(event);
    if (source === undefined || IDENTIFIERS[source] !== undefined) return reading.problems(answer, event);
    return [`A pipe that reads ${source} takes no batchItemFailures, so they are overlooked: throw, and the whole batch comes again.`];
  },
};
