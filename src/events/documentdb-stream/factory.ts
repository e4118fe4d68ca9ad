import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { checkPayloadSize } from '../../contracts/payload.js';
import { agreedOption, checkedInits, listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn } from '../../values/arn.js';
import { hex8 } from '../../values/random-text.js';
import { nextPosition } from '../../values/sequence.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoSeconds } from '../../values/time.js';
import { checkMembers, documentChangeOf } from './change.js';
import { ExtendedJSONWriter } from './extended-json.js';
import { documentDBEventRecordOptions, operationTypeOf, type DocumentDBEventRecordInit } from './init.js';
import type { DocumentDBChangeEvent, DocumentDBEvent, DocumentDBEventRecord, DocumentDBNamespace } from './types.js';

const EMPTIED = '{ events: [] }';
/** What the resume tokens of one stream end in. */
const STREAM = '0000503c';

/** The second of a change, and its place in that second. */
interface Place {
  readonly t: number;
  readonly i: number;
}

function placeAfter(doing: string, init: DocumentDBEventRecordInit, before: Place | undefined): Place {
  const time = epochMilliseconds(init.time ?? settings().time);
  const t = Math.floor(time / 1000);
  if (before !== undefined && t < before.t) {
    throw failure(
      doing,
      `option "time" says that a change of ${isoSeconds(time)} comes after one of ${isoSeconds(before.t * 1000)}`,
      'A stream tells changes in the order in which they happened; put them in that order.',
    );
  }
  const position = nextPosition();
  return { t, i: before !== undefined && before.t === t ? Math.max(before.i + 1, position) : position };
}

function namespaceOf(db: string, coll: string | undefined, wholeDatabase: boolean): DocumentDBNamespace {
  return wholeDatabase ? { db } : { db, coll: coll ?? 'my-collection' };
}

function changeOf(
  doing: string,
  writer: ExtendedJSONWriter,
  init: DocumentDBEventRecordInit,
  db: string,
  { t, i }: Place,
): DocumentDBChangeEvent {
  const operationType = operationTypeOf(init);
  checkMembers(doing, operationType, init);
  const change = {
    _id: { _data: `01${hex8(t)}${hex8(i)}01${hex8(i)}${STREAM}` },
    clusterTime: { $timestamp: { t, i } },
  } as DocumentDBChangeEvent;
  const ofDocument = operationType === 'insert' || operationType === 'update' || operationType === 'replace' || operationType === 'delete';
  const { documentKey, fullDocument, updateDescription } = ofDocument ? documentChangeOf(doing, writer, operationType, init, t) : {};
  if (documentKey !== undefined) change.documentKey = documentKey;
  if (fullDocument !== undefined) change.fullDocument = fullDocument;
  if (operationType !== 'invalidate') change.ns = namespaceOf(db, init.coll, operationType === 'dropDatabase');
  change.operationType = operationType;
  if (operationType === 'rename') change.to = { db: init.to?.db ?? db, coll: init.to?.coll ?? 'renamed-collection' };
  if (updateDescription !== undefined) change.updateDescription = updateDescription;
  return change;
}

function eventOf(doing: string, inits: readonly DocumentDBEventRecordInit[]): DocumentDBEvent {
  const region = agreedOption(doing, inits, 'region') ?? settings().region;
  const accountId = agreedOption(doing, inits, 'accountId') ?? settings().accountId;
  const cluster = agreedOption(doing, inits, 'clusterIdentifier') ?? 'my-cluster';
  const db = agreedOption(doing, inits, 'db') ?? 'my-database';
  const writer = new ExtendedJSONWriter(doing);
  const events: DocumentDBEventRecord[] = [];
  let place: Place | undefined;
  for (const init of inits) {
    if (events.at(-1)?.event.operationType === 'invalidate') {
      throw failure(doing, 'a change comes after "invalidate"', 'Let it be the last: an invalidated stream ends.');
    }
    place = placeAfter(doing, init, place);
    events.push({ event: changeOf(doing, writer, init, db, place) });
  }
  checkPayloadSize(doing, writer.characters, () => events, SYNCHRONOUS_PAYLOAD_LIMIT);
  return { eventSourceArn: arn('rds', region, accountId, `cluster:${cluster}`), events, eventSource: 'aws:docdb' };
}

/**
 * One change of an event of DocumentDB.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html
 * @param init the change, documents plain; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for changes that DocumentDB could not report
 * @example
 * const { event } = createDocumentDBEventRecord({ before: { _id: 7, a: 1, b: 2 }, fullDocument: { _id: 7, a: 3 } });
 * expect(event.operationType).toBe('update');
 * expect(event.updateDescription).toEqual({ updatedFields: { a: 3 }, removedFields: ['b'] });
 */
export function createDocumentDBEventRecord(
  init?: DocumentDBEventRecordInit,
  overrides?: DeepPartial<DocumentDBEventRecord>,
): DocumentDBEventRecord {
  const doing = 'create DocumentDBEventRecord';
  return madeEvent(doing, () => eventOf(doing, checkedInits(doing, [init], documentDBEventRecordOptions)).events[0]!, overrides);
}

/**
 * The event that Lambda makes of the changes in an Amazon DocumentDB cluster. Documents are plain JavaScript; they are written as
 * MongoDB's extended JSON.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html
 * @param init the change; an array makes one each, in the order of the stream
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for changes that DocumentDB could not report, for changes that can't be of one batch, and for an empty array
 * @example
 * const event = createDocumentDBEvent({ fullDocument: { placed: new Date(0), total: 7n } });
 * expect(event.events[0].event.fullDocument).toMatchObject({ placed: { $date: '1970-01-01T00:00:00.000Z' }, total: { $numberLong: '7' } });
 * expect(event.events[0].event.documentKey?._id).toEqual({ $oid: expect.any(String) });
 */
export function createDocumentDBEvent(
  init?: DocumentDBEventRecordInit | readonly DocumentDBEventRecordInit[],
  overrides?: DeepPartial<DocumentDBEvent>,
): DocumentDBEvent {
  const doing = 'create DocumentDBEvent';
  return madeEvent(
    doing,
    () => eventOf(doing, checkedInits(doing, listOfInits(doing, init, EMPTIED), documentDBEventRecordOptions)),
    overrides,
  );
}
