import { isEmptyWindowOf, recordsOf, streamResponse, type BatchContract } from '../../contracts/batch.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { memberAt, saidByBase64 } from '../../contracts/carried.js';

interface KinesisShape {
  readonly eventSource?: unknown;
  readonly kinesis?: { readonly sequenceNumber?: unknown } | null;
}

const batch: BatchContract = {
  identifier: 'sequenceNumber',
  orderedWithin: (event) => recordsOf(event).map(() => 'shard'),
  resumesAtFirst: true,
  identifiers: (event) => recordsOf(event).map((record) => String((record as KinesisShape | null)?.kinesis?.sequenceNumber)),
};

export const facts: EventSourceFacts = {
  slug: 'kinesis-stream',
  title: 'Amazon Kinesis data stream',
  types: [
    {
      type: 'KinesisStreamEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createKinesisStreamEvent',
      any: 'anyKinesisStreamEvent',
      createRecord: 'createKinesisStreamRecord',
    },
    {
      type: 'KinesisStreamTumblingWindowEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createKinesisStreamTumblingWindowEvent',
      any: 'anyKinesisStreamTumblingWindowEvent',
    },
  ],
  invocation: 'polled',
  records: { minimum: 1, maximum: 10_000, usual: 100 },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'batch size': '100 by default, up to 10,000',
    'batching window': '0 to 300 seconds',
    'tumbling window': '0 to 900 seconds, state up to 1 MB',
    'partition key': '1 to 256 characters',
    record: '1 MiB, or up to 10 MiB where the stream allows it; an event holds 6 MB, base64 included',
    retention: '24 hours to 365 days',
    delivery: 'at least once, in order within a shard; a failing batch holds its shard up',
  },
  response: streamResponse(batch),
  batch,
  payloads: (event) => recordsOf(event).map((record) => saidByBase64(memberAt(record, 'kinesis', 'data'))),
  recognises(event) {
    const [record] = recordsOf(event);
    return record === undefined ? isEmptyWindowOf('kinesis', event) : (record as KinesisShape | null)?.eventSource === 'aws:kinesis';
  },
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-parameters.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html',
    'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html',
  ],
};
