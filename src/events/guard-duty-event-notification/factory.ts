import type {
  GuardDutyNotificationEvent,
  GuardDutyScanResultNotificationEvent,
  GuardDutyScanResultNotificationEventDetail,
} from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn } from '../../values/arn.js';
import { s3VersionId } from '../../values/opaque-ids.js';
import { randomHex } from '../../values/random-text.js';
import { happeningOf, inEnvelope } from '../../values/eventbridge-envelope.js';
import { misfitOf, resultOf, scanResultOptions, type GuardDutyScanResultNotificationEventInit } from './init.js';
import { SCAN_RESULT, statusOf } from './kinds.js';

type ScanResultDetails = GuardDutyScanResultNotificationEventDetail['scanResultDetails'] & { statusReasons: string[] | null };

function threatsOf(names: readonly string[]): { name: string }[] {
  return names.map((name) => ({ name }));
}

function eventOf(doing: string, init: GuardDutyScanResultNotificationEventInit): GuardDutyScanResultNotificationEvent {
  const misfit = misfitOf(init);
  if (misfit !== undefined) {
    throw failure(
      doing,
      `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
      'Leave it out, or change the other.',
    );
  }
  const happening = happeningOf(init);
  const scanResultStatus = resultOf(init);
  const found = scanResultStatus === 'THREATS_FOUND';
  const scanResultDetails: ScanResultDetails = {
    scanResultStatus,
    threats: found ? threatsOf(init.threats ?? ['EICAR-Test-File (not a virus)']) : null,
    statusReasons: init.statusReasons === undefined ? null : [...init.statusReasons],
  };
  const detail: GuardDutyScanResultNotificationEventDetail = {
    schemaVersion: '1.0',
    scanStatus: statusOf(scanResultStatus),
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: {
      bucketName: init.bucketName ?? 'uploads',
      objectKey: init.objectKey ?? 'photos/cat.jpg',
      eTag: init.eTag ?? randomHex(32),
      versionId: (init.versionId === undefined ? s3VersionId() : init.versionId) as string,
      s3Throttled: init.s3Throttled ?? false,
    },
    scanResultDetails,
  };
  const plan = arn('guardduty', happening.region, happening.account, `malware-protection-plan/${init.planId ?? randomHex(20)}`);
  return inEnvelope(SCAN_RESULT, init.id, happening, [plan], detail);
}

function made(
  type: string,
  init: GuardDutyScanResultNotificationEventInit,
  overrides: DeepPartial<GuardDutyScanResultNotificationEvent> | undefined,
): GuardDutyScanResultNotificationEvent {
  const doing = `create ${type}`;
  checkOptions(doing, init, scanResultOptions);
  return madeEvent(doing, () => eventOf(doing, init), overrides);
}

/**
 * The event that tells what GuardDuty Malware Protection found in an object of S3.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 * @param init which object was scanned, and what was found; the scan's status follows from its result
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that GuardDuty could not send
 * @example
 * const { detail } = createGuardDutyScanResultNotificationEvent({ objectKey: 'cv.pdf', threats: ['Trojan.PDF'] });
 * expect(detail.scanResultDetails).toMatchObject({ scanResultStatus: 'THREATS_FOUND', threats: [{ name: 'Trojan.PDF' }] });
 */
export function createGuardDutyScanResultNotificationEvent(
  init: GuardDutyScanResultNotificationEventInit = {},
  overrides?: DeepPartial<GuardDutyScanResultNotificationEvent>,
): GuardDutyScanResultNotificationEvent {
  return made('GuardDutyScanResultNotificationEvent', init, overrides);
}

/**
 * An event of GuardDuty Malware Protection that has a type: the result of a scan is the only one.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 * @param init which object was scanned, and what was found; the scan's status follows from its result
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that GuardDuty could not send
 * @example
 * const { detail } = createGuardDutyNotificationEvent({ scanStatus: 'SKIPPED' });
 * expect(detail.scanResultDetails.scanResultStatus).toBe('UNSUPPORTED');
 */
export function createGuardDutyNotificationEvent(
  init: GuardDutyScanResultNotificationEventInit = {},
  overrides?: DeepPartial<GuardDutyNotificationEvent>,
): GuardDutyNotificationEvent {
  return made('GuardDutyNotificationEvent', init, overrides);
}
