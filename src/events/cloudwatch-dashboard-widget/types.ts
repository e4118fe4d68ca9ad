/** In which zone a dashboard shows times. */
export interface CloudWatchWidgetTimezone {
  /** `UTC`, or `Local` for that of the browser. */
  label: string;
  /** Such as `+02:00`. */
  offsetISO: string;
  /** The same offset in minutes. */
  offsetInMinutes: number;
}

/** What a dashboard shows the time between, all in epoch milliseconds. */
export interface CloudWatchWidgetTimeRange {
  mode: 'relative' | 'absolute';
  start: number;
  end: number;
  /** How long before the end the range starts, in milliseconds; relative ranges have it. */
  relativeStart?: number | undefined;
  /** A part of the range that somebody has zoomed into. Absent otherwise. */
  zoom?: { start: number; end: number } | undefined;
}

/** What a custom widget's function gets to know of widget and dashboard. */
export interface CloudWatchWidgetContext {
  dashboardName: string;
  widgetId: string;
  /** Origin of the console, such as `https://us-east-1.console.aws.amazon.com`. */
  domain: string;
  accountId: string;
  /** Language of the console. */
  locale: string;
  timezone: CloudWatchWidgetTimezone;
  /** Seconds that a point of a chart stands for. */
  period: number;
  isAutoPeriod: boolean;
  timeRange: CloudWatchWidgetTimeRange;
  theme: 'light' | 'dark';
  /** Whether charts show the same instant together. */
  linkCharts: boolean;
  title: string;
  /** The parameters that the widget is configured with. */
  params: Record<string, unknown>;
  /** Values of all form fields inside the widget, by their names. */
  forms: { all: Record<string, string> };
  /** Pixels that one can see of the widget. */
  width: number;
  height: number;
}

/**
 * The event with which a CloudWatch dashboard asks the function of a custom widget what to show: the parameters, and beside them the
 * widget's context.
 */
export type CloudWatchDashboardCustomWidgetEvent<Params extends object = Record<string, unknown>> = Params & {
  widgetContext: CloudWatchWidgetContext;
};

/** The event with which the console asks the function of a custom widget for its documentation. */
export interface CloudWatchDashboardCustomWidgetDescribeEvent {
  describe: true;
}
