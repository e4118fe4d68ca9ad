import type { FirehoseTransformationEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import {
  anyInit,
  checkConstraints,
  isArbitrary,
  type Constraints,
  type InitArbitraries,
  type RecordsConstraint,
} from '../../generate/constraints.js';
import { anyData } from '../../generate/data.js';
import { anyRepeat, withRepeat } from '../../generate/repeats.js';
import { anyInstant, anyRegion } from '../../generate/values.js';
import type { OptionTable } from '../../internal/options.js';
import type { DeliveryStreamInit } from './delivery-stream.js';
import { createFirehoseTransformationEvent } from './factory.js';
import { facts } from './facts.js';
import {
  firehoseRecordOptions,
  KINESIS_OPTIONS,
  mskFirehoseRecordOptions,
  SHARED_OPTIONS,
  type FirehoseTransformationEventRecordInit,
  type MSKFirehoseEventRecordInit,
} from './init.js';
import { createMSKFirehoseEvent } from './msk-factory.js';
import type { MSKFirehoseEvent } from './types.js';

/** Constraints of `anyFirehoseTransformationEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface FirehoseTransformationEventConstraints extends Constraints<FirehoseTransformationEventRecordInit> {
  records?: RecordsConstraint | undefined;
}

/** Constraints of `anyMSKFirehoseEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface MSKFirehoseEventConstraints extends Constraints<MSKFirehoseEventRecordInit> {
  records?: RecordsConstraint | undefined;
}

type Drawn<Init> = readonly [shared: Init, each: Init[]];

/** What the inits of a batch share, drawn once, and each of them. */
function anyBatch<Own extends DeliveryStreamInit>(
  doing: string,
  table: OptionTable<Own>,
  single: InitArbitraries<Own>,
  constraints: (Constraints<Own> & { records?: RecordsConstraint | undefined }) | undefined,
  dataOption: keyof Own & string,
): fc.Arbitrary<Drawn<Own>> {
  const { records, init } = splitRecords(doing, constraints);
  const given = init as Constraints<Own>;
  checkConstraints(doing, given, table);
  const part = (isPart: (name: string) => boolean): Constraints<Own> =>
    Object.fromEntries(Object.entries(given).filter(([name]) => isPart(name))) as Constraints<Own>;
  const isFree = (name: string): boolean => given[name as keyof Own] === undefined;
  const ofSource = isFree('sourceKinesisStreamArn') && isFree('sourceMSKArn');
  const shared = {
    deliveryStreamName: fc.constantFrom('orders', 'PUT-S3-tdyyE', 'my.stream_1'),
    ...(ofSource && { region: anyRegion() }),
  } as InitArbitraries<Own>;
  const ofAll = anyInit(
    doing,
    table,
    shared,
    part((name) => SHARED_OPTIONS.includes(name)),
  );
  const ofOne = anyInit(
    doing,
    table,
    single,
    part((name) => !SHARED_OPTIONS.includes(name)),
  );
  const data = given[dataOption];
  const repeat = data === undefined || isArbitrary(data) ? anyRepeat() : fc.constant(undefined);
  return fc
    .tuple(ofAll, anyRecords(doing, ofOne, facts.records!, records), repeat)
    .map(([all, inits, again]) => [all, withRepeat(inits, dataOption, again)] as const);
}

/** The inits without ids that others have: a record keeps what tells it from those before it. */
function withOwnIds<Init extends object>(inits: Init[], idOf: (init: Init) => unknown, names: readonly (keyof Init)[]): Init[] {
  if (inits.every((init) => idOf(init) === undefined)) return inits;
  const seen = new Set<unknown>();
  return inits.map((init) => {
    const id = idOf(init);
    if (id === undefined || !seen.has(id)) {
      seen.add(id);
      return init;
    }
    const own = { ...init };
    for (const name of names) delete own[name];
    return own;
  });
}

function asBatch<Init>(shared: Init, inits: readonly Init[]): Init[] {
  return inits.map((init, index) => (index === 0 ? { ...shared, ...init } : init));
}

type RecordInit = FirehoseTransformationEventRecordInit;

const direct: InitArbitraries<RecordInit> = { data: anyData(), time: anyInstant() };

const ofKinesis: InitArbitraries<RecordInit> = {
  ...direct,
  partitionKey: fc.constantFrom('1', 'customer-7', 'größe', 'a'.repeat(256)),
  shardId: fc.constantFrom('shardId-000000000001', 'shardId-000000000113'),
  subsequenceNumber: fc.integer({ min: 0, max: 20 }),
};

/** What tells two records apart: the ids that are given, as the factory puts them together. */
function recordIdOf({ recordId, sequenceNumber, subsequenceNumber }: FirehoseTransformationEventRecordInit): string | undefined {
  return sequenceNumber === undefined ? recordId : `${sequenceNumber}/${subsequenceNumber ?? 0}`;
}

/**
 * Any event that Firehose sends to a transforming function: records put there directly and those of a Kinesis stream, text, JSON, broken
 * JSON, bytes, compressed and aggregated data, nothing at all, repeated data. Shrinks to the plain `createFirehoseTransformationEvent()`.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html
 * @param constraints options of `createFirehoseTransformationEvent`, each a value or an arbitrary; any option of a Kinesis source makes
 * all events those of a Kinesis stream, a `recordId` makes them direct; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyFirehoseTransformationEvent({ data: fc.record({ orderId: fc.uuid() }) }), (event) => {
 *     for (const { data } of event.records) expect(JSON.parse(atob(data))).toHaveProperty('orderId');
 *   }),
 * );
 */
export function anyFirehoseTransformationEvent(
  constraints?: FirehoseTransformationEventConstraints,
): fc.Arbitrary<FirehoseTransformationEvent> {
  const doing = 'generate FirehoseTransformationEvent';
  const batch = (single: InitArbitraries<RecordInit>): fc.Arbitrary<RecordInit[]> =>
    anyBatch(doing, firehoseRecordOptions, single, constraints, 'data').map(([shared, inits]) =>
      asBatch(shared, withOwnIds(inits, recordIdOf, ['recordId', 'sequenceNumber'])),
    );
  const isDirect = constraints?.recordId !== undefined;
  const isOfKinesis = KINESIS_OPTIONS.some((name) => constraints?.[name] !== undefined);
  const either = (): fc.Arbitrary<RecordInit[]> => fc.oneof({ withCrossShrink: true }, batch(direct), batch(ofKinesis));
  const inits = isDirect ? batch(direct) : isOfKinesis ? batch(ofKinesis) : either();
  return eventFrom(inits, (drawn) => createFirehoseTransformationEvent(drawn));
}

const ofTopic: InitArbitraries<MSKFirehoseEventRecordInit> = {
  kafkaRecordValue: anyData(),
  time: anyInstant(),
  partitionId: fc.integer({ min: 0, max: 3 }),
};

/** Given offsets in the order of their partitions, each once: where one is missing, the factory finds the next. */
function withGrowingOffsets(inits: MSKFirehoseEventRecordInit[]): MSKFirehoseEventRecordInit[] {
  if (inits.every(({ offset }) => offset === undefined)) return inits;
  const last = new Map<number, number>();
  return inits.map((init) => {
    const partitionId = init.partitionId ?? 0;
    const before = last.get(partitionId);
    const next = before === undefined ? 0 : before + 1;
    const offset = init.offset !== undefined && init.offset >= next ? init.offset : next;
    last.set(partitionId, offset);
    if (init.offset === undefined || init.offset === offset) return init;
    const own = { ...init };
    delete own.offset;
    return own;
  });
}

/**
 * Any event that Firehose sends to a function which transforms records of an MSK topic: several partitions, values of every kind.
 * Shrinks to the plain `createMSKFirehoseEvent()`.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html
 * @param constraints options of `createMSKFirehoseEvent`, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyMSKFirehoseEvent({ kafkaRecordValue: fc.record({ orderId: fc.uuid() }) }), (event) => {
 *     for (const { kafkaRecordValue } of event.records) expect(JSON.parse(atob(kafkaRecordValue))).toHaveProperty('orderId');
 *   }),
 * );
 */
export function anyMSKFirehoseEvent(constraints?: MSKFirehoseEventConstraints): fc.Arbitrary<MSKFirehoseEvent> {
  const doing = 'generate MSKFirehoseEvent';
  const inits = anyBatch(doing, mskFirehoseRecordOptions, ofTopic, constraints, 'kafkaRecordValue').map(([shared, each]) =>
    asBatch(shared, withGrowingOffsets(withOwnIds(each, ({ recordId }) => recordId, ['recordId']))),
  );
  return eventFrom(inits, (drawn) => createMSKFirehoseEvent(drawn));
}
