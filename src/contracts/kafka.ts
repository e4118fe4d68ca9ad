import { isPlainObject } from '../internal/plain-object.js';
import { memberAt, saidByBase64 } from './carried.js';
import { batchResponse, type BatchContract } from './batch.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from './facts.js';

type Partition = readonly [partition: string, records: readonly unknown[]];

/** The lists of records of a Kafka event by topic and partition; nothing for any other value. */
function partitionsOf(event: unknown): Partition[] {
  const records = (event as { records?: unknown } | null | undefined)?.records;
  if (!isPlainObject(records)) return [];
  return Object.entries(records).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
}

const batch: BatchContract = {
  identifier: '{ partition, offset }',
  orderedWithin: (event) => partitionsOf(event).flatMap(([partition, records]) => records.map(() => partition)),
  resumesAtFirst: true,
  identifiers: (event) =>
    partitionsOf(event).flatMap(([partition, records]) =>
      records.map((record) => ({ partition, offset: Number((record as { offset?: unknown } | null)?.offset) })),
    ),
};

function recordsOfPartitions(event: unknown): unknown[] {
  return partitionsOf(event).flatMap(([, records]) => records);
}

/** What holds for the events of every Kafka cluster, whoever runs it. */
export const kafkaFacts: Pick<EventSourceFacts, 'invocation' | 'records' | 'payloadLimit' | 'limits' | 'response' | 'batch' | 'payloads'> =
  {
    invocation: 'polled',
    records: { minimum: 1, maximum: 10_000, usual: 100, of: recordsOfPartitions },
    payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
    limits: {
      'batch size': '100 by default, up to 10,000, of one topic',
      'batching window': '500 milliseconds by default, up to 300 seconds',
      timeout: 'of the function: 14 minutes at most',
      'provisioned mode': 'only there: partial batch responses, retry limits, splitting of failed batches, schema registries',
      delivery: 'at least once, in order within a partition; a failing batch holds its partition up',
    },
    response: batchResponse(batch),
    batch,
    payloads: (event) => recordsOfPartitions(event).map((record) => saidByBase64(memberAt(record, 'value'))),
  };

/** True for an event of Kafka with a certain `eventSource`. */
export function isKafkaEventOf(eventSource: string, event: unknown): boolean {
  const { eventSource: source, records } = (event ?? {}) as { eventSource?: unknown; records?: unknown };
  return source === eventSource && isPlainObject(records);
}
