import { SYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { checkTextSize } from '../../contracts/payload.js';
import { failure } from '../../internal/errors.js';
import { copyOfPlainData } from '../../internal/json-copy.js';
import { objectThroughJSON } from '../../internal/json.js';
import { checkOptions, type OptionTable } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { isPlainObject, setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import {
  customWidgetDescribeEventOptions,
  customWidgetEventOptions,
  type CloudWatchDashboardCustomWidgetDescribeEventInit,
  type CloudWatchDashboardCustomWidgetEventInit,
} from './init.js';
import { timeRangeOf } from './time-range.js';
import type {
  CloudWatchDashboardCustomWidgetDescribeEvent,
  CloudWatchDashboardCustomWidgetEvent,
  CloudWatchWidgetContext,
  CloudWatchWidgetTimezone,
} from './types.js';

const DOING = 'create CloudWatchDashboardCustomWidgetEvent';

type Parameters = Record<string, unknown>;

/** A copy of parameters, which may not hide the context that stands beside them. */
function paramsOf(option: 'params' | 'actionParams', params: object | undefined): Parameters {
  if (params === undefined) return {};
  const small = copyOfPlainData(params, SYNCHRONOUS_PAYLOAD_LIMIT);
  const copy = isPlainObject(small) ? small : objectThroughJSON(DOING, option, params);
  if (copy !== small) checkTextSize(DOING, option, JSON.stringify(copy), SYNCHRONOUS_PAYLOAD_LIMIT);
  if (!Object.hasOwn(copy, 'widgetContext')) return copy;
  throw failure(DOING, `option "${option}" has a "widgetContext"`, 'Leave it out: the dashboard puts its own there.');
}

function formsOf(forms: Readonly<Record<string, string>> | undefined): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(forms ?? {})) if (value !== undefined) setOwn(all, name, value);
  return all;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

function timezoneOf({
  label,
  offsetInMinutes = 0,
}: Exclude<CloudWatchDashboardCustomWidgetEventInit['timezone'], undefined>): CloudWatchWidgetTimezone {
  if (label === 'UTC' && offsetInMinutes !== 0) {
    throw failure(DOING, `option "timezone" is ${show({ label, offsetInMinutes })}`, 'Only "Local" has an offset: leave the label out.');
  }
  return { label: label ?? (offsetInMinutes === 0 ? 'UTC' : 'Local'), offsetISO: offsetText(offsetInMinutes), offsetInMinutes };
}

function consoleOf(region: string): string {
  if (region.startsWith('cn-')) return `https://${region}.console.amazonaws.cn`;
  return region.startsWith('us-gov-') ? `https://${region}.console.amazonaws-us-gov.com` : `https://${region}.console.aws.amazon.com`;
}

function contextOf(init: CloudWatchDashboardCustomWidgetEventInit): CloudWatchWidgetContext {
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  return {
    dashboardName: init.dashboardName ?? 'Orders',
    widgetId: init.widgetId ?? 'widget-1',
    domain: consoleOf(init.region ?? settings().region),
    accountId: init.accountId ?? settings().accountId,
    locale: init.locale ?? 'en',
    timezone: timezoneOf(init.timezone ?? {}),
    period: init.period ?? 300,
    isAutoPeriod: init.isAutoPeriod ?? init.period === undefined,
    timeRange: timeRangeOf(DOING, init.timeRange ?? {}, time),
    theme: init.theme ?? 'light',
    linkCharts: init.linkCharts ?? false,
    title: init.title ?? 'Custom widget',
    forms: { all: formsOf(init.forms) },
    params: paramsOf('params', init.params),
    width: init.width ?? 588,
    height: init.height ?? 369,
  };
}

function eventOf(init: CloudWatchDashboardCustomWidgetEventInit): CloudWatchDashboardCustomWidgetEvent {
  const widgetContext = contextOf(init);
  const top = init.actionParams === undefined ? paramsOf('params', init.params) : paramsOf('actionParams', init.actionParams);
  top.widgetContext = widgetContext;
  return top as CloudWatchDashboardCustomWidgetEvent;
}

/**
 * The event with which a CloudWatch dashboard asks the function of a custom widget what to show: when the dashboard is opened or
 * refreshed, when its range or the widget's size changes, and when somebody clicks on what the widget shows. Its type follows from
 * the parameters.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html
 * @param init which widget of which dashboard; every key has a default
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for ranges that don't start before they end, and for parameters that JSON can't hold
 * @example
 * const event = createCloudWatchDashboardCustomWidgetEvent({ params: { service: 'orders' }, forms: { query: 'error' } });
 * expect(event.service).toBe('orders');
 * expect(event.widgetContext.forms.all.query).toBe('error');
 */
export function createCloudWatchDashboardCustomWidgetEvent<Params extends object = Record<string, unknown>>(
  init: CloudWatchDashboardCustomWidgetEventInit<Params> = {},
  overrides?: DeepPartial<CloudWatchDashboardCustomWidgetEvent<NoInfer<Params>>>,
): CloudWatchDashboardCustomWidgetEvent<Params> {
  checkOptions(DOING, init, customWidgetEventOptions as OptionTable<unknown>);
  return madeEvent<object>(
    DOING,
    () => eventOf(init as CloudWatchDashboardCustomWidgetEventInit),
    overrides,
  ) as CloudWatchDashboardCustomWidgetEvent<Params>;
}

const DOING_DESCRIBE = 'create CloudWatchDashboardCustomWidgetDescribeEvent';

/**
 * The event with which the console asks the function of a custom widget for its documentation, which is to be Markdown.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html
 * @param init nothing that is worth setting
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options
 * @example
 * expect(createCloudWatchDashboardCustomWidgetDescribeEvent()).toEqual({ describe: true });
 */
export function createCloudWatchDashboardCustomWidgetDescribeEvent(
  init: CloudWatchDashboardCustomWidgetDescribeEventInit = {},
  overrides?: DeepPartial<CloudWatchDashboardCustomWidgetDescribeEvent>,
): CloudWatchDashboardCustomWidgetDescribeEvent {
  checkOptions(DOING_DESCRIBE, init, customWidgetDescribeEventOptions);
  return madeEvent<CloudWatchDashboardCustomWidgetDescribeEvent>(DOING_DESCRIBE, () => ({ describe: true }), overrides);
}
