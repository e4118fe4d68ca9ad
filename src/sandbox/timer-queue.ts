import { AsyncResource } from 'node:async_hooks';
import type { ScopedTimer, StartPoint, TimerRequest } from './scope.js';

const LONGEST_DELAY = 2 ** 31 - 1;

/** A delay as node takes it: whole milliseconds from 1 up, and 1 for what is out of range. */
export function nodeDelay(delay: unknown): number {
  const milliseconds = Number(delay);
  return milliseconds >= 1 && milliseconds <= LONGEST_DELAY ? Math.trunc(milliseconds) : 1;
}

/** Marks the timers of all copies of this library. */
export const TIMER_BRAND: unique symbol = Symbol.for('lambdouble/timer') as never;

export function isScopedTimer(value: unknown): value is Timeout {
  return typeof value === 'object' && value !== null && TIMER_BRAND in value;
}

let lastId = 0;

/** What `setTimeout` and `setInterval` give inside a scope: the same methods as node's own `Timeout`. */
export class Timeout implements ScopedTimer {
  readonly kind: 'timer' | 'interval' | 'sleep';
  readonly delay: number;
  readonly start: StartPoint = {};
  /** Its place in the queue while it is still to come. */
  entry: Entry | undefined;
  /** It was cleared: an interval doesn't come again. */
  closed = false;
  #counted = true;
  #id = 0;
  readonly #request: TimerRequest;
  readonly #resource = new AsyncResource('LambdoubleTimer', { requireManualDestroy: true });
  readonly #queue: TimerQueue;

  constructor(queue: TimerQueue, request: TimerRequest) {
    this.#queue = queue;
    this.#request = request;
    this.kind = request.kind;
    this.delay = nodeDelay(request.delay);
    Error.captureStackTrace(this.start, request.below);
    queue.add(this);
  }

  get name(): string | undefined {
    return this.#request.name;
  }

  /** Calls back in the async context in which the timer was set. */
  run(): void {
    const { callback, args } = this.#request;
    this.#resource.runInAsyncScope(callback, this, ...args);
  }

  /** It won't come again: whoever lists what is open needn't list it any more. */
  retire(): void {
    this.#resource.emitDestroy();
  }

  refresh(): this {
    if (this.closed) return this;
    this.#queue.remove(this);
    this.#queue.add(this);
    return this;
  }

  close(): this {
    if (!this.closed) this.retire();
    this.closed = true;
    this.#queue.remove(this);
    return this;
  }

  ref(): this {
    this.#count(true);
    return this;
  }

  unref(): this {
    this.#count(false);
    return this;
  }

  hasRef(): boolean {
    return this.#counted;
  }

  #count(counted: boolean): void {
    if (this.#counted === counted) return;
    if (this.entry !== undefined) this.#queue.referenced += counted ? 1 : -1;
    this.#counted = counted;
  }

  [Symbol.toPrimitive](): number {
    if (this.#id === 0) {
      this.#id = ++lastId;
      (this.#queue.byId ??= new Map()).set(this.#id, this);
    }
    return this.#id;
  }
}

Object.defineProperty(Timeout.prototype, TIMER_BRAND, { value: true });

// Node 20 has the symbol, but TypeScript knows it only with a newer `lib`.
const dispose: symbol | undefined = (Symbol as { dispose?: symbol }).dispose;
if (dispose !== undefined) {
  Object.defineProperty(Timeout.prototype, dispose, {
    value(this: Timeout) {
      this.close();
    },
    configurable: true,
    writable: true,
  });
}

interface Entry {
  readonly timer: Timeout;
  readonly due: number;
  readonly order: number;
  live: boolean;
}

/** The timers of one scope, nearest first. Removed ones stay in the heap until they surface or outnumber the rest. */
export class TimerQueue {
  byId: Map<number, Timeout> | undefined;
  /** How many timers still to come keep the event loop alive. */
  referenced = 0;
  /** No timer is taken any more. */
  closed = false;
  #heap: Entry[] = [];
  #removed = 0;
  #order = 0;
  readonly #clock: { peek(): number };

  constructor(clock: { peek(): number }) {
    this.#clock = clock;
  }

  add(timer: Timeout): void {
    if (this.closed) return;
    const entry: Entry = { timer, due: this.#clock.peek() + timer.delay, order: ++this.#order, live: true };
    timer.entry = entry;
    if (timer.hasRef()) this.referenced++;
    this.#heap.push(entry);
    this.#up(this.#heap.length - 1);
  }

  remove(timer: Timeout): void {
    if (timer.entry === undefined) return;
    this.#forget(timer);
    this.#removed++;
    if (this.#removed > 64 && this.#removed * 2 > this.#heap.length) {
      this.#heap = this.#live();
      this.#removed = 0;
    }
  }

  /** When the next timer is due, or infinity. */
  nextDue(): number {
    while (this.#heap.length > 0 && !this.#heap[0]!.live) {
      this.#takeFirst();
      this.#removed--;
    }
    return this.#heap.length === 0 ? Number.POSITIVE_INFINITY : this.#heap[0]!.due;
  }

  /** Takes the next timer out of the queue. */
  take(): Timeout | undefined {
    if (this.nextDue() === Number.POSITIVE_INFINITY) return undefined;
    const { timer } = this.#takeFirst();
    this.#forget(timer);
    return timer;
  }

  /** Timers that are still to come, in their order. */
  coming(): Timeout[] {
    return this.#live().map((entry) => entry.timer);
  }

  close(): void {
    this.closed = true;
    for (const { timer } of this.#live()) {
      this.#forget(timer);
      timer.retire();
    }
    this.#heap = [];
    this.#removed = 0;
  }

  #forget(timer: Timeout): void {
    timer.entry!.live = false;
    timer.entry = undefined;
    if (timer.hasRef()) this.referenced--;
  }

  #live(): Entry[] {
    return this.#heap.filter((entry) => entry.live).sort((a, b) => a.due - b.due || a.order - b.order);
  }

  #takeFirst(): Entry {
    const heap = this.#heap;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      this.#down(0);
    }
    return first;
  }

  #up(from: number): void {
    const heap = this.#heap;
    const entry = heap[from]!;
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (before(heap[parent]!, entry)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = entry;
  }

  #down(from: number): void {
    const heap = this.#heap;
    const entry = heap[from]!;
    let index = from;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (before(entry, heap[child]!)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = entry;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.due < b.due || (a.due === b.due && a.order < b.order);
}
