import type { ThrottleReason } from '../fleet/index.js';

const STATUSES = ['succeeded', 'failed', 'timed-out', 'throttled'] as const;
const STARTS = ['warm', 'cold', 'reset'] as const;
const CONCURRENCIES = ['on-demand', 'provisioned', 'spillover'] as const;
const REASONS: readonly ThrottleReason[] = [
  'ConcurrentInvocationLimitExceeded',
  'FunctionInvocationRateLimitExceeded',
  'ReservedFunctionConcurrentInvocationLimitExceeded',
  'ReservedFunctionInvocationRateLimitExceeded',
];

/** A request that ran. */
export interface SimulatedInvocation {
  readonly index: number;
  readonly status: 'succeeded' | 'failed' | 'timed-out';
  /** When it arrived, epoch milliseconds. */
  readonly time: number;
  /** When its answer was there. */
  readonly endedAt: number;
  readonly start: 'warm' | 'cold' | 'reset';
  readonly concurrency: 'on-demand' | 'provisioned' | 'spillover';
  /** The number of its environment. */
  readonly environment: number;
  /** Milliseconds, without the initialization. */
  readonly duration: number;
  /** Milliseconds; 0 for a warm start. */
  readonly initDuration: number;
  /** Whole milliseconds that AWS bills. */
  readonly billedDuration: number;
}

/** A request that was throttled. */
export interface SimulatedThrottle {
  readonly index: number;
  readonly status: 'throttled';
  /** Epoch milliseconds. */
  readonly time: number;
  readonly reason: ThrottleReason;
}

/** What became of a request. */
export type SimulatedRecord = SimulatedInvocation | SimulatedThrottle;

/** What becomes of each request, in a few bytes each. */
export class Journal {
  readonly times: Float64Array;
  readonly durations: Float64Array;
  readonly initDurations: Float64Array;
  readonly #environments: Uint32Array;
  readonly #statuses: Uint8Array;
  /** How it started and on what concurrency; or why it was throttled. */
  readonly #details: Uint8Array;
  /** Requests so far. */
  size = 0;

  constructor(most: number) {
    this.times = new Float64Array(most);
    this.durations = new Float64Array(most);
    this.initDurations = new Float64Array(most);
    this.#environments = new Uint32Array(most);
    this.#statuses = new Uint8Array(most);
    this.#details = new Uint8Array(most);
  }

  throttled(time: number, reason: ThrottleReason): void {
    const index = this.size++;
    this.times[index] = time;
    this.#statuses[index] = STATUSES.indexOf('throttled');
    this.#details[index] = REASONS.indexOf(reason);
  }

  started(time: number, start: SimulatedInvocation['start'], concurrency: SimulatedInvocation['concurrency'], environment: number): number {
    const index = this.size++;
    this.times[index] = time;
    this.#environments[index] = environment;
    this.#details[index] = STARTS.indexOf(start) * CONCURRENCIES.length + CONCURRENCIES.indexOf(concurrency);
    return index;
  }

  ended(index: number, status: SimulatedInvocation['status'], duration: number, initDuration: number): void {
    this.#statuses[index] = STATUSES.indexOf(status);
    this.durations[index] = duration;
    this.initDurations[index] = initDuration;
  }

  ran(index: number): boolean {
    return STATUSES[this.#statuses[index]!] !== 'throttled';
  }

  /** What became of one request. */
  record(index: number): SimulatedRecord {
    const time = this.times[index]!;
    const status = STATUSES[this.#statuses[index]!]!;
    const detail = this.#details[index]!;
    if (status === 'throttled') return { index, status, time, reason: REASONS[detail]! };
    const duration = this.durations[index]!;
    const initDuration = this.initDurations[index]!;
    return {
      index,
      status,
      time,
      endedAt: time + initDuration + duration,
      start: STARTS[Math.floor(detail / CONCURRENCIES.length)]!,
      concurrency: CONCURRENCIES[detail % CONCURRENCIES.length]!,
      environment: this.#environments[index]!,
      duration,
      initDuration,
      billedDuration: Math.ceil(initDuration + duration),
    };
  }
}
