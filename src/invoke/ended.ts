import type { Context } from 'aws-lambda';
import { inspect } from 'node:util';
import { failure } from '../internal/errors.js';
import type { LeftOver } from '../sandbox/index.js';
import { emittedMetrics, type EmittedMetric } from './logging/embedded-metrics.js';
import { endEvents, startEvents, type Report } from './logging/platform-log.js';
import { OUTCOME_BRAND, type LogEvent, type Outcome, type PendingWork, type ReportedError } from './outcome.js';
import { pendingWork } from './pending.js';
import type { StreamedResponse } from './streaming/streamed-response.js';
import type { WireEvent } from './wire-event.js';

/** All that an outcome is made of; what is dear to make is made when it is read. */
export interface EndedInvocation {
  readonly report: Report;
  readonly remainingTime: number;
  /** What was logged before the invocation, while its environment was initialised. */
  readonly initLogs?: readonly LogEvent[] | undefined;
  readonly written: readonly LogEvent[];
  readonly leftOver: readonly LeftOver[];
  readonly neverSettled: boolean;
  readonly event: WireEvent;
  readonly context: Context;
  readonly stream: StreamedResponse | undefined;
}

const NEVER_SETTLED: PendingWork = {
  kind: 'promise',
  description: 'the promise that the handler returned: nothing is left that could settle it',
};
const NEVER_ENDED: PendingWork = { kind: 'io', description: 'the response stream: it was not ended' };
const LAST_LINES = 10;

/** What every outcome has. Fields that are cheap are its own, the others are read from the invocation at first use. */
class EndedOutcome {
  readonly requestId: string;
  readonly duration: number;
  readonly billedDuration: number;
  readonly remainingTime: number;
  readonly #ended: EndedInvocation;
  #logs: readonly LogEvent[] | undefined;
  #metrics: readonly EmittedMetric[] | undefined;
  #pending: readonly PendingWork[] | undefined;
  #event: { readonly value: unknown } | undefined;

  constructor(ended: EndedInvocation) {
    this.#ended = ended;
    this.requestId = ended.report.facts.awsRequestId;
    this.duration = ended.report.duration;
    this.billedDuration = ended.report.billedDuration;
    this.remainingTime = ended.remainingTime;
  }

  get logs(): readonly LogEvent[] {
    const { report, initLogs = [], written } = this.#ended;
    return (this.#logs ??= [...initLogs, ...startEvents(report), ...written, ...endEvents(report, () => this.producedBytes())]);
  }

  get metrics(): readonly EmittedMetric[] {
    const { initLogs = [], written } = this.#ended;
    return (this.#metrics ??= emittedMetrics([...initLogs, ...written]));
  }

  /** Bytes of the answer, as the platform counts them. */
  protected producedBytes(): number {
    return 0;
  }

  get pending(): readonly PendingWork[] {
    const { leftOver, neverSettled, stream, report } = this.#ended;
    return (this.#pending ??= [
      ...pendingWork(leftOver, report.start + report.duration),
      ...(stream?.complete === false ? [NEVER_ENDED] : []),
      ...(neverSettled ? [NEVER_SETTLED] : []),
    ]);
  }

  get event(): unknown {
    return (this.#event ??= { value: this.#ended.event.copy() }).value;
  }

  get context(): Context {
    return this.#ended.context;
  }

  get stream(): StreamedResponse | undefined {
    return this.#ended.stream;
  }
}

/** What an outcome shows of itself in print, in JSON and in snapshots; the very value that was thrown may be anything, and is left out. */
function shown(outcome: Outcome): object {
  const { status, stream, requestId, duration, billedDuration, remainingTime, pending, metrics, logs } = outcome;
  const result = status === 'succeeded' ? { payload: outcome.payload } : { error: outcome.error };
  const streamed = stream === undefined ? {} : { stream };
  const emitted = metrics.length === 0 ? {} : { metrics };
  const lines = logs.map(({ message }) => message);
  return { status, ...result, ...streamed, requestId, duration, billedDuration, remainingTime, pending, ...emitted, logs: lines };
}

Object.defineProperty(EndedOutcome.prototype, OUTCOME_BRAND, { value: true });
Object.defineProperty(EndedOutcome.prototype, 'toJSON', {
  value(this: Outcome) {
    return shown(this);
  },
});
Object.defineProperty(EndedOutcome.prototype, inspect.custom, {
  value(this: Outcome, _depth: number, options: object, show: typeof inspect) {
    return `Outcome ${show(shown(this), options)}`;
  },
});

class Succeeded extends EndedOutcome {
  readonly status = 'succeeded' as const;
  readonly payload: unknown;

  constructor(ended: EndedInvocation, payload: unknown) {
    super(ended);
    this.payload = payload;
  }

  protected override producedBytes(): number {
    return Buffer.byteLength(JSON.stringify(this.payload) ?? '');
  }
}

class Failed extends EndedOutcome {
  readonly status = 'failed' as const;
  readonly error: ReportedError;
  readonly cause: unknown;

  constructor(ended: EndedInvocation, error: ReportedError, cause: unknown) {
    super(ended);
    this.error = error;
    this.cause = cause;
  }

  get payload(): never {
    const { errorType, errorMessage } = this.error;
    const stuck = this.pending.filter(({ kind }) => kind === 'promise');
    throw noPayload(`the handler failed with ${errorType}: ${errorMessage}`, this, { cause: this.cause }, stillUnderWay(stuck));
  }
}

class TimedOut extends EndedOutcome {
  readonly status = 'timed-out' as const;
  readonly error: ReportedError;

  constructor(ended: EndedInvocation, error: ReportedError) {
    super(ended);
    this.error = error;
  }

  get payload(): never {
    throw noPayload(`the handler timed out after ${this.duration / 1000} seconds`, this, {}, stillUnderWay(this.pending));
  }
}

function stillUnderWay(pending: readonly PendingWork[]): string {
  const lines = pending.map((work) => `  ${work.description}${work.startedAt === undefined ? '' : ` at ${work.startedAt}`}`);
  return lines.length === 0 ? '' : `\nStill under way:\n${lines.join('\n')}`;
}

function noPayload(what: string, outcome: EndedOutcome, options: ErrorOptions, more: string): Error {
  const lines = outcome.logs.filter((event) => event.source !== 'platform').slice(-LAST_LINES);
  const logged = lines.length === 0 ? '' : `\nLast log lines:\n${lines.map((event) => `  ${event.text}`).join('\n')}`;
  const error = failure('read the payload', what, 'Look at status, error and logs of the outcome, or mend the handler.', options);
  error.message += more + logged;
  return error;
}

export function succeeded(ended: EndedInvocation, payload: unknown): Outcome {
  return new Succeeded(ended, payload);
}

export function failed(ended: EndedInvocation, error: ReportedError, cause: unknown): Outcome {
  return new Failed(ended, error, cause);
}

export function timedOutOutcome(ended: EndedInvocation, error: ReportedError): Outcome {
  return new TimedOut(ended, error);
}
