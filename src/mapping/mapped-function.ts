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

/** Anything that an event source mapping can call. */
export interface MappedFunction<Event = unknown> {
  /** Runs the function; a rejection with a `TooManyRequestsException` counts as throttled. */
  invoke(event: Event): Promise<MappedOutcome>;
  /**
   * Called instead of `invoke` where it is there: runs the function's code and resolves at once, without waiting on the timeline for the
   * duration to pass, so that calls can overlap.
   */
  attempt?(event: Event): Promise<MappedOutcome>;
  readonly timeline?: MappedTime | undefined;
  /** The function's timeout in seconds, which must not be longer than the visibility timeout of a queue. */
  readonly timeout?: number | undefined;
  /** Default `my-function`. */
  readonly functionName?: string | undefined;
}

/** A handler, or anything that can be called. */
export type MappingTarget<Event> = LambdaHandler<Event, unknown> | MappedFunction<Event>;

/** Calls the function with an event at an instant of virtual time. */
export type Call = (event: unknown, time: number) => Promise<MappedOutcome>;

const THROTTLED: MappedOutcome = Object.freeze({ status: 'throttled', duration: 0 });

function isThrottle(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'TooManyRequestsException';
}

/** What calls a target, whatever it is. */
export function callOf(target: MappingTarget<never>, timeout: number | undefined): Call {
  if (typeof target === 'function') {
    const handler = target as LambdaHandler<unknown, unknown>;
    return (event, time) => invoke(handler, event, timeInForce() === 'fake' ? { timeout } : { timeout, time });
  }
  const called = target as MappedFunction;
  return async (event) => {
    try {
      return await (called.attempt === undefined ? called.invoke(event) : called.attempt(event));
    } catch (error) {
      if (isThrottle(error)) return THROTTLED;
      throw error;
    }
  };
}
