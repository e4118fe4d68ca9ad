import type { EventSourceMappingFailureCondition } from '../../events/event-source-mapping-failure/index.js';
import { exceedsAnEvent, Filling, Line } from '../batch.js';
import type { Entry } from '../journal.js';
import type { MappedOutcome, MappedTime } from '../mapped-function.js';
import type { Failed } from '../reply.js';
import type { Tried, Try } from '../poller.js';
import { verdictOn, type Batch, type RetrySettings } from './retry.js';
import { windowOf, type OpenWindow } from './tumbling-window.js';

/** What a stream and its mapping are set to, in milliseconds where it is time. */
export interface LaneSettings extends RetrySettings {
  readonly batchSize: number;
  readonly batchingWindow: number;
  /** 0 for none. */
  readonly tumblingWindow: number;
  readonly maximumRecordAge: number;
  /** How long the source keeps its records. */
  readonly retention: number;
  /** How long a batch may fail in a source that keeps its records for ever, until the mapping rests. */
  readonly patience: number;
  readonly eventSourceARN: string;
  /** Whether a record that no event has room for is given up without a call, as Lambda does it with Kafka. */
  readonly dropsLargeRecords: boolean;
}

/** What is told of batches that were given up. */
export type GiveUp = (batch: Batch, condition: EventSourceMappingFailureCondition, last: Tried | undefined) => void;

const NEW = { calls: 0, retries: 0, setbacks: 0 } as const;

/** Reads a shard, or those of its records that share a lane: in order, one batch in flight, the next only when that has come to its end. */
export class Lane {
  readonly #settings: LaneSettings;
  readonly #time: MappedTime;
  readonly #try: Try;
  readonly #giveUp: GiveUp;
  readonly #line: Line<Entry> = new Line();
  #bytes = 0;
  /** Batches to be tried again, before anything new; the last comes first. */
  readonly #again: Batch[] = [];
  #busy = false;
  #opensUntil: number | undefined;
  #window: OpenWindow | undefined;
  #endPlanned: OpenWindow | undefined;
  /** The shard that was read last. */
  #shard = '';
  #failingSince: number | undefined;
  #last: Tried | undefined;

  constructor(settings: LaneSettings, time: MappedTime, attempt: Try, giveUp: GiveUp) {
    this.#settings = settings;
    this.#time = time;
    this.#try = attempt;
    this.#giveUp = giveUp;
  }

  add(entry: Entry): void {
    this.#line.push(entry);
    this.#bytes += entry.size;
  }

  /** Hands the next batch over if nothing is in flight and one is ready. */
  go(): void {
    if (this.#busy) return;
    const batch = this.#retried() ?? this.#gathered() ?? this.#final();
    if (batch === undefined) return;
    this.#busy = true;
    if (this.#settings.dropsLargeRecords && batch.entries.length === 1 && exceedsAnEvent(batch.entries[0]!.size)) {
      this.#giveUp(batch, 'MaximumPayloadSizeExceeded', undefined);
      this.#goOn(0, false);
      return;
    }
    for (const entry of batch.entries) entry.state = 'in-flight';
    const window = this.#window?.members(batch.entries[0]?.group ?? this.#shard, this.#settings.eventSourceARN, batch.final);
    this.#time.at(this.#time.now(), async () => this.#tried(batch, await this.#try({ entries: batch.entries, window })));
  }

  #retried(): Batch | undefined {
    for (;;) {
      const batch = this.#again.pop();
      if (batch === undefined) return undefined;
      const entries = this.#young(batch.entries, batch);
      if (entries.length > 0 || batch.final !== undefined) return { ...batch, entries };
    }
  }

  /** A new batch, once it is full or its window is over. */
  #gathered(): Batch | undefined {
    this.#dropOld();
    const first = this.#line.first();
    if (first === undefined) return undefined;
    const { batchSize, batchingWindow, tumblingWindow } = this.#settings;
    if (tumblingWindow > 0) this.#window ??= windowOf(first, tumblingWindow);
    if (this.#window?.holds(first) === false) return undefined;
    const now = this.#time.now();
    if (this.#opensUntil === undefined && batchingWindow > 0) {
      this.#opensUntil = Math.min(now + batchingWindow, this.#window?.bounds.end ?? Number.POSITIVE_INFINITY);
      if (this.#opensUntil > now) this.#time.at(this.#opensUntil, () => this.go());
    }
    if (this.#opensUntil !== undefined && now < this.#opensUntil && this.#line.length < batchSize && !exceedsAnEvent(this.#bytes))
      return undefined;
    this.#opensUntil = undefined;
    const filling = new Filling(batchSize);
    for (let entry = this.#line.first(); entry !== undefined; entry = this.#line.first()) {
      if (this.#window?.holds(entry) === false || !filling.take(entry)) break;
      this.#shift();
    }
    return { ...NEW, entries: filling.entries };
  }

  #shift(): Entry {
    const entry = this.#line.shift()!;
    this.#bytes -= entry.size;
    return entry;
  }

  /** The last call of a tumbling window, once that is over. */
  #final(): Batch | undefined {
    const window = this.#window;
    if (window === undefined) return undefined;
    if (this.#time.now() >= window.bounds.end) return { ...NEW, entries: [], final: 'in time' };
    if (this.#endPlanned !== window) this.#time.at(window.bounds.end, () => this.go());
    this.#endPlanned = window;
    return undefined;
  }

  #dropOld(): void {
    const old: Entry[] = [];
    for (let entry = this.#line.first(); entry !== undefined && this.#isOld(entry); entry = this.#line.first()) old.push(this.#shift());
    if (old.length > 0) this.#young(old, { ...NEW, entries: old });
  }

  #isOld(entry: Entry): boolean {
    const now = this.#time.now();
    const age = now - entry.time;
    return age >= this.#settings.retention || age > this.#settings.maximumRecordAge || now >= entry.expires;
  }

  /** Without those that are too old, which end here. */
  #young(entries: readonly Entry[], batch: Batch): readonly Entry[] {
    const old = entries.filter((entry) => this.#isOld(entry));
    if (old.length === 0) return entries;
    const now = this.#time.now();
    const aged = old.filter((entry) => now - entry.time > this.#settings.maximumRecordAge);
    for (const entry of old) if (!aged.includes(entry)) entry.end('expired', now);
    if (aged.length > 0) this.#giveUp({ ...batch, entries: aged }, 'RecordAgeExceeded', this.#last);
    return entries.filter((entry) => !old.includes(entry));
  }

  #tried(batch: Batch, tried: Tried): void {
    this.#last = tried;
    this.#shard = batch.entries[0]?.group ?? this.#shard;
    this.#time.at(tried.endedAt, () => this.#end(batch, tried));
  }

  #end(batch: Batch, tried: Tried): void {
    const failed = this.#failedIn(tried.outcome, tried.failed);
    const { next, processed, givenUp, delay } = verdictOn(batch, tried.outcome, failed, this.#settings);
    const now = this.#time.now();
    for (const entry of processed) entry.end('processed', now);
    if (givenUp !== undefined) this.#giveUp(givenUp, 'RetryAttemptsExhausted', tried);
    if (batch.final !== undefined && next.length === 0) this.#window = undefined;
    for (const retry of next.toReversed()) {
      for (const entry of retry.entries) entry.state = 'waiting';
      this.#again.push(retry);
    }
    if (next.length === 0 && this.#window?.overgrown === true) this.#again.push({ ...NEW, entries: [], final: 'early' });
    this.#goOn(delay, next.length > 0 && processed.length === 0);
  }

  /** Without a state, an answer for a tumbling window is a failure. */
  #failedIn(outcome: MappedOutcome, failed: Failed): Failed {
    if (this.#window === undefined || outcome.status !== 'succeeded' || failed === 'all') return failed;
    return this.#window.accept(outcome) ? failed : 'all';
  }

  #goOn(delay: number, stuck: boolean): void {
    const now = this.#time.now();
    if (stuck) this.#failingSince ??= now;
    else this.#failingSince = undefined;
    if (this.#failingSince !== undefined && now - this.#failingSince > this.#settings.patience) return;
    const go = (): void => {
      this.#busy = false;
      this.go();
    };
    if (delay === 0) go();
    else this.#time.at(now + delay, go);
  }
}
