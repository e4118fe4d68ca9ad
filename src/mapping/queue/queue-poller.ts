import { Filling } from '../batch.js';
import type { Entry } from '../journal.js';
import type { MappedTime } from '../mapped-function.js';
import type { Poller, Tried, Try } from '../poller.js';
import { FifoBacklog, StandardBacklog, type Backlog } from './backlog.js';
import { Concurrency } from './concurrency.js';

/** What an SQS queue and its mapping are set to, in milliseconds where it is time. */
export interface QueueSettings {
  readonly fifo: boolean;
  readonly batchSize: number;
  readonly batchingWindow: number;
  readonly maximumConcurrency: number | undefined;
  readonly visibilityTimeout: number;
  /** Receives after which a message goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
  readonly retention: number;
}

/** Reads an SQS queue and hands its messages over in batches; what fails comes again after the visibility timeout. */
export class QueuePoller implements Poller {
  readonly #settings: QueueSettings;
  readonly #time: MappedTime;
  readonly #try: Try;
  readonly #backlog: Backlog;
  readonly #concurrency: Concurrency;
  #inFlight = 0;
  /** The batch that is open during the batching window. */
  #open: Filling | undefined;
  #wakes: number | undefined;

  constructor(settings: QueueSettings, time: MappedTime, attempt: Try) {
    this.#settings = settings;
    this.#time = time;
    this.#try = attempt;
    this.#backlog = settings.fifo ? new FifoBacklog() : new StandardBacklog();
    this.#concurrency = new Concurrency(settings.maximumConcurrency, !settings.fifo);
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) this.#backlog.add(entry);
    this.#time.at(this.#time.now(), () => this.#poll());
  }

  #poll(): void {
    while (this.#open !== undefined || this.#mayOpen()) {
      const batch = (this.#open ??= this.#opened());
      this.#fill(batch);
      const waits = this.#settings.batchingWindow > 0 && !batch.full;
      if (waits && batch.entries.length > 0) return;
      this.#close(batch);
    }
  }

  #mayOpen(): boolean {
    if (!this.#backlog.hasAny) {
      if (this.#inFlight === 0) this.#concurrency.rest();
      return false;
    }
    const now = this.#time.now();
    if (this.#inFlight < this.#concurrency.limit(now)) return true;
    const more = this.#concurrency.wait(now);
    if (more !== undefined && this.#wakes !== more) {
      this.#wakes = more;
      this.#time.at(more, () => this.#poll());
    }
    return false;
  }

  #opened(): Filling {
    const batch = new Filling(this.#settings.batchSize);
    const { batchingWindow } = this.#settings;
    if (batchingWindow > 0) {
      this.#time.at(this.#time.now() + batchingWindow, () => {
        if (this.#open !== batch) return;
        this.#close(batch);
        this.#poll();
      });
    }
    return batch;
  }

  #fill(batch: Filling): void {
    const now = this.#time.now();
    for (;;) {
      const entry = this.#backlog.next((candidate) => this.#isOver(candidate, now) || batch.take(candidate));
      if (entry === undefined) return;
      if (this.#isOver(entry, now)) this.#retire(entry, now);
      else {
        entry.receive(now);
      }
    }
  }

  #isOver(entry: Entry, now: number): boolean {
    return now - entry.time >= this.#settings.retention || entry.receiveCount >= this.#settings.maxReceiveCount;
  }

  /** A message that was received too often moves on when it would be received again. */
  #retire(entry: Entry, now: number): void {
    entry.end(now - entry.time >= this.#settings.retention ? 'expired' : 'dead-letter', now);
    this.#backlog.settle([entry], []);
  }

  #close(batch: Filling): void {
    this.#open = undefined;
    if (this.#backlog instanceof FifoBacklog) this.#backlog.close();
    if (batch.entries.length === 0) return;
    this.#inFlight++;
    this.#time.at(this.#time.now(), async () => this.#tried(await this.#try({ entries: batch.entries })));
  }

  /** What the function did is known at once; it comes true when the time for it has come. */
  #tried({ entries, failed, endedAt }: Tried): void {
    const again = new Map<number, Entry[]>();
    const done: Entry[] = [];
    const held: Entry[] = [];
    for (const entry of entries) {
      const visible = Math.max(entry.receivedAt + this.#settings.visibilityTimeout, this.#time.now() + 1);
      const fails = failed === 'all' || (failed !== 'none' && failed.has(entry));
      if (!fails) done.push(entry);
      if (!fails && endedAt <= visible) {
        held.push(entry);
        continue;
      }
      const together = again.get(visible);
      if (together === undefined) again.set(visible, [entry]);
      else together.push(entry);
    }
    for (const [visible, list] of again) this.#time.at(visible, () => this.#appear(list));
    this.#time.at(endedAt, () => this.#end(done, held));
  }

  /** @param held those of the processed messages that didn't become visible meanwhile */
  #end(done: readonly Entry[], held: readonly Entry[]): void {
    this.#inFlight--;
    for (const entry of done) if (!entry.ended) entry.end('processed', this.#time.now());
    this.#backlog.settle(held, []);
    this.#poll();
  }

  #appear(entries: readonly Entry[]): void {
    const visible = entries.filter((entry) => !entry.ended);
    for (const entry of visible) entry.state = 'waiting';
    this.#backlog.settle(
      entries.filter((entry) => entry.ended),
      visible,
    );
    this.#poll();
  }
}
