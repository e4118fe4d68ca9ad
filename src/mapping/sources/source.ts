import { recordsOf, type BatchContract } from '../../contracts/batch.js';
import type { EventSourceFacts } from '../../contracts/facts.js';
import type { EventSourceMappingFailureCondition } from '../../events/event-source-mapping-failure/index.js';
import { epochMilliseconds, type Instant } from '../../values/time.js';
import type { Entry, Made } from '../journal.js';

/** How a batch was given up. */
export interface GivenUp {
  readonly entries: readonly Entry[];
  readonly condition: EventSourceMappingFailureCondition;
  readonly approximateInvokeCount: number;
  /** Null when the function answered, and named records that failed. */
  readonly functionError: 'Unhandled' | null;
  readonly executedVersion: string;
  readonly requestId: string | undefined;
  readonly functionName: string;
  readonly destination: 'SQS' | 'SNS' | 'S3';
  readonly time: number;
}

/** What mappings have to know of a kind of source. */
export interface Source {
  readonly contract: BatchContract | undefined;
  readonly eventSourceARN: string;
  /** Where its records hold what somebody else wrote, for filters. */
  readonly payloadKey: string | undefined;
  /** The records that something sent to the source becomes: inits, records, or an event of this source. */
  make(sent: unknown, now: number): Made[];
  /** A record as filters see it. */
  view(record: unknown): Readonly<Record<string, unknown>>;
  /** The event of a batch. */
  event(entries: readonly Entry[], window: object | undefined): object;
  /** What is sent to the destination on failure, where there is such. */
  failure?(givenUp: GivenUp): object;
}

/** What was sent, one by one. */
export function itemsOf(sent: unknown, facts: EventSourceFacts): readonly unknown[] {
  if (Array.isArray(sent)) return sent as unknown[];
  if (!facts.recognises(sent)) return [sent];
  return facts.records?.of?.(sent) ?? recordsOf(sent);
}

/** When something arrives: when it says, or now. */
export function arrivalOf(time: Instant | null | undefined, now: number): number {
  return time === undefined || time === null ? now : epochMilliseconds(time);
}

export function sizeOf(record: unknown): number {
  return Buffer.byteLength(JSON.stringify(record));
}

export function decoded(base64: unknown): string {
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64').toString() : '';
}

/** The members of an object that are given. */
export function given<Members extends object>(members: Members): Partial<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<Members>;
}

/** Runs something that changes a map, which is as before if it fails. */
export function unlessItThrows<Key, Value, Result>(map: Map<Key, Value>, run: () => Result): Result {
  const before = new Map(map);
  try {
    return run();
  } catch (error) {
    map.clear();
    for (const [key, value] of before) map.set(key, value);
    throw error;
  }
}
