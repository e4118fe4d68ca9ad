import { OPERATOR_WORDS, type CloudWatchAlarmComparisonOperator } from '../../values/alarm-operators.js';
import { javaDouble } from '../../values/java-double.js';
import { dayFirstTime, isoMillisecondsWithOffset } from '../../values/time.js';
import type { CloudWatchAlarmStateValue } from './init.js';

/** Why an alarm is in a state: for people, and for programs. */
export interface Reason {
  readonly reason: string;
  readonly reasonData: string;
}

/** The state in which an alarm is when it isn't in a certain one. */
export function otherThan(value: CloudWatchAlarmStateValue): CloudWatchAlarmStateValue {
  return value === 'ALARM' ? 'OK' : 'ALARM';
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

/** True for a datapoint on the wrong side of the threshold. */
export function breaches(value: number, { threshold, comparisonOperator }: Threshold): boolean {
  if (value === threshold) return comparisonOperator.includes('OrEqual');
  return value > threshold === comparisonOperator.startsWith('Greater');
}

/** A datapoint on one side of the threshold or the other. */
export function datapointFor(value: CloudWatchAlarmStateValue, { threshold, comparisonOperator }: Threshold): number {
  const beyond = Math.abs(threshold) + 1;
  return (value === 'ALARM') === comparisonOperator.startsWith('Greater') ? threshold + beyond : threshold - beyond;
}

/** How long before a change of state CloudWatch asked for the metric. */
const QUERIED_BEFORE = 8;
const MINUTE = 60_000;

/** Start of the datapoint that ended before a change of state, none before the epoch. */
function datapointTimes(changed: number, { period, values }: Datapoints): number[] {
  const length = period * 1000;
  const newest = changed - (changed % Math.max(length, MINUTE)) - length;
  return values.map((_, age) => Math.max(0, newest - age * length));
}

function dataOf(
  changed: number,
  { threshold }: Threshold,
  { statistic, period }: Datapoints,
  times: readonly number[],
  known: readonly number[],
): string {
  const evaluated = times.map((time, index) => {
    const value = known[index];
    return `{"timestamp":"${isoMillisecondsWithOffset(time)}"${value === undefined ? '' : `,"value":${javaDouble(value)}`}}`;
  });
  const start = known.length === 0 ? '' : `"startDate":"${isoMillisecondsWithOffset(times.at(-1)!)}",`;
  const named = statistic === undefined ? '' : `"statistic":${JSON.stringify(statistic)},`;
  return (
    `{"version":"1.0","queryDate":"${isoMillisecondsWithOffset(Math.max(0, changed - QUERIED_BEFORE))}",${start}${named}"period":${period},` +
    `"recentDatapoints":[${known.map(javaDouble).toReversed().join(',')}],"threshold":${javaDouble(threshold)},` +
    `"evaluatedDatapoints":[${evaluated.join(',')}]}`
  );
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
  const times = datapointTimes(changed, datapoints);
  const [many, were] = count === 1 ? ['datapoint', 'was'] : ['datapoints', 'were'];
  if (value === 'INSUFFICIENT_DATA') {
    return {
      reason: `Insufficient Data: ${count} ${many} ${were} unknown.`,
      reasonData: dataOf(changed, threshold, datapoints, times, []),
    };
  }
  const listed = datapoints.values.map((datapoint, index) => `${javaDouble(datapoint)} (${dayFirstTime(times[index]!)})`).join(', ');
  const verb = `${were}${value === 'ALARM' ? '' : ' not'} ${OPERATOR_WORDS[threshold.comparisonOperator]}`;
  return {
    reason:
      `Threshold Crossed: ${count} out of the last ${count} datapoints [${listed}] ${verb} the threshold (${javaDouble(threshold.threshold)}) ` +
      `(minimum ${count} ${many} for ${before} -> ${value} transition).`,
    reasonData: dataOf(changed, threshold, datapoints, times, datapoints.values),
  };
}
