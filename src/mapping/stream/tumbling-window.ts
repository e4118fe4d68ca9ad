import type { Entry } from '../journal.js';
import type { MappedOutcome } from '../mapped-function.js';
import { windowMembers, type TumblingWindow, type WindowBounds } from '../../values/tumbling-window.js';

const LARGEST_STATE = 1024 * 1024;

/** One tumbling window of a shard, with the state that goes from call to call. */
export class OpenWindow {
  readonly bounds: WindowBounds;
  #state: Record<string, unknown> = {};
  /** Whether the state has grown over 1 MB, so that the window ends early. */
  overgrown = false;

  constructor(bounds: WindowBounds) {
    this.bounds = bounds;
  }

  holds(entry: Entry): boolean {
    return entry.time < this.bounds.end;
  }

  /** False if the answer lacks the state that every answer must have: the call counts as failed. */
  accept({ payload }: MappedOutcome): boolean {
    const state = typeof payload === 'object' && payload !== null ? (payload as { state?: unknown }).state : undefined;
    if (typeof state !== 'object' || state === null) return false;
    this.#state = state as Record<string, unknown>;
    this.overgrown = Buffer.byteLength(JSON.stringify(state)) > LARGEST_STATE;
    return true;
  }

  /** What an event has beside its records. */
  members(shardId: string, eventSourceARN: string, final: 'in time' | 'early' | undefined): TumblingWindow {
    const said = { isFinalInvokeForWindow: final !== undefined, isWindowTerminatedEarly: final === 'early' };
    const members = windowMembers(
      'make the event of a tumbling window',
      [said],
      this.bounds,
      { shardId: () => shardId, eventSourceARN },
      false,
    );
    // what has outgrown the limit is handed over once more, since nothing but the last call could save it
    return { ...members, state: structuredClone(this.#state) };
  }
}

/** The window in which a record arrived. */
export function windowOf(entry: Entry, length: number): OpenWindow {
  const start = Math.floor(entry.time / length) * length;
  return new OpenWindow({ start, end: start + length });
}
