import * as fc from 'fast-check';
import { eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyBatch, initsOf, type BatchDraws } from '../../generate/batch.js';
import type { Constraints, RecordsConstraint } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { createDocumentDBEvent } from './factory.js';
import { facts } from './facts.js';
import {
  DEPENDENT_OPTIONS,
  documentDBEventRecordOptions,
  operationTypeOf,
  OPTIONS_OF,
  SHARED_OPTIONS,
  type DocumentDBEventRecordInit,
} from './init.js';
import type { DocumentDBEvent } from './types.js';

/** Constraints of `anyDocumentDBEvent()`: the factory's options, each a value or an arbitrary, and the number of changes. */
export interface DocumentDBEventConstraints extends Constraints<DocumentDBEventRecordInit> {
  records?: RecordsConstraint | undefined;
}

type Fixed = Constraints<DocumentDBEventRecordInit>;

const anObjectId = fc.stringMatching(/^[0-9a-f]{24}$/).map(($oid) => ({ $oid }));

function anyValue(): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    anyText(),
    fc.integer(),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.constantFrom<unknown>(null, true, false, -0, '', Number.NaN, new Date(-1), new Date(253_402_300_800_000)),
    anyInstant().map((time) => new Date(time)),
    fc.uint8Array({ maxLength: 8 }),
    anObjectId,
  );
  const name = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/);
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(name, leaf, { maxKeys: 3, noNullPrototype: true }) },
  );
}

/** Names that a drawn field which was removed can't have. */
const aField = fc.oneof(fc.constantFrom('total', 'items', 'ünï', '0', 'a b', 'status'), fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/));

function anyDocument(): fc.Arbitrary<object> {
  const id = fc.oneof<fc.Arbitrary<unknown>[]>(fc.uuid(), fc.integer(), anObjectId, fc.constant({ region: 'eu', n: 1 }));
  const fields = fc.dictionary(aField, anyValue(), { maxKeys: 5, noNullPrototype: true });
  return fc
    .tuple(fields, fc.option(id, { nil: undefined, freq: 2 }))
    .map(([drawn, _id]) => (_id === undefined ? drawn : { _id, ...drawn }));
}

const draws: BatchDraws<DocumentDBEventRecordInit> = {
  shared: { db: fc.constantFrom('shop', 'test_database'), clusterIdentifier: fc.constantFrom('orders', 'docdb-2026'), region: anyRegion() },
  single: {
    operationType: fc.constantFrom('update', 'delete', 'replace', 'update', 'insert', 'drop', 'rename', 'dropDatabase', 'invalidate'),
    fullDocument: fc.oneof({ weight: 6, arbitrary: anyDocument() }, { weight: 1, arbitrary: fc.constant(null) }),
    updatedFields: fc.dictionary(fc.oneof(aField, fc.constantFrom('address.city', 'items.0.price')), anyValue(), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    removedFields: fc.uniqueArray(fc.constantFrom('REMOVED', 'address.STREET', 'items.1.NOTE'), { maxLength: 3 }),
    coll: fc.constantFrom('orders', 'system_users', 'a.b', 'ünï'),
    to: fc.constantFrom({ coll: 'archive' }, { db: 'shop_old', coll: 'orders' }),
    time: anyInstant(),
  },
  sharedOptions: SHARED_OPTIONS,
};

/** Keeps of a drawn change what suits its kind, and what the user constrained. */
function fit(init: DocumentDBEventRecordInit, constraints: Fixed): void {
  const isFixed = (name: keyof DocumentDBEventRecordInit): boolean => constraints[name] !== undefined;
  const fixed = DEPENDENT_OPTIONS.filter((name) => isFixed(name) && init[name] !== undefined);
  const { operationType } = init;
  const suits = operationType === undefined || fixed.every((name) => OPTIONS_OF[operationType].includes(name));
  if (!isFixed('operationType') && (!suits || (init.fullDocument === null && isFixed('fullDocument')))) delete init.operationType;
  const certain = Object.fromEntries(fixed.map((name) => [name, init[name]])) as DocumentDBEventRecordInit;
  const kind = operationTypeOf({ ...certain, operationType: init.operationType });
  for (const name of DEPENDENT_OPTIONS) if (!isFixed(name) && !OPTIONS_OF[kind].includes(name)) delete init[name];
  if (kind !== 'update' && init.fullDocument === null && !isFixed('fullDocument')) delete init.fullDocument;
  fitUpdate(init, isFixed);
  if (isFixed('documentKey') && !isFixed('fullDocument') && init.fullDocument !== undefined && init.fullDocument !== null) {
    const { _id, ...rest } = init.fullDocument as { _id?: unknown };
    init.fullDocument = rest;
  }
  if (operationTypeOf(init) !== kind) init.operationType = kind;
}

function fitUpdate(init: DocumentDBEventRecordInit, isFixed: (name: keyof DocumentDBEventRecordInit) => boolean): void {
  if (init.before !== undefined) {
    if (!isFixed('updatedFields')) delete init.updatedFields;
    if (!isFixed('removedFields')) delete init.removedFields;
  }
  const { updatedFields, removedFields } = init;
  if (updatedFields === undefined || !removedFields?.some((name) => Object.hasOwn(updatedFields, name))) return;
  if (!isFixed('removedFields')) delete init.removedFields;
  else if (!isFixed('updatedFields')) delete init.updatedFields;
}

/** Changes in the order of a stream, which ends when it is invalidated. */
function inOrder(inits: DocumentDBEventRecordInit[]): DocumentDBEventRecordInit[] {
  const timeOf = ({ time }: DocumentDBEventRecordInit): number => epochMilliseconds(time ?? settings().time);
  const sorted = inits.toSorted((some, other) => timeOf(some) - timeOf(other));
  sorted.forEach((init, index) => {
    if (init.operationType === 'invalidate' && index < sorted.length - 1) delete init.operationType;
  });
  return sorted;
}

/**
 * Any event that Lambda makes of the changes in a DocumentDB cluster: every kind of change, documents with values and ids of every type,
 * updates with and without the document, and of one that is gone. Shrinks to the plain `createDocumentDBEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html
 * @param constraints options of `createDocumentDBEvent`, each a value or an arbitrary; `records` sets how many changes (one to four by
 * default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyDocumentDBEvent({ operationType: 'insert', fullDocument: fc.record({ total: fc.nat() }) }), ({ events }) => {
 *     for (const { event } of events) expect(event.fullDocument).toEqual({ _id: event.documentKey?._id, total: expect.any(Number) });
 *   }),
 * );
 */
export function anyDocumentDBEvent(constraints?: DocumentDBEventConstraints): fc.Arbitrary<DocumentDBEvent> {
  const doing = 'generate DocumentDBEvent';
  const { records, init } = splitRecords(doing, constraints);
  const inits = anyBatch(doing, documentDBEventRecordOptions, draws, init, facts.records!, records).map(({ ofAll, each }) => {
    for (const one of each) fit(one, init);
    return initsOf({ ofAll, each: inOrder(each) });
  });
  return eventFrom(inits, (drawn) => createDocumentDBEvent(drawn));
}
