import type { GuardDutyScanResultNotificationEventDetail } from 'aws-lambda';
import type { KindWithFactory } from '../../values/eventbridge-envelope.js';

/** A kind of event of GuardDuty, whose `detail-type` is known. */
export interface GuardDutyKind<DetailType extends string> extends KindWithFactory {
  readonly source: 'aws.guardduty';
  readonly detailType: DetailType;
}

/** What tells of an object of S3 that was scanned for malware. */
export const SCAN_RESULT: GuardDutyKind<'GuardDuty Malware Protection Object Scan Result'> = {
  source: 'aws.guardduty',
  detailType: 'GuardDuty Malware Protection Object Scan Result',
  create: 'createGuardDutyScanResultNotificationEvent',
};

/** Whether the scan came to its end. */
export type ScanStatus = GuardDutyScanResultNotificationEventDetail['scanStatus'];
/** What came of it. */
export type ScanResultStatus = GuardDutyScanResultNotificationEventDetail['scanResultDetails']['scanResultStatus'];

/** What can come of a scan in each status, the usual one first. */
export const RESULTS_OF: Readonly<Record<ScanStatus, readonly [ScanResultStatus, ...ScanResultStatus[]]>> = {
  COMPLETED: ['NO_THREATS_FOUND', 'THREATS_FOUND'],
  SKIPPED: ['UNSUPPORTED', 'ACCESS_DENIED'],
  FAILED: ['FAILED'],
};

export const SCAN_STATUSES: readonly ScanStatus[] = Object.keys(RESULTS_OF) as ScanStatus[];
export const SCAN_RESULT_STATUSES: readonly ScanResultStatus[] = Object.values(RESULTS_OF).flat();

/** The status of a scan of which something came. */
export function statusOf(result: ScanResultStatus): ScanStatus {
  return SCAN_STATUSES.find((status) => RESULTS_OF[status].includes(result))!;
}
