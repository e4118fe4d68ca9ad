import { recordsOf } from '../../contracts/batch.js';
import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { dispositionResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'ses',
  title: 'Amazon SES mail received',
  types: [
    {
      type: 'SESEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createSESEvent',
      any: 'anySESEvent',
      createRecord: 'createSESEventRecord',
    },
  ],
  invocation: 'asynchronous',
  records: { minimum: 1, maximum: 1, usual: 1 },
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    headers: '10 KB, then cut off: headersTruncated says so',
    body: 'in no event: let a rule store the mail in S3 first, under its messageId',
    'synchronous calls': 'a rule may call with RequestResponse and waits for 30 seconds then',
  },
  response: dispositionResponse,
  recognises(event) {
    const [record] = recordsOf(event);
    return (record as { eventSource?: unknown } | null | undefined)?.eventSource === 'aws:ses';
  },
  pages: [
    'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html',
    'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-ses.html',
  ],
};
