export { facts } from './facts.js';
export { createDynamoDBStreamFailureEvent, createKafkaFailureEvent, createKinesisStreamFailureEvent } from './factory.js';
export type { DynamoDBStreamFailureEventInit, KafkaFailureEventInit, KinesisStreamFailureEventInit } from './init.js';
export type {
  DynamoDBStreamFailureEvent,
  EventSourceMappingFailureCondition,
  EventSourceMappingFailureRequestContext,
  EventSourceMappingFailureResponseContext,
  KafkaBatchInfo,
  KafkaFailureEvent,
  KafkaRecordsInfo,
  KinesisStreamFailureEvent,
  StreamBatchInfo,
} from './types.js';
