import { badOption } from '../../internal/errors.js';
import type { ThrottleReason } from '../fleet/index.js';
import { Sorted, statisticOf } from '../metrics/index.js';
import type { Journal, SimulatedInvocation, SimulatedRecord } from './journal.js';

/** How many requests were under way during a period. */
export interface ConcurrencyPeriod {
  /** When it begins, epoch milliseconds. */
  readonly time: number;
  readonly maximum: number;
  readonly average: number;
}

/** Figures that are counted while requests are simulated. */
export interface Counts {
  invocations: number;
  errors: number;
  timeouts: number;
  coldStarts: number;
  spillovers: number;
  peakConcurrency: number;
  readonly throttlesByReason: Partial<Record<ThrottleReason, number>>;
}

/** What came of a simulated load. */
export class SimulationResult {
  /** Requests that ran. */
  readonly invocations: number;
  /** Requests that were throttled. */
  readonly throttles: number;
  readonly throttlesByReason: Readonly<Partial<Record<ThrottleReason, number>>>;
  /** Invocations that failed or timed out. */
  readonly errors: number;
  readonly timeouts: number;
  /** Invocations in a new environment. */
  readonly coldStarts: number;
  /** Invocations that found all provisioned concurrency busy. */
  readonly spillovers: number;
  /** The most requests that were under way at once. */
  readonly peakConcurrency: number;
  /** How many environments were made. */
  readonly environments: number;
  /** When the first request arrived, epoch milliseconds. */
  readonly startedAt: number;
  /** When the last answer was there. */
  readonly endedAt: number;
  readonly #journal: Journal;
  #sorted: { readonly latency: Sorted; readonly duration: Sorted } | undefined;

  constructor(journal: Journal, counts: Counts, environments: number, startedAt: number, endedAt: number) {
    this.#journal = journal;
    this.invocations = counts.invocations;
    this.throttles = journal.size - counts.invocations;
    this.throttlesByReason = Object.freeze({ ...counts.throttlesByReason });
    this.errors = counts.errors;
    this.timeouts = counts.timeouts;
    this.coldStarts = counts.coldStarts;
    this.spillovers = counts.spillovers;
    this.peakConcurrency = counts.peakConcurrency;
    this.environments = environments;
    this.startedAt = startedAt;
    this.endedAt = endedAt;
  }

  /** Requests that arrived. */
  get requests(): number {
    return this.#journal.size;
  }

  /** A statistic of what callers waited for answers, initialization included, in milliseconds: `p99`, `Average`, `Maximum` ... */
  latency(statistic: string): number {
    return statisticOf(this.#inOrder().latency, statistic);
  }

  /** A statistic of durations without initialization, in milliseconds. */
  duration(statistic: string): number {
    return statisticOf(this.#inOrder().duration, statistic);
  }

  /** What became of a request. */
  record(index: number): SimulatedRecord {
    if (!(Number.isInteger(index) && index >= 0 && index < this.requests)) {
      throw badOption('look at a simulated request', 'index', index, `an integer from 0 to ${this.requests - 1}`);
    }
    return this.#journal.record(index);
  }

  /** What became of each request, in the order of their arrivals. */
  *records(): Generator<SimulatedRecord> {
    for (let index = 0; index < this.requests; index++) yield this.#journal.record(index);
  }

  /** The requests that ran, in the order of their arrivals. */
  *invoked(): Generator<SimulatedInvocation> {
    for (let index = 0; index < this.requests; index++) {
      if (this.#journal.ran(index)) yield this.#journal.record(index) as SimulatedInvocation;
    }
  }

  /**
   * How many requests were under way, period by period.
   *
   * @param period seconds; default 60
   */
  concurrency(period = 60): readonly ConcurrencyPeriod[] {
    if (!(period > 0 && Number.isFinite(period)))
      throw badOption('look at concurrency', 'period', period, 'a number of seconds, more than 0');
    const { starts, ends } = this.#startsAndEnds();
    const length = period * 1000;
    const periods: ConcurrencyPeriod[] = [];
    let started = 0;
    let ended = 0;
    for (let time = this.startedAt; ended < ends.length || periods.length === 0; time += length) {
      const until = time + length;
      let maximum = started - ended;
      let busyTime = 0;
      let now = time;
      for (;;) {
        const start = starts[started] ?? Number.POSITIVE_INFINITY;
        const end = ends[ended] ?? Number.POSITIVE_INFINITY;
        const next = Math.min(start, end, until);
        busyTime += (next - now) * (started - ended);
        now = next;
        if (next === until) break;
        if (end <= start) ended++;
        else started++;
        maximum = Math.max(maximum, started - ended);
      }
      periods.push({ time, maximum, average: busyTime / length });
    }
    return periods;
  }

  #startsAndEnds(): { starts: Float64Array; ends: Float64Array } {
    const { times, durations, initDurations } = this.#journal;
    const starts = new Float64Array(this.invocations);
    const ends = new Float64Array(this.invocations);
    let place = 0;
    for (let index = 0; index < this.requests; index++) {
      if (!this.#journal.ran(index)) continue;
      starts[place] = times[index]!;
      ends[place++] = times[index]! + initDurations[index]! + durations[index]!;
    }
    return { starts, ends: ends.sort() };
  }

  #inOrder(): { readonly latency: Sorted; readonly duration: Sorted } {
    if (this.#sorted !== undefined) return this.#sorted;
    const { durations, initDurations } = this.#journal;
    const latency = new Float64Array(this.invocations);
    const duration = new Float64Array(this.invocations);
    let place = 0;
    for (let index = 0; index < this.requests; index++) {
      if (!this.#journal.ran(index)) continue;
      latency[place] = durations[index]! + initDurations[index]!;
      duration[place++] = durations[index]!;
    }
    this.#sorted = { latency: new Sorted(latency), duration: new Sorted(duration) };
    return this.#sorted;
  }
}
