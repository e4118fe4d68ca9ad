import { genuine } from './genuine.js';
import { replaced } from './replaced.js';
import { runnerIsImporting } from './runner-imports.js';
import type { Polled, StartPoint, WorkKind } from './scope.js';
import { someSocketAwaitsAnswer } from './socket-watch.js';
import type { TimerQueue } from './timer-queue.js';

/** Something that was under way when a sandbox ended. */
export interface LeftOver {
  readonly kind: WorkKind;
  readonly start: StartPoint;
  /** For timers: the delay that was asked for, in milliseconds. */
  readonly delay?: number;
  /** For timers: when it would have fired, epoch milliseconds. */
  readonly due?: number;
  /** For I/O: what it is. */
  readonly name?: string;
}

const NOTHING: readonly LeftOver[] = [];
/** Turns of the event loop for which real work is looked after at each one; later, the driver sleeps in between. */
const TURNS_BEFORE_SLEEP = 16;
const LONGEST_SLEEP = 5;

/** What one scope has under way besides the timers on its own time line. */
export class WorkInFlight {
  #immediates: Map<object, StartPoint> | undefined;
  #operations: Map<object, { readonly name: string; readonly start: StartPoint }> | undefined;
  #polled: Map<Polled, StartPoint> | undefined;
  #adopted: Map<unknown, LeftOver> | undefined;
  #looks = 0;
  #holds = 0;

  hold(): void {
    this.#holds++;
  }

  release(): void {
    this.#holds--;
  }

  /** Something of this library's own happens at the next turn, before which the clock doesn't move. */
  get isHeld(): boolean {
    return this.#holds > 0;
  }

  addImmediate(handle: object, start: StartPoint): void {
    (this.#immediates ??= new Map()).set(handle, start);
  }

  removeImmediate(handle: object): void {
    this.#immediates?.delete(handle);
  }

  /** A timer that is a user's fake. */
  addAdopted(handle: unknown, kind: 'timer' | 'interval' | 'immediate', delay: unknown, start: StartPoint): void {
    (this.#adopted ??= new Map()).set(handle, { kind, start, delay: Number(delay ?? 0) });
  }

  removeAdopted(handle: unknown): void {
    this.#adopted?.delete(handle);
  }

  get hasAdopted(): boolean {
    return this.#adopted !== undefined && this.#adopted.size > 0;
  }

  addPolled(polled: Polled, start: StartPoint): void {
    (this.#polled ??= new Map()).set(polled, start);
  }

  addOperation(operation: object, name: string, start: StartPoint): void {
    (this.#operations ??= new Map()).set(operation, { name, start });
    this.#looks = 0;
  }

  /** @returns whether it was known */
  removeOperation(operation: object): boolean {
    return this.#operations?.delete(operation) === true;
  }

  get hasOperations(): boolean {
    return this.#operations !== undefined && this.#operations.size > 0;
  }

  /**
   * Real milliseconds after which to look again, if something real is under way.
   *
   * @param patience for how many milliseconds a silent socket holds everything back
   */
  busyFor(patience: number): number | undefined {
    if (this.#immediates !== undefined) {
      for (const handle of this.#immediates.keys()) if ((handle as NodeJS.Immediate).hasRef()) return 0;
    }
    if (this.#polled !== undefined) {
      for (const polled of this.#polled.keys()) if (polled.isBusy()) return 1;
    }
    if (!this.hasOperations && !runnerIsImporting() && !someSocketAwaitsAnswer(patience)) return undefined;
    this.#looks++;
    return this.#looks <= TURNS_BEFORE_SLEEP ? 0 : Math.min(LONGEST_SLEEP, this.#looks - TURNS_BEFORE_SLEEP);
  }

  /** Drops what is not real work. */
  drop(): void {
    for (const handle of this.#immediates?.keys() ?? []) genuine.clearImmediate(handle as NodeJS.Immediate);
    for (const [handle, { kind }] of this.#adopted ?? []) {
      if (kind === 'immediate') replaced.clearImmediate(handle as NodeJS.Immediate);
      else replaced.clearTimeout(handle as NodeJS.Timeout);
    }
  }

  /** Lists what keeps the event loop alive, the given timers first. */
  leftOver(timers: TimerQueue): readonly LeftOver[] {
    if (timers.referenced === 0 && !this.#immediates && !this.#operations && !this.#polled && !this.#adopted) return NOTHING;
    const found: LeftOver[] = [];
    for (const { kind, start, delay, entry, name } of timers.coming().filter((timer) => timer.hasRef())) {
      if (name === undefined) found.push({ kind, start, delay, due: entry!.due });
      else found.push({ kind: 'io', start, name });
    }
    for (const [handle, start] of this.#immediates ?? []) {
      if ((handle as NodeJS.Immediate).hasRef()) found.push({ kind: 'immediate', start });
    }
    for (const { name, start } of this.#operations?.values() ?? []) found.push({ kind: 'io', start, name });
    for (const [work, start] of this.#polled ?? []) if (work.isBusy()) found.push({ kind: 'io', start, name: work.name });
    found.push(...(this.#adopted?.values() ?? []));
    return found;
  }
}
