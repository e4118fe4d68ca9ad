import type { SESMail, SESMailCommonHeaders, SESMailHeader } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import { utf8Length } from '../../internal/utf8-length.js';
import { human } from '../../values/human.js';
import { opaqueBase64 } from '../../values/opaque-ids.js';
import { ALPHABETS, randomText, randomUUID } from '../../values/random-text.js';
import { nextBelow } from '../../values/sequence.js';
import { isoMilliseconds, mailDate } from '../../values/time.js';
import { optionOfHeader, type SESEventRecordInit } from './init.js';
import { addressIn, mailboxes } from './mailbox.js';
import { authenticationResult, type Verdicts } from './verdicts.js';

const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

/** An id as SES gives to a mail that it receives. */
function newMessageId(): string {
  return `${randomText(BASE32HEX, 38)}${'08go'[nextBelow(4)]!}1`;
}

/** What a mail says of itself, and what its envelope says. */
export interface Envelope {
  readonly messageId: string;
  readonly source: string;
  readonly from: string[];
  readonly to: string[];
  readonly cc: string[];
  readonly destination: string[];
  readonly recipients: string[];
}

/** From whom to whom a mail goes. */
export function envelopeOf(init: SESEventRecordInit): Envelope {
  const from = mailboxes(init.from ?? init.source ?? human().email());
  const to = mailboxes(init.to ?? 'recipient@example.com');
  const cc = mailboxes(init.cc ?? []);
  const destination: string[] = [];
  for (const mailbox of to) destination.push(addressIn(mailbox));
  for (const mailbox of cc) destination.push(addressIn(mailbox));
  return {
    messageId: init.messageId ?? newMessageId(),
    source: init.source ?? addressIn(from[0] ?? human().email()),
    from,
    to,
    cc,
    destination,
    recipients: init.recipients?.slice() ?? (destination.length === 0 ? ['recipient@example.com'] : destination.slice()),
  };
}

function furtherHeaders(doing: string, init: SESEventRecordInit): readonly SESMailHeader[] {
  if (init.headers === undefined) return [];
  for (const { name } of init.headers) {
    const option = optionOfHeader(name);
    if (option !== undefined) throw failure(doing, `option "headers" has ${show(name)}`, `Pass the option "${option}": it says the same.`);
  }
  return init.headers;
}

function valueOf(headers: readonly SESMailHeader[], key: string): string | undefined {
  for (const { name, value } of headers) if (name.toLowerCase() === key) return value;
  return undefined;
}

/** SES cuts headers off beyond this many bytes. */
const HEADERS_LIMIT = 10 * 1024;

/** How many of the headers SES shows. */
function shownHeaders(headers: readonly SESMailHeader[]): number {
  let bytes = 0;
  for (let index = 0; index < headers.length; index++) {
    bytes += utf8Length(headers[index]!.name) + utf8Length(headers[index]!.value);
    if (bytes > HEADERS_LIMIT) return index;
  }
  return headers.length;
}

/** The headers that SES writes before those of the mail. */
function headersOfSES(init: SESEventRecordInit, envelope: Envelope, verdicts: Verdicts, time: number, region: string): SESMailHeader[] {
  const { source, messageId, recipients } = envelope;
  const ip = init.sourceIp ?? human().ipv4();
  const domain = source.slice(source.lastIndexOf('@') + 1);
  const host = `mail.${domain}`;
  const sender = addressIn(envelope.from[0] ?? source);
  const fromDomain = sender.slice(sender.lastIndexOf('@') + 1);
  const permitted = verdicts.spf === 'PASS' ? 'designates' : 'does not designate';
  const spf = `${authenticationResult(verdicts.spf)} (spfCheck: domain of ${domain} ${permitted} ${ip} as permitted sender) client-ip=${ip}; envelope-from=${source}; helo=${host};`;
  const headers: SESMailHeader[] = [
    { name: 'Return-Path', value: `<${source}>` },
    {
      name: 'Received',
      value: `from ${host} (${host} [${ip}]) by inbound-smtp.${region}.amazonaws.com with SMTP id ${messageId} for ${recipients[0]!}; ${mailDate(time)} (UTC)`,
    },
  ];
  if (verdicts.spam !== 'DISABLED') headers.push({ name: 'X-SES-Spam-Verdict', value: verdicts.spam });
  if (verdicts.virus !== 'DISABLED') headers.push({ name: 'X-SES-Virus-Verdict', value: verdicts.virus });
  headers.push(
    { name: 'Received-SPF', value: spf },
    {
      name: 'Authentication-Results',
      value: `amazonses.com; spf=${spf} dkim=${authenticationResult(verdicts.dkim)} header.i=@${fromDomain}; dmarc=${authenticationResult(verdicts.dmarc)} header.from=${fromDomain};`,
    },
    { name: 'X-SES-RECEIPT', value: `AEFBQUFBQUFBQUF${opaqueBase64(309)}` },
    {
      name: 'X-SES-DKIM-SIGNATURE',
      value: `v=1; a=rsa-sha256; q=dns/txt; c=relaxed/simple; s=${randomText(ALPHABETS.base32, 32).toLowerCase()}; d=amazonses.com; t=${Math.floor(time / 1000)}; h=X-SES-RECEIPT:From:To:Subject:Date:Message-ID:Content-Type:MIME-Version; bh=${opaqueBase64(43)}=; b=${opaqueBase64(171)}=`,
    },
  );
  return headers;
}

/** What SES tells of a mail. */
export function mailOf(
  doing: string,
  init: SESEventRecordInit,
  envelope: Envelope,
  verdicts: Verdicts,
  time: number,
  region: string,
): SESMail {
  const { from, to, cc } = envelope;
  const further = furtherHeaders(doing, init);
  const headers = headersOfSES(init, envelope, verdicts, time, region);
  const commonHeaders = { returnPath: envelope.source } as SESMailCommonHeaders;
  const addressed = (name: string, member: 'from' | 'sender' | 'replyTo' | 'to' | 'cc', given: string[]): void => {
    if (given.length === 0) return;
    headers.push({ name, value: given.join(', ') });
    commonHeaders[member] = given;
  };
  addressed('From', 'from', from);
  addressed('Sender', 'sender', mailboxes(init.sender ?? []));
  addressed('Reply-To', 'replyTo', mailboxes(init.replyTo ?? []));
  commonHeaders.date = valueOf(further, 'date') ?? mailDate(Math.max(0, time - 1000));
  addressed('To', 'to', to);
  addressed('Cc', 'cc', cc);
  commonHeaders.messageId =
    valueOf(further, 'message-id') ?? `<${randomUUID()}@${envelope.source.slice(envelope.source.lastIndexOf('@') + 1)}>`;
  const { subject = 'Order 4711' } = init;
  if (subject !== null) {
    headers.push({ name: 'Subject', value: subject });
    commonHeaders.subject = subject;
  }
  if (valueOf(further, 'date') === undefined) headers.push({ name: 'Date', value: commonHeaders.date });
  if (valueOf(further, 'message-id') === undefined) headers.push({ name: 'Message-ID', value: commonHeaders.messageId });
  if (valueOf(further, 'content-type') === undefined) headers.push({ name: 'Content-Type', value: 'text/plain; charset=UTF-8' });
  if (valueOf(further, 'mime-version') === undefined) headers.push({ name: 'MIME-Version', value: '1.0' });
  for (const { name, value } of further) headers.push({ name, value });
  const shown = shownHeaders(headers);
  const headersTruncated = shown < headers.length;
  headers.length = shown;
  return {
    timestamp: isoMilliseconds(time),
    source: envelope.source,
    messageId: envelope.messageId,
    destination: envelope.destination,
    headersTruncated,
    headers,
    commonHeaders,
  };
}
