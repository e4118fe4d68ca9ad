import { anArrayOf, anInteger, aRegion, aStringMatching, either, oneOf } from '../../internal/checks.js';

import { optionTable, type OptionCheck, type OptionTable } from '../../internal/options.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { anIpAddress } from '../../values/api-options.js';
import { anInstant, type Instant } from '../../values/time.js';
import { aMailbox, anEmailAddress } from './mailbox.js';

/** What a check of a mail found. `DISABLED` is said of spam and viruses by rules that don't scan. */
export type SESVerdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

/** What the owner of a domain asks for mails that fail DMARC. */
export type SESDmarcPolicy = 'none' | 'quarantine' | 'reject';

/** One further header of a mail. */
export interface SESHeaderInit {
  readonly name: string;
  readonly value: string;
}

/** Which mail came in, and what SES thinks of it. Everything has a default. */
export interface SESEventRecordInit {
  /** Envelope sender, `MAIL FROM`. Default: the address in `from`. */
  source?: string | undefined;
  /** Header From, such as `Ana <ana@example.com>`. Default: the address in `source`, else made up. */
  from?: string | readonly string[] | undefined;
  /** Header To; an empty list for none. Default `recipient@example.com`. */
  to?: string | readonly string[] | undefined;
  /** Header Cc. Default: none. */
  cc?: string | readonly string[] | undefined;
  /** Header Sender. Default: none. */
  sender?: string | readonly string[] | undefined;
  /** Header Reply-To. Default: none. */
  replyTo?: string | readonly string[] | undefined;
  /** Header Subject; null for a mail without. Default `Order 4711`. */
  subject?: string | null | undefined;
  /** Further headers, after the usual ones; `Date` and `Message-ID` take the place of those made up. Default: none. */
  headers?: readonly SESHeaderInit[] | undefined;
  /** Id that SES gives to the mail, its key where a rule stores it in S3: 40 of 0-9 and a-v. Default: random. */
  messageId?: string | undefined;
  /** Envelope recipients that the rule matched. Default: the addresses in `to` and `cc`. */
  recipients?: readonly string[] | undefined;
  /** Default `PASS`, or `DISABLED` beside a disabled scan for viruses. */
  spamVerdict?: SESVerdict | undefined;
  /** Default `PASS`, or `DISABLED` beside a disabled scan for spam. */
  virusVerdict?: SESVerdict | undefined;
  /** Default `PASS`. */
  spfVerdict?: SESVerdict | undefined;
  /** Default `PASS`. */
  dkimVerdict?: SESVerdict | undefined;
  /** Default: `FAIL` with a policy, `PASS` where SPF or DKIM passed, else `GRAY`. */
  dmarcVerdict?: SESVerdict | undefined;
  /** What the sender's domain asks for mails that fail DMARC. Default: `none` for such mails; others have none. */
  dmarcPolicy?: SESDmarcPolicy | undefined;
  /** ARN of the function that the rule calls. Default: one in the configured account and the region. */
  functionArn?: string | undefined;
  /** How the rule calls it: `Event` ignores the answer. Default `Event`. */
  invocationType?: 'Event' | 'RequestResponse' | undefined;
  /** ARN of the topic which the rule notifies as well. Default: absent. */
  topicArn?: string | undefined;
  /** Milliseconds from the mail's arrival to the call: at least 1. Default 512. */
  processingTimeMillis?: number | undefined;
  /** Region of SES. Default: that of the function's ARN, or the configured region. */
  region?: string | undefined;
  /** Address of the server that handed the mail over. Default: one that is reserved for documentation. */
  sourceIp?: string | undefined;
  /** When SES received it. Default: the configured time. */
  time?: Instant | undefined;
}

const VERDICTS = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED'] as const;
const someMailboxes: OptionCheck = either(aMailbox, anArrayOf(aMailbox));
const aVerdict = oneOf(VERDICTS);
const aScanVerdict = oneOf([...VERDICTS, 'DISABLED']);

/** Headers that options say, or that SES writes, by their names in lower case. */
const OTHERWISE_SAID: Readonly<Record<string, string>> = {
  from: 'from',
  to: 'to',
  cc: 'cc',
  sender: 'sender',
  'reply-to': 'replyTo',
  subject: 'subject',
  'return-path': 'source',
  'x-ses-spam-verdict': 'spamVerdict',
  'x-ses-virus-verdict': 'virusVerdict',
};

/** The option that says what a header says, if there is one. */
export function optionOfHeader(name: string): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(OTHERWISE_SAID, key) ? OTHERWISE_SAID[key] : undefined;
}

const HEADER_NAME = /^[\x21-\x39\x3b-\x7e]+$/;
const someHeaders: OptionCheck = {
  expected: 'an array of { name, value }, names without blanks and colons, values without line breaks',
  accepts: (value) =>
    Array.isArray(value) &&
    value.every(
      (header: unknown) =>
        isPlainObject(header) &&
        typeof header.name === 'string' &&
        HEADER_NAME.test(header.name) &&
        typeof header.value === 'string' &&
        !/[\r\n]/.test(header.value) &&
        Object.keys(header).length === 2,
    ),
};

/** The options of a record of an SES event. */
export const sesEventRecordOptions: OptionTable<SESEventRecordInit> = optionTable<SESEventRecordInit>({
  source: anEmailAddress,
  from: someMailboxes,
  to: someMailboxes,
  cc: someMailboxes,
  sender: someMailboxes,
  replyTo: someMailboxes,
  subject: either(aStringMatching(/^[^\r\n]*$/, 'a text without line breaks'), oneOf([null])),
  headers: someHeaders,
  messageId: aStringMatching(/^[0-9a-v]{28,40}$/, 'an id of SES: 40 characters of 0-9 and a-v'),
  recipients: { ...anArrayOf(anEmailAddress), accepts: (value) => anArrayOf(anEmailAddress).accepts(value) && (value as []).length > 0 },
  spamVerdict: aScanVerdict,
  virusVerdict: aScanVerdict,
  spfVerdict: aVerdict,
  dkimVerdict: aVerdict,
  dmarcVerdict: aVerdict,
  dmarcPolicy: oneOf(['none', 'quarantine', 'reject']),
  functionArn: aStringMatching(
    /^arn:aws(-[a-z]+)*:lambda:[a-z]{2,4}(-[a-z]+)+-\d:\d{12}:function:[\w-]{1,64}(:[\w$-]{1,128})?$/,
    'the ARN of a function',
  ),
  invocationType: oneOf(['Event', 'RequestResponse']),
  topicArn: aStringMatching(/^arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w.-]{1,256}$/, 'the ARN of an SNS topic'),
  processingTimeMillis: anInteger(1, 2 ** 31 - 1),
  region: aRegion,
  sourceIp: anIpAddress,
  time: anInstant,
});
