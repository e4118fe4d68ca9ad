import type { Entry } from '../journal.js';
import { fromLowest, type Failed } from '../reply.js';
import type { MappedOutcome } from '../mapped-function.js';

/** How a mapping treats batches that fail. */
export interface RetrySettings {
  readonly bisects: boolean;
  /** Infinity where there is no limit. */
  readonly maximumRetryAttempts: number;
}

/** Records of a stream that are handed over together, and what has been tried with them. */
export interface Batch {
  readonly entries: readonly Entry[];
  /** Calls that these records, or the batch they were split off, have been part of. */
  readonly calls: number;
  /** Those of them that used up a retry. */
  readonly retries: number;
  /** Calls in a row that got nowhere, for the back-off. */
  readonly setbacks: number;
  /** Whether it is the last call of a tumbling window, which may have no records. */
  readonly final?: 'in time' | 'early' | undefined;
}

/** What becomes of a batch after a call. */
export interface Verdict {
  /** What is tried next, in that order. */
  readonly next: readonly Batch[];
  readonly processed: readonly Entry[];
  readonly givenUp?: Batch | undefined;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
}

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 60_000;

/** Lambda backs off, AWS doesn't publish how: here a second first, twice as long each time, a minute at most. */
function delayAfter(setbacks: number): number {
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(setbacks - 1, 10));
}

function halvesOf(batch: Batch): Batch[] {
  const middle = Math.ceil(batch.entries.length / 2);
  return [batch.entries.slice(0, middle), batch.entries.slice(middle)].map((entries) => ({ ...batch, entries, setbacks: 0 }));
}

/**
 * What becomes of a batch: done, tried again from the lowest record that failed, split in two, or given up. Splitting uses up no retry, nor
 * does a call that was throttled.
 */
export function verdictOn(before: Batch, outcome: MappedOutcome, failed: Failed, settings: RetrySettings): Verdict {
  const batch = { ...before, calls: before.calls + 1 };
  if (outcome.status === 'throttled') {
    const setbacks = batch.setbacks + 1;
    return { next: [{ ...before, setbacks }], processed: [], delay: delayAfter(setbacks) };
  }
  if (failed === 'none') return { next: [], processed: batch.entries, delay: 0 };
  const entries = fromLowest(failed, batch.entries);
  const progressed = entries.length < batch.entries.length;
  const left = new Set(entries);
  const processed = progressed ? batch.entries.filter((entry) => !left.has(entry)) : [];
  if (settings.bisects && progressed) return { next: [{ ...batch, entries, setbacks: 0 }], processed, delay: 0 };
  if (settings.bisects && entries.length > 1) return { next: halvesOf(batch), processed, delay: 0 };
  if (batch.retries >= settings.maximumRetryAttempts) return { next: [], processed, givenUp: { ...batch, entries }, delay: 0 };
  const setbacks = batch.setbacks + 1;
  return { next: [{ ...batch, entries, retries: batch.retries + 1, setbacks }], processed, delay: delayAfter(setbacks) };
}
