import type { CloudWatchLogsEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyText } from '../../generate/values.js';
import { createCloudWatchLogsEvent, DATA_OPTIONS } from './factory.js';
import { cloudWatchLogsEventOptions, type CloudWatchLogsEventInit, type CloudWatchLogsLogEventInit } from './init.js';

/** Constraints of `anyCloudWatchLogsEvent()`: the factory's options, each a value or an arbitrary. */
export type CloudWatchLogsEventConstraints = Constraints<CloudWatchLogsEventInit>;

const lines = fc.constantFrom(
  'START RequestId: 8d1c5f0e-6a5b-4f0e-9c1d-2b7a3e4f5a6b Version: $LATEST\n',
  'REPORT RequestId: 8d1c5f0e-6a5b-4f0e-9c1d-2b7a3e4f5a6b\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 128 MB\tMax Memory Used: 71 MB\t\nXRAY TraceId: 1-671664ff-69b0ec7624423e04544c023f\n',
  '2026-01-15T12:34:56.789Z 8d1c5f0e-6a5b-4f0e-9c1d-2b7a3e4f5a6b Task timed out after 3.00 seconds\n\n',
  '{"level":"ERROR","message":"no tea","orderId":9007199254740993,"tags":[]}',
  '{"level":"INFO","message":"half a JSON',
  'Error: no tea\n    at handler (/var/task/index.js:7:9)\n    at Runtime.handleOnceNonStreaming (file:///var/runtime/index.mjs:1206:29)',
  '2 123456789012 eni-0a1b2c3d 192.0.2.7 198.51.100.9 443 38634 6 103 42926 1768480496 1768480556 ACCEPT OK',
  '192.0.2.7 - frank [15/Jan/2026:12:34:56 +0000] "GET /tea HTTP/1.1" 200 2326',
  '\u001b[31mred\u001b[0m',
  ' ',
);

const message = fc.oneof(
  lines,
  anyText({ minLength: 1 }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
);

const logEvent: fc.Arbitrary<string | CloudWatchLogsLogEventInit> = fc.oneof(
  { weight: 3, arbitrary: message },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        message,
        timestamp: anyInstant(),
        extractedFields: fc.dictionary(fc.constantFrom('ip', 'user', 'status_code', 'bytes', '1'), anyText(), { noNullPrototype: true }),
      },
      { requiredKeys: ['message'], noNullPrototype: true },
    ),
  },
);

const defaults = {
  logEvents: fc.oneof(
    { weight: 5, arbitrary: fc.array(logEvent, { minLength: 1, maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(lines, { minLength: 1, maxLength: 200, size: 'max' }) },
  ),
  messageType: fc.constant<'CONTROL_MESSAGE'>('CONTROL_MESSAGE'),
  owner: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  logGroup: fc.constantFrom(
    '/aws/lambda/orders',
    '/aws/vendedlogs/states/orders-Logs',
    'API-Gateway-Execution-Logs_a1b2c3d4e5/prod',
    'g',
    'app#1.log',
  ),
  logStream: fc.constantFrom(
    '2026/01/15/[$LATEST]0123456789abcdef0123456789abcdef',
    '2026/01/15/[42]ef',
    'eni-0a1b2c3d-all',
    'host name',
    's',
  ),
  subscriptionFilters: fc.array(fc.constantFrom('Destination', 'to-lambda', 'errors only', 'Stack-SubscriptionC96E1FB5-c1AHhT24v8Jh'), {
    minLength: 1,
    maxLength: 2,
  }),
  policyLevel: fc.constant<'ACCOUNT_LEVEL_POLICY'>('ACCOUNT_LEVEL_POLICY'),
  time: anyInstant(),
};

/** One control message in so many messages. */
const RARE = 8;

/** Drops what is drawn and contradicts the rest: a control message has nothing to say. */
function fitting(init: CloudWatchLogsEventInit, rarely: number, constraints: CloudWatchLogsEventConstraints): CloudWatchLogsEventInit {
  const fit = { ...init };
  const chosen = constraints.messageType !== undefined;
  const saysMore = DATA_OPTIONS.some((option) => constraints[option] !== undefined);
  if (!chosen && (saysMore || rarely > 0)) delete fit.messageType;
  if (fit.messageType !== 'CONTROL_MESSAGE') return fit;
  for (const option of DATA_OPTIONS) if (constraints[option] === undefined) delete fit[option];
  return fit;
}

/**
 * Any event that CloudWatch Logs sends to a function: lines of every kind, JSON whole and cut off, stack traces, extracted fields,
 * account-level filters, batches, and now and then a control message. Shrinks to the plain `createCloudWatchLogsEvent()`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 * @param constraints options of `createCloudWatchLogsEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyCloudWatchLogsEvent({ messageType: 'DATA_MESSAGE' }), (event) => {
 *     expect(decodeCloudWatchLogsEvent(event).logEvents.length).toBeGreaterThan(0);
 *   }),
 * );
 */
export function anyCloudWatchLogsEvent(constraints: CloudWatchLogsEventConstraints = {}): fc.Arbitrary<CloudWatchLogsEvent> {
  const drawn = anyInit('generate CloudWatchLogsEvent', cloudWatchLogsEventOptions, defaults, constraints);
  const init = fc.tuple(drawn, fc.nat(RARE - 1)).map(([given, rarely]) => fitting(given, rarely, constraints));
  return eventFrom(init, (given) => createCloudWatchLogsEvent(given));
}
