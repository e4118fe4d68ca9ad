import type { MSKEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom, splitRecords } from '../../generate/any-event.js';
import type { Constraints, RecordsConstraint } from '../../generate/constraints.js';
import { anyKafkaInits } from '../../generate/kafka.js';
import { anyRegion } from '../../generate/values.js';
import { createMSKEvent, mskRecordOptions, type MSKRecordInit } from './factory.js';
import { facts } from './facts.js';

/** Constraints of `anyMSKEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface MSKEventConstraints extends Constraints<MSKRecordInit> {
  records?: RecordsConstraint | undefined;
}

const ofCluster = { clusterName: fc.constantFrom('Orders', 'demo-cluster-1', 'c'), region: anyRegion() };

/**
 * Any event that Lambda makes of the records of an MSK cluster: several partitions, records without key, tombstones, bytes, repeated
 * headers beyond ASCII, schema registries. Shrinks to the plain `createMSKEvent()`.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html
 * @param constraints options of `createMSKEvent`, each a value or an arbitrary; `records` sets how many records (one to four by default)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyMSKEvent({ topic: 'orders', value: fc.record({ orderId: fc.uuid() }) }), (event) => {
 *     for (const record of Object.values(event.records).flat()) expect(record.topic).toBe('orders');
 *   }),
 * );
 */
export function anyMSKEvent(constraints?: MSKEventConstraints): fc.Arbitrary<MSKEvent> {
  const doing = 'generate MSKEvent';
  const { records, init } = splitRecords(doing, constraints);
  return eventFrom(
    anyKafkaInits(doing, mskRecordOptions, ofCluster, ['clusterName', 'region', 'accountId'], init, facts.records!, records),
    (inits) => createMSKEvent(inits),
  );
}
