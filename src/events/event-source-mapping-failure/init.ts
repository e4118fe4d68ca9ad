import type { DynamoDBStreamEvent, KinesisStreamEvent, MSKEvent, SelfManagedKafkaEvent } from 'aws-lambda';
import { aNonEmptyString, anInteger, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { EventSourceMappingFailureCondition } from './types.js';

/** How a batch was given up, whatever it was of. */
export interface FailureInit {
  /** Attempts. Default 3; 1 where that is none of the function's. */
  approximateInvokeCount?: number | undefined;
  /** Null when the function answered, and named records that failed. Default `Unhandled`. */
  functionError?: 'Handled' | 'Unhandled' | null | undefined;
  /** Name of the function. Default `my-function`. */
  functionName?: string | undefined;
  /** The version that ran. Default `$LATEST`. */
  executedVersion?: string | undefined;
  /** Default: a UUID. */
  requestId?: string | undefined;
  /** Where Lambda sends it: only S3 gets the whole event, as `payload`. Default `SQS`. */
  destination?: 'SQS' | 'SNS' | 'S3' | undefined;
  /** When Lambda gave up. Default: a second after the last record arrived. */
  time?: Instant | undefined;
}

/** A batch of a Kinesis stream that was given up. Everything has a default. */
export interface KinesisStreamFailureEventInit extends FailureInit {
  /** The batch, as the function got it. Default: that of `createKinesisStreamEvent()`. */
  event?: KinesisStreamEvent | undefined;
  /** Why. Default `RetryAttemptsExhausted`. */
  condition?: 'RetryAttemptsExhausted' | 'RecordAgeExceeded' | undefined;
}

/** A batch of a DynamoDB stream that was given up. Everything has a default. */
export interface DynamoDBStreamFailureEventInit extends FailureInit {
  /** The batch, as the function got it. Default: that of `createDynamoDBStreamEvent()`. */
  event?: DynamoDBStreamEvent | undefined;
  /** Why. Default `RetryAttemptsExhausted`. */
  condition?: 'RetryAttemptsExhausted' | 'RecordAgeExceeded' | undefined;
  /** The shard, which events don’t name. Default: made of the time of the batch. */
  shardId?: string | undefined;
}

/** A batch of a Kafka topic that was given up. Everything has a default. */
export interface KafkaFailureEventInit extends FailureInit {
  /** The batch, as the function got it. Default: that of `createMSKEvent()`. */
  event?: MSKEvent | SelfManagedKafkaEvent | undefined;
  /** Why. Default `RetryAttemptsExhausted`. */
  condition?: EventSourceMappingFailureCondition | undefined;
}

function listOf(value: unknown, eventSource: string): boolean {
  if (!isPlainObject(value) || !Array.isArray(value.Records) || value.Records.length === 0) return false;
  return (value.Records as unknown[]).every((record) => isPlainObject(record) && record.eventSource === eventSource);
}

/** Accepts the event of a Kinesis stream with records. */
export const aKinesisEvent: OptionCheck = {
  expected: 'an event with records, as createKinesisStreamEvent makes it',
  accepts: (value) => listOf(value, 'aws:kinesis'),
};

/** Accepts the event of a DynamoDB stream with records. */
export const aDynamoDBEvent: OptionCheck = {
  expected: 'an event with records, as createDynamoDBStreamEvent makes it',
  accepts: (value) => listOf(value, 'aws:dynamodb'),
};

/** Accepts the event of a Kafka topic with records. */
export const aKafkaEvent: OptionCheck = {
  expected: 'an event with records, as createMSKEvent or createSelfManagedKafkaEvent makes it',
  accepts(value) {
    if (!isPlainObject(value) || !isPlainObject(value.records)) return false;
    const partitions = Object.values(value.records);
    return partitions.length > 0 && partitions.every((list) => Array.isArray(list) && list.length > 0 && list.every(isPlainObject));
  },
};

const MOST_ATTEMPTS = 10_000;

const common: OptionTable<FailureInit> = {
  approximateInvokeCount: anInteger(1, MOST_ATTEMPTS),
  functionError: oneOf(['Handled', 'Unhandled', null]),
  functionName: aStringMatching(/^[\w-]{1,64}$/, 'the name of a function: 1 to 64 letters, digits, "-" and "_"'),
  executedVersion: aStringMatching(/^(\$LATEST|[1-9]\d{0,17})$/, '"$LATEST" or the number of a version'),
  requestId: aNonEmptyString,
  destination: oneOf(['SQS', 'SNS', 'S3']),
  time: anInstant,
};

const ofStreams = oneOf(['RetryAttemptsExhausted', 'RecordAgeExceeded']);

/** The options of a failure of a Kinesis stream's mapping. */
export const kinesisStreamFailureEventOptions: OptionTable<KinesisStreamFailureEventInit> = optionTable<KinesisStreamFailureEventInit>({
  event: aKinesisEvent,
  condition: ofStreams,
  ...common,
});

/** The options of a failure of a DynamoDB stream's mapping. */
export const dynamoDBStreamFailureEventOptions: OptionTable<DynamoDBStreamFailureEventInit> = optionTable<DynamoDBStreamFailureEventInit>({
  event: aDynamoDBEvent,
  condition: ofStreams,
  shardId: aStringMatching(/^shardId-\d{20}-[0-9a-f]{8}$/, 'a shard id such as "shardId-00000001573689847184-864758bb"'),
  ...common,
});

/** The options of a failure of a Kafka topic's mapping. */
export const kafkaFailureEventOptions: OptionTable<KafkaFailureEventInit> = optionTable<KafkaFailureEventInit>({
  event: aKafkaEvent,
  condition: oneOf(['RetryAttemptsExhausted', 'RecordAgeExceeded', 'MaximumPayloadSizeExceeded']),
  ...common,
});
