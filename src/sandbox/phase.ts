import type { ConsoleLevel } from './console-level.js';
import type { EnvironmentLayer } from './environment.js';
import type { ClockMode, FaultOrigin } from './scope.js';

/** How a sandbox came to its end. */
export type SandboxEnd =
  /** The invocation has its answer, and whatever that waited for. */
  | 'answered'
  /** Its time was up. */
  | 'deadline'
  /** Nothing was left that could ever make it answer. */
  | 'idle'
  /** It waits for fake timers that nobody moves. */
  | 'stalled';

/** One stretch of a sandbox's life in which its code runs: an invocation, or the loading of code. */
export interface SandboxPhase {
  readonly mode: ClockMode;
  /** Epoch milliseconds at which it starts. */
  readonly start: number;
  /** Milliseconds until the deadline. */
  readonly timeout: number;
  readonly events: SandboxEvents;
}

/** What an invocation gives its sandbox. */
export interface SandboxSettings extends SandboxPhase {
  readonly environment: EnvironmentLayer;
  /** At its end it is frozen, to be thawed for another phase, until somebody closes it. */
  readonly lasting?: boolean;
}

/** Who hears of what happens in a sandbox. */
export interface SandboxEvents {
  /** The runtime itself listens to faults. */
  readonly listensToFaults: boolean;
  onLog(level: ConsoleLevel, args: readonly unknown[]): void;
  onWrite(stream: 'stdout' | 'stderr', text: string): void;
  /** `isUnheard`: not even the runtime listens any more. */
  onFault(reason: unknown, origin: FaultOrigin, isUnheard?: boolean): void;
  onExit(how: { readonly code: number } | { readonly signal: string }): void;
  onEnd(how: SandboxEnd): void;
}
