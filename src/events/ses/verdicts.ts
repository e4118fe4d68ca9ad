import type { SESReceipt } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';
import type { SESDmarcPolicy, SESEventRecordInit, SESVerdict } from './init.js';

/** What SES found in all its checks of one mail. */
export interface Verdicts {
  readonly spam: SESVerdict;
  readonly virus: SESVerdict;
  readonly spf: SESVerdict;
  readonly dkim: SESVerdict;
  readonly dmarc: SESVerdict;
  readonly policy: SESDmarcPolicy | undefined;
}

function scans(doing: string, { spamVerdict, virusVerdict }: SESEventRecordInit): readonly [spam: SESVerdict, virus: SESVerdict] {
  const off = spamVerdict === 'DISABLED' || virusVerdict === 'DISABLED';
  const spam = spamVerdict ?? (off ? 'DISABLED' : 'PASS');
  const virus = virusVerdict ?? (off ? 'DISABLED' : 'PASS');
  if (off && spam !== virus) {
    throw failure(
      doing,
      `spamVerdict is ${show(spam)} and virusVerdict ${show(virus)}, but a rule scans for both or for neither`,
      'Let both be "DISABLED", or neither.',
    );
  }
  return [spam, virus];
}

/** The verdicts of a mail, as they go together. */
export function verdictsOf(doing: string, init: SESEventRecordInit): Verdicts {
  const [spam, virus] = scans(doing, init);
  const { spfVerdict: spf = 'PASS', dkimVerdict: dkim = 'PASS', dmarcPolicy } = init;
  const authenticated = spf === 'PASS' || dkim === 'PASS';
  const dmarc = init.dmarcVerdict ?? (dmarcPolicy !== undefined ? 'FAIL' : authenticated ? 'PASS' : 'GRAY');
  if (dmarc === 'PASS' && !authenticated) {
    throw failure(
      doing,
      `option "dmarcVerdict" is "PASS", but spfVerdict is ${show(spf)} and dkimVerdict ${show(dkim)}`,
      'Let one of them be "PASS": DMARC passes only where SPF or DKIM does.',
    );
  }
  if (dmarcPolicy !== undefined && dmarc !== 'FAIL') {
    throw failure(
      doing,
      `option "dmarcPolicy" is ${show(dmarcPolicy)}, but dmarcVerdict is ${show(dmarc)}`,
      'Leave it out: only mails that fail DMARC have it.',
    );
  }
  return { spam, virus, spf, dkim, dmarc, policy: dmarc === 'FAIL' ? (dmarcPolicy ?? 'none') : undefined };
}

/** The verdicts as a receipt has them. */
export function receiptVerdicts({
  spam,
  virus,
  spf,
  dkim,
  dmarc,
  policy,
}: Verdicts): Omit<SESReceipt, 'timestamp' | 'processingTimeMillis' | 'recipients' | 'action'> {
  const verdicts = {
    spamVerdict: { status: spam },
    virusVerdict: { status: virus },
    spfVerdict: { status: spf },
    dkimVerdict: { status: dkim },
    dmarcVerdict: { status: dmarc },
  };
  return policy === undefined ? verdicts : { ...verdicts, dmarcPolicy: policy };
}

/** How the header Authentication-Results calls a verdict. */
const RESULTS: Readonly<Record<SESVerdict, string>> = {
  PASS: 'pass',
  FAIL: 'fail',
  GRAY: 'none',
  PROCESSING_FAILED: 'temperror',
  DISABLED: 'none',
};

/** A verdict in the words of the header Authentication-Results. */
export function authenticationResult(verdict: SESVerdict): string {
  return RESULTS[verdict];
}
