import type { CloudWatchAlarmEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createCloudWatchAlarmEvent } from './factory.js';
import {
  cloudWatchAlarmEventOptions,
  type CloudWatchAlarmEventInit,
  type CloudWatchAlarmStateInit,
  type CloudWatchAlarmStateValue,
} from './init.js';
import { operatorIn } from '../../values/alarm-operators.js';

type AlarmData = CloudWatchAlarmEvent['alarmData'];

function stateIn({ value, reason, reasonData }: AlarmData['state']): CloudWatchAlarmStateInit {
  const state: CloudWatchAlarmStateInit = { value: value as CloudWatchAlarmStateValue, reason };
  if (reasonData !== undefined) state.reasonData = JSON.parse(reasonData) as object;
  return state;
}

/** The state before, without the value that it has as a rule, so that the new state is said. */
function previousStateIn({ alarmData: { state, previousState } }: CloudWatchAlarmEvent): CloudWatchAlarmEventInit['previousState'] {
  const { timestamp, actionsSuppressedBy } = previousState as typeof previousState & { actionsSuppressedBy?: 'WaitPeriod' };
  const { value, ...reasons } = stateIn(previousState);
  const isUsual = value === (state.value === 'ALARM' ? 'OK' : 'ALARM');
  const since = { ...(isUsual ? {} : { value }), ...reasons, timestamp };
  return actionsSuppressedBy === undefined ? since : { ...since, actionsSuppressedBy };
}

/** What the reasons of an alarm that watches metrics tell of it; the oldest datapoint stands first. */
interface ReasonData {
  readonly threshold?: number;
  readonly recentDatapoints?: readonly number[];
}

function reasonDataIn({ alarmData: { state } }: CloudWatchAlarmEvent): ReasonData {
  return JSON.parse(state.reasonData ?? '{}') as ReasonData;
}

function datapointsIn(event: CloudWatchAlarmEvent): readonly number[] | undefined {
  const datapoints = reasonDataIn(event).recentDatapoints ?? [];
  return datapoints.length === 0 ? undefined : datapoints.toReversed();
}

function queriesIn({ alarmData: { configuration } }: CloudWatchAlarmEvent): NonNullable<CloudWatchAlarmEventInit['metrics']> {
  return 'metrics' in configuration ? configuration.metrics : [];
}

/** The metric of an alarm that watches one, and nothing but it. */
function singleIn(event: CloudWatchAlarmEvent) {
  const [query, ...others] = queriesIn(event);
  return query !== undefined && 'metricStat' in query && others.length === 0 ? query.metricStat : undefined;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudWatchAlarmEvent',
    create: createCloudWatchAlarmEvent,
    options: cloudWatchAlarmEventOptions,
    readings: {
      state: ({ alarmData }) => stateIn(alarmData.state),
      previousState: previousStateIn,
      metric: (event) => singleIn(event)?.metric,
      period: (event) => singleIn(event)?.period,
      stat: (event) => singleIn(event)?.stat,
      unit: (event) => singleIn(event)?.unit,
      metrics: (event) => (singleIn(event) === undefined && queriesIn(event).length > 0 ? queriesIn(event) : undefined),
      threshold: (event) => reasonDataIn(event).threshold,
      comparisonOperator: ({ alarmData }) => operatorIn(alarmData.state.reason) ?? operatorIn(alarmData.previousState.reason),
      recentDatapoints: datapointsIn,
      time: ({ time }) => time,
    },
  }),
];
