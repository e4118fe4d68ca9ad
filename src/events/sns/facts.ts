import { recordsOf } from '../../contracts/batch.js';
import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { memberAt, saidByText } from '../../contracts/carried.js';
import { eventOfNotification } from './embedded.js';

export const facts: EventSourceFacts = {
  slug: 'sns',
  title: 'Amazon SNS notification',
  types: [
    {
      type: 'SNSEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createSNSEvent',
      any: 'anySNSEvent',
      createRecord: 'createSNSEventRecord',
    },
  ],
  invocation: 'asynchronous',
  records: { minimum: 1, maximum: 1, usual: 1 },
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    message: '1 byte to 256 KB, attributes included',
    subject: '1 to 100 ASCII characters',
    topics: 'standard ones; FIFO topics deliver to no function',
    delivery:
      'at least once, in no order; SNS tries for 23 days to hand a message over to Lambda, which then tries a failing function three times',
  },
  response: ignoredResponse,
  payloads: (event) => recordsOf(event).map((record) => saidByText(memberAt(record, 'Sns', 'Message'))),
  embedded: eventOfNotification,
  recognises(event) {
    const [record] = recordsOf(event);
    return (record as { EventSource?: unknown } | null | undefined)?.EventSource === 'aws:sns';
  },
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html',
    'https://docs.aws.amazon.com/sns/latest/api/API_Publish.html',
  ],
};
