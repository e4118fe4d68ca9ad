import type { SelfManagedKafkaEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom, splitRecords } from '../../generate/any-event.js';
import type { Constraints, RecordsConstraint } from '../../generate/constraints.js';
import { anyKafkaInits } from '../../generate/kafka.js';
import { createSelfManagedKafkaEvent, selfManagedKafkaRecordOptions, type SelfManagedKafkaRecordInit } from './factory.js';
import { facts } from './facts.js';

/** Constraints of `anySelfManagedKafkaEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface SelfManagedKafkaEventConstraints extends Constraints<SelfManagedKafkaRecordInit> {
  records?: RecordsConstraint | undefined;
}

const ofCluster = {
  bootstrapServers: fc.constantFrom<string | readonly string[]>('broker:9092', '10.0.0.7:9094,10.0.1.7:9094', ['[2001:db8::1]:9092']),
};

/**
 * Any event that Lambda makes of the records of a self-managed Kafka cluster: several partitions, records without key, tombstones, bytes,
 * repeated headers beyond ASCII, schema registries. Shrinks to the plain `createSelfManagedKafkaEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html
 * @param constraints options of `createSelfManagedKafkaEvent`, each a value or an arbitrary; `records` sets how many records (one to
 * four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anySelfManagedKafkaEvent({ topic: 'orders', partition: 3 }), (event) => {
 *     expect(Object.keys(event.records)).toEqual(['orders-3']);
 *   }),
 * );
 */
export function anySelfManagedKafkaEvent(constraints?: SelfManagedKafkaEventConstraints): fc.Arbitrary<SelfManagedKafkaEvent> {
  const doing = 'generate SelfManagedKafkaEvent';
  const { records, init } = splitRecords(doing, constraints);
  return eventFrom(
    anyKafkaInits(doing, selfManagedKafkaRecordOptions, ofCluster, ['bootstrapServers'], init, facts.records!, records),
    (inits) => createSelfManagedKafkaEvent(inits),
  );
}
