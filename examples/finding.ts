import type * as fc from 'fast-check';
import type { Outcome } from 'lambdouble';
import type { RunnerTestCase } from 'vitest';

/** What a property found out about a handler with a bug, for the printout of `npm run demo`. */
export interface Finding {
  /** The bug in a few words. */
  bug: string;
  /** The telling part of the smallest event that shows it. */
  event: string;
  /** What becomes of that event. */
  consequence: string;
  /** How many events were tried before one failed, and how often that one was made smaller. */
  tried: number;
  shrunk: number;
  /** What finds it again. */
  seed: number;
  path: string;
}

declare module 'vitest' {
  interface TaskMeta {
    invocations?: number;
    virtualTime?: number;
    finding?: Finding;
  }
}

/** Keeps a property's counterexample for the printout. */
export function keepFinding<Events extends unknown[]>(
  { meta }: Readonly<RunnerTestCase>,
  { numRuns, numShrinks, seed, counterexamplePath }: fc.RunDetails<Events>,
  told: Pick<Finding, 'bug' | 'event' | 'consequence'>,
): void {
  meta.finding = { ...told, tried: numRuns, shrunk: numShrinks, seed, path: counterexamplePath ?? '' };
}

/** The first line of the first error that a handler logged. */
export function loggedError({ logs }: Outcome): string {
  const error = logs.find(({ level }) => level === 'ERROR');
  return error?.text.split('\n')[0] ?? 'nothing';
}
