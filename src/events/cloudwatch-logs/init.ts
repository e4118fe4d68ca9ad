import { aMapOf, aString, aStringMatching, anAccountId, anArrayOf, notEmpty, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anInstant, type Instant } from '../../values/time.js';

/** One log event, where its message alone doesn't say enough. */
export interface CloudWatchLogsLogEventInit {
  /** What was logged: 1 byte to 1 MiB. */
  message: string;
  /** When it was logged. Default: the instant in `id`, or else the event's `time`. */
  timestamp?: Instant | undefined;
  /** Id of the log event: 56 digits whose upper bits are the timestamp. Default: such a one. */
  id?: string | undefined;
  /** What a space-delimited filter pattern took out of the message, by field name. Default: absent. */
  extractedFields?: Readonly<Record<string, string>> | undefined;
}

/** What a CloudWatch Logs event says. Everything has a default. */
export interface CloudWatchLogsEventInit {
  /** What was logged, a message each, or an object where the message alone doesn't say enough. Default: one line of a function. */
  logEvents?: readonly (string | CloudWatchLogsLogEventInit)[] | undefined;
  /** Default `DATA_MESSAGE`. A `CONTROL_MESSAGE` only checks that the function can be reached. */
  messageType?: 'DATA_MESSAGE' | 'CONTROL_MESSAGE' | undefined;
  /** Account that the log group belongs to, 12 digits. Default: the configured account. */
  owner?: string | undefined;
  /** Name of the log group. Default `/aws/lambda/orders`. */
  logGroup?: string | undefined;
  /** Name of the log stream. Default: one of a function, of the day of `time`. */
  logStream?: string | undefined;
  /** Names of the subscription filters that let the log events through. Default `['to-lambda']`. */
  subscriptionFilters?: readonly string[] | undefined;
  /** `ACCOUNT_LEVEL_POLICY` where the subscription filter is the account's. Default: absent. */
  policyLevel?: 'ACCOUNT_LEVEL_POLICY' | undefined;
  /** When the log events were logged that don't say it themselves. Default: the configured time. */
  time?: Instant | undefined;
}

const LARGEST_MESSAGE = 1024 * 1024;

function isMessage(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.isWellFormed() && Buffer.byteLength(value) <= LARGEST_MESSAGE;
}

const fields = aMapOf(aString);

const LOG_EVENT_MEMBERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  message: isMessage,
  timestamp: anInstant.accepts,
  id: (value) => typeof value === 'string' && /^\d{56}$/.test(value),
  extractedFields: fields.accepts,
};

const aLogEvent: OptionCheck = {
  expected:
    'a message of 1 byte to 1 MiB of well-formed text, or { message, timestamp?, id? (56 digits), extractedFields? (an object of strings) }',
  accepts(value) {
    if (!isPlainObject(value)) return isMessage(value);
    const given = Object.keys(value).filter((key) => value[key] !== undefined);
    return (
      value.message !== undefined && given.every((key) => Object.hasOwn(LOG_EVENT_MEMBERS, key) && LOG_EVENT_MEMBERS[key]!(value[key]))
    );
  },
};

/** The options of a CloudWatch Logs event. */
export const cloudWatchLogsEventOptions: OptionTable<CloudWatchLogsEventInit> = optionTable<CloudWatchLogsEventInit>({
  logEvents: notEmpty(anArrayOf(aLogEvent)),
  messageType: oneOf(['DATA_MESSAGE', 'CONTROL_MESSAGE']),
  owner: anAccountId,
  logGroup: aStringMatching(/^[\w./#-]{1,512}$/, 'the name of a log group: 1 to 512 letters, digits, "_", "-", "/", "." and "#"'),
  logStream: aStringMatching(/^[^:*\p{C}]{1,512}$/u, 'the name of a log stream: 1 to 512 characters without ":" and "*"'),
  subscriptionFilters: notEmpty(
    anArrayOf(aStringMatching(/^[^:*\p{C}]{1,512}$/u, 'the name of a subscription filter: 1 to 512 characters without ":" and "*"')),
  ),
  policyLevel: oneOf(['ACCOUNT_LEVEL_POLICY']),
  time: anInstant,
});
