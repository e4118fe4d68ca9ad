import type { CloudWatchAlarmEvent, CloudWatchAlarmMetricDataQuery, CloudWatchAlarmState } from 'aws-lambda';
import { memberAt, saidByText } from '../../contracts/carried.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { operatorIn } from '../../values/alarm-operators.js';
import { arn } from '../../values/arn.js';
import { javaDouble } from '../../values/java-double.js';
import { regionName } from '../../values/region-names.js';

/** True for the event that an alarm sends to a function. */
export function isAlarmEvent(given: Record<string, unknown>): boolean {
  return given.source === 'aws.cloudwatch' && typeof given.alarmArn === 'string' && isPlainObject(given.alarmData);
}

type MetricStat = Extract<CloudWatchAlarmMetricDataQuery, { metricStat: object }>['metricStat'];

function dimensionsOf({ metric: { dimensions = {} } }: MetricStat): object[] {
  return Object.entries(dimensions).map(([name, value]) => ({ value, name }));
}

/** The five statistics that have names of their own here; all others are extended ones. */
const STATISTICS: Readonly<Record<string, string | undefined>> = {
  Average: 'AVERAGE',
  Maximum: 'MAXIMUM',
  Minimum: 'MINIMUM',
  SampleCount: 'SAMPLE_COUNT',
  Sum: 'SUM',
};

function statisticOf({ stat }: MetricStat): object {
  const statistic = STATISTICS[stat];
  return statistic === undefined
    ? { StatisticType: 'ExtendedStatistic', ExtendedStatistic: stat }
    : { StatisticType: 'Statistic', Statistic: statistic };
}

function metricOf(query: CloudWatchAlarmMetricDataQuery): object {
  const { id: Id, returnData: ReturnData } = query;
  if (!('metricStat' in query)) return { Id, Expression: query.expression, Label: query.label, ReturnData };
  const { metric, period, stat, label } = query.metricStat as MetricStat & { label?: string };
  const { name: MetricName, namespace: Namespace } = metric;
  const Metric = { Dimensions: dimensionsOf(query.metricStat), MetricName, Namespace };
  return { Id, ...(label !== undefined && { Label: label }), MetricStat: { Metric, Period: period, Stat: stat }, ReturnData };
}

/** What an alarm's event tells of its threshold only in the words and data of its reasons. */
interface Evaluation {
  readonly operator: string;
  /** As CloudWatch writes it, such as `10.0`. */
  readonly threshold: string;
  readonly periods: number;
}

function evaluationOf(state: CloudWatchAlarmState, previous: CloudWatchAlarmState): Evaluation {
  const data = saidByText(state.reasonData);
  const [threshold, datapoints] = [memberAt(data, 'threshold'), memberAt(data, 'evaluatedDatapoints')];
  return {
    operator: operatorIn(state.reason) ?? operatorIn(previous.reason) ?? 'GreaterThanThreshold',
    threshold: javaDouble(typeof threshold === 'number' ? threshold : 0),
    periods: Array.isArray(datapoints) ? Math.max(1, datapoints.length) : 1,
  };
}

/** Stands in the text for the threshold, which CloudWatch writes with a fraction even when it has none. */
const THRESHOLD_HERE = '{threshold}';

function triggerOf(metrics: readonly CloudWatchAlarmMetricDataQuery[], { operator, periods }: Evaluation): object {
  const evaluation = {
    EvaluationPeriods: periods,
    DatapointsToAlarm: periods,
    ComparisonOperator: operator,
    Threshold: THRESHOLD_HERE,
    TreatMissingData: 'missing',
    EvaluateLowSampleCountPercentile: '',
  };
  const [first] = metrics;
  const stat = metrics.length === 1 && first !== undefined && 'metricStat' in first ? first.metricStat : undefined;
  if (stat === undefined) return { Period: 60, ...evaluation, Metrics: metrics.map(metricOf) };
  return {
    MetricName: stat.metric.name,
    Namespace: stat.metric.namespace,
    ...statisticOf(stat),
    Unit: stat.unit ?? null,
    Dimensions: dimensionsOf(stat),
    Period: stat.period,
    ...evaluation,
  };
}

function childrenOf({ reasonData }: CloudWatchAlarmState): object[] {
  const alarms = memberAt(saidByText(reasonData), 'triggeringAlarms');
  return (Array.isArray(alarms) ? (alarms as unknown[]) : []).map((child) => ({
    Arn: memberAt(child, 'arn'),
    State: { Value: memberAt(child, 'state', 'value'), Timestamp: memberAt(child, 'state', 'timestamp') },
  }));
}

/** What CloudWatch publishes of the change of state that an alarm's event tells of. */
export interface AlarmMessage {
  readonly text: string;
  /** The members that make its subject. */
  readonly subject: { readonly AlarmName: string; readonly NewStateValue: string; readonly Region: string };
}

/** The message that CloudWatch publishes, to the topic of a certain name, in place of the event that it sends to a function. */
export function alarmMessage({ alarmArn, accountId, region, alarmData }: CloudWatchAlarmEvent, topicName: string): AlarmMessage {
  const { alarmName: AlarmName, state, previousState, configuration } = alarmData;
  const topic = arn('sns', region, accountId, topicName);
  const actionsOf = (value: string): string[] => (state.value === value ? [topic] : []);
  const subject = { AlarmName, NewStateValue: state.value, Region: regionName(region) };
  const actions = {
    OKActions: actionsOf('OK'),
    AlarmActions: actionsOf('ALARM'),
    InsufficientDataActions: actionsOf('INSUFFICIENT_DATA'),
  };
  const described = { AlarmName, AlarmDescription: configuration.description ?? null, AWSAccountId: accountId };
  const changed = {
    NewStateValue: state.value,
    NewStateReason: state.reason,
    StateChangeTime: state.timestamp,
    Region: subject.Region,
    AlarmArn: alarmArn,
  };
  const old = { OldStateValue: previousState.value };
  if ('alarmRule' in configuration) {
    const { alarmRule: AlarmRule } = configuration;
    const message = { ...described, ...changed, ...actions, ...old, AlarmRule, TriggeringChildren: childrenOf(state) };
    return { text: JSON.stringify(message), subject };
  }
  const evaluation = evaluationOf(state, previousState);
  const configured = { AlarmConfigurationUpdatedTimestamp: previousState.timestamp };
  const message = { ...described, ...configured, ...changed, ...old, ...actions, Trigger: triggerOf(configuration.metrics, evaluation) };
  return { text: JSON.stringify(message).replace(`"Threshold":"${THRESHOLD_HERE}"`, `"Threshold":${evaluation.threshold}`), subject };
}
