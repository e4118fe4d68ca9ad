import type { SESEvent, SESEventRecord } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createSESEvent } from './factory.js';
import { optionOfHeader, sesEventRecordOptions, type SESEventRecordInit, type SESHeaderInit, type SESVerdict } from './init.js';

/** Headers that SES puts before those of the mail. */
const OF_SES = /^(received(-spf)?|authentication-results|x-ses-.*)$/i;

/** What follows the headers that other options say. */
function furtherHeaders({ ses: { mail } }: SESEventRecord): readonly SESHeaderInit[] {
  const last = mail.headers.findLastIndex(({ name }) => OF_SES.test(name) || optionOfHeader(name) !== undefined);
  return mail.headers.slice(last + 1);
}

type Verdict = 'spamVerdict' | 'virusVerdict' | 'spfVerdict' | 'dkimVerdict' | 'dmarcVerdict';

const verdict =
  (of: Verdict) =>
  ({ ses }: SESEventRecord): SESVerdict =>
    ses.receipt[of].status as SESVerdict;

const MAILBOXES = /,\s(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** Mailboxes as a list, a single one as a text. */
function mailboxesIn(list: readonly string[] | undefined): string | readonly string[] | undefined {
  const all = list?.flatMap((text) => text.split(MAILBOXES));
  return all?.length === 1 ? all[0] : all;
}

export const conversions: readonly Conversion[] = [
  conversion<SESEventRecordInit, SESEvent, SESEventRecord>({
    factory: 'createSESEvent',
    create: createSESEvent,
    options: sesEventRecordOptions,
    parts: ({ Records }) => Records,
    readings: {
      source: ({ ses }) => ses.mail.source,
      from: ({ ses }) => mailboxesIn(ses.mail.commonHeaders.from),
      to: ({ ses }) => mailboxesIn(ses.mail.commonHeaders.to ?? []),
      cc: ({ ses }) => mailboxesIn(ses.mail.commonHeaders.cc),
      sender: ({ ses }) => mailboxesIn((ses.mail.commonHeaders as { sender?: string[] }).sender),
      replyTo: ({ ses }) => mailboxesIn((ses.mail.commonHeaders as { replyTo?: string[] }).replyTo),
      subject: ({ ses }) => ses.mail.commonHeaders.subject ?? null,
      headers: furtherHeaders,
      messageId: ({ ses }) => ses.mail.messageId,
      spamVerdict: verdict('spamVerdict'),
      virusVerdict: verdict('virusVerdict'),
      spfVerdict: verdict('spfVerdict'),
      dkimVerdict: verdict('dkimVerdict'),
      dmarcVerdict: verdict('dmarcVerdict'),
      functionArn: ({ ses }) => (ses.receipt.action as { functionArn?: string }).functionArn,
      sourceIp: ({ ses }) => /client-ip=([^;]+);/.exec(ses.mail.headers.find(({ name }) => name === 'Received-SPF')?.value ?? '')?.[1],
      time: ({ ses }) => ses.receipt.timestamp,
    },
  }),
];
