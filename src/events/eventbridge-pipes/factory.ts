import type {
  DynamoDBRecord,
  DynamoDBStreamEvent,
  KinesisStreamEvent,
  MSKEvent,
  SelfManagedKafkaEvent,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { listOfInits } from '../../internal/batch-of-inits.js';
import type { DeepPartial } from '../../internal/overrides.js';
import type { ActiveMQEvent } from '../amazon-mq/activemq/types.js';
import type { RabbitMQEvent } from '../amazon-mq/rabbitmq/types.js';
import { sqsEventOf } from '../sqs/factory.js';
import type { SQSRecordInit } from '../../values/sqs-init.js';
import { recordsOfSource } from './records.js';
import type {
  ActiveMQPipesRecord,
  EventBridgePipesEvent,
  EventBridgePipesSourceEvent,
  KafkaPipesRecord,
  KinesisPipesRecord,
  RabbitMQPipesRecord,
} from './types.js';

type SQSInits = SQSRecordInit | readonly SQSRecordInit[] | undefined;

/** The record that a pipe hands on of what an event of a source holds. */
type RecordOf<Event> = Event extends SQSEvent
  ? SQSRecord
  : Event extends KinesisStreamEvent
    ? KinesisPipesRecord
    : Event extends MSKEvent | SelfManagedKafkaEvent
      ? KafkaPipesRecord
      : Event extends ActiveMQEvent
        ? ActiveMQPipesRecord
        : Event extends RabbitMQEvent
          ? RabbitMQPipesRecord
          : Event extends DynamoDBStreamEvent
            ? DynamoDBRecord
            : never;

/**
 * The event that a pipe calls a function with, as its target or to enrich a batch: a bare list of records. Made of the event of a source
 * that pipes read, or of messages of an SQS queue.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-source.html
 * @param init an event of SQS, Kinesis, a DynamoDB stream, MSK, self-managed Kafka, ActiveMQ or RabbitMQ; or a message of a queue as
 * `createSQSEvent` takes it, an array of them for a batch
 * @param overrides a deep-partial raw event laid over the result last, an array as the event is; `undefined` removes a key
 * @throws for unknown options, for values that the source could not send, for events that pipes don't read, and for an empty batch
 * @example
 * const [record] = createEventBridgePipesEvent(createKinesisStreamEvent({ data: { orderId: 7 }, partitionKey: 'customer-1' }));
 * expect(record.partitionKey).toBe('customer-1');
 * expect(atob(record.data)).toBe('{"orderId":7}');
 *
 * const [message] = createEventBridgePipesEvent({ body: { orderId: 7 }, queueName: 'orders' });
 * expect(message.body).toBe('{"orderId":7}');
 */
export function createEventBridgePipesEvent(
  init?: SQSRecordInit | readonly SQSRecordInit[],
  overrides?: DeepPartial<SQSRecord[]>,
): EventBridgePipesEvent<SQSRecord>;
export function createEventBridgePipesEvent<Event extends EventBridgePipesSourceEvent>(
  event: Event,
  overrides?: DeepPartial<NoInfer<RecordOf<Event>>[]>,
): EventBridgePipesEvent<RecordOf<Event>>;
export function createEventBridgePipesEvent(
  init?: SQSRecordInit | readonly SQSRecordInit[] | EventBridgePipesSourceEvent,
  overrides?: DeepPartial<EventBridgePipesEvent>,
): EventBridgePipesEvent {
  const doing = 'create EventBridgePipesEvent';
  return madeEvent<EventBridgePipesEvent>(
    doing,
    () => recordsOfSource(doing, init) ?? sqsEventOf(doing, listOfInits(doing, init as SQSInits, '[]') as SQSInits).Records,
    overrides,
  );
}
