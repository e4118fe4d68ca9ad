import type { Context } from 'aws-lambda';
import type { EmittedMetric } from './logging/embedded-metrics.js';
import type { LogEvent } from './logging/log-event.js';
import type { StreamedPayload } from './streaming/buffered-view.js';
import type { StreamedResponse } from './streaming/streamed-response.js';

export type { LogEvent } from './logging/log-event.js';

/** Something that was still going on when the handler answered or was cut off. */
export interface PendingWork {
  readonly kind: 'timer' | 'interval' | 'immediate' | 'sleep' | 'io' | 'promise';
  /** One line for a person: what it is and, for a timer, when it would have fired. */
  readonly description: string;
  /** Where it was started: the first stack frame outside this library and node, when known. */
  readonly startedAt?: string;
}

/** An error as the runtime reports it. Platform failures (time-outs, exits) have no `trace`. */
export interface ReportedError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

interface Ended {
  /** The request id that the handler saw as `context.awsRequestId`. */
  readonly requestId: string;
  /** Milliseconds from start to answer, on the invocation's clock. */
  readonly duration: number;
  /** Whole milliseconds that AWS would bill. */
  readonly billedDuration: number;
  /** Everything logged, platform lines included, oldest first. */
  readonly logs: readonly LogEvent[];
  /** Metrics that it wrote in CloudWatch's embedded metric format, oldest first. */
  readonly metrics: readonly EmittedMetric[];
  /** Milliseconds that were left before the timeout when it ended; 0 after a time-out. */
  readonly remainingTime: number;
  /** What was still running when it ended; empty for a handler that cleans up. */
  readonly pending: readonly PendingWork[];
  /** The event as the handler received it: a JSON copy of what was passed in, untouched by the handler. */
  readonly event: unknown;
  /** The context that the handler got. */
  readonly context: Context;
  /** What the caller received of a streamed response, also of one that failed midway; only for handlers that stream. */
  readonly stream?: StreamedResponse | undefined;
}

/** The handler answered. */
export interface SucceededOutcome<Payload> extends Ended {
  readonly status: 'succeeded';
  /** What the caller receives: the result after its journey through JSON. */
  readonly payload: Payload;
  readonly error?: undefined;
  readonly cause?: undefined;
}

/** The handler threw, rejected, called back with an error, or its process died. */
export interface FailedOutcome<Payload> extends Ended {
  readonly status: 'failed';
  /** What the caller receives. */
  readonly error: ReportedError;
  /** What the handler threw, the very value. */
  readonly cause: unknown;
  /** Reading it throws the handler's error. */
  readonly payload: Payload;
}

/** The handler ran into its timeout. */
export interface TimedOutOutcome<Payload> extends Ended {
  readonly status: 'timed-out';
  /** What the caller receives: `Sandbox.Timedout`. */
  readonly error: ReportedError;
  readonly cause?: undefined;
  /** Reading it throws an error that says where the time went. */
  readonly payload: Payload;
}

/** How an invocation ended. `status` tells which of the three it is. */
export type Outcome<Payload = unknown> = SucceededOutcome<Payload> | FailedOutcome<Payload> | TimedOutOutcome<Payload>;

/** How an invocation of a handler that streams its response ended, with what the caller received. */
export type StreamedOutcome = Outcome<StreamedPayload> & { readonly stream: StreamedResponse };

/** Marks an outcome, so that a copy of this library recognises another copy's. */
export const OUTCOME_BRAND: unique symbol = Symbol.for('lambdouble/outcome') as never;

/**
 * True for what `invoke` resolves to, also that of another copy of this library.
 *
 * @param value anything
 * @example
 * expect(isOutcome(await invoke(async () => 'done', {}))).toBe(true);
 * expect(isOutcome({ status: 'succeeded' })).toBe(false);
 */
export function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && OUTCOME_BRAND in value;
}
