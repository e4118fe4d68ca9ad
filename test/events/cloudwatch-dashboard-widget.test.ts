import * as fc from 'fast-check';
import {
  createCloudWatchDashboardCustomWidgetDescribeEvent,
  createCloudWatchDashboardCustomWidgetEvent,
  seed,
  type CloudWatchDashboardCustomWidgetEventInit,
} from 'lambdouble';
import { anyCloudWatchDashboardCustomWidgetEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/cloudwatch-dashboard-widget/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const END = Date.UTC(2026, 0, 15, 12, 34, 56, 789);

beforeEach(() => seed(0));

describe('a widget', () => {
  it('is asked for the last three hours by default', () => {
    expect(createCloudWatchDashboardCustomWidgetEvent()).toEqual({
      widgetContext: {
        dashboardName: 'Orders',
        widgetId: 'widget-1',
        domain: 'https://us-east-1.console.aws.amazon.com',
        accountId: '123456789012',
        locale: 'en',
        timezone: { label: 'UTC', offsetISO: '+00:00', offsetInMinutes: 0 },
        period: 300,
        isAutoPeriod: true,
        timeRange: { mode: 'relative', start: END - 10_800_000, end: END, relativeStart: 10_800_000 },
        theme: 'light',
        linkCharts: false,
        title: 'Custom widget',
        forms: { all: {} },
        params: {},
        width: 588,
        height: 369,
      },
    });
  });

  it('gets its parameters at the top and in the context, as two copies', () => {
    const event = createCloudWatchDashboardCustomWidgetEvent({ params: { service: 'orders', tags: ['a'] } });
    expect(Object.keys(event)).toEqual(['service', 'tags', 'widgetContext']);
    expect(event.widgetContext.params).toEqual({ service: 'orders', tags: ['a'] });
    expect(event.widgetContext.params.tags).not.toBe(event.tags);
  });

  it('gets what an action passes at the top alone', () => {
    const event = createCloudWatchDashboardCustomWidgetEvent<object>({ params: { service: 'orders' }, actionParams: { page: 2 } });
    expect(event).toMatchObject({ page: 2, widgetContext: { params: { service: 'orders' } } });
    expect(event).not.toHaveProperty('service');
    expect(event.widgetContext.params).not.toHaveProperty('page');
  });

  it.each([
    [0, 'UTC', '+00:00'],
    [120, 'Local', '+02:00'],
    [-570, 'Local', '-09:30'],
    [345, 'Local', '+05:45'],
  ])('%i minutes from UTC is in zone %s, %s', (offsetInMinutes, label, offsetISO) => {
    const { timezone } = createCloudWatchDashboardCustomWidgetEvent({ timezone: { offsetInMinutes } }).widgetContext;
    expect(timezone).toEqual({ label, offsetISO, offsetInMinutes });
  });

  it('has no relative start in an absolute range, and a zoom only when somebody zoomed', () => {
    const start = END - 60_000;
    const zoom = { start, end: END - 1 };
    const range = (timeRange: object): object => createCloudWatchDashboardCustomWidgetEvent({ timeRange }).widgetContext.timeRange;
    expect(range({ start })).toEqual({ mode: 'absolute', start, end: END });
    expect(range({ start, zoom })).toEqual({ mode: 'absolute', start, end: END, zoom });
  });

  it('has no automatic period when one is chosen', () => {
    expect(createCloudWatchDashboardCustomWidgetEvent({ period: 60 }).widgetContext).toMatchObject({ period: 60, isAutoPeriod: false });
  });

  it.each([
    ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn'],
    ['us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com'],
  ])('in %s has the console of its partition', (region, domain) => {
    expect(createCloudWatchDashboardCustomWidgetEvent({ region }).widgetContext.domain).toBe(domain);
  });
});

it('every range starts before it ends, and holds its zoom', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCloudWatchDashboardCustomWidgetEvent(), ({ widgetContext: { timeRange, timezone } }) => {
      seen
        .add(timeRange.mode)
        .add(timeRange.zoom === undefined ? 'whole' : 'zoomed')
        .add(timezone.label);
      expect(timeRange.start).toBeLessThan(timeRange.end);
      expect('relativeStart' in timeRange).toBe(timeRange.mode === 'relative');
      const { start, end } = timeRange.zoom ?? timeRange;
      expect(timeRange.start <= start && start < end && end <= timeRange.end).toBe(true);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(new Set(['relative', 'absolute', 'whole', 'zoomed', 'UTC', 'Local']));
});

it('a start of the user’s own goes with the configured time', () => {
  fc.assert(
    fc.property(anyCloudWatchDashboardCustomWidgetEvent({ timeRange: { start: END - 1 } }), ({ widgetContext }) => {
      expect(widgetContext.timeRange).toEqual({ mode: 'absolute', start: END - 1, end: END });
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const event = createCloudWatchDashboardCustomWidgetEvent();
  const describeEvent = createCloudWatchDashboardCustomWidgetDescribeEvent();

  it.each(['<h1>Hello</h1>', '', 'plain', { markdown: '# Hello' }, { any: ['JSON'] }, 7, false])('%j are shown', (answer) => {
    expect(facts.response.problems(answer, event)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [undefined, 'The answer is undefined, so the widget shows nothing: return HTML, JSON, or { markdown }.'],
    [null, 'The answer is null, so the widget shows nothing: return HTML, JSON, or { markdown }.'],
    [{ markdown: ['a'] }, 'markdown is ["a"], not a string, so the console shows it as JSON.'],
    ['<p>a</p><SCRIPT>x()</SCRIPT>', 'The HTML has <script>, which the dashboard removes.'],
    ['<iframe src="x"></iframe>', 'The HTML has <iframe>, which the dashboard removes.'],
    ['<svg><use href="#a"/></svg>', 'The HTML has <use>, which the dashboard removes.'],
  ])('%j are not', (answer, problem) => {
    expect(facts.response.problems(answer, event)).toEqual([problem]);
  });

  it('to a request for documentation are texts', () => {
    expect(facts.response.problems({ markdown: '## Orders' }, describeEvent)).toEqual([]);
    expect(facts.response.problems('## Orders', describeEvent)).toEqual([]);
    expect(facts.response.problems({ any: 'JSON' }, describeEvent)).toEqual([
      'The answer is {"any":"JSON"}, so the console has no documentation to show: return { markdown }.',
    ]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCloudWatchDashboardCustomWidgetEvent(init as CloudWatchDashboardCustomWidgetEventInit);
  expect(
    messagesOf({
      'a context of one’s own': create({ params: { widgetContext: {} } }),
      'a range of both kinds': create({ timeRange: { start: 0, relativeStart: 1 } }),
      'a range that ends first': create({ timeRange: { start: 2, end: 1 } }),
      'a zoom outside': create({ timeRange: { start: 0, end: 10, zoom: { start: 5, end: 11 } } }),
      'UTC with an offset': create({ timezone: { label: 'UTC', offsetInMinutes: 60 } }),
      'a period of 90 seconds': create({ period: 90 }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "UTC with an offset": "Failed to create CloudWatchDashboardCustomWidgetEvent: option "timezone" is {"label":"UTC","offsetInMinutes":60}. Only "Local" has an offset: leave the label out.",
      "a context of one’s own": "Failed to create CloudWatchDashboardCustomWidgetEvent: option "params" has a "widgetContext". Leave it out: the dashboard puts its own there.",
      "a period of 90 seconds": "Failed to create CloudWatchDashboardCustomWidgetEvent: option "period" is 90. Pass 1, 5, 10, 30, or a multiple of 60 up to 86400.",
      "a range of both kinds": "Failed to create CloudWatchDashboardCustomWidgetEvent: option "timeRange" is {"start":0,"relativeStart":1}, relative and absolute at once. Pass relativeStart or start.",
      "a range that ends first": "Failed to create CloudWatchDashboardCustomWidgetEvent: option "timeRange" has a range that starts at 2 and ends at 1. Let it start before it ends.",
      "a zoom outside": "Failed to create CloudWatchDashboardCustomWidgetEvent: option "timeRange" has a zoom from 5 to 11, but the range goes from 0 to 10. Let the zoom lie inside the range.",
    }
  `);
});

it('is told from other events', () => {
  expect(facts.recognises({ describe: true })).toBe(true);
  expect(facts.recognises({ describe: true, source: 'aws.ec2' })).toBe(false);
  expect(facts.recognises({ describe: 'true' })).toBe(false);
  expect(facts.recognises({ widgetContext: { dashboardName: 'd' } })).toBe(false);
  expect(facts.recognises({ widgetContext: { dashboardName: 'd', widgetId: 'w' }, anything: 1 })).toBe(true);
});
