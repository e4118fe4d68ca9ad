import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, constrainedOptions, type Constraints, type InitArbitraries } from '../../generate/constraints.js';
import { anyName } from '../../generate/values.js';
import { anyDynamoDBStreamEvent } from '../dynamodb-stream/arbitrary.js';
import { anyKinesisStreamEvent } from '../kinesis-stream/arbitrary.js';
import { anyMSKEvent } from '../msk/arbitrary.js';
import { anySelfManagedKafkaEvent } from '../self-managed-kafka/arbitrary.js';
import { createDynamoDBStreamFailureEvent, createKafkaFailureEvent, createKinesisStreamFailureEvent } from './factory.js';
import {
  dynamoDBStreamFailureEventOptions,
  kafkaFailureEventOptions,
  kinesisStreamFailureEventOptions,
  type DynamoDBStreamFailureEventInit,
  type FailureInit,
  type KafkaFailureEventInit,
  type KinesisStreamFailureEventInit,
} from './init.js';
import type { DynamoDBStreamFailureEvent, KafkaFailureEvent, KinesisStreamFailureEvent } from './types.js';

/** Constraints of `anyKinesisStreamFailureEvent()`: the factory's options, each a value or an arbitrary. */
export type KinesisStreamFailureEventConstraints = Constraints<KinesisStreamFailureEventInit>;
/** Constraints of `anyDynamoDBStreamFailureEvent()`: the factory's options, each a value or an arbitrary. */
export type DynamoDBStreamFailureEventConstraints = Constraints<DynamoDBStreamFailureEventInit>;
/** Constraints of `anyKafkaFailureEvent()`: the factory's options, each a value or an arbitrary. */
export type KafkaFailureEventConstraints = Constraints<KafkaFailureEventInit>;

function common(): InitArbitraries<FailureInit> {
  return {
    approximateInvokeCount: fc.constantFrom(1, 2, 4, 10_000),
    functionError: fc.constantFrom('Unhandled', null, 'Handled'),
    functionName: anyName(),
    executedVersion: fc.constantFrom('7', '$LATEST'),
    destination: fc.constantFrom('SNS', 'S3', 'SQS'),
  };
}

/** Leaves a batch to the factory where a time is asked for, before which it must have arrived. */
function unlessTimed<Event>(constraints: { time?: unknown }, event: fc.Arbitrary<Event>): { event?: fc.Arbitrary<Event> } {
  return constraints.time === undefined ? { event } : {};
}

const ofStreams = fc.constantFrom('RetryAttemptsExhausted' as const, 'RecordAgeExceeded' as const);

interface Drawn {
  readonly condition?: string | undefined;
  readonly executedVersion?: unknown;
  readonly functionError?: unknown;
}

/** Drops what was drawn of an answer where none is told, or that reason where an answer is asked for. */
function fitting<Init extends Drawn>(drawn: Init, constrained: ReadonlySet<string>): Init {
  if (drawn.condition === undefined || drawn.condition === 'RetryAttemptsExhausted') return drawn;
  const { condition, executedVersion, functionError, ...rest } = drawn;
  const asked = constrained.has('executedVersion') || constrained.has('functionError');
  return (asked ? { executedVersion, functionError, ...rest } : { condition, ...rest }) as Init;
}

/**
 * Any batch of a Kinesis stream that Lambda gave up, with everything that `anyKinesisStreamEvent` draws. Shrinks to the plain
 * `createKinesisStreamFailureEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 * @param constraints options of `createKinesisStreamFailureEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyKinesisStreamFailureEvent({ event: anyKinesisStreamEvent({ streamName: 'orders' }) }), (event) => {
 *     expect(event.KinesisBatchInfo.streamArn).toMatch(/stream\/orders$/);
 *   }),
 * );
 */
export function anyKinesisStreamFailureEvent(
  constraints: KinesisStreamFailureEventConstraints = {},
): fc.Arbitrary<KinesisStreamFailureEvent> {
  const drawn = { ...common(), condition: ofStreams, ...unlessTimed(constraints, anyKinesisStreamEvent()) };
  const constrained = constrainedOptions(constraints);
  const init = anyInit('generate KinesisStreamFailureEvent', kinesisStreamFailureEventOptions, drawn, constraints);
  return eventFrom(init, (one) => createKinesisStreamFailureEvent(fitting(one, constrained)));
}

/**
 * Any batch of a DynamoDB stream that Lambda gave up, with everything that `anyDynamoDBStreamEvent` draws. Shrinks to the plain
 * `createDynamoDBStreamFailureEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 * @param constraints options of `createDynamoDBStreamFailureEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyDynamoDBStreamFailureEvent({ functionName: 'orders' }), (event) => {
 *     expect(event.requestContext.functionArn).toMatch(/:function:orders$/);
 *   }),
 * );
 */
export function anyDynamoDBStreamFailureEvent(
  constraints: DynamoDBStreamFailureEventConstraints = {},
): fc.Arbitrary<DynamoDBStreamFailureEvent> {
  const drawn = { ...common(), condition: ofStreams, ...unlessTimed(constraints, anyDynamoDBStreamEvent()) };
  const constrained = constrainedOptions(constraints);
  const init = anyInit('generate DynamoDBStreamFailureEvent', dynamoDBStreamFailureEventOptions, drawn, constraints);
  return eventFrom(init, (one) => createDynamoDBStreamFailureEvent(fitting(one, constrained)));
}

/**
 * Any batch of a Kafka topic that Lambda gave up, of MSK and of other clusters, with everything that their generators draw. Shrinks to
 * the plain `createKafkaFailureEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure.html
 * @param constraints options of `createKafkaFailureEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyKafkaFailureEvent({ destination: 'S3' }), (event) => {
 *     expect(JSON.parse(event.payload ?? '')).toHaveProperty('records');
 *   }),
 * );
 */
export function anyKafkaFailureEvent(constraints: KafkaFailureEventConstraints = {}): fc.Arbitrary<KafkaFailureEvent> {
  const condition = fc.constantFrom('RetryAttemptsExhausted' as const, 'RecordAgeExceeded' as const, 'MaximumPayloadSizeExceeded' as const);
  const event = fc.oneof<fc.MaybeWeightedArbitrary<NonNullable<KafkaFailureEventInit['event']>>[]>(
    anyMSKEvent(),
    anySelfManagedKafkaEvent(),
  );
  const drawn = { ...common(), condition, ...unlessTimed(constraints, event) };
  const init = anyInit('generate KafkaFailureEvent', kafkaFailureEventOptions, drawn, constraints);
  const constrained = constrainedOptions(constraints);
  return eventFrom(init, (one) => createKafkaFailureEvent(fitting(one, constrained)));
}
