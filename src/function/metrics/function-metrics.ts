import { didYouMean } from '../../internal/did-you-mean.js';
import { badOption, failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { METRICS, NAMESPACE, type MetricName, type MetricUnit } from './names.js';
import { statisticOf } from './statistics.js';

/** What tells the values of one metric apart. */
export interface MetricDimensions {
  readonly FunctionName?: string;
  /** The function, or the function and the version or alias that was called: `orders`, `orders:live`. */
  readonly Resource?: string;
  /** Of calls of an alias with two versions: the one that ran. */
  readonly ExecutedVersion?: string;
}

/** One value of a metric. */
export interface MetricDatum {
  readonly namespace: string;
  readonly metricName: MetricName;
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly value: number;
  readonly unit: MetricUnit;
  readonly dimensions: MetricDimensions;
}

/** What to look at. */
export interface MetricQuery {
  /** Only values that have these. Default: all values of the function. */
  readonly dimensions?: MetricDimensions | undefined;
  /** Epoch milliseconds; values from then on. */
  readonly startTime?: number | undefined;
  /** Epoch milliseconds; values before then. */
  readonly endTime?: number | undefined;
}

/** A statistic of one period. */
export interface MetricDatapoint {
  /** When the period begins, epoch milliseconds. */
  readonly timestamp: number;
  readonly value: number;
  readonly unit: MetricUnit;
}

/** An invocation, as far as metrics go. */
export interface MeasuredInvocation {
  /** When it started, epoch milliseconds: errors are counted then, too. */
  readonly startedAt: number;
  /** Milliseconds, without the initialization. */
  readonly duration: number;
  readonly failed: boolean;
  /** The version or alias that was called, if any was named. */
  readonly qualifier?: string | undefined;
  /** The version that ran, where an alias chose between two. */
  readonly executedVersion?: string | undefined;
  /** `spillover`: there was provisioned concurrency, but all of it was busy. */
  readonly concurrency?: 'on-demand' | 'provisioned' | 'spillover' | undefined;
}

/** The concurrency at an instant. */
export interface MeasuredConcurrency {
  /** Requests under way. */
  readonly concurrent: number;
  /** Requests under way, of all functions that have no reserved concurrency. */
  readonly unreserved?: number | undefined;
  /** Requests under way on provisioned concurrency, and how much there is. */
  readonly provisioned?: { readonly busy: number; readonly allocated: number } | undefined;
}

/** Where values are put; the parts of a function that measure something know only this much of metrics. */
export interface MetricRecorder {
  record(metricName: MetricName, value: number, timestamp: number, qualifier?: string | undefined): void;
}

interface Series {
  readonly timestamps: number[];
  readonly values: number[];
  /** Index into the dimensions that there are. */
  readonly dimensions: number[];
}

const MINUTE = 60_000;

/** The metrics that a function sends to CloudWatch, and the statistics that CloudWatch makes of them. */
export class FunctionMetrics implements MetricRecorder {
  readonly #functionName: string;
  readonly #series = new Map<MetricName, Series>();
  readonly #dimensions: MetricDimensions[] = [];
  readonly #places = new Map<string, number>();

  constructor(functionName: string) {
    this.#functionName = functionName;
  }

  record(metricName: MetricName, value: number, timestamp: number, qualifier?: string, executedVersion?: string): void {
    const { of } = METRICS[metricName];
    let series = this.#series.get(metricName);
    if (series === undefined) this.#series.set(metricName, (series = { timestamps: [], values: [], dimensions: [] }));
    series.timestamps.push(timestamp);
    series.values.push(value);
    series.dimensions.push(of === 'account' ? this.#placeOf('', {}) : this.#placeOfCall(qualifier, executedVersion));
  }

  /** Counts an invocation that ran. */
  invoked(invocation: MeasuredInvocation): void {
    const { startedAt, duration, failed, qualifier, executedVersion, concurrency = 'on-demand' } = invocation;
    this.record('Invocations', 1, startedAt, qualifier, executedVersion);
    this.record('Errors', failed ? 1 : 0, startedAt, qualifier, executedVersion);
    this.record('Duration', duration, startedAt, qualifier, executedVersion);
    if (concurrency === 'provisioned') this.record('ProvisionedConcurrencyInvocations', 1, startedAt, qualifier, executedVersion);
    if (concurrency === 'spillover') this.record('ProvisionedConcurrencySpilloverInvocations', 1, startedAt, qualifier, executedVersion);
  }

  /** Counts a request that was throttled: neither an invocation nor an error. */
  throttled(timestamp: number, qualifier?: string): void {
    this.record('Throttles', 1, timestamp, qualifier);
  }

  /** Measures the concurrency. */
  concurrency(timestamp: number, { concurrent, unreserved, provisioned }: MeasuredConcurrency): void {
    this.record('ConcurrentExecutions', concurrent, timestamp);
    if (unreserved !== undefined) this.record('UnreservedConcurrentExecutions', unreserved, timestamp);
    if (provisioned === undefined || provisioned.allocated === 0) return;
    this.record('ProvisionedConcurrentExecutions', provisioned.busy, timestamp);
    this.record('ProvisionedConcurrencyUtilization', provisioned.busy / provisioned.allocated, timestamp);
  }

  /** The names of the metrics that have values. */
  get names(): readonly MetricName[] {
    return [...this.#series.keys()];
  }

  /** Every value of a metric, in the order in which they were recorded. */
  data(metricName: MetricName, query: MetricQuery = {}): readonly MetricDatum[] {
    const { timestamps, values, dimensions, places } = this.#lookedUp(metricName, query);
    return places.map((place) => ({
      namespace: NAMESPACE,
      metricName,
      timestamp: timestamps[place]!,
      value: values[place]!,
      unit: METRICS[metricName].unit,
      dimensions: this.#dimensions[dimensions[place]!]!,
    }));
  }

  /**
   * One statistic of a metric: `Sum`, `Average`, `p99`, `tm90` ...; without one, that which AWS advises.
   *
   * @throws for metrics and statistics that don't exist
   */
  statistic(metricName: MetricName, statistic?: string, query: MetricQuery = {}): number {
    const { values, places } = this.#lookedUp(metricName, query);
    return statisticOf(
      places.map((place) => values[place]!),
      statistic ?? METRICS[metricName].statistic,
    );
  }

  /**
   * A statistic of each period in which there were values, in order of time.
   *
   * @param period seconds: 1, 5, 10, 20, 30 or a multiple of 60
   * @throws for metrics, statistics and periods that don't exist
   */
  datapoints(metricName: MetricName, statistic?: string, period = 60, query: MetricQuery = {}): readonly MetricDatapoint[] {
    if (!([1, 5, 10, 20, 30].includes(period) || (Number.isInteger(period) && period > 0 && (period * 1000) % MINUTE === 0))) {
      throw badOption('compute a statistic', 'period', period, '1, 5, 10, 20, 30 or a multiple of 60 seconds');
    }
    const { timestamps, values, places } = this.#lookedUp(metricName, query);
    const periods = new Map<number, number[]>();
    for (const place of places) {
      const start = Math.floor(timestamps[place]! / (period * 1000)) * period * 1000;
      const inPeriod = periods.get(start);
      if (inPeriod === undefined) periods.set(start, [values[place]!]);
      else inPeriod.push(values[place]!);
    }
    const { unit, statistic: advised } = METRICS[metricName];
    return [...periods]
      .sort(([some], [other]) => some - other)
      .map(([timestamp, inPeriod]) => ({ timestamp, value: statisticOf(inPeriod, statistic ?? advised), unit }));
  }

  #lookedUp(metricName: MetricName, query: MetricQuery): Series & { readonly places: readonly number[] } {
    if (!Object.hasOwn(METRICS, metricName)) {
      const known = Object.keys(METRICS);
      throw failure(
        'look at a metric',
        `there is no metric ${show(metricName)}`,
        `${didYouMean(String(metricName), known)}Metrics: ${known.join(', ')}.`,
      );
    }
    const series = this.#series.get(metricName) ?? { timestamps: [], values: [], dimensions: [] };
    const { startTime = Number.NEGATIVE_INFINITY, endTime = Number.POSITIVE_INFINITY, dimensions = {} } = query;
    const asked = Object.entries(dimensions);
    const fitting = this.#dimensions.map((own) => asked.every(([name, value]) => own[name as keyof MetricDimensions] === value));
    const places: number[] = [];
    for (let place = 0; place < series.values.length; place++) {
      const timestamp = series.timestamps[place]!;
      if (timestamp >= startTime && timestamp < endTime && fitting[series.dimensions[place]!]!) places.push(place);
    }
    return { ...series, places };
  }

  #placeOfCall(qualifier = '', executedVersion = ''): number {
    const key = `${qualifier}/${executedVersion}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const FunctionName = this.#functionName;
    const Resource = qualifier === '' ? FunctionName : `${FunctionName}:${qualifier}`;
    return this.#placeOf(
      key,
      executedVersion === '' ? { FunctionName, Resource } : { FunctionName, Resource, ExecutedVersion: executedVersion },
    );
  }

  #placeOf(key: string, dimensions: MetricDimensions): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#dimensions.length);
    return this.#dimensions.push(Object.freeze(dimensions)) - 1;
  }
}
