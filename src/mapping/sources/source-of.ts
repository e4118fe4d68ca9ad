import { arn } from '../../values/arn.js';
import { settings } from '../../values/settings.js';
import { namesOf } from '../event-source-arn.js';
import type { AnyMappingOptions } from '../options.js';
import { activeMQSource, rabbitMQSource } from './amazon-mq.js';
import { dynamoDBSource } from './dynamodb.js';
import { mskSource, selfManagedKafkaSource } from './kafka.js';
import { kinesisSource } from './kinesis.js';
import { given, type Source } from './source.js';
import { sqsSource } from './sqs.js';

const LABEL = '2015-06-27T00:48:05.899';

/** The source that the options of a mapping describe. */
export function sourceOf(options: AnyMappingOptions, now: number): Source {
  const names = namesOf(options);
  const { eventSource, eventSourceArn } = options;
  const { region, accountId } = names ?? settings();
  const owner = names === undefined ? {} : { awsRegion: region, accountId };
  switch (eventSource) {
    case 'sqs': {
      const { maximumBatchingWindowInSeconds } = options;
      const window = given({ maximumBatchingWindowInSeconds });
      const queue = { ...window, ...owner, ...given({ queueName: names?.name }) };
      return sqsSource(eventSourceArn ?? arn('sqs', region, accountId, 'my-queue'), queue);
    }
    case 'kinesis-stream': {
      const usual = arn('kinesis', region, accountId, 'stream/my-stream');
      return kinesisSource(eventSourceArn ?? usual, { ...owner, ...given({ streamName: names?.name }) }, options.shardCount ?? 1);
    }
    case 'dynamodb-stream': {
      const usual = arn('dynamodb', region, accountId, `table/my-table/stream/${LABEL}`);
      const stream = { ...owner, ...given({ tableName: names?.name, streamLabel: names?.label }) };
      return dynamoDBSource(eventSourceArn ?? usual, stream, { count: options.shardCount ?? 1, madeAt: now });
    }
    case 'msk': {
      const cluster = names === undefined ? {} : { region, accountId, clusterName: names.name };
      return mskSource(eventSourceArn, { ...cluster, ...given({ topic: options.topics?.[0] }) });
    }
    case 'self-managed-kafka': {
      const bootstrapServers = options.selfManagedEventSource?.endpoints.KAFKA_BOOTSTRAP_SERVERS;
      return selfManagedKafkaSource(given({ bootstrapServers, topic: options.topics?.[0] }));
    }
    case 'amazon-mq/activemq':
    case 'amazon-mq/rabbitmq': {
      const broker = names === undefined ? {} : { region, accountId, brokerName: names.name };
      const queue = { ...broker, ...given({ queueName: options.queues?.[0] }) };
      return eventSource === 'amazon-mq/activemq' ? activeMQSource(eventSourceArn, queue) : rabbitMQSource(eventSourceArn, queue);
    }
  }
}
