import * as fc from 'fast-check';
import { anyInit, type InitArbitraries } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anySourceIp } from '../../generate/values.js';
import { anyObjectKey } from '../s3/arbitrary.js';
import { optionsOfKind, type AnyInit } from './init.js';
import type { S3NotificationDetailType } from './kinds.js';
import { misfitOf } from './misfit.js';

/** What to draw for options that nobody constrained. */
export const defaults: InitArbitraries<AnyInit> = {
  bucket: fc.constantFrom('photos', 'my.dotted.bucket', 'logs-eu-west-1-123456789012', 'abc'),
  key: anyObjectKey(),
  size: fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(0, 1, 5 * 2 ** 30, 2 ** 40)),
  'version-id': fc.stringMatching(/^[A-Za-z0-9_.]{32}$/),
  requester: fc.constantFrom('123456789012', '000000000000', 'cloudtrail.amazonaws.com', 's3.amazonaws.com'),
  'source-ip-address': anySourceIp(),
  reason: fc.constantFrom<AnyInit['reason']>(
    'PutObject',
    'POST Object',
    'CopyObject',
    'CompleteMultipartUpload',
    'DeleteObject',
    'Lifecycle Expiration',
  ),
  'deletion-type': fc.constantFrom<AnyInit['deletion-type']>('Permanently Deleted', 'Delete Marker Created'),
  'source-storage-class': fc.constantFrom<AnyInit['source-storage-class']>('GLACIER', 'DEEP_ARCHIVE', 'INTELLIGENT_TIERING'),
  'destination-storage-class': fc.constantFrom<AnyInit['destination-storage-class']>('STANDARD_IA', 'GLACIER_IR', 'DEEP_ARCHIVE'),
  'destination-access-tier': fc.constantFrom<AnyInit['destination-access-tier']>('ARCHIVE_ACCESS', 'DEEP_ARCHIVE_ACCESS'),
  account: fc.constantFrom('123456789012', '000000000000', '012345678901'),
  time: anyInstant(),
  region: anyRegion(),
};

/** The members of an init that the user constrained. */
export function asked(init: AnyInit, constraints: object): AnyInit {
  return Object.fromEntries(Object.entries(init).filter(([option]) => (constraints as Record<string, unknown>)[option] !== undefined));
}

/** Drops what was drawn and doesn't fit; what the user constrained stays, so that the factory can object. */
export function fitting(detailType: S3NotificationDetailType, init: AnyInit, constraints: object): AnyInit {
  const fit = asked(init, constraints);
  for (const option of Object.keys(init) as (keyof AnyInit)[]) {
    if (option in fit || misfitOf(detailType, { ...fit, [option]: init[option] }) !== undefined) continue;
    Object.assign(fit, { [option]: init[option] });
  }
  return fit;
}

/** Draws the init of one kind of event. */
export function anyInitOf(type: string, detailType: S3NotificationDetailType, constraints: object): fc.Arbitrary<object> {
  const options = optionsOfKind(detailType);
  const drawn = Object.fromEntries(Object.entries(defaults).filter(([option]) => option in options));
  return anyInit<AnyInit>(`generate ${type}`, options, drawn, constraints).map((init) => fitting(detailType, init, constraints));
}
