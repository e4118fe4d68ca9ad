import type { CloudWatchAlarmCompositeConfiguration, CloudWatchAlarmConfiguration, CloudWatchAlarmMetricDataQuery } from 'aws-lambda';
import { throughJSON } from '../../internal/json.js';
import { randomUUID } from '../../values/random-text.js';
import type { CloudWatchAlarmEventInit } from './init.js';

export const DEFAULT_PERIOD = 60;
export const DEFAULT_STAT = 'Sum';
const DEFAULT_WAIT_PERIOD = 120;
const DEFAULT_EXTENSION_PERIOD = 180;

function singleMetric(doing: string, init: CloudWatchAlarmEventInit): CloudWatchAlarmMetricDataQuery {
  const { metric, period = DEFAULT_PERIOD, stat = DEFAULT_STAT } = init;
  const dimensions = metric === undefined ? { FunctionName: 'orders' } : throughJSON(doing, 'option "metric"', metric.dimensions ?? {});
  const query: CloudWatchAlarmMetricDataQuery = {
    id: randomUUID(),
    metricStat: { metric: { namespace: metric?.namespace ?? 'AWS/Lambda', name: metric?.name ?? 'Errors', dimensions }, period, stat },
    returnData: true,
  };
  if (init.unit !== undefined) query.metricStat.unit = init.unit;
  return query;
}

/** What an alarm that watches metrics is configured to do. */
export function metricConfiguration(doing: string, init: CloudWatchAlarmEventInit): CloudWatchAlarmConfiguration {
  const metrics = init.metrics === undefined ? [singleMetric(doing, init)] : throughJSON(doing, 'option "metrics"', [...init.metrics]);
  return init.description === undefined ? { metrics } : { description: init.description, metrics };
}

/** What an alarm that watches other alarms is configured to do. */
export function compositeConfiguration(alarmRule: string, init: CloudWatchAlarmEventInit): CloudWatchAlarmCompositeConfiguration {
  const configuration: CloudWatchAlarmCompositeConfiguration =
    init.description === undefined ? { alarmRule } : { description: init.description, alarmRule };
  if (init.actionsSuppressor !== undefined) {
    configuration.actionsSuppressor = init.actionsSuppressor;
    configuration.actionsSuppressorWaitPeriod = waitPeriodOf(init);
    configuration.actionsSuppressorExtensionPeriod = init.actionsSuppressorExtensionPeriod ?? DEFAULT_EXTENSION_PERIOD;
  }
  return configuration;
}

/** How many seconds a composite alarm waits for its suppressor. */
export function waitPeriodOf(init: CloudWatchAlarmEventInit): number {
  return init.actionsSuppressorWaitPeriod ?? DEFAULT_WAIT_PERIOD;
}
