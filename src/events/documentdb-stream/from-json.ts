import { conversion, type Conversion } from '../../contracts/conversion.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { bytesIn, nameIn } from '../../values/readings.js';
import { isoMilliseconds } from '../../values/time.js';
import { createDocumentDBEvent } from './factory.js';
import { documentDBEventRecordOptions, type DocumentDBEventRecordInit } from './init.js';
import type { DocumentDBChangeEvent, DocumentDBEvent, DocumentDBEventRecord } from './types.js';

/** What an object of extended JSON with a single member stands for; `undefined` for what stands for itself, ObjectIds too. */
const WRAPPED: Readonly<Record<string, (said: unknown) => unknown>> = {
  $date: (said) => new Date(typeof said === 'string' ? said : Number((said as { $numberLong: string }).$numberLong)),
  $numberLong: (said) => BigInt(said as string),
  $numberDouble: (said) => Number(said),
  $binary: (said) => bytesIn((said as { base64: string }).base64),
};

function plainIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainIn);
  if (!isPlainObject(value)) return value;
  const [name, ...others] = Object.keys(value);
  const wrapped = name === undefined || others.length > 0 ? undefined : WRAPPED[name]?.(value[name]);
  return wrapped ?? Object.fromEntries(Object.entries(value).map(([member, said]) => [member, plainIn(said)]));
}

function documentIn(document: object | null | undefined): object | null | undefined {
  return plainIn(document) as object | null | undefined;
}

/** True where the key is the `_id` of a document that the event has. */
function saysItsKey({ documentKey, fullDocument }: DocumentDBChangeEvent): boolean {
  return fullDocument?._id !== undefined && Object.keys(documentKey ?? {}).length <= 1;
}

export const conversions: readonly Conversion[] = [
  conversion<DocumentDBEventRecordInit, DocumentDBEvent, DocumentDBEventRecord>({
    factory: 'createDocumentDBEvent',
    create: createDocumentDBEvent,
    options: documentDBEventRecordOptions,
    parts: (event) => event.events,
    readings: {
      fullDocument: ({ event }) => documentIn(event.fullDocument),
      before: () => undefined,
      documentKey: ({ event }) => (saysItsKey(event) ? undefined : (documentIn(event.documentKey) ?? undefined)),
      updatedFields: ({ event }) => documentIn(event.updateDescription?.updatedFields) ?? undefined,
      removedFields: ({ event }) => event.updateDescription?.removedFields,
      to: ({ event }) => event.to as { coll: string } | undefined,
      time: ({ event }) => isoMilliseconds(event.clusterTime.$timestamp.t * 1000),
      coll: ({ event }) => event.ns?.coll,
      db: ({ event }) => event.ns?.db,
      clusterIdentifier: (_, { eventSourceArn }) => nameIn(eventSourceArn),
    },
  }),
];
