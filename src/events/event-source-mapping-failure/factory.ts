import type { DynamoDBStreamEvent, KinesisStreamEvent, MSKEvent, SelfManagedKafkaEvent } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { checkOptions, type OptionCheck, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoMilliseconds } from '../../values/time.js';
import { createDynamoDBStreamEvent } from '../dynamodb-stream/factory.js';
import { createKinesisStreamEvent } from '../kinesis-stream/factory.js';
import { createMSKEvent } from '../msk/factory.js';
import { dynamoDBBatchOf, kafkaBatchOf, kinesisBatchOf, readBatch, type BatchFacts } from './batch-info.js';
import {
  aDynamoDBEvent,
  aKafkaEvent,
  aKinesisEvent,
  dynamoDBStreamFailureEventOptions,
  kafkaFailureEventOptions,
  kinesisStreamFailureEventOptions,
  type DynamoDBStreamFailureEventInit,
  type FailureInit,
  type KafkaFailureEventInit,
  type KinesisStreamFailureEventInit,
} from './init.js';
import type {
  DynamoDBStreamFailureEvent,
  EventSourceMappingFailureCondition,
  EventSourceMappingFailureRequestContext,
  EventSourceMappingFailureResponseContext,
  KafkaFailureEvent,
  KinesisStreamFailureEvent,
} from './types.js';

/** From the arrival of a batch to the moment when Lambda gives it up, in milliseconds. */
const GIVEN_UP_AFTER = 1000;
const USUAL_ATTEMPTS = 3;

/** The members that come before what a batch was of. */
interface Head {
  requestContext: EventSourceMappingFailureRequestContext;
  responseContext?: EventSourceMappingFailureResponseContext | null;
  version: '1.0';
  timestamp: string;
}

function timeOf(doing: string, { time }: FailureInit, arrived: number): number {
  if (time === undefined) return arrived + GIVEN_UP_AFTER;
  const given = epochMilliseconds(time);
  if (given >= arrived) return given;
  throw failure(
    doing,
    `option "time" is ${show(time)}, but the last record arrived at ${isoMilliseconds(arrived)}`,
    'Pass a later time, or an earlier batch.',
  );
}

/** Why the function's last answer isn't told. */
const UNANSWERED: Readonly<Record<string, string | undefined>> = {
  MaximumPayloadSizeExceeded: 'a batch that is too large is never sent to the function',
  RecordAgeExceeded: 'of a batch that grew too old no answer is told',
};

/** What is told of the function's last answer: nothing for a batch that grew too old, null for one that was never sent. */
function responseOf(
  doing: string,
  init: FailureInit,
  condition: EventSourceMappingFailureCondition,
): { responseContext?: EventSourceMappingFailureResponseContext | null } {
  const { executedVersion, functionError } = init;
  const reason = UNANSWERED[condition];
  if (reason === undefined) {
    return {
      responseContext: {
        statusCode: 200,
        executedVersion: executedVersion ?? '$LATEST',
        functionError: functionError === undefined ? 'Unhandled' : functionError,
      },
    };
  }
  const option = (['executedVersion', 'functionError'] as const).find((name) => init[name] !== undefined);
  if (option === undefined) return condition === 'RecordAgeExceeded' ? {} : { responseContext: null };
  throw failure(doing, `option "${option}" is ${show(init[option])}, but ${reason}`, 'Leave it out, or pass another "condition".');
}

function headOf(
  doing: string,
  init: FailureInit & { readonly condition?: EventSourceMappingFailureCondition | undefined },
  { region, accountId, arrived }: BatchFacts<unknown>,
): Head {
  const condition = init.condition ?? 'RetryAttemptsExhausted';
  const timestamp = isoMilliseconds(timeOf(doing, init, arrived));
  const response = responseOf(doing, init, condition);
  return {
    requestContext: {
      requestId: init.requestId ?? randomUUID(),
      functionArn: arn('lambda', region, accountId, `function:${init.functionName ?? 'my-function'}`),
      condition,
      approximateInvokeCount: init.approximateInvokeCount ?? (condition === 'MaximumPayloadSizeExceeded' ? 1 : USUAL_ATTEMPTS),
    },
    ...response,
    version: '1.0',
    timestamp,
  };
}

/** What goes into a bucket beside the rest. */
function tailOf(doing: string, { destination }: FailureInit, event: object): { payload?: string } {
  return destination === 'S3' ? { payload: toJSONText(doing, 'option "event"', event) } : {};
}

/** An init, also of a batch that was given without one. */
function initOf<Init extends { event?: unknown }>(doing: string, given: unknown, isBatch: OptionCheck, table: OptionTable<Init>): Init {
  if (isBatch.accepts(given)) return { event: given } as Init;
  checkOptions(doing, given, table);
  return given;
}

/**
 * What Lambda sends to the on-failure destination of a mapping of a Kinesis stream when it gives a batch up.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 * @param init the batch and why it was given up; or the event of the batch
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for a time before the records arrived
 * @example
 * const batch = createKinesisStreamEvent([{ data: 'a', streamName: 'orders' }, { data: 'b' }]);
 * const event = createKinesisStreamFailureEvent(batch);
 * expect(event.KinesisBatchInfo.batchSize).toBe(2);
 * expect(event.KinesisBatchInfo.startSequenceNumber).toBe(batch.Records[0].kinesis.sequenceNumber);
 */
export function createKinesisStreamFailureEvent(
  init: KinesisStreamFailureEventInit | KinesisStreamEvent = {},
  overrides?: DeepPartial<KinesisStreamFailureEvent>,
): KinesisStreamFailureEvent {
  const doing = 'create KinesisStreamFailureEvent';
  const known = initOf<KinesisStreamFailureEventInit>(doing, init, aKinesisEvent, kinesisStreamFailureEventOptions);
  return madeEvent<KinesisStreamFailureEvent>(
    doing,
    () => {
      const event = known.event ?? createKinesisStreamEvent();
      const batch = readBatch(doing, () => kinesisBatchOf(event));
      return { ...headOf(doing, known, batch), KinesisBatchInfo: batch.info, ...tailOf(doing, known, event) };
    },
    overrides,
  );
}

/**
 * What Lambda sends to the on-failure destination of a mapping of a DynamoDB stream when it gives a batch up.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 * @param init the batch and why it was given up; or the event of the batch
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for a time before the records arrived
 * @example
 * const event = createDynamoDBStreamFailureEvent({ event: createDynamoDBStreamEvent({ tableName: 'orders' }), functionError: null });
 * expect(event.DDBStreamBatchInfo.streamArn).toContain(':table/orders/stream/');
 * expect(event.responseContext?.functionError).toBeNull();
 */
export function createDynamoDBStreamFailureEvent(
  init: DynamoDBStreamFailureEventInit | DynamoDBStreamEvent = {},
  overrides?: DeepPartial<DynamoDBStreamFailureEvent>,
): DynamoDBStreamFailureEvent {
  const doing = 'create DynamoDBStreamFailureEvent';
  const known = initOf<DynamoDBStreamFailureEventInit>(doing, init, aDynamoDBEvent, dynamoDBStreamFailureEventOptions);
  return madeEvent<DynamoDBStreamFailureEvent>(
    doing,
    () => {
      const event = known.event ?? createDynamoDBStreamEvent();
      const batch = readBatch(doing, () => dynamoDBBatchOf(event, known.shardId));
      return { ...headOf(doing, known, batch), DDBStreamBatchInfo: batch.info, ...tailOf(doing, known, event) };
    },
    overrides,
  );
}

/**
 * What Lambda sends to the on-failure destination of a mapping of a Kafka topic, in MSK or elsewhere, when it gives a batch up.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure.html
 * @param init the batch and why it was given up; or the event of the batch
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for a time before the records arrived, and for what a function did with a batch that was too large for it
 * @example
 * const event = createKafkaFailureEvent({ event: createMSKEvent({ topic: 'orders', offset: 15 }), destination: 'S3' });
 * expect(event.KafkaBatchInfo.recordsInfo['orders-0'].firstRecordOffset).toBe('15');
 * expect(JSON.parse(event.payload ?? '').eventSource).toBe('aws:kafka');
 */
export function createKafkaFailureEvent(
  init: KafkaFailureEventInit | MSKEvent | SelfManagedKafkaEvent = {},
  overrides?: DeepPartial<KafkaFailureEvent>,
): KafkaFailureEvent {
  const doing = 'create KafkaFailureEvent';
  const known = initOf<KafkaFailureEventInit>(doing, init, aKafkaEvent, kafkaFailureEventOptions);
  return madeEvent<KafkaFailureEvent>(
    doing,
    () => {
      const event = known.event ?? createMSKEvent();
      const batch = readBatch(doing, () => kafkaBatchOf(event, settings()));
      return { ...headOf(doing, known, batch), KafkaBatchInfo: batch.info, ...tailOf(doing, known, event) };
    },
    overrides,
  );
}
