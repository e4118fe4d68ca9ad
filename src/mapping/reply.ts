import { identifierKey, reportedFailures, type BatchContract } from '../contracts/batch.js';
import type { Entry } from './journal.js';
import type { MappedOutcome } from './mapped-function.js';

/** Which of a batch's records a call left unprocessed, as the function reported it; `all` when it failed as a whole. */
export type Failed = 'none' | 'all' | ReadonlySet<Entry>;

/** What a mapping makes of an answer. */
export interface ReplyReading {
  /** Whether `ReportBatchItemFailures` is switched on. */
  readonly reports: boolean;
  readonly contract: BatchContract | undefined;
}

/** The records that a call failed with, in AWS's strict reading: one identifier that isn't of the batch makes the whole batch fail. */
export function failedBy(outcome: MappedOutcome, entries: readonly Entry[], { reports, contract }: ReplyReading): Failed {
  if (outcome.status !== 'succeeded') return 'all';
  if (!reports || contract === undefined) return 'none';
  const { payload } = outcome;
  if (payload === null || payload === undefined || payload === '') return 'none';
  const reported = reportedFailures(payload);
  if (reported === undefined) return 'all';
  if (reported.length === 0) return 'none';
  const byKey = new Map(entries.map((entry) => [identifierKey(entry.identifier), entry]));
  const failed = new Set<Entry>();
  for (const identifier of reported) {
    const entry = byKey.get(identifierKey(identifier));
    if (entry === undefined) return 'all';
    failed.add(entry);
  }
  return failed;
}

/** The records of a stream that have to be tried again: in each shard or partition those from the lowest reported one on. */
export function fromLowest(failed: Failed, entries: readonly Entry[]): readonly Entry[] {
  if (failed === 'none') return [];
  if (failed === 'all') return entries;
  const broken = new Set<string | undefined>();
  return entries.filter((entry) => {
    if (failed.has(entry)) broken.add(entry.group);
    return broken.has(entry.group);
  });
}
