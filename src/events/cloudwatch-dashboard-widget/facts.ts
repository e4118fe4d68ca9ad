import { SYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { widgetResponse } from './response.js';

export const facts: EventSourceFacts = {
  slug: 'cloudwatch-dashboard-widget',
  title: 'Amazon CloudWatch dashboard custom widget',
  types: [
    {
      type: 'CloudWatchDashboardCustomWidgetEvent',
      declaredBy: 'lambdouble',
      create: 'createCloudWatchDashboardCustomWidgetEvent',
      any: 'anyCloudWatchDashboardCustomWidgetEvent',
    },
    {
      type: 'CloudWatchDashboardCustomWidgetDescribeEvent',
      declaredBy: 'lambdouble',
      create: 'createCloudWatchDashboardCustomWidgetDescribeEvent',
      any: 'anyCloudWatchDashboardCustomWidgetDescribeEvent',
    },
  ],
  invocation: 'synchronous',
  payloadLimit: SYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'dashboard name': '1 to 255 letters, digits, "-" and "_"',
    period: '1, 5, 10 or 30 seconds, or whole minutes up to a day',
    HTML: 'JavaScript, <iframe> and <use> are removed',
  },
  response: widgetResponse,
  recognises(event) {
    if (!isPlainObject(event)) return false;
    const { widgetContext: context } = event;
    if (context === undefined) return event.describe === true && Object.keys(event).length === 1;
    return isPlainObject(context) && typeof context.dashboardName === 'string' && typeof context.widgetId === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_interactivity.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_security.html',
  ],
};
