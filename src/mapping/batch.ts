import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../contracts/facts.js';
import type { Entry } from './journal.js';

/** What an event has beside its records: braces, names, ARNs, a window; more than any has. */
const AROUND_RECORDS = 2048;
/** A record longer than when it was measured: another receive count, a comma. */
const AROUND_RECORD = 8;

/** Whether records of so many bytes are too much for one event. */
export function exceedsAnEvent(bytes: number): boolean {
  return AROUND_RECORDS + bytes > SYNCHRONOUS_PAYLOAD_LIMIT;
}

/** A batch that is being filled, and knows when it is full: of records, or of 6 MB. */
export class Filling {
  readonly entries: Entry[] = [];
  readonly #most: number;
  #bytes: number = AROUND_RECORDS;
  #noRoom = false;

  constructor(batchSize: number) {
    this.#most = batchSize;
  }

  get full(): boolean {
    return this.#noRoom || this.entries.length >= this.#most;
  }

  /** False if the record doesn't fit any more; a batch of its own has room for every record. */
  take(entry: Entry): boolean {
    if (this.full) return false;
    const bytes = this.#bytes + entry.size + AROUND_RECORD;
    if (bytes > SYNCHRONOUS_PAYLOAD_LIMIT && this.entries.length > 0) {
      this.#noRoom = true;
      return false;
    }
    this.entries.push(entry);
    this.#bytes = bytes;
    return true;
  }
}

/** Things in the order they came, taken from the front. */
export class Line<Thing> {
  #things: Thing[] = [];
  #head = 0;

  get length(): number {
    return this.#things.length - this.#head;
  }

  first(): Thing | undefined {
    return this.#things[this.#head];
  }

  push(thing: Thing): void {
    this.#things.push(thing);
  }

  shift(): Thing | undefined {
    if (this.#head === this.#things.length) return undefined;
    const thing = this.#things[this.#head++];
    if (this.#head > 1024 && this.#head * 2 > this.#things.length) {
      this.#things = this.#things.slice(this.#head);
      this.#head = 0;
    }
    return thing;
  }
}
