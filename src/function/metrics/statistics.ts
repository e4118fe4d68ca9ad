import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';

/** How a statistic looks at its values. */
type Computation = (values: Sorted) => number;

/** What begins or ends a range: a share of the values from 0 to 1, or a value. */
interface Bounds {
  readonly relative: boolean;
  readonly lower: number;
  readonly upper: number;
}

const SHORT = /^(p|tm|wm|tc|ts)(\d{1,2}(?:\.\d{1,10})?|100)$/;
const LONG = /^(TM|WM|TC|TS|PR)\((\d+(?:\.\d+)?)?(%)?:(\d+(?:\.\d+)?)?(%)?\)$/;
const EXAMPLES = 'Average, Sum, Minimum, Maximum, SampleCount, p99, tm90, wm98, tc90, ts90, IQM, TM(2%:98%), PR(:300)';

/** Values in ascending order, with their sum. */
export class Sorted {
  readonly values: Float64Array;
  #sum: number | undefined;

  /** @param values in any order; they are copied */
  constructor(values: Float64Array | readonly number[]) {
    this.values = Float64Array.from(values).sort();
  }

  get size(): number {
    return this.values.length;
  }

  get sum(): number {
    if (this.#sum === undefined) {
      let sum = 0;
      for (let index = 0; index < this.values.length; index++) sum += this.values[index]!;
      this.#sum = sum;
    }
    return this.#sum;
  }

  /** The smallest value that is not exceeded by that share of the values. */
  percentile(share: number): number {
    const { size } = this;
    if (size === 0) return Number.NaN;
    // 0.07 * 100 is a little more than 7
    const rank = Math.ceil(share * size - 1e-9);
    return this.values[Math.min(size, Math.max(1, rank)) - 1]!;
  }

  /** How much of each value lies in a range, as its count and its sum. */
  within({ relative, lower, upper }: Bounds): { count: number; sum: number } {
    const { size, values } = this;
    let count = 0;
    let sum = 0;
    for (let index = 0; index < size; index++) {
      const value = values[index]!;
      const weight = relative
        ? Math.max(0, Math.min(index + 1, upper * size) - Math.max(index, lower * size))
        : Number(value > lower && value <= upper);
      count += weight;
      sum += weight * value;
    }
    return { count, sum };
  }

  /** The mean once each value outside of a range is the nearest in it. */
  winsorizedMean({ relative, lower, upper }: Bounds): number {
    const least = relative ? this.percentile(lower) : lower;
    const most = relative ? this.percentile(upper) : upper;
    let sum = 0;
    for (const value of this.values) sum += Math.min(most, Math.max(least, value));
    return sum / this.size;
  }
}

const PLAIN: Readonly<Record<string, Computation>> = {
  SampleCount: ({ size }) => size,
  Sum: ({ sum }) => sum,
  Average: ({ sum, size }) => sum / size,
  Minimum: ({ values, size }) => (size === 0 ? Number.NaN : values[0]!),
  Maximum: ({ values, size }) => (size === 0 ? Number.NaN : values[size - 1]!),
  IQM: (sorted) => meanOf(sorted.within({ relative: true, lower: 0.25, upper: 0.75 })),
};

function meanOf({ count, sum }: { count: number; sum: number }): number {
  return sum / count;
}

const RANGED: Readonly<Record<string, (sorted: Sorted, bounds: Bounds) => number>> = {
  tm: (sorted, bounds) => meanOf(sorted.within(bounds)),
  tc: (sorted, bounds) => sorted.within(bounds).count,
  ts: (sorted, bounds) => sorted.within(bounds).sum,
  wm: (sorted, bounds) => sorted.winsorizedMean(bounds),
  pr: (sorted, bounds) => (100 * sorted.within(bounds).count) / sorted.size,
};

function boundsOf(lower: string | undefined, upper: string | undefined, relative: boolean): Bounds {
  if (!relative) return { relative, lower: Number(lower ?? Number.NEGATIVE_INFINITY), upper: Number(upper ?? Number.POSITIVE_INFINITY) };
  return { relative, lower: Number(lower ?? 0) / 100, upper: Number(upper ?? 100) / 100 };
}

function computationOf(statistic: string): Computation | undefined {
  if (Object.hasOwn(PLAIN, statistic)) return PLAIN[statistic];
  const short = SHORT.exec(statistic);
  if (short !== null) {
    const [, kind, percent] = short as unknown as [string, string, string];
    if (kind === 'p') return (sorted) => sorted.percentile(Number(percent) / 100);
    const bounds = boundsOf(undefined, percent, true);
    return (sorted) => RANGED[kind]!(sorted, bounds);
  }
  const long = LONG.exec(statistic);
  if (long === null) return undefined;
  const [, kind, lower, lowerPercent, upper, upperPercent] = long;
  const relative = lowerPercent !== undefined || upperPercent !== undefined;
  // a percentage beside a plain number means nothing, nor does a rank of percentages, nor a range that begins after its end
  if (relative && ((lower !== undefined) !== (lowerPercent !== undefined) || (upper !== undefined) !== (upperPercent !== undefined))) {
    return undefined;
  }
  const bounds = boundsOf(lower, upper, relative);
  if ((lower === undefined && upper === undefined) || bounds.lower > bounds.upper || (relative && (kind === 'PR' || bounds.upper > 1))) {
    return undefined;
  }
  return (sorted) => RANGED[kind!.toLowerCase()]!(sorted, bounds);
}

/**
 * A statistic of values as CloudWatch names and defines it: `Average`, `p99`, `tm90`, `TM(150:1000)`, `PR(:300)`, `IQM` ... Percentiles are
 * exact where CloudWatch's are near. `NaN` where there is nothing to look at, 0 for `Sum` and `SampleCount`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 * @throws for what is no statistic of CloudWatch
 */
export function statisticOf(values: Sorted | Float64Array | readonly number[], statistic: string): number {
  const computation = computationOf(statistic);
  if (computation === undefined)
    throw failure('compute a statistic', `there is no statistic ${show(statistic)}`, `Pass one such as ${EXAMPLES}.`);
  return computation(values instanceof Sorted ? values : new Sorted(values));
}
