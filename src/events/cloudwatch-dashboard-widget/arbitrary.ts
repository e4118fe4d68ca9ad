import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { createCloudWatchDashboardCustomWidgetDescribeEvent, createCloudWatchDashboardCustomWidgetEvent } from './factory.js';
import {
  customWidgetDescribeEventOptions,
  customWidgetEventOptions,
  type CloudWatchDashboardCustomWidgetDescribeEventInit,
  type CloudWatchDashboardCustomWidgetEventInit,
} from './init.js';
import type { CloudWatchDashboardCustomWidgetDescribeEvent, CloudWatchDashboardCustomWidgetEvent } from './types.js';

/** Constraints of `anyCloudWatchDashboardCustomWidgetEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudWatchDashboardCustomWidgetEventConstraints<Params extends object = Record<string, unknown>> = Constraints<
  CloudWatchDashboardCustomWidgetEventInit<Params>
>;

/** Constraints of `anyCloudWatchDashboardCustomWidgetDescribeEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudWatchDashboardCustomWidgetDescribeEventConstraints = Constraints<CloudWatchDashboardCustomWidgetDescribeEventInit>;

const HOUR = 3_600_000;

const someParams = fc.dictionary(
  fc.constantFrom('service', 'limit', 'region', 'name', 'query', 'page', '__proto__'),
  fc.oneof(anyText(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant({ nested: [1, 'a'] })),
  { maxKeys: 3, noNullPrototype: true },
);

const defaults = {
  params: someParams,
  actionParams: someParams,
  forms: fc.dictionary(fc.constantFrom('query', 'from', 'agree', ''), anyText(), { maxKeys: 3, noNullPrototype: true }),
  dashboardName: fc.constantFrom('d', 'prod-orders_2', 'D'.repeat(255)),
  widgetId: fc.constantFrom('widget-0', 'widget-16'),
  title: fc.oneof(fc.constant(''), anyText()),
  accountId: fc.constantFrom('000000000001', '123456789012'),
  region: anyRegion(),
  locale: fc.constantFrom('de', 'pt-BR', 'zh-CN'),
  timezone: fc.constantFrom({ offsetInMinutes: 120 }, { offsetInMinutes: -570 }, { offsetInMinutes: 345 }, { label: 'Local' as const }),
  period: fc.constantFrom(1, 30, 60, 86_400),
  isAutoPeriod: fc.boolean(),
  timeRange: fc.constantFrom<Exclude<CloudWatchDashboardCustomWidgetEventInit['timeRange'], undefined>>(
    { relativeStart: HOUR },
    { relativeStart: 30 * 24 * HOUR },
    { start: '2026-03-28T00:00:00Z', end: '2026-03-30T00:00:00Z' },
    {
      start: '2026-03-28T00:00:00Z',
      end: '2026-03-30T00:00:00Z',
      zoom: { start: '2026-03-29T00:30:00Z', end: '2026-03-29T01:30:00Z' },
    },
    { end: '2026-01-01T00:00:00Z', zoom: { start: '2025-12-31T22:00:00Z', end: '2025-12-31T23:00:00Z' } },
  ),
  theme: fc.constant<'dark'>('dark'),
  linkCharts: fc.boolean(),
  width: fc.nat({ max: 4000 }),
  height: fc.nat({ max: 4000 }),
  time: anyInstant(),
};

/**
 * Any event that a dashboard sends to the function of a custom widget: parameters of all kinds, clicks with parameters of their own, filled
 * in forms, relative, absolute and zoomed ranges, every zone and theme. Shrinks to the plain `createCloudWatchDashboardCustomWidgetEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html
 * @param constraints options of `createCloudWatchDashboardCustomWidgetEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudWatchDashboardCustomWidgetEvent({ params: { service: 'orders' } }), ({ widgetContext }) => {
 *     expect(widgetContext.timeRange.start).toBeLessThan(widgetContext.timeRange.end);
 *   }),
 * );
 */
export function anyCloudWatchDashboardCustomWidgetEvent<Params extends object = Record<string, unknown>>(
  constraints: CloudWatchDashboardCustomWidgetEventConstraints<Params> = {},
): fc.Arbitrary<CloudWatchDashboardCustomWidgetEvent<Params>> {
  const given = constraints as CloudWatchDashboardCustomWidgetEventConstraints;
  // a range of the user's own may have a start that goes with their time alone
  const { time, ...others } = defaults;
  const drawn = given.timeRange === undefined ? { ...others, time } : others;
  const init = anyInit('generate CloudWatchDashboardCustomWidgetEvent', customWidgetEventOptions, drawn, given);
  return eventFrom(init, (one) => createCloudWatchDashboardCustomWidgetEvent(one) as CloudWatchDashboardCustomWidgetEvent<Params>);
}

/**
 * The event with which the console asks the function of a custom widget for its documentation; there is only one.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html
 * @param constraints options of `createCloudWatchDashboardCustomWidgetDescribeEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudWatchDashboardCustomWidgetDescribeEvent(), (event) => {
 *     expect(event).toEqual({ describe: true });
 *   }),
 * );
 */
export function anyCloudWatchDashboardCustomWidgetDescribeEvent(
  constraints: CloudWatchDashboardCustomWidgetDescribeEventConstraints = {},
): fc.Arbitrary<CloudWatchDashboardCustomWidgetDescribeEvent> {
  const doing = 'generate CloudWatchDashboardCustomWidgetDescribeEvent';
  const init = anyInit(doing, customWidgetDescribeEventOptions, {}, constraints);
  return eventFrom(init, (drawn) => createCloudWatchDashboardCustomWidgetDescribeEvent(drawn));
}
