import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';

interface Shape {
  readonly eventSource?: unknown;
  readonly events?: unknown;
}

function changesOf(event: unknown): readonly unknown[] {
  const { events } = (event ?? {}) as Shape;
  return Array.isArray(events) ? (events as unknown[]) : [];
}

export const facts: EventSourceFacts = {
  slug: 'documentdb-stream',
  title: 'Amazon DocumentDB change stream',
  types: [
    {
      type: 'DocumentDBEvent',
      declaredBy: 'lambdouble',
      create: 'createDocumentDBEvent',
      any: 'anyDocumentDBEvent',
      createRecord: 'createDocumentDBEventRecord',
    },
  ],
  invocation: 'polled',
  records: { minimum: 1, maximum: 10_000, usual: 100, of: changesOf },
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'batch size': '100 by default, up to 10,000',
    'batching window': '500 milliseconds by default, up to 300 seconds',
    concurrency: 'one invocation at a time',
    retention: 'of the stream: 3 hours by default, up to 7 days',
    delivery: 'at least once, in order; a failing batch holds the stream up until it has expired',
  },
  response: ignoredResponse,
  recognises(event) {
    const { eventSource, events } = (event ?? {}) as Shape;
    return eventSource === 'aws:docdb' && Array.isArray(events);
  },
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html',
    'https://docs.aws.amazon.com/documentdb/latest/developerguide/using-lambda.html',
    'https://docs.aws.amazon.com/documentdb/latest/developerguide/change_streams.html',
  ],
};
