import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { toJSONText } from '../../internal/json.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { gunzipped, gzipped, isGzip } from '../../values/gzip.js';

/** What the `data` of a CloudWatch Logs event says, with the members that the published type lacks. */
export interface CloudWatchLogsData extends CloudWatchLogsDecodedData {
  messageType: 'DATA_MESSAGE' | 'CONTROL_MESSAGE';
  /** There for log events that an account-level subscription filter sent. */
  policyLevel?: 'ACCOUNT_LEVEL_POLICY';
}

const DECODING = 'decode CloudWatchLogsEvent';

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipped(bytes));
  } catch (error) {
    throw failure(DECODING, 'its data is gzip, but no JSON text comes out of it', 'Pass an event as CloudWatch Logs sends it.', {
      cause: error,
    });
  }
}

/**
 * What a CloudWatch Logs event says: its base64 decoded, gunzipped and parsed.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 * @param event an event of CloudWatch Logs, ours or real
 * @throws for an event whose data isn't base64 of gzipped JSON
 * @example
 * const event = createCloudWatchLogsEvent({ logGroup: '/aws/lambda/orders', logEvents: ['ERROR out of tea'] });
 * const { logGroup, logEvents } = decodeCloudWatchLogsEvent(event);
 * expect([logGroup, logEvents[0].message]).toEqual(['/aws/lambda/orders', 'ERROR out of tea']);
 */
export function decodeCloudWatchLogsEvent(event: CloudWatchLogsEvent): CloudWatchLogsData {
  const data: unknown = (event as CloudWatchLogsEvent | null | undefined)?.awslogs?.data;
  if (typeof data !== 'string') {
    throw failure(DECODING, `it is ${show(event)}, without a text awslogs.data`, 'Pass an event as CloudWatch Logs sends it.');
  }
  const bytes = Buffer.from(data, 'base64');
  if (!isGzip(bytes)) {
    throw failure(DECODING, `its data ${show(data)} isn’t gzip in base64`, 'CloudWatch Logs always gzips: such data starts with "H4sI".');
  }
  const decoded = parsed(bytes);
  if (!isPlainObject(decoded)) throw failure(DECODING, `its data says ${show(decoded)}`, 'Pass an event as CloudWatch Logs sends it.');
  return decoded as unknown as CloudWatchLogsData;
}

/**
 * The event that carries given data, whatever they are: written as JSON, gzipped, in base64. For data that `createCloudWatchLogsEvent`
 * refuses, and for decoded data that you have from elsewhere.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 * @param data what the event says
 * @throws for data that JSON can't hold
 * @example
 * const data = decodeCloudWatchLogsEvent(createCloudWatchLogsEvent());
 * const event = encodeCloudWatchLogsEvent({ ...data, logEvents: [] });
 * expect(decodeCloudWatchLogsEvent(event).logEvents).toEqual([]);
 */
export function encodeCloudWatchLogsEvent(data: CloudWatchLogsDecodedData): CloudWatchLogsEvent {
  return { awslogs: { data: gzipped(toJSONText('encode CloudWatchLogsEvent', 'its data', data)).toString('base64') } };
}
