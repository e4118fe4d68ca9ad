import type { ConsoleLevel } from './console-level.js';
import type { EnvironmentLayer } from './environment.js';
import type { FaultListeners } from './fault-listeners.js';

/** Whose time a scope lives on: its own, the machine's, or a user's fake timers. */
export type ClockMode = 'virtual' | 'real' | 'adopted';

/** What kind of thing a scope waits for. */
export type WorkKind = 'timer' | 'interval' | 'immediate' | 'sleep' | 'io' | 'promise';

/** Holds the stack of where something was started; formatted only when read. */
export interface StartPoint {
  readonly stack?: string;
}

/** A timer on a scope's own time line. */
export interface ScopedTimer {
  readonly kind: 'timer' | 'interval' | 'sleep';
  close(): unknown;
  unref(): unknown;
}

/** Something real whose end nobody tells, but which shows whether it is under way. */
export interface Polled {
  readonly name: string;
  isBusy(): boolean;
}

/** How to make a timer on a scope's time line. */
export interface TimerRequest {
  readonly kind: 'timer' | 'interval' | 'sleep';
  readonly callback: (...args: unknown[]) => unknown;
  readonly delay: unknown;
  readonly args: readonly unknown[];
  /** The function of ours that the user called, above which the stack is of interest. */
  readonly below: (...args: never[]) => unknown;
  /** What it is, if it isn't a timer of the user's. */
  readonly name?: string;
}

/** Code outside a handler’s promise that went wrong: an exception nobody caught, or a rejection nobody handled. */
export type FaultOrigin = 'uncaughtException' | 'unhandledRejection';

/** Takes down what a scope has under way, besides timers on its own time line. */
export interface WorkTracker {
  /** The clock doesn't move until the same number of releases. */
  hold(): void;
  release(): void;
  addImmediate(handle: object, start: StartPoint): void;
  removeImmediate(handle: object): void;
  /** A timer that is a user's fake. */
  addAdopted(handle: unknown, kind: 'timer' | 'interval' | 'immediate', delay: unknown, start: StartPoint): void;
  removeAdopted(handle: unknown): void;
  addPolled(polled: Polled, start: StartPoint): void;
  /** Real work whose end `ioEnded` will tell. */
  addOperation(operation: object, name: string, start: StartPoint): void;
}

/** What the replaced globals ask of the invocation inside which they are called. */
export interface Scope {
  /** Whose code runs in it now: an invocation, or whoever loads code. */
  readonly owner: object;
  readonly mode: ClockMode;
  /** Nothing that belongs to an ended scope runs, writes or starts any more. */
  readonly ended: boolean;
  /** What it has under way. */
  readonly work: WorkTracker;
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds since the process of the scope started. */
  uptime(): number;
  startTimer(request: TimerRequest): ScopedTimer;
  timerById(id: number): ScopedTimer | undefined;
  /** Ties a callback to the async context in which this is called. */
  bind<Fn extends (this: unknown) => void>(callback: Fn): Fn;
  ioEnded(operation: object): void;
  readonly environment: EnvironmentLayer;
  log(level: ConsoleLevel, args: readonly unknown[]): void;
  write(stream: 'stdout' | 'stderr', text: string): void;
  fault(reason: unknown, origin: FaultOrigin, promise?: unknown): void;
  /** Who listens to faults of its process; `undefined` where that isn't told apart from the test runner's. */
  faultListeners(): FaultListeners | undefined;
  exit(how: { readonly code: number } | { readonly signal: string }): void;
  /** Called in place of anything that belongs to an ended scope: one that is only frozen lets it happen when it is thawed. */
  postpone(happen: () => void): void;
}
