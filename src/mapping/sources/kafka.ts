import type { MSKEvent, MSKRecord, SelfManagedKafkaEvent } from 'aws-lambda';
import { payloadView } from '../../event-pattern/index.js';
import { createKafkaFailureEvent } from '../../events/event-source-mapping-failure/index.js';
import { createMSKEvent, createMSKRecord, facts as mskFacts, type MSKRecordInit } from '../../events/msk/index.js';
import {
  createSelfManagedKafkaEvent,
  createSelfManagedKafkaRecord,
  facts as selfManagedFacts,
  type SelfManagedKafkaRecordInit,
} from '../../events/self-managed-kafka/index.js';
import type { EventSourceFacts } from '../../contracts/facts.js';
import type { Entry, Made } from '../journal.js';
import { kafkaFailureInit } from './failure-members.js';
import { arrivalOf, decoded, itemsOf, sizeOf, unlessItThrows, type Source } from './source.js';

type KafkaEvent = MSKEvent | SelfManagedKafkaEvent;
type KafkaInit = MSKRecordInit | SelfManagedKafkaRecordInit;

/** What differs between a cluster of MSK and one of somebody else's. */
interface Cluster {
  readonly facts: EventSourceFacts;
  /** An event without its records. */
  readonly head: Omit<MSKEvent, 'records'> | Omit<SelfManagedKafkaEvent, 'records'>;
  record(init: KafkaInit): MSKRecord;
}

function isRecord(item: unknown): item is MSKRecord {
  const { topic, offset, timestamp } = (item ?? {}) as Partial<MSKRecord>;
  return typeof topic === 'string' && typeof offset === 'number' && typeof timestamp === 'number';
}

function madeOf(item: unknown, cluster: Cluster, now: number, offsets: Map<number, number>): Made {
  const ready = isRecord(item);
  const init = (ready ? {} : (item ?? {})) as KafkaInit;
  const partition = ready ? item.partition : (init.partition ?? 0);
  const time = ready ? item.timestamp : arrivalOf(init.time, now);
  const next = (offsets.get(partition) ?? -1) + 1;
  const record = ready ? item : cluster.record({ ...init, time, offset: init.offset ?? next });
  offsets.set(partition, record.offset);
  const group = `${record.topic}-${partition}`;
  return { record, identifier: { partition: group, offset: record.offset }, group, key: '', time, size: sizeOf(record) };
}

function eventOf({ head }: Cluster, entries: readonly Entry[]): KafkaEvent {
  const records: Record<string, MSKRecord[]> = {};
  for (const { group, record } of entries) (records[group!] ??= []).push(record as MSKRecord);
  return { ...head, records } as KafkaEvent;
}

function sourceOf(eventSourceARN: string, cluster: Cluster): Source {
  const offsets = new Map<number, number>();
  return {
    contract: cluster.facts.batch,
    eventSourceARN,
    payloadKey: 'value',
    make: (sent, now) => unlessItThrows(offsets, () => itemsOf(sent, cluster.facts).map((item) => madeOf(item, cluster, now, offsets))),
    view: (record) => ({ ...(record as MSKRecord), value: payloadView(decoded((record as MSKRecord).value)) }),
    event: (entries) => eventOf(cluster, entries),
    failure: (givenUp) => createKafkaFailureEvent({ ...kafkaFailureInit(givenUp), event: eventOf(cluster, givenUp.entries) }),
  };
}

/** A topic of an MSK cluster. */
export function mskSource(eventSourceARN: string | undefined, init: MSKRecordInit): Source {
  const { records: _records, ...usual } = createMSKEvent(init);
  const head = { ...usual, eventSourceArn: eventSourceARN ?? usual.eventSourceArn };
  return sourceOf(head.eventSourceArn, { facts: mskFacts, head, record: (one) => createMSKRecord({ ...one, ...init } as MSKRecordInit) });
}

/** A topic of a cluster that isn't AWS's. */
export function selfManagedKafkaSource(init: SelfManagedKafkaRecordInit): Source {
  const { records: _records, ...head } = createSelfManagedKafkaEvent(init);
  const record = (one: KafkaInit): MSKRecord =>
    createSelfManagedKafkaRecord({ ...one, ...init } as SelfManagedKafkaRecordInit) as MSKRecord;
  return sourceOf('', { facts: selfManagedFacts, head, record });
}
