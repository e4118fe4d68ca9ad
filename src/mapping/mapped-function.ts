import { invoke, type LambdaHandler } from '../invoke/index.js';
import { timeInForce } from '../sandbox/index.js';
import type { Timeline } from '../timeline/index.js';

/** How a call of the function ended. What `invoke` resolves to is one. */
export interface MappedOutcome {
  readonly status: 'succeeded' | 'failed' | 'timed-out' | 'throttled';
  /** What the function answered; looked at only when it succeeded. */
  readonly payload?: unknown;
  /** Milliseconds that the call took. Default 0. */
  readonly duration?: number;
  readonly requestId?: string;
  /** Default `$LATEST`. */
  readonly executedVersion?: string;
}

/** The time that a mapping lives on; whoever shares one shares the other. */
export type MappedTime = Pick<Timeline, 'now' | 'at' | 'settle' | 'goTo'>;

/** A call whose code has run, while its end may lie ahead on the timeline. */
export interface MappedAttempt {
  readonly outcome: MappedOutcome;
  /** When it ends, epoch milliseconds. */
  readonly end: number;
}

/** Anything that an event source mapping can call, such as a deployed function. */
export interface MappedFunction<Event = unknown> {
  /** Runs the function; a rejection with a `TooManyRequestsException` counts as throttled. */
  invoke(event: Event): Promise<MappedOutcome>;
  /**
   * Called instead of `invoke` where it is there, as on a timeline that others share: runs the function's code now, and resolves without waiting
   * for its duration to pass, so that calls can overlap.
   */
  attempt?(event: Event): Promise<MappedAttempt>;
  /** The virtual time that the mapping lives on. Default: one of its own. */
  readonly timeline?: MappedTime | undefined;
  /** `timeout` in seconds must not be longer than the visibility timeout of a queue; `functionName` is `my-function` by default. */
  readonly configuration?: { readonly timeout?: number | undefined; readonly functionName?: string | undefined } | undefined;
}

/** A handler, or anything that can be called. */
export type MappingTarget<Event> = LambdaHandler<Event, unknown> | MappedFunction<Event>;

/** Calls the function with an event at an instant of virtual time. */
export type CallFunction = (event: unknown, time: number) => Promise<MappedAttempt>;

const THROTTLED: MappedOutcome = Object.freeze({ status: 'throttled' });

function isThrottle(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'TooManyRequestsException';
}

function attemptOf(outcome: MappedOutcome, time: number): MappedAttempt {
  return { outcome, end: time + Math.max(0, outcome.duration ?? 0) };
}

/** What calls a target, whatever it is. */
export function callOf(target: MappingTarget<never>, timeout: number | undefined): CallFunction {
  if (typeof target === 'function') {
    const handler = target as LambdaHandler<unknown, unknown>;
    return async (event, time) => attemptOf(await invoke(handler, event, timeInForce() === 'fake' ? { timeout } : { timeout, time }), time);
  }
  const called = target as MappedFunction;
  return async (event, time) => {
    try {
      return called.attempt === undefined ? attemptOf(await called.invoke(event), time) : await called.attempt(event);
    } catch (error) {
      if (isThrottle(error)) return attemptOf(THROTTLED, time);
      throw error;
    }
  };
}
