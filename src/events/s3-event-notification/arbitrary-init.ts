import * as fc from 'fast-check';
import { anyInit, type InitArbitraries } from '../../generate/constraints.js';
import { anyInstant, anyRandomText, anyRegion, anySourceIp } from '../../generate/values.js';
import { ALPHABETS } from '../../values/random-text.js';
import { anyObjectKey } from '../s3/arbitrary.js';
import { canBeTold, optionsOfKind, type AnyInit } from './init.js';
import type { S3NotificationDetailType } from './kinds.js';
import { misfitOf } from './misfit.js';

/** What to draw for options that nobody constrained. */
export const defaults: InitArbitraries<AnyInit> = {
  bucket: fc.constantFrom('photos', 'my.dotted.bucket', 'logs-eu-west-1-123456789012', 'abc'),
  key: anyObjectKey(),
  size: fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(0, 1, 5 * 2 ** 30, 2 ** 40)),
  'version-id': anyRandomText(`${ALPHABETS.alphanumeric}_.`, 32),
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
export function fitting(detailType: S3NotificationDetailType, drawn: AnyInit, constraints: object): AnyInit {
  const isAsked = (option: string): boolean => (constraints as Record<string, unknown>)[option] !== undefined;
  const options = (Object.keys(drawn) as (keyof AnyInit)[]).filter((option) => isAsked(option) || canBeTold(detailType, option));
  const init: Partial<Record<keyof AnyInit, unknown>> = {};
  for (const option of options) init[option] = drawn[option];
  if (misfitOf(detailType, init as AnyInit) === undefined) return init as AnyInit;
  const fit: Partial<Record<keyof AnyInit, unknown>> = asked(drawn, constraints);
  for (const option of options) {
    if (option in fit) continue;
    fit[option] = drawn[option];
    if (misfitOf(detailType, fit as AnyInit) !== undefined) delete fit[option];
  }
  return fit as AnyInit;
}

/** Draws the init of one kind of event. */
export function anyInitOf(type: string, detailType: S3NotificationDetailType, constraints: object): fc.Arbitrary<object> {
  const options = optionsOfKind(detailType);
  const drawn = Object.fromEntries(Object.entries(defaults).filter(([option]) => option in options));
  return anyInit<AnyInit>(`generate ${type}`, options, drawn, constraints).map((init) => fitting(detailType, init, constraints));
}
