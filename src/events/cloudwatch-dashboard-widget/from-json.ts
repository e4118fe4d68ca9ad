import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createCloudWatchDashboardCustomWidgetDescribeEvent, createCloudWatchDashboardCustomWidgetEvent } from './factory.js';
import {
  customWidgetDescribeEventOptions,
  customWidgetEventOptions,
  type CloudWatchDashboardCustomWidgetEventInit,
  type CloudWatchWidgetTimeRangeInit,
} from './init.js';
import type { CloudWatchDashboardCustomWidgetEvent, CloudWatchWidgetTimeRange } from './types.js';

/** What a click has passed: whatever stands at the top in place of the configured parameters. */
function actionParamsIn({ widgetContext, ...top }: CloudWatchDashboardCustomWidgetEvent): Record<string, unknown> | undefined {
  return JSON.stringify(top) === JSON.stringify(widgetContext.params) ? undefined : top;
}

function timeRangeIn({ mode, start, end, relativeStart, zoom }: CloudWatchWidgetTimeRange): CloudWatchWidgetTimeRangeInit {
  const range: CloudWatchWidgetTimeRangeInit = mode === 'absolute' ? { start } : { relativeStart };
  return zoom === undefined ? { ...range, end } : { ...range, end, zoom };
}

export const conversions: readonly Conversion[] = [
  conversion<CloudWatchDashboardCustomWidgetEventInit, CloudWatchDashboardCustomWidgetEvent>({
    factory: 'createCloudWatchDashboardCustomWidgetEvent',
    create: createCloudWatchDashboardCustomWidgetEvent,
    options: customWidgetEventOptions,
    readings: {
      params: ({ widgetContext }) => widgetContext.params,
      actionParams: actionParamsIn,
      forms: ({ widgetContext }) => widgetContext.forms.all,
      region: ({ widgetContext }) => /^https:\/\/([a-z\d-]+)\.console\./.exec(widgetContext.domain)?.[1],
      timezone: ({ widgetContext: { timezone } }) => ({
        label: timezone.label as 'UTC' | 'Local',
        offsetInMinutes: timezone.offsetInMinutes,
      }),
      timeRange: ({ widgetContext }) => timeRangeIn(widgetContext.timeRange),
      time: () => undefined,
    },
  }),
  conversion({
    factory: 'createCloudWatchDashboardCustomWidgetDescribeEvent',
    create: createCloudWatchDashboardCustomWidgetDescribeEvent,
    options: customWidgetDescribeEventOptions,
    readings: { describe: () => undefined },
  }),
];
