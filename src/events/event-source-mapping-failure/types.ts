/** Why Lambda gave a batch up. */
export type EventSourceMappingFailureCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded' | 'MaximumPayloadSizeExceeded';

/** The invocation that failed last. */
export interface EventSourceMappingFailureRequestContext {
  requestId: string;
  /** Without a qualifier, unless the mapping calls a version or an alias. */
  functionArn: string;
  condition: EventSourceMappingFailureCondition;
  approximateInvokeCount: number;
}

/** What came of it. */
export interface EventSourceMappingFailureResponseContext {
  statusCode: number;
  executedVersion: string;
  /** Null when the function answered, and named records that failed. */
  functionError: 'Handled' | 'Unhandled' | null;
}

/** Where the records of a batch lie in their stream. */
export interface StreamBatchInfo {
  shardId: string;
  startSequenceNumber: string;
  endSequenceNumber: string;
  /** With milliseconds for Kinesis, in whole seconds for DynamoDB. */
  approximateArrivalOfFirstRecord: string;
  approximateArrivalOfLastRecord: string;
  batchSize: number;
  streamArn: string;
}

/** Where the records of a batch lie in one partition of a topic. */
export interface KafkaRecordsInfo {
  firstRecordOffset: string;
  lastRecordOffset: string;
  firstRecordTimestamp: string;
  lastRecordTimestamp: string;
}

/** Where the records of a batch lie in their cluster. */
export interface KafkaBatchInfo {
  batchSize: number;
  /** Of MSK clusters only. */
  eventSourceArn?: string;
  bootstrapServers: string;
  /** Bytes of the event. */
  payloadSize: number;
  /** By topic and partition, such as `orders-0`. */
  recordsInfo: Record<string, KafkaRecordsInfo>;
}

interface Failure {
  requestContext: EventSourceMappingFailureRequestContext;
  /** Absent for a batch that grew too old, null for one that was too large to be sent. */
  responseContext?: EventSourceMappingFailureResponseContext | null;
  version: '1.0';
  timestamp: string;
  /** The whole event as JSON text; in S3 buckets only. */
  payload?: string;
}

/** What Lambda sends to the on-failure destination of a mapping of a Kinesis stream. */
export interface KinesisStreamFailureEvent extends Failure {
  KinesisBatchInfo: StreamBatchInfo;
}

/** What Lambda sends to the on-failure destination of a mapping of a DynamoDB stream. */
export interface DynamoDBStreamFailureEvent extends Failure {
  DDBStreamBatchInfo: StreamBatchInfo;
}

/** What Lambda sends to the on-failure destination of a mapping of a Kafka topic. */
export interface KafkaFailureEvent extends Failure {
  KafkaBatchInfo: KafkaBatchInfo;
}
