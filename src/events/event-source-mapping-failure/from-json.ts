import { conversion, type Conversion, type Readings } from '../../contracts/conversion.js';
import { createDynamoDBStreamFailureEvent, createKafkaFailureEvent, createKinesisStreamFailureEvent } from './factory.js';
import {
  dynamoDBStreamFailureEventOptions,
  kafkaFailureEventOptions,
  kinesisStreamFailureEventOptions,
  type DynamoDBStreamFailureEventInit,
  type KafkaFailureEventInit,
  type KinesisStreamFailureEventInit,
} from './init.js';
import type { DynamoDBStreamFailureEvent, KafkaFailureEvent, KinesisStreamFailureEvent } from './types.js';

type Made = KinesisStreamFailureEvent | DynamoDBStreamFailureEvent | KafkaFailureEvent;

/** The batch is in buckets only; elsewhere overrides say where it lies. */
function readings<Init extends { event?: unknown }>(): Readings<Init, Made> {
  const found: Readings<KinesisStreamFailureEventInit, Made> = {
    event: ({ payload }) => (payload === undefined ? undefined : JSON.parse(payload)),
    destination: ({ payload }) => (payload === undefined ? undefined : 'S3'),
    functionName: ({ requestContext }) => requestContext.functionArn.split(':')[6],
    functionError: ({ responseContext }) => responseContext?.functionError,
    time: ({ timestamp }) => timestamp,
  };
  return found as Readings<Init, Made>;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createKinesisStreamFailureEvent',
    create: createKinesisStreamFailureEvent as (init?: KinesisStreamFailureEventInit) => Made,
    options: kinesisStreamFailureEventOptions,
    readings: readings<KinesisStreamFailureEventInit>(),
  }),
  conversion({
    factory: 'createDynamoDBStreamFailureEvent',
    create: createDynamoDBStreamFailureEvent as (init?: DynamoDBStreamFailureEventInit) => Made,
    options: dynamoDBStreamFailureEventOptions,
    readings: readings<DynamoDBStreamFailureEventInit>(),
  }),
  conversion({
    factory: 'createKafkaFailureEvent',
    create: createKafkaFailureEvent as (init?: KafkaFailureEventInit) => Made,
    options: kafkaFailureEventOptions,
    readings: readings<KafkaFailureEventInit>(),
  }),
];
