import { aBoolean, aNonEmptyString, anArrayOf, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { aBucketName, anETag, anObjectKey, aVersionId } from '../../values/s3-object.js';
import { envelopeOptions, type EnvelopeInit } from '../../values/eventbridge-envelope.js';
import { RESULTS_OF, SCAN_RESULT_STATUSES, SCAN_STATUSES, statusOf, type ScanResultStatus, type ScanStatus } from './kinds.js';

/** Which object was scanned, and what was found. Everything has a default. */
export interface GuardDutyScanResultNotificationEventInit extends EnvelopeInit {
  /** Name of the bucket. Default `uploads`. */
  bucketName?: string | undefined;
  /** Key of the object, not encoded. Default `photos/cat.jpg`. */
  objectKey?: string | undefined;
  /** The object's entity tag, without quotes. Default: random. */
  eTag?: string | undefined;
  /** The object's version; null for a bucket without versions. Default: random. */
  versionId?: string | null | undefined;
  /** Whether S3 slowed the scan down. Default false. */
  s3Throttled?: boolean | undefined;
  /** Whether the scan came to its end. Default: follows from the result. */
  scanStatus?: ScanStatus | undefined;
  /** What came of it. Default `NO_THREATS_FOUND`, `THREATS_FOUND` where there are threats, and the usual one for another `scanStatus`. */
  scanResultStatus?: ScanResultStatus | undefined;
  /** Names of the threats that were found. Default: the EICAR test file where threats were found, else none. */
  threats?: readonly string[] | undefined;
  /** Why the object was not scanned, such as `PASSWORD_PROTECTED`. Default: none. */
  statusReasons?: readonly string[] | undefined;
  /** Id of the malware protection plan, whose ARN is the event's only resource. Default: random. */
  planId?: string | undefined;
}

/** The options of a scan's result. */
export const scanResultOptions: OptionTable<GuardDutyScanResultNotificationEventInit> =
  optionTable<GuardDutyScanResultNotificationEventInit>({
    bucketName: aBucketName,
    objectKey: anObjectKey,
    eTag: anETag,
    versionId: { expected: `${aVersionId.expected}, or null`, accepts: (value) => value === null || aVersionId.accepts(value) },
    s3Throttled: aBoolean,
    scanStatus: oneOf(SCAN_STATUSES),
    scanResultStatus: oneOf(SCAN_RESULT_STATUSES),
    threats: {
      expected: 'an array of the names of threats, at least one',
      accepts: (value) => Array.isArray(value) && value.length > 0 && anArrayOf(aNonEmptyString).accepts(value),
    },
    statusReasons: {
      expected: 'an array of reasons, at least one',
      accepts: (value) => Array.isArray(value) && value.length > 0 && anArrayOf(aNonEmptyString).accepts(value),
    },
    planId: aStringMatching(/^[A-Za-z0-9]{1,64}$/, 'the id of a malware protection plan: 1 to 64 letters and digits'),
    ...envelopeOptions,
  });

/** What came of a scan, as far as its init says. */
export function resultOf({ scanStatus, scanResultStatus, threats }: GuardDutyScanResultNotificationEventInit): ScanResultStatus {
  return scanResultStatus ?? (threats === undefined ? RESULTS_OF[scanStatus ?? 'COMPLETED'][0] : 'THREATS_FOUND');
}

/** An option that contradicts the result, and why. */
export interface Misfit {
  readonly option: 'scanStatus' | 'threats';
  readonly why: string;
}

/** The first option that contradicts what came of the scan, if there is one. */
export function misfitOf(init: GuardDutyScanResultNotificationEventInit): Misfit | undefined {
  const result = resultOf(init);
  if (init.scanStatus !== undefined && init.scanStatus !== statusOf(result)) {
    return { option: 'scanStatus', why: `a scan that ends with ${result} is ${statusOf(result)}` };
  }
  if (init.threats !== undefined && result !== 'THREATS_FOUND') return { option: 'threats', why: `the result is ${result}` };
  return undefined;
}
