import type {
  DynamoDBRecord,
  DynamoDBStreamEvent,
  KinesisStreamEvent,
  KinesisStreamRecord,
  KinesisStreamRecordPayload,
  MSKEvent,
  MSKRecord,
  SelfManagedKafkaEvent,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import type { ActiveMQEvent, ActiveMQMessage } from '../amazon-mq/activemq/types.js';
import type { RabbitMQEvent, RabbitMQMessage } from '../amazon-mq/rabbitmq/types.js';

/** A record of a Kinesis stream as a pipe hands it on: what stands under `kinesis` elsewhere stands beside the rest. */
export interface KinesisPipesRecord extends KinesisStreamRecordPayload, Omit<KinesisStreamRecord, 'kinesis'> {}

/** A record of a Kafka topic as a pipe hands it on: each tells the cluster that it comes from. */
export interface KafkaPipesRecord extends MSKRecord {
  /** Of MSK clusters only. */
  eventSourceArn?: string;
  bootstrapServers: string;
  eventSource: 'aws:kafka' | 'SelfManagedKafka';
  /** The topic and the partition, such as `orders-0`. */
  eventSourceKey: string;
}

/** A message of an ActiveMQ queue as a pipe hands it on. */
export interface ActiveMQPipesRecord extends ActiveMQMessage {
  eventSourceArn: string;
  eventSource: 'aws:amq';
}

/** A message of a RabbitMQ queue as a pipe hands it on. */
export interface RabbitMQPipesRecord extends RabbitMQMessage {
  eventSourceArn: string;
  eventSource: 'aws:rmq';
  /** The queue and its virtual host, such as `orders::/`. */
  eventSourceKey: string;
}

/** A record that a pipe hands on, of any source. */
export type EventBridgePipesRecord =
  | SQSRecord
  | KinesisPipesRecord
  | DynamoDBRecord
  | KafkaPipesRecord
  | ActiveMQPipesRecord
  | RabbitMQPipesRecord;

/** The event that a pipe calls a function with: a bare list of records of one source. */
export type EventBridgePipesEvent<PipesRecord extends EventBridgePipesRecord = EventBridgePipesRecord> = PipesRecord[];

/** An event of what pipes read, as a function gets it that reads the same itself. */
export type EventBridgePipesSourceEvent =
  | SQSEvent
  | KinesisStreamEvent
  | DynamoDBStreamEvent
  | MSKEvent
  | SelfManagedKafkaEvent
  | ActiveMQEvent
  | RabbitMQEvent;
