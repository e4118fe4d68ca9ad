import type { RecordFilter } from '../event-pattern/index.js';
import type { EventSourceMappingFailureCondition } from '../events/event-source-mapping-failure/index.js';
import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { unlessItFails } from '../values/sequence.js';
import { Entry, type MappedDelivery, type MappedRecord, type MappedRecordState } from './journal.js';
import type { CallFunction, MappedOutcome, MappedTime } from './mapped-function.js';
import { destinationKind, objectKey, type MappedFailure } from './destination.js';
import type { Call, Poller, Tried, Try } from './poller.js';
import { failedBy, fromLowest, type Failed, type ReplyReading } from './reply.js';
import type { Source } from './sources/source.js';
import type { Batch } from './stream/retry.js';

/** An event source mapping at work: what lies in its source, what was handed over when, and what became of it. */
export interface EventSourceMapping<Event = unknown, Record = unknown, Init = unknown> {
  /** The id of the mapping. */
  readonly uuid: string;
  readonly eventSourceArn: string;
  /** Virtual time, epoch milliseconds. */
  readonly now: number;
  /**
   * Puts records into the source: one or a list, as inits of the source's factory or as records, or an event of the source. A `time` in the
   * future (`sentTimestamp` for SQS) lets a record arrive then, one in the past makes it old.
   */
  send(records: Init | Record | Event | readonly (Init | Record)[]): readonly MappedRecord<Record>[];
  /** Lets time go on until nothing is left to happen: all has been processed or given up, or has expired. */
  settle(): Promise<void>;
  /** Lets so many seconds pass. */
  wait(seconds: number): Promise<void>;
  /** Every record ever sent, in that order. */
  readonly records: readonly MappedRecord<Record>[];
  /** Every call of the function, in the order of their starts. */
  readonly deliveries: readonly MappedDelivery<Event, Record>[];
  /** How many records there are in each state. */
  readonly states: Readonly<Partial<globalThis.Record<MappedRecordState, number>>>;
  /** What the dead-letter queue of an SQS queue holds, as it was sent. */
  readonly deadLetters: readonly Record[];
  /** What the destination on failure was told. */
  readonly failures: readonly MappedFailure<Record>[];
  /** The last position of each shard or partition up to which all records have ended. */
  readonly checkpoints: Readonly<globalThis.Record<string, string | number>>;
}

/** What a mapping is put together from. */
export interface Parts {
  readonly uuid: string;
  readonly time: MappedTime;
  readonly source: Source;
  readonly filter: RecordFilter | undefined;
  readonly reading: ReplyReading;
  /** Whether everything from the lowest failed record on is tried again, as in streams. */
  readonly resumes: boolean;
  readonly call: CallFunction;
  readonly functionName: string;
  /** Records that arrived before are skipped. */
  readonly startsAt: number;
  readonly destination: string | undefined;
}

const DOING = 'send records to the event source';
const MOST_ATTEMPTS_TOLD = 10_000;

/** A record can be tried ten thousand times; so many of its outcomes are kept whole, with logs and all. */
const MOST_WHOLE_OUTCOMES = 100;

function essenceOf({ status, duration, requestId }: MappedOutcome): MappedOutcome {
  return { status, ...(duration !== undefined && { duration }), ...(requestId !== undefined && { requestId }) };
}

/** Makes what polls the source, once it is known what it reports to. */
export type PollerOf = (attempt: Try, giveUp: Mapping['giveUp']) => Poller;

export class Mapping implements EventSourceMapping {
  readonly uuid: string;
  readonly deliveries: MappedDelivery[] = [];
  readonly failures: MappedFailure[] = [];
  readonly #parts: Parts;
  readonly #poller: Poller;
  readonly #records: Entry[] = [];

  constructor(parts: Parts, pollerOf: PollerOf) {
    this.#parts = parts;
    this.uuid = parts.uuid;
    this.#poller = pollerOf(
      (call) => this.#try(call),
      (batch, condition, last) => this.giveUp(batch, condition, last),
    );
  }

  get eventSourceArn(): string {
    return this.#parts.source.eventSourceARN;
  }

  get now(): number {
    return this.#parts.time.now();
  }

  get records(): readonly MappedRecord[] {
    return this.#records;
  }

  get states(): Readonly<Partial<Record<MappedRecordState, number>>> {
    const states: Partial<Record<MappedRecordState, number>> = {};
    for (const { state } of this.#records) states[state] = (states[state] ?? 0) + 1;
    return states;
  }

  get deadLetters(): readonly unknown[] {
    const dead = this.#records.filter(({ state }) => state === 'dead-letter').toSorted((some, other) => some.endedAt! - other.endedAt!);
    return dead.map(({ record }) => record);
  }

  get checkpoints(): Readonly<Record<string, string | number>> {
    return this.#poller.checkpoints ?? {};
  }

  send(sent: unknown): readonly MappedRecord[] {
    if (typeof sent !== 'object' || sent === null) {
      throw failure(DOING, `it is ${show(sent)}`, 'Pass a record, a list of records, or an event of this source.');
    }
    const { source, time } = this.#parts;
    const now = time.now();
    const made = unlessItFails(() => source.make(sent, now));
    const entries = made.map((one, index) => new Entry(one, this.#records.length + index));
    const arrivals = new Map<number, Entry[]>();
    for (const entry of entries) {
      this.#records.push(entry);
      const arrival = Math.max(now, entry.time);
      const together = arrivals.get(arrival);
      if (together === undefined) arrivals.set(arrival, [entry]);
      else together.push(entry);
    }
    for (const [arrival, list] of arrivals) {
      if (arrival === now) this.#arrive(list);
      else time.at(arrival, () => this.#arrive(list));
    }
    return entries;
  }

  async settle(): Promise<void> {
    await this.#parts.time.settle();
  }

  async wait(seconds: number): Promise<void> {
    if (!(seconds >= 0)) throw failure('wait', `the time is ${show(seconds)}`, 'Pass seconds, 0 or more.');
    await this.#parts.time.goTo(this.now + seconds * 1000);
  }

  /** A batch of a stream isn't tried again. */
  giveUp(batch: Batch, condition: EventSourceMappingFailureCondition, last: Tried | undefined): void {
    const { destination, source, functionName } = this.#parts;
    const now = this.now;
    if (destination === undefined || source.failure === undefined) {
      for (const entry of batch.entries) entry.end('discarded', now);
      return;
    }
    for (const entry of batch.entries) entry.end('on-failure', now);
    if (batch.entries.length === 0) return;
    const event = source.failure({
      entries: batch.entries,
      condition,
      approximateInvokeCount: Math.min(Math.max(batch.calls, 1), MOST_ATTEMPTS_TOLD),
      functionError: last?.outcome.status === 'succeeded' ? null : 'Unhandled',
      executedVersion: last?.outcome.executedVersion ?? '$LATEST',
      requestId: last?.outcome.requestId,
      functionName,
      destination: destinationKind(destination),
      time: now,
    });
    const key = destinationKind(destination) === 'S3' ? objectKey(this.uuid, batch.entries[0]!.group ?? '', now) : undefined;
    this.failures.push({ destination, time: now, condition, event, records: batch.entries, ...(key !== undefined && { key }) });
  }

  #arrive(entries: readonly Entry[]): void {
    const { source, filter, startsAt } = this.#parts;
    for (const entry of entries) {
      if (entry.time < startsAt) entry.end('skipped', this.now);
      else if (filter !== undefined && !filter.passes(source.view(entry.record))) entry.end('filtered', this.now);
    }
    this.#poller.add(entries);
  }

  async #try({ entries, window }: Call): Promise<Tried> {
    const { source, call, reading } = this.#parts;
    const startedAt = this.now;
    const event = source.event(entries, window);
    for (const entry of entries) entry.deliveredAt.push(startedAt);
    const { outcome, end: endedAt } = await call(event, startedAt);
    const failed = failedBy(outcome, entries, reading);
    const kept = entries.some(({ attempts }) => attempts > MOST_WHOLE_OUTCOMES) ? essenceOf(outcome) : outcome;
    this.deliveries.push({ event, records: entries, startedAt, endedAt, outcome: kept, failed: this.#unprocessed(failed, entries) });
    return { entries, event, outcome, failed, endedAt };
  }

  /** Streams try everything again from the lowest record on that failed. */
  #unprocessed(failed: Failed, entries: readonly Entry[]): readonly MappedRecord[] {
    if (this.#parts.resumes) return fromLowest(failed, entries);
    if (failed === 'none') return [];
    return failed === 'all' ? entries : entries.filter((entry) => failed.has(entry));
  }
}
