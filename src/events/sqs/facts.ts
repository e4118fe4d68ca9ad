import { batchResponse, recordsOf, type BatchContract } from '../../contracts/batch.js';
import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { memberAt, saidByText } from '../../contracts/carried.js';

const batch: BatchContract = {
  identifier: 'messageId',
  orderedWithin: (event) =>
    recordsOf(event).map((record) => {
      const group = memberAt(record, 'attributes', 'MessageGroupId');
      return String(memberAt(record, 'eventSourceARN')).endsWith('.fifo') && typeof group === 'string' ? group : undefined;
    }),
  identifiers: (event) => recordsOf(event).map((record) => String((record as { messageId?: unknown } | null)?.messageId)),
};

export const facts: EventSourceFacts = {
  slug: 'sqs',
  title: 'Amazon SQS message batch',
  types: [
    {
      type: 'SQSEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createSQSEvent',
      any: 'anySQSEvent',
      createRecord: 'createSQSRecord',
    },
  ],
  invocation: 'polled',
  records: { minimum: 1, maximum: 10_000, usual: 10 },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'batch size': '10 by default; up to 10,000 for standard queues with a batching window of at least 1 second, 10 for FIFO queues',
    message: '1 byte to 1 MiB, attributes included, XML characters only',
    'message attributes': '10',
    delivery: 'at least once; in order within a message group of a FIFO queue, in no order otherwise',
  },
  response: batchResponse(batch),
  batch,
  payloads: (event) => recordsOf(event).map((record) => saidByText(memberAt(record, 'body'))),
  recognises(event) {
    const [record] = recordsOf(event);
    return (record as { eventSource?: unknown } | null | undefined)?.eventSource === 'aws:sqs';
  },
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html',
  ],
};
