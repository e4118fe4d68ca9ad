import type { EventSourceFacts } from '../../contracts/facts.js';
import { isKafkaEventOf, kafkaFacts } from '../../contracts/kafka.js';

export const facts: EventSourceFacts = {
  slug: 'self-managed-kafka',
  title: 'Self-managed Apache Kafka record batch',
  types: [
    {
      type: 'SelfManagedKafkaEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createSelfManagedKafkaEvent',
      any: 'anySelfManagedKafkaEvent',
      createRecord: 'createSelfManagedKafkaRecord',
    },
  ],
  ...kafkaFacts,
  recognises: (event) => isKafkaEventOf('SelfManagedKafka', event),
  pages: [
    'https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-consume-kafka-events.html',
  ],
};
