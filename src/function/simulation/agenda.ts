import type { EnvironmentEnd, FleetEnvironment } from '../fleet/index.js';

/** Something that is to happen: a request ends, or a caller sends another one. */
export interface Item<Attached> {
  readonly time: number;
  readonly order: number;
  /** Of an end: the environment that gets free, and what is left of it. */
  readonly environment: FleetEnvironment<Attached> | undefined;
  readonly end: EnvironmentEnd;
}

/** At one instant, environments get free before requests come. */
function isBefore<Attached>(some: Item<Attached>, other: Item<Attached>): boolean {
  if (some.time !== other.time) return some.time < other.time;
  if ((some.environment === undefined) !== (other.environment === undefined)) return some.environment !== undefined;
  return some.order < other.order;
}

/** What is to happen, the earliest first: a binary heap. */
export class Agenda<Attached> {
  readonly #heap: Item<Attached>[] = [];
  #added = 0;

  first(): Item<Attached> | undefined {
    return this.#heap[0];
  }

  add(time: number, environment: FleetEnvironment<Attached> | undefined, end: EnvironmentEnd): void {
    const heap = this.#heap;
    const item: Item<Attached> = { time, order: this.#added++, environment, end };
    let index = heap.push(item) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (isBefore(heap[parent]!, item)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = item;
  }

  /** Takes the first one away. */
  take(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
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
  }
}
