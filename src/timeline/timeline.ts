import { AsyncLocalStorage } from 'node:async_hooks';
import { failure } from '../internal/errors.js';

/** Something that is to happen at an instant; what it returns is waited for before the next thing happens. */
export type Happening = () => void | Promise<void>;

interface Entry {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly order: number;
  readonly happening: Happening;
}

/** The timeline on which the code under way happens. */
const inside = new AsyncLocalStorage<Timeline>();

/**
 * One virtual time that several doubles share: functions, queues, schedules. Things happen one after the other, in the order of their
 * instants and, at one instant, in the order in which they were planned; between them no time passes outside.
 *
 * An invocation is a happening that runs its handler at once and plans its own end at its start plus its duration. So invocations overlap
 * on the timeline though their code runs one after the other.
 */
export class Timeline {
  /** A binary heap, the earliest first. */
  readonly #heap: Entry[] = [];
  #now: number;
  #planned = 0;
  #loop: Promise<void> | undefined;

  /** @param start epoch milliseconds */
  constructor(start: number) {
    this.#now = start;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#now;
  }

  /** How many things are still to happen. */
  get pending(): number {
    return this.#heap.length;
  }

  /** Plans something for an instant; the past is now. */
  at(time: number, happening: Happening): void {
    this.#push({ time: Math.max(time, this.#now), order: this.#planned++, happening });
  }

  /** Plans something for so many milliseconds from now. */
  after(delay: number, happening: Happening): void {
    this.at(this.#now + delay, happening);
  }

  /** Lets time go on until a promise settles that something planned here settles; also from inside of something that happens here. */
  async until<Value>(promise: Promise<Value>): Promise<Value> {
    let settled = false;
    const end = (): void => void (settled = true);
    promise.then(end, end);
    // all that is called for in the same turn happens at the same instant
    await Promise.resolve();
    while (!settled && this.#heap.length > 0) await this.#run(() => settled);
    if (!settled) await this.#refuseToHang(promise);
    return promise;
  }

  /** Lets everything happen that is planned, also what is planned meanwhile. */
  async settle(): Promise<void> {
    while (this.#heap.length > 0) await this.#run(() => false);
  }

  /** Lets everything happen until an instant, which it is then. */
  async goTo(time: number): Promise<void> {
    while (this.#heap.length > 0 && this.#heap[0]!.time <= time) await this.#run(() => this.#heap[0]!.time > time);
    if (time > this.#now) this.#now = time;
  }

  /** Only one loop makes things happen; whoever comes second waits for it and looks again, unless it is what the loop waits for. */
  #run(enough: () => boolean): Promise<void> {
    if (inside.getStore() === this) return this.#happen(enough);
    this.#loop ??= this.#happen(enough).finally(() => (this.#loop = undefined));
    return this.#loop;
  }

  async #happen(enough: () => boolean): Promise<void> {
    while (this.#heap.length > 0 && !enough()) {
      const { time, happening } = this.#pop();
      if (time > this.#now) this.#now = time;
      // awaited even if there is nothing to wait for: whoever waits outside for what it settled hears of it first
      await inside.run(this, happening);
    }
  }

  /** Without it a test would hang when nothing that is planned can end the wait. */
  async #refuseToHang(promise: Promise<unknown>): Promise<void> {
    const pending = Symbol('pending');
    if ((await Promise.race([promise, Promise.resolve(pending)])) !== pending) return;
    throw failure('wait on the timeline', 'nothing is planned that could end the wait', 'Plan it first.');
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let index = heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (isBefore(heap[parent]!, entry)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = entry;
  }

  #pop(): Entry {
    const heap = this.#heap;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
    return first;
  }
}

function isBefore(some: Entry, other: Entry): boolean {
  return some.time === other.time ? some.order < other.order : some.time < other.time;
}
