import * as fc from 'fast-check';
import type { OptionTable } from '../internal/options.js';
import { SHARED_KAFKA_OPTIONS, type KafkaHeaders, type KafkaRecordInit, type KafkaSchemaMetadata } from '../values/kafka-record.js';
import { anyBatch, initsOf, type BatchDraws } from './batch.js';
import type { Constraints, InitArbitraries, RecordsConstraint } from './constraints.js';
import { anyInstant, anyText } from './values.js';

const bytes = fc.uint8Array({ maxLength: 20 });

function anyKey(): fc.Arbitrary<unknown> {
  return fc.oneof(fc.constantFrom<unknown>('customer-7', '', null, null, { id: 7 }, 7), fc.uuid(), anyText(), bytes);
}

/** Values of every kind: text, JSON and what looks like it, bytes, nothing, and nothing at all. */
function anyValue(): fc.Arbitrary<unknown> {
  const awkward = [
    null,
    null,
    '',
    ' ',
    '{}',
    'null',
    '{"orderId":',
    "{'orderId':1}",
    '"{\\"orderId\\":1}"',
    '\u0000\u0000\u0000\u0000\u0007',
  ];
  return fc.oneof(anyText(), fc.json(), fc.constantFrom<unknown>(...awkward), bytes, fc.constant({ orderId: 'A-1', total: 12.5 }));
}

function anyHeaders(): fc.Arbitrary<KafkaHeaders> {
  const name = fc.oneof(fc.constantFrom('traceparent', 'Content-Type', 'content-type', 'ünï', ''), fc.string({ maxLength: 10 }));
  const header = fc
    .tuple(name, fc.oneof(anyText(), bytes))
    .filter(([key]) => key !== '__proto__')
    .map(([key, value]) => ({ [key]: value }));
  return fc.array(header, { maxLength: 4 });
}

const single: InitArbitraries<KafkaRecordInit> = {
  partition: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 11, 999)),
  time: anyInstant(),
  key: anyKey(),
  value: anyValue(),
  headers: anyHeaders(),
};

const shared: InitArbitraries<KafkaRecordInit> = {
  topic: fc.constantFrom('orders', 'orders-0', 'Orders.v1_dead-letter', '__consumer', 'o'),
  timestampType: fc.constantFrom('CREATE_TIME', 'LOG_APPEND_TIME'),
  nullAs: fc.constantFrom('absent', 'null'),
};

/** What the records of an event have in common by the configuration of their mapping. */
interface Common {
  readonly offset?: number;
  readonly key?: KafkaSchemaMetadata;
  readonly value?: KafkaSchemaMetadata;
}

function anyCommon(): fc.Arbitrary<Common> {
  const metadata = fc.record(
    {
      dataFormat: fc.constantFrom('AVRO', 'JSON', 'PROTOBUF'),
      schemaId: fc.oneof(fc.constantFrom('1', '12345678-1234-1234-1234-123456789012'), fc.uuid()),
    },
    { noNullPrototype: true },
  );
  const offset = fc.constantFrom(0, 4_209_910, 2 ** 31, 2 ** 53 - 10_001);
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ offset, key: metadata, value: metadata }, { requiredKeys: [], noNullPrototype: true }) },
  );
}

/** Suits one part of a record and its schema to each other: what is not there has no schema. */
function withSchema(
  fit: KafkaRecordInit,
  part: 'key' | 'value',
  metadata: KafkaSchemaMetadata | undefined,
  drawn: (name: keyof KafkaRecordInit) => boolean,
): void {
  const option = `${part}SchemaMetadata` as const;
  if (metadata !== undefined && fit[part] !== null && drawn(option)) fit[option] = metadata;
  if (fit[part] === null && fit[option] !== undefined && drawn(part)) delete fit[part];
}

/** Lets a given offset that doesn't come after the one before in its partition be the next one. */
function withOffsets(inits: readonly KafkaRecordInit[]): void {
  const last = new Map<number, number>();
  for (const init of inits) {
    const partition = init.partition ?? 0;
    const before = last.get(partition) ?? -1;
    if (init.offset !== undefined && init.offset <= before) delete init.offset;
    last.set(partition, init.offset ?? (before === -1 ? before : before + 1));
  }
}

/** An offset with which a partition begins whose records say none; those after it follow by themselves. */
function begunAt(offset: number | undefined, inits: KafkaRecordInit[]): void {
  if (offset === undefined) return;
  const seen = new Set<number>();
  for (const init of inits) {
    if (!seen.has(init.partition ?? 0)) init.offset = offset;
    seen.add(init.partition ?? 0);
  }
}

/**
 * Draws the inits of a Kafka event: partitions, keys, values and headers of every kind, tombstones, schemas, far offsets.
 *
 * @param doing such as `generate MSKEvent`
 * @param ofCluster what to draw of the cluster, which all records share
 * @param clusterOptions the names of the options of the cluster
 */
export function anyKafkaInits<Init extends KafkaRecordInit>(
  doing: string,
  table: OptionTable<Init>,
  ofCluster: InitArbitraries<Init>,
  clusterOptions: readonly (keyof Init & string)[],
  constraints: Constraints<Init>,
  limit: { readonly minimum: number; readonly maximum: number },
  records: RecordsConstraint | undefined,
): fc.Arbitrary<Init[]> {
  const draws: BatchDraws<Init> = {
    shared: { ...(shared as InitArbitraries<Init>), ...ofCluster },
    single: single as InitArbitraries<Init>,
    sharedOptions: [...SHARED_KAFKA_OPTIONS, ...clusterOptions],
  };
  const drawn = (name: keyof KafkaRecordInit): boolean => (constraints as Constraints<KafkaRecordInit>)[name] === undefined;
  return fc.tuple(anyBatch(doing, table, draws, constraints, limit, records), anyCommon()).map(([batch, common]) => {
    for (const init of batch.each) {
      withSchema(init, 'key', common.key, drawn);
      withSchema(init, 'value', common.value, drawn);
    }
    if (drawn('offset')) begunAt(common.offset, batch.each);
    else withOffsets(batch.each);
    return initsOf(batch);
  });
}
