export { facts } from './facts.js';
export { createCloudWatchDashboardCustomWidgetDescribeEvent, createCloudWatchDashboardCustomWidgetEvent } from './factory.js';
export type {
  CloudWatchDashboardCustomWidgetDescribeEventInit,
  CloudWatchDashboardCustomWidgetEventInit,
  CloudWatchWidgetTimeRangeInit,
} from './init.js';
export type {
  CloudWatchDashboardCustomWidgetDescribeEvent,
  CloudWatchDashboardCustomWidgetEvent,
  CloudWatchWidgetContext,
  CloudWatchWidgetTimeRange,
  CloudWatchWidgetTimezone,
} from './types.js';
