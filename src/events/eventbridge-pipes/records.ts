import type { DynamoDBRecord, KinesisStreamRecord, MSKEvent, MSKRecord, SelfManagedKafkaEvent, SQSRecord } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { isPlainObject } from '../../internal/plain-object.js';
import type { ActiveMQEvent } from '../amazon-mq/activemq/types.js';
import type { RabbitMQEvent } from '../amazon-mq/rabbitmq/types.js';
import type { EventBridgePipesRecord, KafkaPipesRecord, KinesisPipesRecord } from './types.js';

type Listed = SQSRecord | DynamoDBRecord | KinesisStreamRecord;

function ofStream({ kinesis, ...rest }: KinesisStreamRecord): KinesisPipesRecord {
  return { ...kinesis, ...rest };
}

function ofCluster(event: MSKEvent | SelfManagedKafkaEvent): KafkaPipesRecord[] {
  const { eventSource, bootstrapServers } = event;
  const source = 'eventSourceArn' in event ? { eventSourceArn: event.eventSourceArn, bootstrapServers } : { bootstrapServers };
  return Object.entries(event.records).flatMap(([eventSourceKey, records]) =>
    records.map((record: MSKRecord) => ({ ...record, ...source, eventSource, eventSourceKey }) as KafkaPipesRecord),
  );
}

function ofBroker(event: ActiveMQEvent | RabbitMQEvent): EventBridgePipesRecord[] {
  const { eventSourceArn } = event;
  if (event.eventSource === 'aws:mq') {
    return event.messages.map((message) => ({ ...message, eventSourceArn, eventSource: 'aws:amq' }));
  }
  return Object.entries(event.rmqMessagesByQueue).flatMap(([eventSourceKey, messages]) =>
    messages.map((message) => ({ ...message, eventSourceArn, eventSource: 'aws:rmq' as const, eventSourceKey })),
  );
}

function ofList(doing: string, records: readonly Listed[]): EventBridgePipesRecord[] {
  return records.map((record) => {
    switch ((record as { eventSource?: unknown } | null)?.eventSource) {
      case 'aws:sqs':
      case 'aws:dynamodb':
        return record as SQSRecord | DynamoDBRecord;
      case 'aws:kinesis':
        return ofStream(record as KinesisStreamRecord);
      default:
        throw failure(
          doing,
          'it was given an event that pipes don’t read',
          'Pass an event of SQS, Kinesis, a DynamoDB stream, MSK, self-managed Kafka, ActiveMQ or RabbitMQ, or messages of a queue.',
        );
    }
  });
}

function split(doing: string, event: Record<string, unknown>): EventBridgePipesRecord[] | undefined {
  if (Array.isArray(event.Records)) return ofList(doing, event.Records as Listed[]);
  if (isPlainObject(event.records)) return ofCluster(event as unknown as MSKEvent | SelfManagedKafkaEvent);
  if (Array.isArray(event.messages) || isPlainObject(event.rmqMessagesByQueue)) {
    return ofBroker(event as unknown as ActiveMQEvent | RabbitMQEvent);
  }
  return undefined;
}

/** The records of an event of what pipes read, as a pipe hands them on; `undefined` for what is no event. */
export function recordsOfSource(doing: string, given: unknown): EventBridgePipesRecord[] | undefined {
  if (!isPlainObject(given)) return undefined;
  const records = split(doing, given);
  if (records === undefined) return undefined;
  if (records.length === 0) {
    throw failure(doing, 'its event has no records', 'Pass an event with at least one: pipes never hand on an empty list.');
  }
  return throughJSON(doing, 'its event', records);
}
