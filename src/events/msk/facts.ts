import type { EventSourceFacts } from '../../contracts/facts.js';
import { isKafkaEventOf, kafkaFacts } from '../../contracts/kafka.js';

export const facts: EventSourceFacts = {
  slug: 'msk',
  title: 'Amazon MSK record batch',
  types: [
    {
      type: 'MSKEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createMSKEvent',
      any: 'anyMSKEvent',
      createRecord: 'createMSKRecord',
    },
  ],
  ...kafkaFacts,
  recognises: (event) => isKafkaEventOf('aws:kafka', event),
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-consume-kafka-events.html',
  ],
};
