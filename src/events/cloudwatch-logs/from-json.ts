import type { CloudWatchLogsEvent, CloudWatchLogsLogEvent } from 'aws-lambda';
import { conversion, readUnless, type Conversion } from '../../contracts/conversion.js';
import { decodeCloudWatchLogsEvent } from './decoded-data.js';
import { createCloudWatchLogsEvent } from './factory.js';
import { cloudWatchLogsEventOptions, type CloudWatchLogsEventInit, type CloudWatchLogsLogEventInit } from './init.js';

/** A log event without its timestamp, which its id holds. */
function logEventIn({ id, message, extractedFields }: CloudWatchLogsLogEvent): CloudWatchLogsLogEventInit {
  if (extractedFields === undefined) return { id, message };
  return { id, message, extractedFields: extractedFields as Record<string, string> };
}

function isControlMessage(event: CloudWatchLogsEvent): boolean {
  return decodeCloudWatchLogsEvent(event).messageType === 'CONTROL_MESSAGE';
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudWatchLogsEvent',
    create: createCloudWatchLogsEvent,
    options: cloudWatchLogsEventOptions,
    said: decodeCloudWatchLogsEvent,
    readings: {
      messageType: (event) => decodeCloudWatchLogsEvent(event).messageType,
      ...readUnless<CloudWatchLogsEventInit, CloudWatchLogsEvent>(isControlMessage, {
        logEvents: (event) => decodeCloudWatchLogsEvent(event).logEvents.map(logEventIn),
        owner: (event) => decodeCloudWatchLogsEvent(event).owner,
        logGroup: (event) => decodeCloudWatchLogsEvent(event).logGroup,
        logStream: (event) => decodeCloudWatchLogsEvent(event).logStream,
        subscriptionFilters: (event) => decodeCloudWatchLogsEvent(event).subscriptionFilters,
        policyLevel: (event) => decodeCloudWatchLogsEvent(event).policyLevel,
      }),
      time(event) {
        const { messageType, logEvents } = decodeCloudWatchLogsEvent(event);
        return messageType === 'CONTROL_MESSAGE' ? new Date(logEvents[0]!.timestamp).toISOString() : undefined;
      },
    },
  }),
];
