import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { payloadsOfPipe } from './payloads.js';
import { batch, isPipesEvent, pipesEventOf, pipesResponse, recordsOfPipe } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'eventbridge-pipes',
  title: 'Amazon EventBridge Pipes batch',
  types: [
    {
      type: 'EventBridgePipesEvent',
      declaredBy: 'lambdouble',
      create: 'createEventBridgePipesEvent',
      any: 'anyEventBridgePipesEvent',
    },
  ],
  invocation: 'synchronous',
  records: { minimum: 1, maximum: 10_000, usual: 10, of: recordsOfPipe },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'batch size': '10 by default for SQS, 100 for the others; up to 10,000',
    'batching window': 'up to 300 seconds',
    duration: '5 minutes for the whole pipe, enrichment and target together',
    'partial batch failures': 'of targets only, for records of SQS, Kinesis and DynamoDB',
    delivery: 'at least once, in the order of the source',
  },
  response: pipesResponse,
  batch,
  payloads: payloadsOfPipe,
  embedded: pipesEventOf,
  recognises: isPipesEvent,
  pages: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-source.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/pipes-enrichment.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-kinesis.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-msk.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-mq.html',
  ],
};
