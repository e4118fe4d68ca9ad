import type { LambdaDestinationCondition } from '../../events/lambda-destination/index.js';
import type { AsynchronousDelivery } from './delivery.js';

/** An error as the caller of a function gets it. */
export interface AsynchronousError {
  readonly errorType?: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** How an attempt went. What `invoke` resolves to is one; throttled and system errors never reached the function. */
export type AsynchronousOutcome = {
  /** Milliseconds that it took. Default 0. */
  readonly duration?: number | undefined;
  /** Default `$LATEST`. */
  readonly executedVersion?: string | undefined;
} & (
  | { readonly status: 'succeeded'; readonly payload: unknown }
  | { readonly status: 'failed' | 'timed-out'; readonly error: AsynchronousError }
  | { readonly status: 'throttled' | 'system-error' }
);

/** One attempt to run a function with an event. */
export interface AsynchronousAttempt {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: AsynchronousOutcome;
}

/** What is to be run. */
export interface AsynchronousCall {
  /** The event as JSON. */
  readonly payload: string;
  /** The same for each attempt. */
  readonly requestId: string;
  /** The version or alias that was called, if any was named. */
  readonly qualifier: string | undefined;
  /** 1 for the first time that the function gets the event, and so on; attempts that were throttled don't count. */
  readonly attempt: number;
}

/** An event on its way, and what became of it. */
export interface AsynchronousInvocation {
  /** The event as JSON, as it was sent. */
  readonly payload: string;
  readonly requestId: string;
  readonly qualifier: string | undefined;
  /** When it was accepted, epoch milliseconds. */
  readonly acceptedAt: number;
  /** The very same event was delivered before; only with `deliver: 'at-least-once'`. */
  readonly duplicate: boolean;
  readonly state: 'queued' | 'running' | 'succeeded' | 'failed';
  /** How it ended, in the words of destinations; nothing while it is on its way. */
  readonly condition: LambdaDestinationCondition | undefined;
  /** Every attempt, those that were throttled included. */
  readonly attempts: readonly AsynchronousAttempt[];
  /** When it is to be tried next, while it waits; epoch milliseconds. */
  readonly nextAttemptAt: number | undefined;
  /** Epoch milliseconds. */
  readonly endedAt: number | undefined;
  /** What was sent to destinations and the dead-letter queue. */
  readonly deliveries: readonly AsynchronousDelivery[];
  /** Settles when it has ended and everything is delivered. */
  readonly ended: Promise<void>;
}

/** The same, for the queue itself. */
export class Invocation implements AsynchronousInvocation {
  readonly payload: string;
  readonly requestId: string;
  readonly qualifier: string | undefined;
  readonly acceptedAt: number;
  readonly duplicate: boolean;
  readonly attempts: AsynchronousAttempt[] = [];
  readonly deliveries: AsynchronousDelivery[] = [];
  readonly ended: Promise<void>;
  state: AsynchronousInvocation['state'] = 'queued';
  condition: LambdaDestinationCondition | undefined = undefined;
  nextAttemptAt: number | undefined;
  endedAt: number | undefined = undefined;
  /** How often the function got the event. */
  tries = 0;
  /** Attempts since then that didn't reach it. */
  refusals = 0;
  /** The last attempt that did. */
  last: AsynchronousAttempt | undefined = undefined;
  readonly settle: () => void;

  constructor(payload: string, requestId: string, qualifier: string | undefined, acceptedAt: number, duplicate: boolean) {
    this.payload = payload;
    this.requestId = requestId;
    this.qualifier = qualifier;
    this.acceptedAt = acceptedAt;
    this.nextAttemptAt = acceptedAt;
    this.duplicate = duplicate;
    let settle: () => void = () => undefined;
    this.ended = new Promise((resolve) => (settle = resolve));
    this.settle = settle;
  }
}
