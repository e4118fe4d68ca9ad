import { Line } from '../batch.js';
import type { Entry } from '../journal.js';

/** The messages of a queue that can be received. */
export interface Backlog {
  /** Whether a message could be received now. */
  readonly hasAny: boolean;
  add(entry: Entry): void;
  /** The next message, which then is received; nothing if there is none, or `take` doesn't want it. */
  next(take: (entry: Entry) => boolean): Entry | undefined;
  /** Messages that were received are gone for good, or visible again. */
  settle(gone: readonly Entry[], visible: readonly Entry[]): void;
}

/** A standard queue: whatever is visible, longest first. */
export class StandardBacklog implements Backlog {
  readonly #line: Line<Entry> = new Line();

  get hasAny(): boolean {
    this.#dropEnded();
    return this.#line.length > 0;
  }

  add(entry: Entry): void {
    this.#line.push(entry);
  }

  next(take: (entry: Entry) => boolean): Entry | undefined {
    this.#dropEnded();
    const entry = this.#line.first();
    if (entry === undefined || !take(entry)) return undefined;
    return this.#line.shift();
  }

  settle(_gone: readonly Entry[], visible: readonly Entry[]): void {
    for (const entry of visible) this.#line.push(entry);
  }

  /** A message can end while it waits: when the call that had it before its visibility timeout ran out succeeds after all. */
  #dropEnded(): void {
    while (this.#line.first()?.ended === true) this.#line.shift();
  }
}

interface Group {
  readonly waiting: Line<Entry>;
  /** Visible again, in order; they come before those that wait. */
  readonly again: Entry[];
  inFlight: number;
  listed: boolean;
}

/** A FIFO queue: in order within each message group, and nothing of a group while some of it is in flight. */
export class FifoBacklog implements Backlog {
  readonly #groups: Map<string, Group> = new Map();
  /** The groups with something to receive, longest waiting first. */
  readonly #open: Line<Group> = new Line();
  /** The group that is being received, until the batch is closed. */
  #current: Group | undefined;

  get hasAny(): boolean {
    return this.#head() !== undefined;
  }

  add(entry: Entry): void {
    const group = this.#groupOf(entry);
    group.waiting.push(entry);
    this.#list(group);
  }

  next(take: (entry: Entry) => boolean): Entry | undefined {
    const group = this.#head();
    const entry = group === undefined ? undefined : firstOf(group);
    if (group === undefined || entry === undefined || !take(entry)) {
      this.close();
      return undefined;
    }
    if (group !== this.#current) {
      this.#open.shift();
      group.listed = false;
      this.#current = group;
    }
    group.inFlight++;
    return group.again.shift() ?? group.waiting.shift();
  }

  /** The batch is closed: what it took of its last group is in flight from now on. */
  close(): void {
    const group = this.#current;
    this.#current = undefined;
    if (group !== undefined) this.#list(group);
  }

  settle(gone: readonly Entry[], visible: readonly Entry[]): void {
    for (const entry of gone) this.#release(entry);
    for (const entry of visible) this.#release(entry).again.push(entry);
    for (const group of new Set([...gone, ...visible].map((entry) => this.#groupOf(entry)))) {
      group.again.sort((some, other) => some.order - other.order);
      this.#list(group);
    }
  }

  #release(entry: Entry): Group {
    const group = this.#groupOf(entry);
    group.inFlight--;
    return group;
  }

  /** The group to receive from: the one under way as long as it lasts, then the next. */
  #head(): Group | undefined {
    if (this.#current !== undefined && firstOf(this.#current) !== undefined) return this.#current;
    while (this.#open.length > 0 && firstOf(this.#open.first()!) === undefined) this.#open.shift()!.listed = false;
    return this.#open.first();
  }

  #list(group: Group): void {
    if (group.listed || group.inFlight > 0 || group === this.#current || firstOf(group) === undefined) return;
    group.listed = true;
    this.#open.push(group);
  }

  #groupOf({ group: name = '' }: Entry): Group {
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = { waiting: new Line(), again: [], inFlight: 0, listed: false };
      this.#groups.set(name, group);
    }
    return group;
  }
}

function firstOf({ again, waiting }: Group): Entry | undefined {
  while (again[0]?.ended === true) again.shift();
  while (waiting.first()?.ended === true) waiting.shift();
  return again[0] ?? waiting.first();
}
