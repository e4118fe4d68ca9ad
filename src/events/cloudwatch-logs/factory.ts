import type { CloudWatchLogsEvent, CloudWatchLogsLogEvent } from 'aws-lambda';
import { ASYNCHRONOUS_PAYLOAD_LIMIT } from '../../contracts/facts.js';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { logEventId } from '../../values/message-ids.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoMilliseconds } from '../../values/time.js';
import { encodeCloudWatchLogsEvent, type CloudWatchLogsData } from './decoded-data.js';
import { cloudWatchLogsEventOptions, type CloudWatchLogsEventInit, type CloudWatchLogsLogEventInit } from './init.js';

const DOING = 'create CloudWatchLogsEvent';

const TIMESTAMP_BITS = 144n;

function timestampOf(init: CloudWatchLogsLogEventInit, time: number): number {
  const given = init.timestamp === undefined ? undefined : epochMilliseconds(init.timestamp);
  if (init.id === undefined) return given ?? time;
  const inId = Number(BigInt(init.id) >> TIMESTAMP_BITS);
  if (given === undefined || given === inId) return inId;
  throw failure(
    DOING,
    `a log event of "logEvents" has the timestamp ${given} and the id ${show(init.id)}, which holds ${inId}`,
    'Give one of the two: the other follows from it.',
  );
}

function logEventOf(init: string | CloudWatchLogsLogEventInit, time: number): CloudWatchLogsLogEvent {
  if (typeof init === 'string') return { id: logEventId(time), timestamp: time, message: init };
  const timestamp = timestampOf(init, time);
  const logEvent: CloudWatchLogsLogEvent = { id: init.id ?? logEventId(timestamp), timestamp, message: init.message };
  if (init.extractedFields !== undefined) logEvent.extractedFields = throughJSON(DOING, 'option "logEvents"', init.extractedFields);
  return logEvent;
}

function logStreamOf(time: number): string {
  return `${isoMilliseconds(time).slice(0, 10).replaceAll('-', '/')}/[$LATEST]${randomHex(32)}`;
}

function lineOf(time: number): string {
  return `${isoMilliseconds(time)}\t${randomUUID()}\tERROR\tno tea left for order o-1\n`;
}

function dataMessage(init: CloudWatchLogsEventInit, time: number): CloudWatchLogsData {
  const data: CloudWatchLogsData = {
    messageType: 'DATA_MESSAGE',
    owner: init.owner ?? settings().accountId,
    logGroup: init.logGroup ?? '/aws/lambda/orders',
    logStream: init.logStream ?? logStreamOf(time),
    subscriptionFilters: [...(init.subscriptionFilters ?? ['to-lambda'])],
    logEvents: (init.logEvents ?? [lineOf(time)]).map((logEvent) => logEventOf(logEvent, time)),
  };
  if (init.policyLevel !== undefined) data.policyLevel = init.policyLevel;
  return data;
}

/** What a control message has no choice of. */
export const DATA_OPTIONS = ['logEvents', 'owner', 'logGroup', 'logStream', 'subscriptionFilters', 'policyLevel'] as const;

function controlMessage(init: CloudWatchLogsEventInit, time: number): CloudWatchLogsData {
  const given = DATA_OPTIONS.find((option) => init[option] !== undefined);
  if (given !== undefined) {
    throw failure(
      DOING,
      `a control message comes from CloudWatch Logs itself and has no "${given}" to choose`,
      'Leave it out, or pass decoded data of your own to encodeCloudWatchLogsEvent.',
    );
  }
  return {
    messageType: 'CONTROL_MESSAGE',
    owner: 'CloudwatchLogs',
    logGroup: '',
    logStream: '',
    subscriptionFilters: [],
    logEvents: [{ id: '', timestamp: time, message: 'CWL CONTROL MESSAGE: Checking health of destination Lambda function.' }],
  };
}

function build(init: CloudWatchLogsEventInit): CloudWatchLogsEvent {
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const event = encodeCloudWatchLogsEvent(init.messageType === 'CONTROL_MESSAGE' ? controlMessage(init, time) : dataMessage(init, time));
  const size = event.awslogs.data.length + '{"awslogs":{"data":""}}'.length;
  if (size > ASYNCHRONOUS_PAYLOAD_LIMIT) {
    throw failure(
      DOING,
      `its "logEvents" make an event of ${size} bytes, gzipped`,
      `Events have at most ${ASYNCHRONOUS_PAYLOAD_LIMIT} bytes: pass fewer or shorter messages, or decoded data to encodeCloudWatchLogsEvent.`,
    );
  }
  return event;
}

/**
 * The event that CloudWatch Logs sends to a function which is subscribed to a log group: log events as JSON, gzipped, in base64.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 * @param init what was logged, and where; messages are given as they are
 * @param overrides a deep-partial raw event laid over the result last; for other data than a factory makes see `encodeCloudWatchLogsEvent`
 * @throws for unknown options, for values that CloudWatch Logs could not send, and for events larger than 1 MB
 * @example
 * const event = createCloudWatchLogsEvent({ logGroup: '/aws/lambda/orders', logEvents: ['ERROR out of tea', 'REPORT RequestId: 1'] });
 * expect(event.awslogs.data).toMatch(/^H4sIAAAAAAAA/);
 * expect(decodeCloudWatchLogsEvent(event).logEvents).toHaveLength(2);
 */
export function createCloudWatchLogsEvent(
  init: CloudWatchLogsEventInit = {},
  overrides?: DeepPartial<CloudWatchLogsEvent>,
): CloudWatchLogsEvent {
  checkOptions(DOING, init, cloudWatchLogsEventOptions);
  return madeEvent(DOING, () => build(init), overrides);
}
