import type { KinesisStreamEvent, KinesisStreamTumblingWindowEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyInit, isArbitrary, type Constraints, type InitArbitraries, type RecordsConstraint } from '../../generate/constraints.js';
import { anyData } from '../../generate/data.js';
import { anyRepeat, withRepeat } from '../../generate/repeats.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { unknownOption } from '../../internal/options.js';
import { isGreaterNumber } from '../../values/sequence-numbers.js';
import { createKinesisStreamEvent, createKinesisStreamTumblingWindowEvent } from './factory.js';
import { facts } from './facts.js';
import { kinesisStreamRecordOptions, SHARED_OPTIONS, type KinesisStreamRecordInit } from './init.js';

/** Constraints of `anyKinesisStreamEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface KinesisStreamEventConstraints extends Constraints<KinesisStreamRecordInit> {
  records?: RecordsConstraint | undefined;
}

type Init = KinesisStreamRecordInit;

const single: InitArbitraries<Init> = {
  data: anyData(),
  partitionKey: fc.oneof(
    fc.constantFrom('1', 'customer-7', 'größe', 'a'.repeat(256)),
    anyText({ minLength: 1 }).map((text) => text.toWellFormed()),
  ),
};

function streamArbitraries({ time, window }: Constraints<Init>): InitArbitraries<Init> {
  return {
    streamName: fc.constantFrom('orders', 'Orders-dev', 'my.stream_1'),
    shardId: fc.constantFrom('shardId-000000000001', 'shardId-000000000113'),
    awsRegion: anyRegion(),
    ...(time === undefined && window === undefined && { time: anyInstant() }),
  };
}

const windowArbitraries: InitArbitraries<Init> = {
  state: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.nat(), fc.string()), { maxKeys: 4, noNullPrototype: true }),
  isFinalInvokeForWindow: fc.boolean(),
  isWindowTerminatedEarly: fc.boolean(),
};

/** The sequence numbers of the inits in the order of a shard, each once: where one is missing, the factory finds the next. */
function inOrder(inits: readonly Init[]): Init[] {
  const given = inits.flatMap(({ sequenceNumber }) => (sequenceNumber === undefined ? [] : [sequenceNumber]));
  if (given.length === 0) return [...inits];
  const sorted = [...new Set(given)].toSorted((a, b) => (isGreaterNumber(a, b) ? 1 : -1));
  return inits.map((init, index) => {
    const ordered = { ...init };
    const sequenceNumber = sorted[index];
    if (sequenceNumber === undefined) delete ordered.sequenceNumber;
    else ordered.sequenceNumber = sequenceNumber;
    return ordered;
  });
}

function part(init: Constraints<Init>, isPart: (name: string) => boolean): Constraints<Init> {
  return Object.fromEntries(Object.entries(init).filter(([name]) => isPart(name)));
}

function anyInits(
  doing: string,
  constraints: KinesisStreamEventConstraints | undefined,
  mapping: InitArbitraries<Init>,
): fc.Arbitrary<Init[]> {
  const { records, init } = splitRecords(doing, constraints);
  const options = Object.keys(kinesisStreamRecordOptions);
  for (const name of Object.keys(init)) if (!options.includes(name)) throw unknownOption(doing, name, options);
  const isShared = (name: string): boolean => (SHARED_OPTIONS as readonly string[]).includes(name);
  const stream = anyInit(doing, kinesisStreamRecordOptions, { ...streamArbitraries(init), ...mapping }, part(init, isShared));
  const own = part(init, (name) => !isShared(name));
  const record = anyInit(doing, kinesisStreamRecordOptions, single, own);
  const repeat = init.data === undefined || isArbitrary(init.data) ? anyRepeat() : fc.constant(undefined);
  return fc.tuple(stream, anyRecords(doing, record, facts.records!, records), repeat).map(([{ time, ...shared }, inits, again]) =>
    withRepeat(inOrder(inits), 'data', again).map((one, index) => {
      const timed = time === undefined ? one : { ...one, time };
      return index === 0 ? { ...shared, ...timed } : timed;
    }),
  );
}

/**
 * Any event that Lambda makes of records in a shard: text, JSON, broken JSON, bytes, compressed and aggregated data, nothing at all,
 * repeated data, keys of every script. Shrinks to the plain `createKinesisStreamEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 * @param constraints options of `createKinesisStreamEvent`, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyKinesisStreamEvent({ data: fc.record({ orderId: fc.uuid() }), streamName: 'orders' }), (event) => {
 *     for (const { kinesis } of event.Records) expect(JSON.parse(atob(kinesis.data))).toHaveProperty('orderId');
 *   }),
 * );
 */
export function anyKinesisStreamEvent(constraints?: KinesisStreamEventConstraints): fc.Arbitrary<KinesisStreamEvent> {
  return eventFrom(anyInits('generate KinesisStreamEvent', constraints, {}), (inits) => createKinesisStreamEvent(inits));
}

/**
 * Any event of a Kinesis stream with a tumbling window, with and without state, the last of its window or not. Shrinks to the plain
 * `createKinesisStreamTumblingWindowEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html
 * @param constraints as for `anyKinesisStreamEvent`
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyKinesisStreamTumblingWindowEvent({ state: { total: 7 } }), (event) => {
 *     expect(event.state).toEqual({ total: 7 });
 *   }),
 * );
 */
export function anyKinesisStreamTumblingWindowEvent(
  constraints?: KinesisStreamEventConstraints,
): fc.Arbitrary<KinesisStreamTumblingWindowEvent> {
  const inits = anyInits('generate KinesisStreamTumblingWindowEvent', constraints, windowArbitraries);
  return eventFrom(inits, (drawn) => createKinesisStreamTumblingWindowEvent(drawn));
}
