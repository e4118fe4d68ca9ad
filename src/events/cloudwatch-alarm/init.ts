import type { CloudWatchAlarmMetricDataQuery } from 'aws-lambda';
import {
  anObjectOf,
  aMapOf,
  aNonEmptyString,
  aPlainObject,
  aRegion,
  aString,
  aStringMatching,
  anAccountId,
  anArrayOf,
  anInteger,
  either,
  notEmpty,
  oneOf,
} from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { COMPARISON_OPERATORS, type CloudWatchAlarmComparisonOperator } from '../../values/alarm-operators.js';
import { anInstant, type Instant } from '../../values/time.js';

/** What an alarm says of itself. */
export type CloudWatchAlarmStateValue = 'ALARM' | 'OK' | 'INSUFFICIENT_DATA';

/** One of an alarm's two states, where its value alone doesn't say enough. */
export interface CloudWatchAlarmStateInit {
  value?: CloudWatchAlarmStateValue | undefined;
  /** Why, for people. Default: as CloudWatch words it. */
  reason?: string | undefined;
  /** Why, for programs, as the value that the event's JSON text stands for. Default: what belongs to the reason. */
  reasonData?: object | undefined;
}

/** The state before. */
export interface CloudWatchAlarmPreviousStateInit extends CloudWatchAlarmStateInit {
  /** Since when. Default: five minutes before `time`. */
  timestamp?: Instant | undefined;
  /** What kept a composite alarm from acting until now. Default: absent. */
  actionsSuppressedBy?: 'WaitPeriod' | 'ExtensionPeriod' | 'Alarm' | undefined;
}

/** Which metric an alarm watches. */
export interface CloudWatchAlarmMetricInit {
  namespace: string;
  name: string;
  /** Default `{}`. */
  dimensions?: Readonly<Record<string, string>> | undefined;
}

/** Which alarm changed its state, and why. Everything has a default. */
export interface CloudWatchAlarmEventInit {
  /** Default `orders-errors`. */
  alarmName?: string | undefined;
  /** The new state. Default `ALARM`. */
  state?: CloudWatchAlarmStateValue | CloudWatchAlarmStateInit | undefined;
  /** The state before. Default `OK`, before another one than `ALARM` `ALARM`. */
  previousState?: CloudWatchAlarmStateValue | CloudWatchAlarmPreviousStateInit | undefined;
  /** Default: absent. */
  description?: string | undefined;
  /** The metric of an alarm that watches one. Default: the errors of the function `orders`. */
  metric?: CloudWatchAlarmMetricInit | undefined;
  /** Length of a datapoint in seconds: 10, 20, 30 or a multiple of 60. Default 60. */
  period?: number | undefined;
  /** Statistic such as `Sum`, `SampleCount` or `p99`. Default `Sum`. */
  stat?: string | undefined;
  /** Unit such as `Count`. Default: absent. */
  unit?: string | undefined;
  /** All metrics and expressions of an alarm that does metric math, as the event has them. Default: what the options above say. */
  metrics?: readonly CloudWatchAlarmMetricDataQuery[] | undefined;
  /** Default 0. */
  threshold?: number | undefined;
  /** Default `GreaterThanThreshold`. */
  comparisonOperator?: CloudWatchAlarmComparisonOperator | undefined;
  /** The datapoints, newest first, that led to the new state. Default: one that suits it. */
  recentDatapoints?: readonly number[] | undefined;
  /** What a composite alarm makes of other alarms, such as `ALARM(a) OR ALARM(b)`. Default: absent, and the alarm watches a metric. */
  alarmRule?: string | undefined;
  /** Alarm that keeps a composite alarm from acting. Default: absent. */
  actionsSuppressor?: string | undefined;
  /** Seconds that a composite alarm waits for its suppressor. Default 120 where there is a suppressor. */
  actionsSuppressorWaitPeriod?: number | undefined;
  /** Seconds that a composite alarm waits after its suppressor. Default 180 where there is a suppressor. */
  actionsSuppressorExtensionPeriod?: number | undefined;
  /** Account of the alarm, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the alarm. Default: the configured region. */
  region?: string | undefined;
  /** When the state changed. Default: the configured time. */
  time?: Instant | undefined;
}

/** CloudWatch takes values up to 2^360; the half of it leaves room for a datapoint beyond. */
const LARGEST_VALUE = 2 ** 359;

const aMetricValue: OptionCheck = {
  expected: 'a number from -2^359 to 2^359',
  accepts: (value) => typeof value === 'number' && Math.abs(value) <= LARGEST_VALUE && !Object.is(value, -0),
};

const aStateValue = oneOf(['ALARM', 'OK', 'INSUFFICIENT_DATA']);

type Members = Readonly<Record<string, OptionCheck>>;

const stateMembers: Members = { value: aStateValue, reason: aString, reasonData: aPlainObject };

const aQuery: OptionCheck = {
  expected:
    '{ id, expression, label, returnData } or { id, metricStat: { metric: { namespace, name, dimensions }, period, stat }, returnData }',
  accepts: (value) =>
    isPlainObject(value) &&
    typeof value.id === 'string' &&
    typeof value.returnData === 'boolean' &&
    (typeof value.expression === 'string' || isPlainObject(value.metricStat)),
};

/** The options of a CloudWatch alarm's event. */
export const cloudWatchAlarmEventOptions: OptionTable<CloudWatchAlarmEventInit> = optionTable<CloudWatchAlarmEventInit>({
  alarmName: aStringMatching(/^[^\p{Cc}\p{Cs}]{1,255}$/u, 'the name of an alarm: 1 to 255 characters, none of them a control character'),
  state: either(aStateValue, anObjectOf(stateMembers)),
  previousState: either(
    aStateValue,
    anObjectOf({ ...stateMembers, timestamp: anInstant, actionsSuppressedBy: oneOf(['WaitPeriod', 'ExtensionPeriod', 'Alarm']) }),
  ),
  description: aStringMatching(/^[^\p{Cs}]{0,1024}$/u, 'a description of at most 1,024 characters'),
  metric: anObjectOf({ namespace: aNonEmptyString, name: aNonEmptyString, dimensions: aMapOf(aString) }, ['namespace', 'name']),
  period: {
    expected: '10, 20, 30 or a multiple of 60, up to 86,400 seconds',
    accepts: (value) => [10, 20, 30].includes(value as number) || (anInteger(60, 86_400).accepts(value) && (value as number) % 60 === 0),
  },
  stat: aStringMatching(/^[A-Z]\w*(\(.*\))?$|^(p|tm|tc|ts|wm|pr)[\d.]+$/i, 'a statistic such as "Sum", "SampleCount" or "p99"'),
  unit: aStringMatching(/^[A-Z][A-Za-z]*(\/Second)?$/, 'a unit such as "Count", "Milliseconds" or "Bytes/Second"'),
  metrics: notEmpty(anArrayOf(aQuery)),
  threshold: aMetricValue,
  comparisonOperator: oneOf(COMPARISON_OPERATORS),
  recentDatapoints: notEmpty(anArrayOf(aMetricValue), 100),
  alarmRule: aStringMatching(
    /\b(ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*[^\s()][^()]*\)|^\s*(TRUE|FALSE)\s*$/,
    'the rule of a composite alarm, such as "ALARM(errors) OR ALARM(latency)"',
  ),
  actionsSuppressor: aStringMatching(/^[^\p{Cc}\p{Cs}]{1,1600}$/u, 'the name or the ARN of an alarm'),
  actionsSuppressorWaitPeriod: anInteger(0, 86_400),
  actionsSuppressorExtensionPeriod: anInteger(0, 86_400),
  accountId: anAccountId,
  region: aRegion,
  time: anInstant,
});
