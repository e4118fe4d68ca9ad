export { facts } from './facts.js';
export { createCloudWatchAlarmEvent } from './factory.js';
export type { CloudWatchAlarmComparisonOperator } from '../../values/alarm-operators.js';
export type {
  CloudWatchAlarmEventInit,
  CloudWatchAlarmMetricInit,
  CloudWatchAlarmPreviousStateInit,
  CloudWatchAlarmStateInit,
  CloudWatchAlarmStateValue,
} from './init.js';
