import { isEmptyWindowOf, recordsOf, streamResponse, type BatchContract } from '../../contracts/batch.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';

const batch: BatchContract = {
  identifier: 'SequenceNumber',
  orderedWithin: (event) => recordsOf(event).map(() => 'shard'),
  resumesAtFirst: true,
  identifiers: (event) => recordsOf(event).map((record) => String((record as DynamoDBShape | null)?.dynamodb?.SequenceNumber)),
};

interface DynamoDBShape {
  readonly eventSource?: unknown;
  readonly dynamodb?: { readonly SequenceNumber?: unknown } | null;
}

export const facts: EventSourceFacts = {
  slug: 'dynamodb-stream',
  title: 'Amazon DynamoDB stream',
  types: [
    {
      type: 'DynamoDBStreamEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createDynamoDBStreamEvent',
      any: 'anyDynamoDBStreamEvent',
      createRecord: 'createDynamoDBRecord',
    },
    {
      type: 'DynamoDBStreamTumblingWindowEvent',
      declaredBy: 'lambdouble',
      create: 'createDynamoDBStreamTumblingWindowEvent',
      any: 'anyDynamoDBStreamTumblingWindowEvent',
    },
  ],
  invocation: 'polled',
  records: { minimum: 1, maximum: 10_000, usual: 100 },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'batch size': '100 by default, up to 10,000',
    'batching window': '0 to 300 seconds',
    'tumbling window': '0 to 900 seconds, state up to 1 MB',
    item: '400 KB',
    retention: '24 hours',
    delivery: 'at least once, in order for each item; a failing batch holds its shard up',
  },
  response: streamResponse(batch),
  batch,
  recognises(event) {
    const [record] = recordsOf(event);
    return record === undefined ? isEmptyWindowOf('dynamodb', event) : (record as DynamoDBShape | null)?.eventSource === 'aws:dynamodb';
  },
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html',
  ],
};
