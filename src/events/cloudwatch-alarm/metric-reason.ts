import { isoMilliseconds, isoMillisecondsWithOffset } from '../../values/time.js';
import type { CloudWatchAlarmComparisonOperator, CloudWatchAlarmStateValue } from './init.js';

/** Why an alarm is in a state: for people, and for programs. */
export interface Reason {
  readonly reason: string;
  readonly reasonData?: string;
}

/** What a metric is compared with. */
export interface Threshold {
  readonly threshold: number;
  readonly comparisonOperator: CloudWatchAlarmComparisonOperator;
}

/** How an alarm's metric is cut into datapoints; metric math has no statistic of its own. */
export interface Datapoints {
  readonly period: number;
  readonly statistic: string | undefined;
  /** Newest first. */
  readonly values: readonly number[];
}

const WORDS: Readonly<Record<CloudWatchAlarmComparisonOperator, string>> = {
  GreaterThanThreshold: 'greater than',
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

/** How the datapoints were compared, by the reason for people. */
export function operatorIn(reason: string): CloudWatchAlarmComparisonOperator | undefined {
  const operators = Object.keys(WORDS) as CloudWatchAlarmComparisonOperator[];
  return operators.find((operator) => reason.includes(` ${WORDS[operator]} the threshold `));
}

/** True for a datapoint on the wrong side of the threshold. */
export function breaches(value: number, { threshold, comparisonOperator }: Threshold): boolean {
  switch (comparisonOperator) {
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      return value <= threshold;
  }
}

/** A datapoint on one side of the threshold or the other. */
export function datapointFor(value: CloudWatchAlarmStateValue, { threshold, comparisonOperator }: Threshold): number {
  const beyond = Math.abs(threshold) + 1;
  return (value === 'ALARM') === comparisonOperator.startsWith('Greater') ? threshold + beyond : threshold - beyond;
}

/** A number as Java writes a double, which CloudWatch does: `1.0`, `0.25`, `1.0E7`. */
function javaDouble(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}

/** `17/02/24 11:51:00`, as reasons write the time of a datapoint. */
function dayFirst(time: number): string {
  const iso = isoMilliseconds(time);
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(2, 4)} ${iso.slice(11, 19)}`;
}

/** How long before a change of state CloudWatch asked for the metric. */
const QUERIED_BEFORE = 8;
const MINUTE = 60_000;

/** Start of the datapoint that ended before a change of state, none before the epoch. */
function datapointTimes(changed: number, { period, values }: Datapoints): number[] {
  const length = period * 1000;
  const newest = Math.floor(changed / Math.max(length, MINUTE)) * Math.max(length, MINUTE) - length;
  return values.map((_, age) => Math.max(0, newest - age * length));
}

function dataOf(changed: number, { threshold }: Threshold, datapoints: Datapoints, known: readonly number[]): string {
  const times = datapointTimes(changed, datapoints);
  const { statistic, period } = datapoints;
  const evaluated = times.map((time, index) => {
    const value = known[index];
    return `{"timestamp":"${isoMillisecondsWithOffset(time)}"${value === undefined ? '' : `,"value":${javaDouble(value)}`}}`;
  });
  return [
    '{"version":"1.0"',
    `"queryDate":"${isoMillisecondsWithOffset(Math.max(0, changed - QUERIED_BEFORE))}"`,
    ...(known.length === 0 ? [] : [`"startDate":"${isoMillisecondsWithOffset(times.at(-1)!)}"`]),
    ...(statistic === undefined ? [] : [`"statistic":${JSON.stringify(statistic)}`]),
    `"period":${period}`,
    `"recentDatapoints":[${known.map(javaDouble).toReversed().join(',')}]`,
    `"threshold":${javaDouble(threshold)}`,
    `"evaluatedDatapoints":[${evaluated.join(',')}]}`,
  ].join(',');
}

/** Why an alarm that watches a metric is in a state, as CloudWatch words it. */
export function metricReason(
  value: CloudWatchAlarmStateValue,
  before: CloudWatchAlarmStateValue,
  changed: number,
  threshold: Threshold,
  datapoints: Datapoints,
): Reason {
  const count = datapoints.values.length;
  const many = count === 1 ? 'datapoint' : 'datapoints';
  if (value === 'INSUFFICIENT_DATA') {
    const reason = `Insufficient Data: ${count} ${many} ${count === 1 ? 'was' : 'were'} unknown.`;
    return { reason, reasonData: dataOf(changed, threshold, datapoints, []) };
  }
  const times = datapointTimes(changed, datapoints);
  const listed = datapoints.values.map((datapoint, index) => `${javaDouble(datapoint)} (${dayFirst(times[index]!)})`).join(', ');
  const verb = `${count === 1 ? 'was' : 'were'}${value === 'ALARM' ? '' : ' not'} ${WORDS[threshold.comparisonOperator]}`;
  return {
    reason:
      `Threshold Crossed: ${count} out of the last ${count} datapoints [${listed}] ${verb} the threshold (${javaDouble(threshold.threshold)}) ` +
      `(minimum ${count} ${many} for ${before} -> ${value} transition).`,
    reasonData: dataOf(changed, threshold, datapoints, datapoints.values),
  };
}
