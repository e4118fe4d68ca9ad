import type { DynamoDBRecord, DynamoDBStreamEvent, KinesisStreamEvent, KinesisStreamRecord } from 'aws-lambda';
import type { KinesisStreamTumblingWindowEvent, MSKEvent, MSKRecord } from 'aws-lambda';
import type { SelfManagedKafkaEvent, SelfManagedKafkaRecord, SQSEvent, SQSRecord } from 'aws-lambda';
import { compileFilterCriteria, type RecordFilter } from '../event-pattern/index.js';
import type { ActiveMQEvent, ActiveMQMessage, ActiveMQMessageInit } from '../events/amazon-mq/activemq/index.js';
import type { RabbitMQEvent, RabbitMQMessage, RabbitMQMessageInit } from '../events/amazon-mq/rabbitmq/index.js';
import type { DynamoDBRecordInit, DynamoDBStreamTumblingWindowEvent } from '../events/dynamodb-stream/index.js';
import type { KinesisStreamRecordInit } from '../events/kinesis-stream/index.js';
import type { MSKRecordInit } from '../events/msk/index.js';
import type { SelfManagedKafkaRecordInit } from '../events/self-managed-kafka/index.js';
import type { SQSRecordInit } from '../events/sqs/index.js';
import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { timeOfTest, timeInForce } from '../sandbox/index.js';
import { Timeline } from '../timeline/index.js';
import { randomUUID } from '../values/random-text.js';
import { settings } from '../values/settings.js';
import { epochMilliseconds } from '../values/time.js';
import { destinationKind } from './destination.js';
import { Mapping, type EventSourceMapping } from './event-source-mapping.js';
import { checkLimits } from './limits.js';
import { callOf, type MappedFunction, type MappingTarget } from './mapped-function.js';
import { checkMappingOptions, DOING } from './option-checks.js';
import type { AnyMappingOptions, EventSourceMappingOptions, MappingFilterCriteria } from './options.js';
import { pollerFor } from './pollers.js';
import { sourceOf } from './sources/source-of.js';

/** What each kind of event source holds and sends; `windowed` is the event with a tumbling window. */
export interface MappedSources {
  sqs: { event: SQSEvent; record: SQSRecord; init: SQSRecordInit };
  'kinesis-stream': {
    event: KinesisStreamEvent;
    windowed: KinesisStreamTumblingWindowEvent;
    record: KinesisStreamRecord;
    init: KinesisStreamRecordInit;
  };
  'dynamodb-stream': {
    event: DynamoDBStreamEvent;
    windowed: DynamoDBStreamTumblingWindowEvent;
    record: DynamoDBRecord;
    init: DynamoDBRecordInit;
  };
  msk: { event: MSKEvent; record: MSKRecord; init: MSKRecordInit };
  'self-managed-kafka': { event: SelfManagedKafkaEvent; record: SelfManagedKafkaRecord; init: SelfManagedKafkaRecordInit };
  'amazon-mq/activemq': { event: ActiveMQEvent; record: ActiveMQMessage; init: ActiveMQMessageInit };
  'amazon-mq/rabbitmq': { event: RabbitMQEvent; record: RabbitMQMessage; init: RabbitMQMessageInit };
}

type OptionsOf<Source, Length> = EventSourceMappingOptions & { eventSource: Source; tumblingWindowInSeconds?: Length };

type EventOf<Source extends keyof MappedSources, Length> = [Length] extends [number]
  ? MappedSources[Source] extends { windowed: infer Windowed }
    ? Windowed
    : MappedSources[Source]['event']
  : MappedSources[Source]['event'];

type MappingOf<Source extends keyof MappedSources, Length> = EventSourceMapping<
  EventOf<Source, Length>,
  MappedSources[Source]['record'],
  MappedSources[Source]['init']
>;

/** Timeout of a function that says none, in seconds. */
const USUAL_TIMEOUT = 3;

function isTarget(target: unknown): boolean {
  if (typeof target === 'function') return true;
  return typeof target === 'object' && target !== null && typeof (target as { invoke?: unknown }).invoke === 'function';
}

function filterOf(criteria: MappingFilterCriteria | undefined, payloadKey: string | undefined): RecordFilter | undefined {
  if (criteria === undefined) return undefined;
  const Filters = criteria.filters.map(({ pattern }) => ({ Pattern: typeof pattern === 'string' ? pattern : JSON.stringify(pattern) }));
  try {
    return compileFilterCriteria({ Filters }, payloadKey);
  } catch (error) {
    const { name, message, cause } = error as Error;
    if (name !== 'InvalidParameterValueException') throw error;
    const reason = cause instanceof Error ? cause.message : '';
    throw failure(DOING, message, `Mend the pattern in "filterCriteria"; what is wrong with it: ${reason}`, { cause: error });
  }
}

function startOf({ startingPosition, startingPositionTimestamp }: AnyMappingOptions, now: number): number {
  if (startingPositionTimestamp !== undefined) return epochMilliseconds(startingPositionTimestamp);
  return startingPosition === 'LATEST' ? now : Number.NEGATIVE_INFINITY;
}

/**
 * Maps an event source to a function, as Lambda's pollers do it: records that are sent to the source are handed over in batches, on virtual
 * time, and what fails is tried again, split, given up or put aside as AWS does it. Everything that happened can be looked at afterwards.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
 * @param target a handler, or anything with an `invoke(event)` whose result has `status`, `payload` and `duration`
 * @param options the kind of source, and the settings of the mapping and its source in AWS's words and units; each has AWS's default
 * @throws for unknown options, and for what AWS refuses, in AWS's words where they are known
 * @example
 * const handler = async (event: { Records: { messageId: string; body: string }[] }) => ({
 *   batchItemFailures: event.Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })),
 * });
 * const mapping = createEventSourceMapping(handler, {
 *   eventSource: 'sqs',
 *   functionResponseTypes: ['ReportBatchItemFailures'],
 *   redrivePolicy: { maxReceiveCount: 3 },
 * });
 * mapping.send([{ body: 'good' }, { body: 'bad' }]);
 * await mapping.settle();
 * expect(mapping.states).toEqual({ processed: 1, 'dead-letter': 1 });
 * expect(mapping.deadLetters.map(({ body }) => body)).toEqual(['bad']);
 * expect(mapping.records.map(({ attempts }) => attempts)).toEqual([1, 3]);
 */
export function createEventSourceMapping<Source extends keyof MappedSources, Length extends number | undefined = undefined>(
  target: MappingTarget<EventOf<Source, Length>>,
  options: OptionsOf<Source, Length>,
): MappingOf<Source, Length> {
  if (!isTarget(target)) {
    throw failure(DOING, `its function is ${show(target)}`, 'Pass a handler, or what has a function invoke(event).');
  }
  const known: unknown = options;
  checkMappingOptions(known);
  const called = typeof target === 'function' ? undefined : (target as MappedFunction);
  const timeout = called === undefined ? (known.timeout ?? USUAL_TIMEOUT) : called.configuration?.timeout;
  checkLimits(known, timeout);
  const time = called?.timeline ?? new Timeline(timeInForce() === 'real' ? settings().time : timeOfTest());
  const source = sourceOf(known, time.now());
  const destination = known.destinationConfig?.onFailure?.destination;
  if (destination !== undefined) destinationKind(destination);
  const parts = {
    uuid: randomUUID(),
    time,
    source,
    filter: filterOf(known.filterCriteria, source.payloadKey),
    reading: { reports: known.functionResponseTypes?.includes('ReportBatchItemFailures') === true, contract: source.contract },
    resumes: known.eventSource !== 'sqs',
    call: callOf(target as MappingTarget<never>, timeout),
    functionName: called?.configuration?.functionName ?? 'my-function',
    startsAt: startOf(known, time.now()),
    destination,
  };
  const mapping = new Mapping(parts, (attempt, giveUp) => pollerFor(known, source.eventSourceARN, time, attempt, giveUp));
  return mapping as EventSourceMapping as MappingOf<Source, Length>;
}
