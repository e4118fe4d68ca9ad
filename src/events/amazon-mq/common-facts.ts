import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';

/** What holds for the messages of every broker of Amazon MQ. */
export const brokerFacts: Pick<EventSourceFacts, 'invocation' | 'payloadLimit' | 'limits' | 'response' | 'pages'> = {
  invocation: 'polled',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'batch size': '100 by default, up to 10,000, of one queue',
    'batching window': '500 milliseconds by default, up to 300 seconds',
    timeout: 'of the function: 14 minutes at most',
    delivery: 'at least once; a failing batch comes again as a whole',
  },
  response: ignoredResponse,
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-mq-params.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-mq-errors.html',
  ],
};

/** How many messages an event of Amazon MQ holds. */
export const BATCH = { minimum: 1, maximum: 10_000, usual: 100 } as const;
