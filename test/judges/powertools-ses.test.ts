import { SesSchema } from '@aws-lambda-powertools/parser/schemas/ses';
import { anySESEvent } from 'lambdouble/arbitraries';
import { expect, it } from 'vitest';
import { objections } from './objections.js';

/** Shapes that SES sends and the schema refuses: where it complains, and why it is wrong. */
const WRONGLY_REFUSED: Readonly<Record<string, string>> = {
  'Records.0.ses.mail.commonHeaders.subject': 'mails need no Subject',
  'Records.0.ses.mail.commonHeaders.to': 'mails need no To: they may go to hidden recipients alone',
  'Records.0.ses.receipt.action.invocationType': 'rules call with RequestResponse, too',
  'Records.0.ses.receipt.dmarcPolicy': 'only mails that fail DMARC have a policy',
  'Records.0.ses.receipt.spamVerdict.status': 'rules needn’t scan: then it is DISABLED',
  'Records.0.ses.receipt.virusVerdict.status': 'rules needn’t scan: then it is DISABLED',
};

it('SesSchema accepts every mail but for shapes known to be refused wrongly', () => {
  expect(objections(SesSchema, anySESEvent()).toSorted()).toEqual(Object.keys(WRONGLY_REFUSED));
});
