import type { SESEvent, SESEventRecord, SESReceiptLambdaAction } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { listOfInits } from '../../internal/batch-of-inits.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { arn } from '../../values/arn.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds, isoMilliseconds } from '../../values/time.js';
import { sesEventRecordOptions, type SESEventRecordInit } from './init.js';
import { envelopeOf, mailOf } from './mail.js';
import { receiptVerdicts, verdictsOf } from './verdicts.js';

/** The region that the ARN of a function or topic names. */
function regionIn(given: string | undefined): string | undefined {
  return given?.split(':')[3];
}

/** SES calls only functions, and notifies only topics, of its own region. */
function regionOf(doing: string, { region, functionArn, topicArn }: SESEventRecordInit): string {
  const [first, ...others] = [region, regionIn(functionArn), regionIn(topicArn)].filter((one) => one !== undefined);
  const other = others.find((one) => one !== first);
  if (other === undefined) return first ?? settings().region;
  throw failure(
    doing,
    `its options "region", "functionArn" and "topicArn" name two regions, ${first} and ${other}`,
    'Let them agree: SES calls functions and notifies topics of its own region.',
  );
}

function actionOf(init: SESEventRecordInit, region: string): SESReceiptLambdaAction {
  const action = { type: 'Lambda' } as SESReceiptLambdaAction;
  if (init.topicArn !== undefined) action.topicArn = init.topicArn;
  action.functionArn = init.functionArn ?? arn('lambda', region, settings().accountId, 'function:receive-mail');
  action.invocationType = init.invocationType ?? 'Event';
  return action;
}

function recordFrom(doing: string, init: SESEventRecordInit = {}): SESEventRecord {
  checkOptions(doing, init, sesEventRecordOptions);
  const verdicts = verdictsOf(doing, init);
  const region = regionOf(doing, init);
  const time = init.time === undefined ? settings().time : epochMilliseconds(init.time);
  const envelope = envelopeOf(init);
  return {
    eventSource: 'aws:ses',
    eventVersion: '1.0',
    ses: {
      mail: mailOf(doing, init, envelope, verdicts, time, region),
      receipt: {
        timestamp: isoMilliseconds(time),
        processingTimeMillis: init.processingTimeMillis ?? 512,
        recipients: envelope.recipients,
        ...receiptVerdicts(verdicts),
        action: actionOf(init, region),
      },
    },
  };
}

/**
 * One record of an SES event.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 * @param init which mail came in, and what SES thinks of it; every key has a default
 * @param overrides raw members laid over the record last; `undefined` removes a key
 * @throws for unknown options and for values that SES could not send
 * @example
 * const record = createSESEventRecord({ from: 'Ana <ana@example.com>', spamVerdict: 'FAIL' });
 * expect(record.ses.mail.source).toBe('ana@example.com');
 * expect(record.ses.receipt.spamVerdict).toEqual({ status: 'FAIL' });
 */
export function createSESEventRecord(init?: SESEventRecordInit, overrides?: DeepPartial<SESEventRecord>): SESEventRecord {
  const doing = 'create SESEventRecord';
  return madeEvent(doing, () => recordFrom(doing, init), overrides);
}

/**
 * The event that SES sends to a function when a mail comes in for which a rule of the receipt rule set calls it.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html
 * @param init which mail came in; an array makes one record each, though SES itself sends one record an event
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, for values that SES could not send, and for an empty array
 * @example
 * const event = createSESEvent({ to: 'orders@example.com', subject: 'Invoice' });
 * expect(event.Records[0].ses.mail.commonHeaders.subject).toBe('Invoice');
 * expect(event.Records[0].ses.receipt.recipients).toEqual(['orders@example.com']);
 */
export function createSESEvent(init?: SESEventRecordInit | readonly SESEventRecordInit[], overrides?: DeepPartial<SESEvent>): SESEvent {
  const doing = 'create SESEvent';
  return madeEvent(doing, () => ({ Records: listOfInits(doing, init).map((one) => recordFrom(doing, one)) }), overrides);
}
