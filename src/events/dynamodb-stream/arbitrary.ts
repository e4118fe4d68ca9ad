import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyInit, type Constraints, type InitArbitraries, type RecordsConstraint } from '../../generate/constraints.js';
import { anyInstant, anyRegion } from '../../generate/values.js';
import { unknownOption } from '../../internal/options.js';
import { anyChanges } from './arbitrary-changes.js';
import { createDynamoDBStreamEvent, createDynamoDBStreamTumblingWindowEvent, type DynamoDBStreamTumblingWindowEvent } from './factory.js';
import { facts } from './facts.js';
import { dynamoDBRecordOptions, SHARED_OPTIONS, type DynamoDBRecordInit, type StreamViewType } from '../../values/dynamodb-init.js';

/** Constraints of `anyDynamoDBStreamEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface DynamoDBStreamEventConstraints extends Constraints<DynamoDBRecordInit> {
  records?: RecordsConstraint | undefined;
}

/** The view types that show the images which the user asked for. */
function anyView(constraints: Constraints<DynamoDBRecordInit>): fc.Arbitrary<StreamViewType> {
  const { newImage, oldImage } = constraints;
  if (newImage === undefined && oldImage === undefined) return fc.constantFrom('NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY');
  if (oldImage === undefined) return fc.constantFrom('NEW_AND_OLD_IMAGES', 'NEW_IMAGE');
  return newImage === undefined ? fc.constantFrom('NEW_AND_OLD_IMAGES', 'OLD_IMAGE') : fc.constant('NEW_AND_OLD_IMAGES');
}

function streamArbitraries(constraints: Constraints<DynamoDBRecordInit>): InitArbitraries<DynamoDBRecordInit> {
  return {
    streamViewType: anyView(constraints),
    tableName: fc.constantFrom('orders', 'Orders-dev', 'my.table_1'),
    awsRegion: anyRegion(),
    ...(constraints.time === undefined && constraints.window === undefined && { time: anyInstant() }),
  };
}

const windowArbitraries: InitArbitraries<DynamoDBRecordInit> = {
  state: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.nat(), fc.string()), { maxKeys: 4, noNullPrototype: true }),
  isFinalInvokeForWindow: fc.boolean(),
  isWindowTerminatedEarly: fc.boolean(),
};

const PER_RECORD = ['eventID', 'sequenceNumber', 'time'] as const;

/** In a shard, records come in the order of their sequence numbers and times. */
function inOrder(inits: readonly DynamoDBRecordInit[]): DynamoDBRecordInit[] {
  return inits.toSorted((a, b) => {
    const [one, other] = [a.sequenceNumber ?? '', b.sequenceNumber ?? ''];
    if (one !== other) return one.length - other.length || (one < other ? -1 : 1);
    return Number(new Date(a.time ?? 0)) - Number(new Date(b.time ?? 0));
  });
}

/** A sequence number names one record alone: where it comes again, the factory finds the next. */
function withoutRepeats(inits: readonly DynamoDBRecordInit[]): DynamoDBRecordInit[] {
  return inits.map(({ sequenceNumber, ...init }, index) =>
    sequenceNumber === undefined || sequenceNumber === inits[index - 1]?.sequenceNumber ? init : { ...init, sequenceNumber },
  );
}

function anyInits(
  doing: string,
  constraints: DynamoDBStreamEventConstraints | undefined,
  mapping: InitArbitraries<DynamoDBRecordInit>,
): fc.Arbitrary<DynamoDBRecordInit[]> {
  const { records, init } = splitRecords(doing, constraints);
  for (const name of Object.keys(init))
    if (!(name in dynamoDBRecordOptions)) throw unknownOption(doing, name, Object.keys(dynamoDBRecordOptions));
  const part = (names: readonly string[]): Constraints<DynamoDBRecordInit> =>
    Object.fromEntries(Object.entries(init).filter(([name]) => names.includes(name)));
  anyInit(doing, dynamoDBRecordOptions, {}, init);
  const stream = anyInit(doing, dynamoDBRecordOptions, { ...streamArbitraries(init), ...mapping }, part(SHARED_OPTIONS));
  const single = anyInit(doing, dynamoDBRecordOptions, {}, part(PER_RECORD));
  const changes = anyChanges(doing, init, (draft) => anyRecords(doing, draft, facts.records!, records));
  return fc.tuple(stream, changes).chain(([{ time, ...shared }, inits]) =>
    fc.array(single, { minLength: inits.length, maxLength: inits.length, size: 'max' }).map((own) => {
      const details = withoutRepeats(inOrder(own));
      return inits.map((change, index) => {
        const record = { ...(time === undefined ? {} : { time }), ...details[index], ...change };
        return index === 0 ? { ...shared, ...record } : record;
      });
    }),
  );
}

/**
 * Any event that Lambda makes of changes in a DynamoDB table: inserts, updates, removals and expiries under the four view types, items of
 * every type, numbers beyond 2^53, several changes of one item in order. Shrinks to the plain `createDynamoDBStreamEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 * @param constraints options of `createDynamoDBStreamEvent`, each a value or an arbitrary. With `newImage` alone, items are inserted and
 * modified; with `oldImage` alone, modified and removed; with an arbitrary for each, all three. `records` sets how many (one to four by default).
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyDynamoDBStreamEvent({ newImage: fc.record({ id: fc.uuid(), total: fc.nat() }), keys: ['id'] }), (event) => {
 *     for (const { dynamodb } of event.Records) expect(dynamodb?.NewImage?.id).toEqual(dynamodb?.Keys?.id);
 *   }),
 * );
 */
export function anyDynamoDBStreamEvent(constraints?: DynamoDBStreamEventConstraints): fc.Arbitrary<DynamoDBStreamEvent> {
  return eventFrom(anyInits('generate DynamoDBStreamEvent', constraints, {}), (inits) => createDynamoDBStreamEvent(inits));
}

/**
 * Any event of a DynamoDB stream with a tumbling window, with and without state, the last of its window or not. Shrinks to the plain
 * `createDynamoDBStreamTumblingWindowEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html
 * @param constraints as for `anyDynamoDBStreamEvent`
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyDynamoDBStreamTumblingWindowEvent({ state: { total: 7 } }), (event) => {
 *     expect(event.state).toEqual({ total: 7 });
 *   }),
 * );
 */
export function anyDynamoDBStreamTumblingWindowEvent(
  constraints?: DynamoDBStreamEventConstraints,
): fc.Arbitrary<DynamoDBStreamTumblingWindowEvent> {
  const inits = anyInits('generate DynamoDBStreamTumblingWindowEvent', constraints, windowArbitraries);
  return eventFrom(inits, (drawn) => createDynamoDBStreamTumblingWindowEvent(drawn));
}
