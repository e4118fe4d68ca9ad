import type { LogEvent } from '../invoke/index.js';
import type { BilledInvocation } from './bill/index.js';
import type { Admission } from './fleet/index.js';
import { FunctionMetrics } from './metrics/index.js';
import type { FunctionOutcome } from './outcome.js';

/** A log event, and where it lies. */
export interface FunctionLogEvent extends LogEvent {
  /** The stream of the execution environment that wrote it. */
  readonly logStreamName: string;
}

/** What is known of a request that ran, beside its outcome. */
export interface ServedRequest {
  /** Epoch milliseconds, without the initialization. */
  readonly startedAt: number;
  readonly concurrency: Admission['concurrency'];
  readonly logStreamName: string;
  /** MB. */
  readonly memorySize: number;
  /** The version or alias that was called, if any was named; and the version that ran, where an alias chose between two. */
  readonly qualifier: string | undefined;
  readonly executedVersion: string | undefined;
  readonly asynchronousPayloadSize: number | undefined;
}

interface LoggedRequest {
  /** Its logs are written when they are read. */
  readonly outcome: FunctionOutcome;
  readonly logStreamName: string;
}

/** Of how many requests the logs are kept at least: the last ones. */
const KEPT = 1_000;

/** All that a function did: what its metrics, its logs and its bill are made of. */
export class FunctionHistory {
  readonly metrics: FunctionMetrics;
  readonly billed: BilledInvocation[] = [];
  #logged: LoggedRequest[] = [];

  constructor(functionName: string) {
    this.metrics = new FunctionMetrics(functionName);
  }

  /** The log events of the last requests, request after request. */
  get logs(): readonly FunctionLogEvent[] {
    return this.#logged.slice(-KEPT).flatMap(({ outcome, logStreamName }) => outcome.logs.map((event) => ({ ...event, logStreamName })));
  }

  served(outcome: FunctionOutcome, request: ServedRequest): void {
    const { status, duration, billedDuration } = outcome;
    const { startedAt, concurrency, logStreamName, memorySize, qualifier, executedVersion, asynchronousPayloadSize } = request;
    this.metrics.invoked({ startedAt, duration, failed: status !== 'succeeded', qualifier, executedVersion, concurrency });
    this.billed.push({ billedDuration, memorySize, concurrency, asynchronousPayloadSize });
    if (this.#logged.length === KEPT * 2) this.#logged = this.#logged.slice(KEPT);
    this.#logged.push({ outcome, logStreamName });
  }
}
