import * as fc from 'fast-check';
import { eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyBatch, initsOf } from '../../generate/batch.js';
import type { Constraints, InitArbitraries, RecordsConstraint } from '../../generate/constraints.js';
import { anyData } from '../../generate/data.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import {
  createKinesisAnalyticsFirehoseInputPreprocessingEvent,
  createKinesisAnalyticsOutputDeliveryEvent,
  createKinesisAnalyticsStreamsInputPreprocessingEvent,
} from './factory.js';
import { facts } from './facts.js';
import {
  firehoseRecordOptions,
  outputRecordOptions,
  SHARED_OPTIONS,
  streamsRecordOptions,
  type AnalyticsRecordInit,
  type KinesisAnalyticsFirehoseRecordInit,
  type KinesisAnalyticsOutputDeliveryRecordInit,
  type KinesisAnalyticsStreamsRecordInit,
} from './init.js';
import type {
  KinesisAnalyticsFirehoseInputPreprocessingEvent,
  KinesisAnalyticsOutputDeliveryEvent,
  KinesisAnalyticsStreamsInputPreprocessingEvent,
} from './types.js';

/** Constraints of `anyKinesisAnalyticsStreamsInputPreprocessingEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface KinesisAnalyticsStreamsInputPreprocessingEventConstraints extends Constraints<KinesisAnalyticsStreamsRecordInit> {
  records?: RecordsConstraint | undefined;
}

/** Constraints of `anyKinesisAnalyticsFirehoseInputPreprocessingEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface KinesisAnalyticsFirehoseInputPreprocessingEventConstraints extends Constraints<KinesisAnalyticsFirehoseRecordInit> {
  records?: RecordsConstraint | undefined;
}

/** Constraints of `anyKinesisAnalyticsOutputDeliveryEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface KinesisAnalyticsOutputDeliveryEventConstraints extends Constraints<KinesisAnalyticsOutputDeliveryRecordInit> {
  records?: RecordsConstraint | undefined;
}

/** What to draw for one kind of event. */
interface Kind<Init> {
  readonly table: OptionTable<Init>;
  readonly shared: InitArbitraries<Init>;
  readonly single: InitArbitraries<Init>;
  /** The option that all records share beside those of the application. */
  readonly source?: keyof Init & string;
}

/** Keeps the first of two records that are asked to have one id, or one sequence number, which names them. */
function distinct<Init extends AnalyticsRecordInit>(inits: readonly Init[]): Init[] {
  const seen = new Set<string>();
  return inits.filter((init) => {
    const id = init.recordId ?? (init as KinesisAnalyticsStreamsRecordInit).sequenceNumber;
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function anyInits<Init extends AnalyticsRecordInit>(
  doing: string,
  constraints: (Constraints<Init> & { records?: RecordsConstraint | undefined }) | undefined,
  { table, shared, single, source }: Kind<Init>,
): fc.Arbitrary<Init[]> {
  const { records, init } = splitRecords(doing, constraints);
  const draws = {
    shared: { applicationName: fc.constantFrom('orders', 'Orders-v2.0'), region: anyRegion(), ...shared } as InitArbitraries<Init>,
    single: { data: anyData(), time: anyInstant(), ...single } as InitArbitraries<Init>,
    sharedOptions: source === undefined ? SHARED_OPTIONS : [...SHARED_OPTIONS, source],
  };
  return anyBatch(doing, table, draws, init as Constraints<Init>, facts.records!, records).map((batch) => {
    const each = distinct(batch.each);
    return initsOf({ ofAll: batch.ofAll, each });
  });
}

/**
 * Any event with which records of a Kinesis stream are preprocessed: data of every kind, keys of every script, several shards. Shrinks to
 * the plain `createKinesisAnalyticsStreamsInputPreprocessingEvent()`.
 *
 * @see https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html
 * @param constraints options of the factory, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyKinesisAnalyticsStreamsInputPreprocessingEvent({ streamName: 'orders' }), (event) => {
 *     expect(event.streamArn).toMatch(/stream\/orders$/);
 *   }),
 * );
 */
export function anyKinesisAnalyticsStreamsInputPreprocessingEvent(
  constraints?: KinesisAnalyticsStreamsInputPreprocessingEventConstraints,
): fc.Arbitrary<KinesisAnalyticsStreamsInputPreprocessingEvent> {
  const partitionKey = fc.oneof(
    fc.constantFrom('1', 'customer-7', 'größe', 'a'.repeat(256)),
    anyText({ minLength: 1 }).map((text) => text.toWellFormed()),
  );
  const inits = anyInits<KinesisAnalyticsStreamsRecordInit>('generate KinesisAnalyticsStreamsInputPreprocessingEvent', constraints, {
    table: streamsRecordOptions,
    shared: { streamName: fc.constantFrom('orders', 'my.stream_1') },
    single: { partitionKey, shardId: fc.constantFrom('shardId-000000000001', 'shardId-000000000113') },
    source: 'streamName',
  });
  return eventFrom(inits, (drawn) => createKinesisAnalyticsStreamsInputPreprocessingEvent(drawn));
}

/**
 * Any event with which records of a delivery stream are preprocessed. Shrinks to the plain
 * `createKinesisAnalyticsFirehoseInputPreprocessingEvent()`.
 *
 * @see https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html
 * @param constraints options of the factory, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyKinesisAnalyticsFirehoseInputPreprocessingEvent(), (event) => {
 *     expect(event.streamArn).toContain(':deliverystream/');
 *   }),
 * );
 */
export function anyKinesisAnalyticsFirehoseInputPreprocessingEvent(
  constraints?: KinesisAnalyticsFirehoseInputPreprocessingEventConstraints,
): fc.Arbitrary<KinesisAnalyticsFirehoseInputPreprocessingEvent> {
  const inits = anyInits<KinesisAnalyticsFirehoseRecordInit>('generate KinesisAnalyticsFirehoseInputPreprocessingEvent', constraints, {
    table: firehoseRecordOptions,
    shared: { deliveryStreamName: fc.constantFrom('orders', 'my.stream_1') },
    single: {},
    source: 'deliveryStreamName',
  });
  return eventFrom(inits, (drawn) => createKinesisAnalyticsFirehoseInputPreprocessingEvent(drawn));
}

/**
 * Any event with which rows are delivered, at first and again. Shrinks to the plain `createKinesisAnalyticsOutputDeliveryEvent()`.
 *
 * @see https://docs.aws.amazon.com/kinesisanalytics/latest/dev/how-it-works-output-lambda.html
 * @param constraints options of the factory, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyKinesisAnalyticsOutputDeliveryEvent({ data: fc.record({ total: fc.nat() }) }), (event) => {
 *     for (const { data } of event.records) expect(JSON.parse(atob(data))).toHaveProperty('total');
 *   }),
 * );
 */
export function anyKinesisAnalyticsOutputDeliveryEvent(
  constraints?: KinesisAnalyticsOutputDeliveryEventConstraints,
): fc.Arbitrary<KinesisAnalyticsOutputDeliveryEvent> {
  const inits = anyInits<KinesisAnalyticsOutputDeliveryRecordInit>('generate KinesisAnalyticsOutputDeliveryEvent', constraints, {
    table: outputRecordOptions,
    shared: {},
    single: { retryHint: fc.constantFrom(0, 1, 7) },
  });
  return eventFrom(inits, (drawn) => createKinesisAnalyticsOutputDeliveryEvent(drawn));
}
