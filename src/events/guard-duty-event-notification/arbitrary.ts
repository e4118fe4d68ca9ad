import type { GuardDutyNotificationEvent, GuardDutyScanResultNotificationEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { anyInstant, anyRegion } from '../../generate/values.js';
import { createGuardDutyNotificationEvent, createGuardDutyScanResultNotificationEvent } from './factory.js';
import { misfitOf, scanResultOptions, type GuardDutyScanResultNotificationEventInit } from './init.js';
import { SCAN_RESULT_STATUSES } from './kinds.js';

/** Constraints of `anyGuardDutyScanResultNotificationEvent()`: the factory's options, each a value or an arbitrary. */
export type GuardDutyScanResultNotificationEventConstraints = Constraints<GuardDutyScanResultNotificationEventInit>;

const defaults = {
  bucketName: fc.constantFrom('photos', 'my.bucket.example', 'b'.repeat(63)),
  objectKey: fc.constantFrom('cats/tom & jerry.png', 'ünïcödé/日本語.pdf', 'a b+c%20d', 'folder/', 'k'.repeat(1024), '-----'),
  eTag: fc.constantFrom('d41d8cd98f00b204e9800998ecf8427e', '0123456789abcdef0123456789abcdef-17'),
  versionId: fc.constantFrom(null, 'null', '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY'),
  s3Throttled: fc.boolean(),
  scanResultStatus: fc.constantFrom(...SCAN_RESULT_STATUSES),
  threats: fc.constantFrom<string[]>(['EICAR-Test-File (not a virus)'], ['Trojan.PDF', 'Trojan.PDF', 'Win.Virus'], ['ünïcödé']),
  statusReasons: fc.constantFrom<string[]>(['PASSWORD_PROTECTED'], ['UNSUPPORTED_OBJECT_TYPE', 'OBJECT_TOO_LARGE']),
  account: fc.constantFrom('123456789012', '000000000000'),
  time: anyInstant(),
  region: anyRegion(),
};

/** Drops what is drawn and contradicts the rest. */
function fitting(
  drawn: GuardDutyScanResultNotificationEventInit,
  constraints: GuardDutyScanResultNotificationEventConstraints,
): GuardDutyScanResultNotificationEventInit {
  const init = { ...drawn };
  for (const option of ['threats', 'scanResultStatus'] as const) {
    if (misfitOf(init) !== undefined && constraints[option] === undefined) delete init[option];
  }
  return init;
}

function initOf(
  type: string,
  constraints: GuardDutyScanResultNotificationEventConstraints,
): fc.Arbitrary<GuardDutyScanResultNotificationEventInit> {
  return anyInit(`generate ${type}`, scanResultOptions, defaults, constraints).map((drawn) => fitting(drawn, constraints));
}

/**
 * Any result of a scan by GuardDuty Malware Protection: threats and none, scans that were skipped or failed, keys of every script,
 * buckets with and without versions. Shrinks to the plain `createGuardDutyScanResultNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 * @param constraints options of `createGuardDutyScanResultNotificationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyGuardDutyScanResultNotificationEvent({ scanStatus: 'SKIPPED' }), ({ detail }) => {
 *     expect(detail.scanResultDetails.threats).toBeNull();
 *   }),
 * );
 */
export function anyGuardDutyScanResultNotificationEvent(
  constraints: GuardDutyScanResultNotificationEventConstraints = {},
): fc.Arbitrary<GuardDutyScanResultNotificationEvent> {
  return eventFrom(initOf('GuardDutyScanResultNotificationEvent', constraints), (init) => createGuardDutyScanResultNotificationEvent(init));
}

/**
 * Any event of GuardDuty Malware Protection that has a type: the results of scans. Shrinks to the plain
 * `createGuardDutyNotificationEvent()`.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 * @param constraints options of `createGuardDutyNotificationEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyGuardDutyNotificationEvent({ bucketName: 'photos' }), ({ detail }) => {
 *     expect(detail.s3ObjectDetails.bucketName).toBe('photos');
 *   }),
 * );
 */
export function anyGuardDutyNotificationEvent(
  constraints: GuardDutyScanResultNotificationEventConstraints = {},
): fc.Arbitrary<GuardDutyNotificationEvent> {
  return eventFrom(initOf('GuardDutyNotificationEvent', constraints), (init) => createGuardDutyNotificationEvent(init));
}
