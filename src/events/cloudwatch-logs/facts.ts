import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';

export const facts: EventSourceFacts = {
  slug: 'cloudwatch-logs',
  title: 'Amazon CloudWatch Logs subscription',
  types: [
    {
      type: 'CloudWatchLogsEvent',
      declaredBy: '@types/aws-lambda',
      create: 'createCloudWatchLogsEvent',
      any: 'anyCloudWatchLogsEvent',
    },
  ],
  invocation: 'asynchronous',
  payloadLimit: ASYNCHRONOUS_PAYLOAD_LIMIT,
  limits: {
    'log event': '1 MiB since April 2025, 256 KiB before',
    'subscription filters': 'two for each log group, and account-level ones beside them',
    delivery: 'at least once, usually within seconds; log events that can’t be delivered are tried again for 24 hours',
  },
  response: ignoredResponse,
  recognises(event) {
    return typeof (event as { awslogs?: { data?: unknown } | null } | null | undefined)?.awslogs?.data === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-cloudwatchlogs.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html',
  ],
};
