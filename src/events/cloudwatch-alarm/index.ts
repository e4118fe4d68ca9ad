export { facts } from './facts.js';
export { createCloudWatchAlarmEvent } from './factory.js';
export type {
  CloudWatchAlarmComparisonOperator,
  CloudWatchAlarmEventInit,
  CloudWatchAlarmMetricInit,
  CloudWatchAlarmPreviousStateInit,
  CloudWatchAlarmStateInit,
  CloudWatchAlarmStateValue,
} from './init.js';
