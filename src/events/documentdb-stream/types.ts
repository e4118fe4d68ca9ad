/** What happened to a document, a collection, a database or the stream itself. */
export type DocumentDBOperationType = 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'dropDatabase' | 'rename' | 'invalidate';

/** A document in MongoDB's extended JSON. */
export interface ExtendedJSONDocument {
  [field: string]: unknown;
}

/** A database, or a collection of it. */
export interface DocumentDBNamespace {
  db: string;
  coll?: string;
}

/** A change as the stream tells it. */
export interface DocumentDBChangeEvent {
  /** The resume token. */
  _id: { _data: string };
  /** The second of the change, and its place in that second. */
  clusterTime: { $timestamp: { t: number; i: number } };
  /** Changes of documents only. */
  documentKey?: ExtendedJSONDocument;
  /** Inserts and replacements; updates if the mapping asks for it, null then for a document that is gone meanwhile. */
  fullDocument?: ExtendedJSONDocument | null;
  /** Absent when the stream was invalidated. */
  ns?: DocumentDBNamespace;
  operationType: DocumentDBOperationType;
  /** New name of a collection. */
  to?: DocumentDBNamespace;
  /** Updates only. */
  updateDescription?: { updatedFields: ExtendedJSONDocument; removedFields: string[] };
}

/** One element of `events`. */
export interface DocumentDBEventRecord {
  event: DocumentDBChangeEvent;
}

/** The event that Lambda makes of the changes in an Amazon DocumentDB cluster. */
export interface DocumentDBEvent {
  eventSourceArn: string;
  events: DocumentDBEventRecord[];
  eventSource: 'aws:docdb';
}
