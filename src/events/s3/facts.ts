import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { recordsOf } from '../../contracts/batch.js';
import { ignoredResponse } from '../../contracts/response.js';

export const facts: EventSourceFacts = {
  slug: 's3',
  title: 'Amazon S3 event notification',
  types: [
    {
      type: 'S3Event',
      declaredBy: '@types/aws-lambda',
      create: 'createS3Event',
      any: 'anyS3Event',
      createRecord: 'createS3EventRecord',
    },
  ],
  invocation: 'asynchronous',
  records: { minimum: 1, maximum: 1, usual: 1 },
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'object key': '1 to 1,024 bytes of UTF-8, delivered form-encoded',
    delivery: 'at least once, usually within seconds, order not guaranteed (compare sequencers of one key)',
  },
  response: ignoredResponse,
  recognises(event) {
    const [record] = recordsOf(event);
    return (record as { eventSource?: unknown } | null | undefined)?.eventSource === 'aws:s3';
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html',
  ],
};
