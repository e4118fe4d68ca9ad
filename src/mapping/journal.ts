import type { BatchItemIdentifier } from '../contracts/batch.js';
import type { MappedOutcome } from './mapped-function.js';

/**
 * Where a record is: `waiting` in its source, `in-flight` with the function; or where it ended: `processed` (and deleted from a queue),
 * `filtered` out, in the `dead-letter` queue, at the `on-failure` destination, `discarded` after the last attempt, `expired` in its source,
 * or `skipped` since it arrived before the starting position.
 */
export type MappedRecordState =
  | 'waiting'
  | 'in-flight'
  | 'processed'
  | 'filtered'
  | 'dead-letter'
  | 'on-failure'
  | 'discarded'
  | 'expired'
  | 'skipped';

/** One record of the source and what became of it. */
export interface MappedRecord<Record = unknown> {
  /** As it was sent. */
  readonly record: Record;
  /** What names it in a batch response. */
  readonly identifier: BatchItemIdentifier;
  /** Its shard, its partition, or its message group in a FIFO queue. */
  readonly group: string | undefined;
  /** When it arrived in the source, epoch milliseconds. */
  readonly time: number;
  readonly state: MappedRecordState;
  /** How often it was handed over, throttled calls included. */
  readonly attempts: number;
  /** When it was handed over, epoch milliseconds each. */
  readonly deliveredAt: readonly number[];
  /** When it ended, epoch milliseconds. */
  readonly endedAt: number | undefined;
}

/** One call of the function. */
export interface MappedDelivery<Event = unknown, Record = unknown> {
  /** As the function got it. */
  readonly event: Event;
  readonly records: readonly MappedRecord<Record>[];
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds. */
  readonly endedAt: number;
  /** After a hundred attempts with a record only its status, duration and request id are kept. */
  readonly outcome: MappedOutcome;
  /** The records that were not processed by it. */
  readonly failed: readonly MappedRecord<Record>[];
}

/** What a source makes of something that was sent to it. */
export interface Made {
  readonly record: unknown;
  readonly identifier: BatchItemIdentifier;
  readonly group: string | undefined;
  /** What decides which of several lanes of a shard it takes. */
  readonly key: string;
  readonly time: number;
  /** Bytes it takes in an event. */
  readonly size: number;
  /** How often it was received before. */
  readonly received?: number;
  /** When it expires, where it says so itself. */
  readonly expires?: number | undefined;
}

/** A record on its way. */
export class Entry implements MappedRecord {
  readonly record: unknown;
  readonly identifier: BatchItemIdentifier;
  readonly group: string | undefined;
  readonly key: string;
  readonly time: number;
  readonly size: number;
  readonly order: number;
  readonly expires: number;
  readonly deliveredAt: number[] = [];
  /** How often it was received from a queue. */
  receiveCount: number;
  firstReceivedAt: number | undefined;
  receivedAt = 0;
  state: MappedRecordState = 'waiting';
  endedAt: number | undefined;

  constructor(made: Made, order: number) {
    this.record = made.record;
    this.identifier = made.identifier;
    this.group = made.group;
    this.key = made.key;
    this.time = made.time;
    this.size = made.size;
    this.order = order;
    this.receiveCount = made.received ?? 0;
    this.expires = made.expires ?? Number.POSITIVE_INFINITY;
  }

  get attempts(): number {
    return this.deliveredAt.length;
  }

  get ended(): boolean {
    return this.endedAt !== undefined;
  }

  receive(time: number): void {
    this.state = 'in-flight';
    this.receiveCount++;
    this.receivedAt = time;
    this.firstReceivedAt ??= time;
  }

  end(state: MappedRecordState, time: number): void {
    this.state = state;
    this.endedAt = time;
  }
}
