import { ASYNCHRONOUS_PAYLOAD_LIMIT, type EventSourceFacts } from '../../contracts/facts.js';
import { ignoredResponse } from '../../contracts/response.js';
import { memberAt, saidByBase64, saidByText } from '../../contracts/carried.js';
import { gzipped } from '../../values/gzip.js';

function logMessagesOf(event: unknown): readonly unknown[] {
  const logEvents = memberAt(saidByBase64(memberAt(event, 'awslogs', 'data')), 'logEvents');
  return Array.isArray(logEvents) ? logEvents.map((logEvent) => saidByText(memberAt(logEvent, 'message'))) : [];
}

/** The event of log data as streams carry them, whose records hold the gzipped data themselves. */
function eventOfLogData(payload: unknown): object | undefined {
  if (!Array.isArray(memberAt(payload, 'logEvents')) || typeof memberAt(payload, 'messageType') !== 'string') return undefined;
  return { awslogs: { data: gzipped(JSON.stringify(payload)).toString('base64') } };
}

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
  payloads: logMessagesOf,
  embedded: eventOfLogData,
  recognises(event) {
    return typeof (event as { awslogs?: { data?: unknown } | null } | null | undefined)?.awslogs?.data === 'string';
  },
  pages: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-cloudwatchlogs.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html',
  ],
};
