import type { Entry } from './journal.js';
import type { MappedOutcome } from './mapped-function.js';
import type { Failed } from './reply.js';

/** What is handed to the function in one call. */
export interface Call {
  readonly entries: readonly Entry[];
  /** Members that the event has beside its records. */
  readonly window?: object | undefined;
}

/** A call that was made: its code has run, and its end is known though it lies ahead. */
export interface Tried {
  readonly entries: readonly Entry[];
  readonly event: unknown;
  readonly outcome: MappedOutcome;
  readonly failed: Failed;
  /** Epoch milliseconds. */
  readonly endedAt: number;
}

/** Calls the function now. */
export type Try = (call: Call) => Promise<Tried>;

/** What takes records out of a source and hands them over. */
export interface Poller {
  /** Records have arrived in the source. */
  add(entries: readonly Entry[]): void;
  /** How far each shard or partition has been read, where there are such. */
  readonly checkpoints?: Readonly<Record<string, string | number>>;
}
