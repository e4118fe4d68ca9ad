import type { MSKRecord, MSKRecordHeader } from 'aws-lambda';
import { anInteger, anything, aMapOf, anArrayOf, aNonEmptyString, aStringMatching, either, oneOf } from '../internal/checks.js';
import { agreedOption } from '../internal/batch-of-inits.js';
import { failure } from '../internal/errors.js';
import type { OptionCheck, OptionTable } from '../internal/options.js';
import { isPlainObject, setOwn } from '../internal/plain-object.js';
import { base64OfData, bytesOf } from './binary.js';
import { javaBytes } from './java-bytes.js';
import { nextPosition } from './sequence.js';
import { settings } from './settings.js';
import { anInstant, epochMilliseconds, type Instant } from './time.js';

/** What Lambda tells of the schema of a key or value, where the event source mapping has a schema registry. */
export interface KafkaSchemaMetadata {
  dataFormat: 'AVRO' | 'JSON' | 'PROTOBUF';
  /** A UUID in AWS Glue, a number in a Confluent registry, either as a text. */
  schemaId: string;
}

/** Headers of a record, decoded, by name. An array of such objects keeps the order and can repeat a name. */
export type KafkaHeaders = Readonly<Record<string, string | Uint8Array>> | readonly Readonly<Record<string, string | Uint8Array>>[];

/** One Kafka record. Everything has a default. What all records of an event share is said once. */
export interface KafkaRecordInit {
  /** Partition of the topic. Default 0. */
  partition?: number | undefined;
  /** Position in the partition, greater than that of the record before. Default: the next one. */
  offset?: number | undefined;
  /** When it was produced, or appended to the log. Default: the configured time. */
  time?: Instant | undefined;
  /** The key: a string or bytes as they are, anything else as JSON; `null` for a record without one. Default `my-key`. */
  key?: unknown;
  /** The value: a string or bytes as they are, anything else as JSON; `null` for a tombstone. Default `Hello from Kafka!`. */
  value?: unknown;
  /** Headers, each a string or bytes; an array of objects where names repeat. Default: none. */
  headers?: KafkaHeaders | undefined;
  /** Schema of the key, in a mapping with a schema registry. Default: none. */
  keySchemaMetadata?: KafkaSchemaMetadata | undefined;
  /** Schema of the value, in a mapping with a schema registry. Default: none. */
  valueSchemaMetadata?: KafkaSchemaMetadata | undefined;
  /** Shared: the topic. Default `my-topic`. */
  topic?: string | undefined;
  /** Shared: what the topic's timestamps tell. Default `CREATE_TIME`. */
  timestampType?: 'CREATE_TIME' | 'LOG_APPEND_TIME' | undefined;
  /** Shared: how the event shows a key or value that a record doesn't have. Both have been seen. Default `absent`. */
  nullAs?: 'absent' | 'null' | undefined;
}

const aTextOrBytes: OptionCheck = {
  expected: 'a string or bytes (Uint8Array)',
  accepts: (value) => typeof value === 'string' || bytesOf(value) !== undefined,
};

const DATA_FORMATS: ReadonlySet<unknown> = new Set(['AVRO', 'JSON', 'PROTOBUF']);

const someSchemaMetadata: OptionCheck = {
  expected: 'an object { dataFormat, schemaId } with the format "AVRO", "JSON" or "PROTOBUF" and an id as a string',
  accepts: (value) =>
    isPlainObject(value) &&
    Object.keys(value).length === 2 &&
    DATA_FORMATS.has(value.dataFormat) &&
    aNonEmptyString.accepts(value.schemaId),
};

/** The options of a Kafka record. */
export const kafkaRecordOptions: OptionTable<KafkaRecordInit> = {
  partition: anInteger(0, 2 ** 31 - 1),
  offset: anInteger(0, Number.MAX_SAFE_INTEGER),
  time: anInstant,
  key: anything,
  value: anything,
  headers: either(aMapOf(aTextOrBytes), anArrayOf(aMapOf(aTextOrBytes))),
  keySchemaMetadata: someSchemaMetadata,
  valueSchemaMetadata: someSchemaMetadata,
  topic: aStringMatching(/^(?!\.{1,2}$)[\w.-]{1,249}$/, 'a topic name of 1 to 249 letters, digits, ".", "_" and "-"'),
  timestampType: oneOf(['CREATE_TIME', 'LOG_APPEND_TIME']),
  nullAs: oneOf(['absent', 'null']),
};

/** The options that describe the topic and the mapping, and therefore hold for all records of an event. */
export const SHARED_KAFKA_OPTIONS = ['topic', 'timestampType', 'nullAs'] as const;

/** What all records of one event share. */
interface Topic {
  readonly name: string;
  readonly timestampType: 'CREATE_TIME' | 'LOG_APPEND_TIME';
  readonly showsNull: boolean;
}

function offsetAfter(doing: string, given: number | undefined, partition: number, before: number | undefined): number {
  if (given === undefined) {
    const next = before === undefined ? nextPosition() : Math.max(before + 1, nextPosition());
    if (next <= Number.MAX_SAFE_INTEGER) return next;
    throw failure(doing, `no offset comes after ${before} in partition ${partition}`, 'Pass a smaller "offset" for the record before.');
  }
  if (before === undefined || given > before) return given;
  throw failure(
    doing,
    `offset ${given} comes after offset ${before} in partition ${partition}`,
    'The records of a partition come in the order of their offsets; leave "offset" out for the next one.',
  );
}

function headersOf(headers: KafkaHeaders | undefined): MSKRecordHeader[] {
  if (headers === undefined) return [];
  const list: MSKRecordHeader[] = [];
  for (const group of (Array.isArray(headers) ? headers : [headers]) as Readonly<Record<string, string | Uint8Array | undefined>>[]) {
    for (const name of Object.keys(group)) {
      const header: MSKRecordHeader = {};
      if (group[name] === undefined) continue;
      setOwn(header, name, javaBytes(group[name]));
      list.push(header);
    }
  }
  return list;
}

type Coded = 'key' | 'value';

/** The key or value in base64; `null` where the record has none, which has no schema then. */
function codedOf(doing: string, init: KafkaRecordInit, name: Coded, byDefault: string): string | null {
  const data = init[name];
  if (data !== null) return data === undefined ? byDefault : base64OfData(doing, `option "${name}"`, data);
  const metadata = `${name}SchemaMetadata` as const;
  if (init[metadata] === undefined) return null;
  throw failure(doing, `option "${metadata}" is given for a ${name} that is null`, 'Leave it out: what is not there has no schema.');
}

const DEFAULT_KEY = 'bXkta2V5';
const DEFAULT_VALUE = 'SGVsbG8gZnJvbSBLYWZrYSE=';

function recordOf(doing: string, init: KafkaRecordInit, topic: Topic, partition: number, before: number | undefined): MSKRecord {
  const key = codedOf(doing, init, 'key', DEFAULT_KEY);
  const value = codedOf(doing, init, 'value', DEFAULT_VALUE);
  const record = {
    topic: topic.name,
    partition,
    offset: offsetAfter(doing, init.offset, partition, before),
    timestamp: epochMilliseconds(init.time ?? settings().time),
    timestampType: topic.timestampType,
  } as MSKRecord & { keySchemaMetadata?: KafkaSchemaMetadata; valueSchemaMetadata?: KafkaSchemaMetadata };
  if (key !== null || topic.showsNull) record.key = key as string;
  if (value !== null || topic.showsNull) record.value = value as string;
  record.headers = headersOf(init.headers);
  if (init.keySchemaMetadata !== undefined) record.keySchemaMetadata = metadataOf(init.keySchemaMetadata);
  if (init.valueSchemaMetadata !== undefined) record.valueSchemaMetadata = metadataOf(init.valueSchemaMetadata);
  return record;
}

function metadataOf({ dataFormat, schemaId }: KafkaSchemaMetadata): KafkaSchemaMetadata {
  return { dataFormat, schemaId };
}

/** The records of an event by topic and partition, `orders-0`, as Lambda groups them. */
export function kafkaRecords(doing: string, inits: readonly KafkaRecordInit[]): Record<string, MSKRecord[]> {
  const topic: Topic = {
    name: agreedOption(doing, inits, 'topic') ?? 'my-topic',
    timestampType: agreedOption(doing, inits, 'timestampType') ?? 'CREATE_TIME',
    showsNull: agreedOption(doing, inits, 'nullAs') === 'null',
  };
  const byPartition: Record<string, MSKRecord[]> = {};
  for (const init of inits) {
    const partition = init.partition ?? 0;
    const records = (byPartition[`${topic.name}-${partition}`] ??= []);
    records.push(recordOf(doing, init, topic, partition, records.at(-1)?.offset));
  }
  return byPartition;
}
