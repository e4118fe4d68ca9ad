import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import type { CloudWatchAlarmEventInit } from './init.js';

type Option = keyof CloudWatchAlarmEventInit;

/** Options of alarms that watch a single metric. */
export const SINGLE_METRIC_OPTIONS: readonly Option[] = ['metric', 'period', 'stat', 'unit'];

/** Options of alarms that watch metrics. */
export const METRIC_OPTIONS: readonly Option[] = [
  ...SINGLE_METRIC_OPTIONS,
  'metrics',
  'threshold',
  'comparisonOperator',
  'recentDatapoints',
];

/** Options of alarms that watch other alarms. */
export const COMPOSITE_OPTIONS: readonly Option[] = [
  'actionsSuppressor',
  'actionsSuppressorWaitPeriod',
  'actionsSuppressorExtensionPeriod',
];

function refuse(
  doing: string,
  init: CloudWatchAlarmEventInit,
  options: readonly Option[],
  why: string,
  wayOut = 'Leave one of the two out.',
): void {
  const given = options.find((option) => init[option] !== undefined);
  if (given !== undefined) throw failure(doing, `option "${given}" is ${show(init[given])}, but ${why}`, wayOut);
}

/** Refuses options of one kind of alarm for another. */
export function refuseMisfits(doing: string, init: CloudWatchAlarmEventInit): void {
  if (init.alarmRule === undefined) {
    refuse(doing, init, COMPOSITE_OPTIONS, 'only composite alarms have one', 'Pass an "alarmRule" as well, such as "ALARM(errors)".');
    if (init.metrics !== undefined) refuse(doing, init, SINGLE_METRIC_OPTIONS, '"metrics" says all about metrics');
  } else {
    refuse(doing, init, METRIC_OPTIONS, 'an alarm with an alarmRule watches other alarms');
    if (init.actionsSuppressor !== undefined) return;
    refuse(doing, init, COMPOSITE_OPTIONS, 'no alarm suppresses this one', 'Pass "actionsSuppressor" as well.');
  }
}
