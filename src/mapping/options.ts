import type { Instant } from '../values/time.js';

/** Filters of a mapping: a record passes if it passes one of them. */
export interface MappingFilterCriteria {
  /** Up to 5. A pattern is an object, or JSON text. */
  filters: readonly { pattern: string | object }[];
}

/** What all event source mappings have. */
export interface CommonMappingOptions {
  /** Most records of a batch. Default 10 for SQS, 100 for all others. */
  batchSize?: number | undefined;
  /** Seconds for which a batch is gathered, 0 to 300. Default 0; half a second for Kafka and Amazon MQ. */
  maximumBatchingWindowInSeconds?: number | undefined;
  /** What doesn't pass is never handed over; messages of SQS are deleted then. Default: everything passes. */
  filterCriteria?: MappingFilterCriteria | undefined;
  /** Timeout of a bare handler in seconds, as of a function. Default 3. */
  timeout?: number | undefined;
}

/** What a mapping has whose function may report single records as failed. */
export interface ReportingMappingOptions {
  /** `['ReportBatchItemFailures']` lets the answer say which records failed. Default: the answer is ignored. */
  functionResponseTypes?: readonly 'ReportBatchItemFailures'[] | undefined;
}

/** What mappings of streams and topics have in common. */
export interface RetryingMappingOptions extends ReportingMappingOptions {
  /** Where reading begins. Default `TRIM_HORIZON`, with the oldest record; `LATEST` skips what arrived before the mapping was made. */
  startingPosition?: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP' | undefined;
  /** With `AT_TIMESTAMP`: records that arrived before it are skipped. */
  startingPositionTimestamp?: Instant | undefined;
  /** Whether a batch that failed is tried again in two halves. Default false. */
  bisectBatchOnFunctionError?: boolean | undefined;
  /** How often a batch that failed is tried again: 0 to 10,000. Default -1: until its records are too old. */
  maximumRetryAttempts?: number | undefined;
  /** When records are given up: 60 to 604,800 seconds after their arrival. Default -1: never. */
  maximumRecordAgeInSeconds?: number | undefined;
  /** Where what was given up is told: the ARN of an SQS queue, an SNS topic or an S3 bucket. Default: nowhere. */
  destinationConfig?: { onFailure?: { destination: string } | undefined } | undefined;
}

/** A mapping of an SQS queue, and the queue. */
export interface SQSMappingOptions extends CommonMappingOptions, ReportingMappingOptions {
  eventSource: 'sqs';
  /** Of the queue; it is a FIFO queue if it ends in `.fifo`. Default: a queue `my-queue`. */
  eventSourceArn?: string | undefined;
  /** How many batches may be in flight at once: 2 to 1,000. Default: as many as AWS scales to. */
  scalingConfig?: { maximumConcurrency?: number | undefined } | undefined;
  /** Of the queue: seconds after which a message that wasn't deleted comes again, 0 to 43,200. Default 30. */
  visibilityTimeout?: number | undefined;
  /** Of the queue: where messages go that were received too often. Default: nowhere; they come again until they expire. */
  redrivePolicy?: { maxReceiveCount: number; deadLetterTargetArn?: string | undefined } | undefined;
  /** Of the queue: seconds for which it keeps messages, 60 to 1,209,600. Default 345,600, which is four days. */
  messageRetentionPeriod?: number | undefined;
}

/** A mapping of a stream with shards. */
export interface StreamMappingOptions extends CommonMappingOptions, RetryingMappingOptions {
  /** How many batches of one shard may be in flight at once, 1 to 10; records of one key stay in order. Default 1. */
  parallelizationFactor?: number | undefined;
  /** Length of the window over which a state is kept: 0 to 900 seconds. Default 0: no window. */
  tumblingWindowInSeconds?: number | undefined;
  /** Of the stream: how many shards it has, among which records without a `shardId` are spread by their keys. Default 1. */
  shardCount?: number | undefined;
}

/** A mapping of a Kinesis stream, and the stream. */
export interface KinesisMappingOptions extends StreamMappingOptions {
  eventSource: 'kinesis-stream';
  /** Of the stream. Default: a stream `my-stream`. */
  eventSourceArn?: string | undefined;
  /** Of the stream: hours for which it keeps records, 24 to 8,760. Default 24. */
  retentionPeriodHours?: number | undefined;
}

/** A mapping of the stream of a DynamoDB table. */
export interface DynamoDBMappingOptions extends StreamMappingOptions {
  eventSource: 'dynamodb-stream';
  /** Of the stream. Default: that of a table `my-table`. */
  eventSourceArn?: string | undefined;
}

/** What mappings of Kafka topics have in common. */
export interface KafkaMappingOptions extends CommonMappingOptions, RetryingMappingOptions {
  /** The topic, one. Default `my-topic`. */
  topics?: readonly string[] | undefined;
  /** Provisioned mode; only with it there are batch responses, retry limits and bisecting. `minimumPollers` read in parallel, default 1. */
  provisionedPollerConfig?: { minimumPollers?: number | undefined; maximumPollers?: number | undefined } | undefined;
}

/** A mapping of a topic in an Amazon MSK cluster. */
export interface MSKMappingOptions extends KafkaMappingOptions {
  eventSource: 'msk';
  /** Of the cluster. Default: a cluster `my-cluster`. */
  eventSourceArn?: string | undefined;
}

/** A mapping of a topic in a Kafka cluster that isn't Amazon's. */
export interface SelfManagedKafkaMappingOptions extends KafkaMappingOptions {
  eventSource: 'self-managed-kafka';
  /** The brokers, `host:port` each. Default: two of example.com. */
  selfManagedEventSource?: { endpoints: { KAFKA_BOOTSTRAP_SERVERS: readonly string[] } } | undefined;
}

/** A mapping of a queue in an Amazon MQ broker. */
export interface AmazonMQMappingOptions extends CommonMappingOptions {
  eventSource: 'amazon-mq/activemq' | 'amazon-mq/rabbitmq';
  /** Of the broker. Default: a broker `my-broker`. */
  eventSourceArn?: string | undefined;
  /** The queue, one. Default `my-queue`. */
  queues?: readonly string[] | undefined;
}

/** How to map an event source to a function, by the source. */
export type EventSourceMappingOptions =
  | SQSMappingOptions
  | KinesisMappingOptions
  | DynamoDBMappingOptions
  | MSKMappingOptions
  | SelfManagedKafkaMappingOptions
  | AmazonMQMappingOptions;

/** Every option of every source. */
export type AnyMappingOptions = { eventSource: EventSourceMappingOptions['eventSource'] } & Omit<SQSMappingOptions, 'eventSource'> &
  Omit<KinesisMappingOptions, 'eventSource'> &
  Omit<MSKMappingOptions, 'eventSource'> &
  Omit<SelfManagedKafkaMappingOptions, 'eventSource'> &
  Omit<AmazonMQMappingOptions, 'eventSource'>;
