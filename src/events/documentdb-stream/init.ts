import { anAccountId, anArrayOf, aNonEmptyString, aPlainObject, aRegion, aStringMatching, either, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';
import type { DocumentDBOperationType } from './types.js';

/** One change in a DocumentDB cluster, documents plain. Everything has a default. What all changes of an event share is said once. */
export interface DocumentDBEventRecordInit {
  /** What happened. Default: follows from the other options; `insert` without any. */
  operationType?: DocumentDBOperationType | undefined;
  /** The document after an insert, a replacement or an update; null for one that is gone when an update is looked up. */
  fullDocument?: object | null | undefined;
  /** The document before an update, from which `updatedFields` and `removedFields` follow. */
  before?: object | undefined;
  /** The key of the document, `{ _id }`. Default: that of the document, else a new ObjectId. */
  documentKey?: object | undefined;
  /** What an update set, by the path of the field. Default: the fields of `fullDocument`, or one field. */
  updatedFields?: object | undefined;
  /** The paths of the fields that an update removed. Default: none. */
  removedFields?: readonly string[] | undefined;
  /** The new name of a collection. */
  to?: { db?: string | undefined; coll: string } | undefined;
  /** When it happened. Default: the configured time. */
  time?: Instant | undefined;
  /** The collection. Default `my-collection`. */
  coll?: string | undefined;
  /** Shared: the database. Default `my-database`. */
  db?: string | undefined;
  /** Shared: the cluster. Default `my-cluster`. */
  clusterIdentifier?: string | undefined;
  /** Shared: region of the cluster. Default: the configured region. */
  region?: string | undefined;
  /** Shared: account of the cluster, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
}

/** The kinds of change. */
export const OPERATION_TYPES: readonly DocumentDBOperationType[] = [
  'insert',
  'update',
  'replace',
  'delete',
  'drop',
  'dropDatabase',
  'rename',
  'invalidate',
];

const DB_NAME = /^[^/\\. "$*<>:|?\p{Cc}\p{Cs}]{1,63}$/u;
const COLL_NAME = /^(?!system\.)[^$\p{Cc}\p{Cs}]{1,120}$/u;

const aNamespace: OptionCheck = {
  expected: 'an object { coll } with the new name of the collection, and db if it moves to another database',
  accepts: (value) =>
    isPlainObject(value) &&
    Object.keys(value).every((name) => name === 'db' || name === 'coll') &&
    typeof value.coll === 'string' &&
    COLL_NAME.test(value.coll) &&
    (value.db === undefined || (typeof value.db === 'string' && DB_NAME.test(value.db))),
};

const aKey: OptionCheck = {
  expected: 'an object { _id }',
  accepts: (value) => isPlainObject(value) && value._id !== undefined && !Array.isArray(value._id),
};

/** The options of a change. */
export const documentDBEventRecordOptions: OptionTable<DocumentDBEventRecordInit> = optionTable<DocumentDBEventRecordInit>({
  operationType: oneOf(OPERATION_TYPES),
  fullDocument: either(aPlainObject, { expected: 'null', accepts: (value) => value === null }),
  before: aPlainObject,
  documentKey: aKey,
  updatedFields: aPlainObject,
  removedFields: anArrayOf(aNonEmptyString),
  to: aNamespace,
  time: anInstant,
  coll: aStringMatching(COLL_NAME, 'a collection name of 1 to 120 characters without "$"'),
  db: aStringMatching(DB_NAME, 'a database name of 1 to 63 characters without blanks, dots, slashes and "$"'),
  clusterIdentifier: aStringMatching(/^[a-z][a-z0-9-]{0,62}$/, 'a cluster identifier of 1 to 63 lower-case letters, digits and hyphens'),
  region: aRegion,
  accountId: anAccountId,
});

/** The options that hold for all changes of an event. */
export const SHARED_OPTIONS = ['db', 'clusterIdentifier', 'region', 'accountId'] as const;

type Dependent = 'fullDocument' | 'before' | 'documentKey' | 'updatedFields' | 'removedFields' | 'to' | 'coll';

/** The options that not every kind of change can have. */
export const DEPENDENT_OPTIONS: readonly Dependent[] = [
  'fullDocument',
  'before',
  'documentKey',
  'updatedFields',
  'removedFields',
  'to',
  'coll',
];

/** Those that each kind can have. */
export const OPTIONS_OF: Readonly<Record<DocumentDBOperationType, readonly Dependent[]>> = {
  insert: ['fullDocument', 'documentKey', 'coll'],
  update: ['fullDocument', 'before', 'documentKey', 'updatedFields', 'removedFields', 'coll'],
  replace: ['fullDocument', 'documentKey', 'coll'],
  delete: ['documentKey', 'coll'],
  drop: ['coll'],
  dropDatabase: [],
  rename: ['to', 'coll'],
  invalidate: [],
};

/** The kind of change that an init describes. */
export function operationTypeOf(init: DocumentDBEventRecordInit): DocumentDBOperationType {
  if (init.operationType !== undefined) return init.operationType;
  if (init.to !== undefined) return 'rename';
  if (init.before !== undefined || init.updatedFields !== undefined || init.removedFields !== undefined) return 'update';
  if (init.fullDocument !== undefined) return init.fullDocument === null ? 'update' : 'insert';
  return init.documentKey === undefined ? 'insert' : 'delete';
}
