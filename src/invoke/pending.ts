import { userFrame, type LeftOver } from '../sandbox/index.js';
import type { PendingWork } from './outcome.js';

function due(work: LeftOver, end: number): string {
  return work.due === undefined ? '' : `, due ${Math.max(0, work.due - end)} ms later`;
}

function description(work: LeftOver, end: number): string {
  switch (work.kind) {
    case 'timer':
      return `setTimeout of ${work.delay} ms${due(work, end)}`;
    case 'interval':
      return `setInterval of ${work.delay} ms${due(work, end)}`;
    case 'sleep':
      return `setTimeout of node:timers/promises, ${work.delay} ms${due(work, end)}`;
    case 'immediate':
      return 'setImmediate';
    default:
      return work.name ?? 'I/O';
  }
}

/** What was under way, told for a person. */
export function pendingWork(leftOver: readonly LeftOver[], end: number): readonly PendingWork[] {
  return leftOver.map((work) => {
    const startedAt = userFrame(work.start);
    return { kind: work.kind, description: description(work, end), ...(startedAt === undefined ? {} : { startedAt }) };
  });
}
