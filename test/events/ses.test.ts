import * as fc from 'fast-check';
import { createSESEvent, createSESEventRecord, seed, type SESEventRecordInit } from 'lambdouble';
import { anySESEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/ses/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

const headersOf = (record: ReturnType<typeof createSESEventRecord>, name: string): string[] =>
  record.ses.mail.headers.filter((header) => header.name === name).map(({ value }) => value);

describe('a mail', () => {
  it('has its members in the order of SES', () => {
    const { ses, ...record } = createSESEventRecord({ cc: 'cc@example.com', topicArn: 'arn:aws:sns:us-east-1:123456789012:mail' });
    expect(record).toEqual({ eventSource: 'aws:ses', eventVersion: '1.0' });
    expect(Object.keys(ses.mail)).toEqual([
      'timestamp',
      'source',
      'messageId',
      'destination',
      'headersTruncated',
      'headers',
      'commonHeaders',
    ]);
    expect(Object.keys(ses.mail.commonHeaders)).toEqual(['returnPath', 'from', 'date', 'to', 'cc', 'messageId', 'subject']);
    expect(Object.keys(ses.receipt)).toEqual([
      'timestamp',
      'processingTimeMillis',
      'recipients',
      'spamVerdict',
      'virusVerdict',
      'spfVerdict',
      'dkimVerdict',
      'dmarcVerdict',
      'action',
    ]);
    expect(ses.receipt.action).toEqual({
      type: 'Lambda',
      topicArn: 'arn:aws:sns:us-east-1:123456789012:mail',
      functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:receive-mail',
      invocationType: 'Event',
    });
  });

  it('says the same in its envelope, its headers and its common headers', () => {
    const record = createSESEventRecord({
      from: 'Ana <ana@example.com>',
      to: ['Bo <bo@example.org>', 'chen@example.org'],
      cc: 'cc@example.org',
      replyTo: 'support@example.com',
      sender: 'list@example.com',
      subject: 'Invoice',
      time: '2026-03-29T01:00:00Z',
    });
    const { mail, receipt } = record.ses;
    expect(mail).toMatchObject({
      timestamp: '2026-03-29T01:00:00.000Z',
      source: 'ana@example.com',
      destination: ['bo@example.org', 'chen@example.org', 'cc@example.org'],
      commonHeaders: {
        returnPath: 'ana@example.com',
        from: ['Ana <ana@example.com>'],
        to: ['Bo <bo@example.org>', 'chen@example.org'],
        cc: ['cc@example.org'],
        replyTo: ['support@example.com'],
        sender: ['list@example.com'],
        date: 'Sun, 29 Mar 2026 00:59:59 +0000',
        subject: 'Invoice',
      },
    });
    expect(mail.messageId).toMatch(/^[0-9a-v]{39}1$/);
    expect(receipt.timestamp).toBe(mail.timestamp);
    expect(receipt.recipients).toEqual(mail.destination);
    expect(headersOf(record, 'Return-Path')).toEqual(['<ana@example.com>']);
    expect(headersOf(record, 'To')).toEqual(['Bo <bo@example.org>, chen@example.org']);
    expect(headersOf(record, 'Date')).toEqual([mail.commonHeaders.date]);
    expect(headersOf(record, 'Message-ID')).toEqual([mail.commonHeaders.messageId]);
    expect(headersOf(record, 'Received')[0]).toContain(
      `with SMTP id ${mail.messageId} for bo@example.org; Sun, 29 Mar 2026 01:00:00 +0000`,
    );
  });

  it('may come without To and Subject, and to others than it says', () => {
    const { mail, receipt } = createSESEventRecord({ to: [], subject: null, recipients: ['hidden@example.com'] }).ses;
    expect(mail.destination).toEqual([]);
    expect(mail.commonHeaders).not.toHaveProperty('to');
    expect(mail.commonHeaders).not.toHaveProperty('subject');
    expect(receipt.recipients).toEqual(['hidden@example.com']);
  });

  it('takes date and id from the headers given', () => {
    const headers = [
      { name: 'message-id', value: '<1@example.com>' },
      { name: 'DATE', value: 'Sun, 29 Mar 2026 01:30:00 +0100' },
    ];
    const record = createSESEventRecord({ headers });
    expect(record.ses.mail.commonHeaders).toMatchObject({ messageId: '<1@example.com>', date: 'Sun, 29 Mar 2026 01:30:00 +0100' });
    expect(record.ses.mail.headers.slice(-2)).toEqual(headers);
    expect(headersOf(record, 'Date')).toEqual([]);
  });

  it('loses headers beyond 10 KB', () => {
    const { mail } = createSESEventRecord({ headers: [{ name: 'References', value: 'r'.repeat(10_240) }] }).ses;
    expect(mail.headersTruncated).toBe(true);
    expect(mail.headers.map(({ name }) => name)).not.toContain('References');
    expect(createSESEventRecord().ses.mail.headersTruncated).toBe(false);
  });
});

describe('verdicts', () => {
  it.each<[SESEventRecordInit, object]>([
    [{ spamVerdict: 'DISABLED' }, { spamVerdict: { status: 'DISABLED' }, virusVerdict: { status: 'DISABLED' } }],
    [{ spfVerdict: 'FAIL', dkimVerdict: 'GRAY' }, { dmarcVerdict: { status: 'GRAY' } }],
    [{ dmarcVerdict: 'FAIL' }, { dmarcVerdict: { status: 'FAIL' }, dmarcPolicy: 'none' }],
    [{ dmarcPolicy: 'reject' }, { dmarcVerdict: { status: 'FAIL' }, dmarcPolicy: 'reject' }],
  ])('of %j go together', (init, expected) => {
    expect(createSESEventRecord(init).ses.receipt).toMatchObject(expected);
  });

  it('stand in the headers too, scans that are off excepted', () => {
    const failed = createSESEventRecord({ spamVerdict: 'FAIL', spfVerdict: 'FAIL', sourceIp: '203.0.113.7', source: 'ana@example.com' });
    expect(headersOf(failed, 'X-SES-Spam-Verdict')).toEqual(['FAIL']);
    expect(headersOf(failed, 'Received-SPF')[0]).toMatch(/^fail .*domain of example\.com does not designate 203\.0\.113\.7 /);
    expect(headersOf(createSESEventRecord({ virusVerdict: 'DISABLED' }), 'X-SES-Virus-Verdict')).toEqual([]);
  });

  it('of drawn mails go together', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anySESEvent(), ({ Records: [record] }) => {
        const { receipt, mail } = record!.ses;
        expect(receipt.dmarcPolicy === undefined).toBe(receipt.dmarcVerdict.status !== 'FAIL');
        expect(receipt.spamVerdict.status === 'DISABLED').toBe(receipt.virusVerdict.status === 'DISABLED');
        expect(mail.commonHeaders.returnPath).toBe(mail.source);
        for (const member of ['spam', 'virus', 'spf', 'dkim', 'dmarc'] as const)
          seen.add(`${member} ${receipt[`${member}Verdict`].status}`);
        if (mail.headersTruncated) seen.add('truncated');
        if (mail.commonHeaders.to === undefined) seen.add('no To');
        if (mail.commonHeaders.subject === undefined) seen.add('no Subject');
      }),
      SETTINGS,
    );
    expect(seen.size).toBe(2 * 5 + 3 * 4 + 3);
  });
});

it('the region follows from the ARNs', () => {
  const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:mail';
  const record = createSESEventRecord({ functionArn });
  expect(headersOf(record, 'Received')[0]).toContain('by inbound-smtp.eu-west-1.amazonaws.com');
});

describe('answers', () => {
  const waiting = createSESEvent({ invocationType: 'RequestResponse' });

  it.each([undefined, null, { disposition: 'STOP_RULE' }, { disposition: 'STOP_RULE_SET' }, { disposition: 'CONTINUE', why: 'spam' }])(
    'that are %j are well formed',
    (answer) => {
      expect(facts.response.problems(answer, waiting)).toEqual([]);
    },
  );

  it.each<[unknown, string]>([
    ['STOP_RULE', 'The answer is "STOP_RULE", not an object { disposition }, so SES continues with the next action.'],
    [
      { disposition: 'stop_rule' },
      'disposition is "stop_rule", none of "STOP_RULE", "STOP_RULE_SET" and "CONTINUE", so SES continues with the next action.',
    ],
    [{}, 'disposition is undefined, none of "STOP_RULE", "STOP_RULE_SET" and "CONTINUE", so SES continues with the next action.'],
  ])('that are %j are not', (answer, problem) => {
    expect(facts.response.problems(answer, waiting)).toEqual([problem]);
    expect(facts.response.problems(answer, createSESEvent())).toEqual([]);
  });
});

it('says what is wrong with its options', () => {
  expect(
    messagesOf({
      'half a scan': () => createSESEvent({ spamVerdict: 'DISABLED', virusVerdict: 'PASS' }),
      'an impossible pass': () => createSESEvent({ dmarcVerdict: 'PASS', spfVerdict: 'FAIL', dkimVerdict: 'FAIL' }),
      'a policy for nothing': () => createSESEvent({ dmarcVerdict: 'PASS', dmarcPolicy: 'reject' }),
      'a header that an option says': () => createSESEvent({ headers: [{ name: 'FROM', value: 'ana@example.com' }] }),
      'two regions': () => createSESEvent({ region: 'us-east-1', functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:mail' }),
      'no address': () => createSESEvent({ from: 'Ana' }),
    }),
  ).toEqual({
    'half a scan':
      'Failed to create SESEvent: spamVerdict is "DISABLED" and virusVerdict "PASS", but a rule scans for both or for neither. Let both be "DISABLED", or neither.',
    'an impossible pass':
      'Failed to create SESEvent: option "dmarcVerdict" is "PASS", but spfVerdict is "FAIL" and dkimVerdict "FAIL". Let one of them be "PASS": DMARC passes only where SPF or DKIM does.',
    'a policy for nothing':
      'Failed to create SESEvent: option "dmarcPolicy" is "reject", but dmarcVerdict is "PASS". Leave it out: only mails that fail DMARC have it.',
    'a header that an option says': 'Failed to create SESEvent: option "headers" has "FROM". Pass the option "from": it says the same.',
    'two regions':
      'Failed to create SESEvent: its options "region", "functionArn" and "topicArn" name two regions, us-east-1 and eu-west-1. Let them agree: SES calls functions and notifies topics of its own region.',
    'no address':
      'Failed to create SESEvent: option "from" is "Ana". Pass an e-mail address, or a name and an address such as "Ana <ana@example.com>", or an array in which each element is an e-mail address, or a name and an address such as "Ana <ana@example.com>".',
  });
});
