import type { SESEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyInit, constrainedOptions, type Constraints, type RecordsConstraint } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anySourceIp, anyText } from '../../generate/values.js';
import { createSESEvent } from './factory.js';
import { facts } from './facts.js';
import { sesEventRecordOptions, type SESDmarcPolicy, type SESEventRecordInit, type SESVerdict } from './init.js';

/** Constraints of `anySESEvent()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface SESEventConstraints extends Constraints<SESEventRecordInit> {
  records?: RecordsConstraint | undefined;
}

const ADDRESSES = [
  'ana@example.com',
  'ANA@Example.COM',
  'ana+orders@example.com',
  "o'brien@example.ie",
  'prvs=093bd89e2=ana@example.com',
  '用户@例え.jp',
  `${'l'.repeat(64)}@example.com`,
];
const MAILBOXES = ['Ana <ana@example.com>', '"Brien, Ana" <ana@example.com>', '"a@b.example" <spoof@example.net>', 'Änne Ö <a@example.de>'];

const oneLine = (text: string): string => text.replaceAll(/[\r\n]/g, ' ');
const anyVerdict = fc.constantFrom<SESVerdict>('PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED');
const anyScanVerdict = fc.constantFrom<SESVerdict>('PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED');

const defaults = {
  source: fc.constantFrom(...ADDRESSES),
  from: fc.constantFrom<string | string[]>(...MAILBOXES, ...ADDRESSES, ['Ana <ana@example.com>', 'bo@example.com']),
  to: fc.oneof(fc.constantFrom<string | string[]>([], ...MAILBOXES), fc.subarray(ADDRESSES)),
  cc: fc.subarray([...MAILBOXES, 'cc@example.com']),
  sender: fc.constantFrom('list@example.com'),
  replyTo: fc.constantFrom('Support <support@example.com>', 'a@example.com'),
  subject: fc.oneof(
    fc.constantFrom(null, '', 'Re: Re: Order 4711', '=?UTF-8?B?w4RybW4=?=', 's'.repeat(998)),
    anyText({ maxLength: 40 }).map(oneLine),
  ),
  headers: fc.constantFrom(
    [{ name: 'Message-ID', value: '<1@example.com>' }],
    [{ name: 'Date', value: 'Sun, 29 Mar 2026 01:30:00 +0100 (BST)' }],
    [
      { name: 'Auto-Submitted', value: 'auto-replied' },
      { name: 'X-MS-Has-Attach', value: '' },
    ],
    [
      { name: 'Content-Type', value: 'multipart/mixed; boundary="b"' },
      { name: 'Received', value: 'from a by b' },
      { name: 'Received', value: 'from b by c' },
    ],
    [{ name: 'References', value: '<1@example.com> '.repeat(700) }],
  ),
  recipients: fc.subarray(ADDRESSES, { minLength: 1, maxLength: 3 }),
  spamVerdict: anyScanVerdict,
  virusVerdict: anyScanVerdict,
  spfVerdict: anyVerdict,
  dkimVerdict: anyVerdict,
  dmarcVerdict: anyVerdict,
  dmarcPolicy: fc.constantFrom<SESDmarcPolicy>('none', 'quarantine', 'reject'),
  invocationType: fc.constantFrom<'Event' | 'RequestResponse'>('Event', 'RequestResponse'),
  processingTimeMillis: fc.constantFrom(1, 521, 60_000),
  region: anyRegion(),
  sourceIp: anySourceIp(),
  time: anyInstant(),
};

/** Drops drawn verdicts that don't go with the others, and drawn regions that an ARN contradicts. */
function fitting(init: SESEventRecordInit, constrained: ReadonlySet<string>): SESEventRecordInit {
  const fit = { ...init };
  const drop = (...names: (keyof SESEventRecordInit)[]): void => {
    for (const name of names) if (!constrained.has(name)) delete fit[name];
  };
  if (fit.functionArn !== undefined || fit.topicArn !== undefined) drop('region');
  const off = fit.spamVerdict === 'DISABLED' || fit.virusVerdict === 'DISABLED';
  if (off && fit.spamVerdict !== undefined && fit.virusVerdict !== undefined && fit.spamVerdict !== fit.virusVerdict) {
    drop(constrained.has('spamVerdict') ? 'virusVerdict' : 'spamVerdict');
  }
  const { dmarcVerdict } = fit;
  if (fit.dmarcPolicy !== undefined && dmarcVerdict !== undefined && dmarcVerdict !== 'FAIL') {
    drop(constrained.has('dmarcPolicy') ? 'dmarcVerdict' : 'dmarcPolicy');
  }
  if (fit.dmarcVerdict === 'PASS' && (fit.spfVerdict ?? 'PASS') !== 'PASS' && (fit.dkimVerdict ?? 'PASS') !== 'PASS') {
    if (constrained.has('dmarcVerdict')) drop(constrained.has('spfVerdict') ? 'dkimVerdict' : 'spfVerdict');
    else drop('dmarcVerdict');
  }
  return fit;
}

/**
 * Any event that SES sends to a function: addresses with names, tags and letters of every script, mails without To or Subject, verdicts of
 * every kind that go together, headers beyond what SES shows. Shrinks to the plain `createSESEvent()`.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 * @param constraints options of `createSESEvent`, each a value or an arbitrary; `records` sets how many records (one, as SES sends)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anySESEvent({ dmarcVerdict: 'FAIL' }), (event) => {
 *     expect(event.Records[0].ses.receipt.dmarcPolicy).toMatch(/none|quarantine|reject/);
 *   }),
 * );
 */
export function anySESEvent(constraints?: SESEventConstraints): fc.Arbitrary<SESEvent> {
  const doing = 'generate SESEvent';
  const { records, init } = splitRecords(doing, constraints);
  const constrained = constrainedOptions(init);
  const record = anyInit(doing, sesEventRecordOptions, defaults, init).map((drawn) => fitting(drawn, constrained));
  return eventFrom(anyRecords(doing, record, facts.records!, records), (inits) => createSESEvent(inits));
}
