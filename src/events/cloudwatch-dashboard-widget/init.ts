import {
  aBoolean,
  aMapOf,
  anAccountId,
  anInteger,
  anObjectOf,
  aNonEmptyString,
  aPlainObject,
  aRegion,
  aString,
  aStringMatching,
  oneOf,
} from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { anInstant, type Instant } from '../../values/time.js';

/** What a dashboard shows. */
export interface CloudWatchWidgetTimeRangeInit {
  /** How long before the end the range starts, in milliseconds, for a relative range. Default three hours. */
  relativeStart?: number | undefined;
  /** Start of an absolute range. */
  start?: Instant | undefined;
  /** End of the range. Default: `time`. */
  end?: Instant | undefined;
  /** A part of the range that somebody has zoomed into. Default: none. */
  zoom?: { start: Instant; end: Instant } | undefined;
}

/** What a custom widget is asked for, on which dashboard. Everything has a default. */
export interface CloudWatchDashboardCustomWidgetEventInit<Params extends object = Record<string, unknown>> {
  /** Parameters that the widget is configured with. They stand at the top of the event, and in its context. Default: none. */
  params?: Params | undefined;
  /** What a `<cwdb-action>` passes when somebody clicks: it stands at the top of the event instead of `params`. Default: no click. */
  actionParams?: Params | undefined;
  /** Values of the form fields inside the widget, by their names. Default: none. */
  forms?: Readonly<Record<string, string>> | undefined;
  /** Default `Orders`. */
  dashboardName?: string | undefined;
  /** Default `widget-1`. */
  widgetId?: string | undefined;
  /** Default `Custom widget`. */
  title?: string | undefined;
  /** Account of the dashboard: 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the console, which its address names. Default: the configured region. */
  region?: string | undefined;
  /** Language of the console. Default `en`. */
  locale?: string | undefined;
  /** Zone of the dashboard: `Local` with an offset of -720 to 840 minutes, or `UTC`. Default `UTC`. */
  timezone?: { label?: 'UTC' | 'Local' | undefined; offsetInMinutes?: number | undefined } | undefined;
  /** Seconds that a point of a chart stands for: 1, 5, 10, 30, or whole minutes up to a day. Default 300. */
  period?: number | undefined;
  /** Whether the dashboard chooses the period. Default true, unless there is a `period`. */
  isAutoPeriod?: boolean | undefined;
  /** What the dashboard shows. Default: the three hours before `time`. */
  timeRange?: CloudWatchWidgetTimeRangeInit | undefined;
  /** Default `light`. */
  theme?: 'light' | 'dark' | undefined;
  /** Whether charts show the same instant together. Default false. */
  linkCharts?: boolean | undefined;
  /** Pixels. Default 588. */
  width?: number | undefined;
  /** Pixels. Default 369. */
  height?: number | undefined;
  /** When the dashboard asks, which is when its range ends. Default: the configured time. */
  time?: Instant | undefined;
}

const DAY_IN_SECONDS = 86_400;
/** The fifteen months that CloudWatch keeps metrics, in milliseconds. */
const LONGEST_RANGE = 455 * DAY_IN_SECONDS * 1000;

/** The options of a custom widget's event. */
export const customWidgetEventOptions: OptionTable<CloudWatchDashboardCustomWidgetEventInit> =
  optionTable<CloudWatchDashboardCustomWidgetEventInit>({
    params: aPlainObject,
    actionParams: aPlainObject,
    forms: aMapOf(aString),
    dashboardName: aStringMatching(/^[\w-]{1,255}$/, 'a dashboard’s name: 1 to 255 letters, digits, "-" and "_"'),
    widgetId: aNonEmptyString,
    title: aString,
    accountId: anAccountId,
    region: aRegion,
    locale: aStringMatching(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language such as "en" or "pt-BR"'),
    timezone: anObjectOf({ label: oneOf(['UTC', 'Local']), offsetInMinutes: anInteger(-720, 840) }),
    period: {
      expected: '1, 5, 10, 30, or a multiple of 60 up to 86400',
      accepts: (value) =>
        [1, 5, 10, 30].includes(value as number) || (anInteger(60, DAY_IN_SECONDS).accepts(value) && (value as number) % 60 === 0),
    },
    isAutoPeriod: aBoolean,
    timeRange: anObjectOf({
      relativeStart: anInteger(1, LONGEST_RANGE),
      start: anInstant,
      end: anInstant,
      zoom: anObjectOf({ start: anInstant, end: anInstant }, ['start', 'end']),
    }),
    theme: oneOf(['light', 'dark']),
    linkCharts: aBoolean,
    width: anInteger(0, 100_000),
    height: anInteger(0, 100_000),
    time: anInstant,
  });

/** What the console asks when it wants a widget's documentation. */
export interface CloudWatchDashboardCustomWidgetDescribeEventInit {
  /** Always true. */
  describe?: true | undefined;
}

/** The options of a request for documentation. */
export const customWidgetDescribeEventOptions: OptionTable<CloudWatchDashboardCustomWidgetDescribeEventInit> =
  optionTable<CloudWatchDashboardCustomWidgetDescribeEventInit>({ describe: oneOf([true]) });
