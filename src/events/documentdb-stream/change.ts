import { failure } from '../../internal/errors.js';
import { copyOfPlainData } from '../../internal/json-copy.js';
import { setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { hex8, randomHex } from '../../values/random-text.js';
import type { ExtendedJSONWriter } from './extended-json.js';
import { DEPENDENT_OPTIONS, OPTIONS_OF, type DocumentDBEventRecordInit } from './init.js';
import type { DocumentDBChangeEvent, DocumentDBOperationType, ExtendedJSONDocument } from './types.js';

/** The members of a change of a document that tell what became of it. */
export type DocumentChange = Pick<DocumentDBChangeEvent, 'documentKey' | 'fullDocument' | 'updateDescription'>;

const IMPOSSIBLE = 'Leave it out; to build an impossible event put it into the second argument.';

/** Refuses options that the kind of change can't have. */
export function checkMembers(doing: string, operationType: DocumentDBOperationType, init: DocumentDBEventRecordInit): void {
  for (const option of DEPENDENT_OPTIONS) {
    if (init[option] === undefined || OPTIONS_OF[operationType].includes(option)) continue;
    throw failure(doing, `a change "${operationType}" carries no ${option}, which is ${show(init[option])}`, IMPOSSIBLE);
  }
}

/** The document with its `_id` first, and with one if it has none. */
function withId(document: ExtendedJSONDocument, id: unknown): ExtendedJSONDocument {
  const { _id, ...rest } = document;
  return { _id: _id === undefined ? id : _id, ...rest };
}

function isSame(some: unknown, other: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}

function keyOf(
  doing: string,
  writer: ExtendedJSONWriter,
  init: DocumentDBEventRecordInit,
  second: number,
  documents: readonly (ExtendedJSONDocument | undefined)[],
): ExtendedJSONDocument {
  const key = init.documentKey === undefined ? undefined : writer.document('documentKey', init.documentKey);
  let id = key?._id;
  for (const document of documents) {
    const own = document?._id;
    if (own === undefined) continue;
    if (Array.isArray(own)) throw failure(doing, `its document has the "_id" ${show(own)}`, 'Pass anything but an array.');
    if (id !== undefined && !isSame(own, id)) {
      throw failure(
        doing,
        `its "documentKey" has the "_id" ${show(id)}, and its document ${show(own)}`,
        'Let both be the same, or give one of them.',
      );
    }
    id = own;
  }
  return key ?? { _id: id === undefined ? { $oid: hex8(second) + randomHex(16) } : copyOfPlainData(id) };
}

type Description = NonNullable<DocumentDBChangeEvent['updateDescription']>;

function difference(doing: string, before: ExtendedJSONDocument, after: ExtendedJSONDocument): Description {
  const updatedFields: ExtendedJSONDocument = {};
  for (const name of Object.keys(after)) {
    if (name !== '_id' && !isSame(before[name], after[name])) setOwn(updatedFields, name, copyOfPlainData(after[name]));
  }
  const removedFields = Object.keys(before).filter((name) => name !== '_id' && !Object.hasOwn(after, name));
  if (Object.keys(updatedFields).length === 0 && removedFields.length === 0) {
    throw failure(
      doing,
      'option "before" is the same as "fullDocument"',
      'Let them differ: an update that changes nothing is not reported.',
    );
  }
  return { updatedFields, removedFields };
}

function described(
  doing: string,
  writer: ExtendedJSONWriter,
  init: DocumentDBEventRecordInit,
  before: ExtendedJSONDocument | undefined,
  after: ExtendedJSONDocument | null | undefined,
): Description {
  const { updatedFields, removedFields } = init;
  if (before !== undefined) {
    if (updatedFields !== undefined || removedFields !== undefined) {
      const option = updatedFields === undefined ? 'removedFields' : 'updatedFields';
      throw failure(doing, `option "${option}" is given beside "before"`, 'Leave one of them out: what changed follows from "before".');
    }
    if (after !== undefined && after !== null) return difference(doing, before, after);
    throw failure(
      doing,
      `option "before" (${show(before)}) is given without "fullDocument"`,
      'Pass the document after the update as well.',
    );
  }
  const removed = [...(removedFields ?? [])];
  if (updatedFields !== undefined) {
    const both = removed.find((name) => Object.hasOwn(updatedFields, name));
    if (both !== undefined)
      throw failure(doing, `field "${both}" is in "updatedFields" and in "removedFields"`, 'Leave it out of one of them.');
    return { updatedFields: writer.document('updatedFields', updatedFields), removedFields: removed };
  }
  if (removed.length > 0) return { updatedFields: {}, removedFields: removed };
  const { _id, ...fields } = after ?? {};
  return {
    updatedFields: Object.keys(fields).length > 0 ? (copyOfPlainData(fields) as ExtendedJSONDocument) : { anyField: 'newValue' },
    removedFields: removed,
  };
}

/** What a change of a document tells of it. */
export function documentChangeOf(
  doing: string,
  writer: ExtendedJSONWriter,
  operationType: DocumentDBOperationType,
  init: DocumentDBEventRecordInit,
  second: number,
): DocumentChange {
  const { fullDocument, before: givenBefore } = init;
  if (fullDocument === null && operationType !== 'update') {
    throw failure(
      doing,
      `option "fullDocument" of a change "${operationType}" is null`,
      'Pass the document: only that of an update can be gone.',
    );
  }
  const before = givenBefore === undefined ? undefined : writer.document('before', givenBefore);
  const after = fullDocument === undefined || fullDocument === null ? fullDocument : writer.document('fullDocument', fullDocument);
  const documentKey = keyOf(doing, writer, init, second, [after ?? undefined, before]);
  const change: DocumentChange = { documentKey };
  const id = (): unknown => copyOfPlainData(documentKey._id);
  if (after !== undefined) change.fullDocument = after === null ? null : withId(after, id());
  else if (operationType === 'insert' || operationType === 'replace') change.fullDocument = { _id: id(), anyField: 'sampleValue' };
  if (operationType === 'update') change.updateDescription = described(doing, writer, init, before, after);
  return change;
}
