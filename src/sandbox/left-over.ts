import type { Polled, StartPoint, WorkKind } from './scope.js';
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

/** Lists what is under way and keeps the event loop alive. */
export function describePending(
  timers: TimerQueue,
  immediates: ReadonlyMap<object, StartPoint> | undefined,
  operations: ReadonlyMap<object, { readonly type: string; readonly start: StartPoint }> | undefined,
  polled: ReadonlyMap<Polled, StartPoint> | undefined,
  adopted: ReadonlyMap<unknown, LeftOver> | undefined,
): readonly LeftOver[] {
  if (timers.referenced === 0 && !immediates && !operations && !polled && !adopted) return NOTHING;
  const found: LeftOver[] = [];
  for (const { kind, start, delay, entry } of timers.coming().filter((timer) => timer.hasRef())) {
    found.push({ kind, start, delay, due: entry!.due });
  }
  for (const [handle, start] of immediates ?? []) {
    if ((handle as NodeJS.Immediate).hasRef()) found.push({ kind: 'immediate', start });
  }
  for (const { type, start } of operations?.values() ?? []) found.push({ kind: 'io', start, name: type });
  for (const [work, start] of polled ?? []) if (work.isBusy()) found.push({ kind: 'io', start, name: work.name });
  found.push(...(adopted?.values() ?? []));
  return found;
}
