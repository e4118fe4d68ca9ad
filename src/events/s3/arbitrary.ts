import type { S3Event } from 'aws-lambda';
import * as fc from 'fast-check';
import { anyRecords, eventFrom, splitRecords } from '../../generate/any-event.js';
import { anyInit, type Constraints, type RecordsConstraint } from '../../generate/constraints.js';
import { anyInstant, anyRegion, anySourceIp, anyText } from '../../generate/values.js';
import { settings } from '../../values/settings.js';
import { createS3Event, s3EventRecordOptions, type S3EventRecordInit } from './factory.js';
import { facts } from './facts.js';
import { misfitOf } from './misfit.js';
import { S3_EVENT_NAMES, type S3EventName } from './notifications.js';

/** Constraints of `anyS3Event()`: the factory's options, each a value or an arbitrary, and the number of records. */
export interface S3EventConstraints extends Constraints<S3EventRecordInit> {
  records?: RecordsConstraint | undefined;
}

const KEY_LIMIT = 1024;

/**
 * Object keys with blanks, plus signs, percent signs, folders, dots and letters of every script, as S3 knows them (not encoded).
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 * @example
 * fc.assert(
 *   fc.property(anyObjectKey(), (key) => {
 *     expect(decodeObjectKey(encodeObjectKey(key))).toBe(key);
 *   }),
 * );
 */
export function anyObjectKey(): fc.Arbitrary<string> {
  const name = anyText({ minLength: 1 });
  const path = fc.array(fc.oneof(fc.constantFrom('photos', 'a b', '2026', '..', 'Ä+ö', '%2F', ''), name), { maxLength: 3 });
  return fc
    .tuple(path, name, fc.constantFrom('', '.jpg', '.tar.gz', '.PNG', '/'))
    .map(([folders, file, extension]) => `${[...folders, file].join('/')}${extension}`)
    .filter((key) => Buffer.byteLength(key) <= KEY_LIMIT);
}

const defaults = {
  bucket: fc.constantFrom('photos', 'my.dotted.bucket', 'logs-eu-west-1-123456789012', 'abc'),
  key: anyObjectKey(),
  size: fc.oneof(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(0, 1, 5 * 2 ** 30, 2 ** 40)),
  versionId: fc.stringMatching(/^[A-Za-z0-9_.]{32}$/),
  awsRegion: anyRegion(),
  time: anyInstant(),
  sourceIPAddress: anySourceIp(),
  principalId: fc.constantFrom('AWS:AIDACKCEVSQ6C2EXAMPLE', 'AWS:AROACKCEVSQ6C2EXAMPLE:session', 'A2RA6A8EUPNS7Q', 's3.amazonaws.com'),
};

/** Drawn members that not every kind of notification can have. */
const DEPENDENT = ['size', 'sourceIPAddress', 'principalId'] as const;

/** The init without the drawn members that it can have in some kinds of notification only. */
function certain(init: S3EventRecordInit, constraints: Constraints<S3EventRecordInit>): S3EventRecordInit {
  const kept = { ...init };
  for (const member of DEPENDENT) if (constraints[member] === undefined) delete kept[member];
  return kept;
}

/** Gives an init the kind of notification that was drawn, or where it has what that kind can't have another one, and drops what is drawn and doesn't fit. */
function fitting(init: S3EventRecordInit, choice: number | undefined, constraints: Constraints<S3EventRecordInit>): S3EventRecordInit {
  const asked = certain(init, constraints);
  const region = init.awsRegion ?? settings().region;
  const fits = (name: S3EventName, what: S3EventRecordInit): boolean => misfitOf(name, what, region) === undefined;
  const fit = { ...init };
  if (constraints.eventName === undefined) {
    const kinds = S3_EVENT_NAMES.filter((name) => fits(name, asked));
    const kind = kinds[(choice ?? 0) % Math.max(1, kinds.length)];
    if (kind !== undefined && (choice !== undefined || kind !== S3_EVENT_NAMES[0])) fit.eventName = kind;
  }
  const eventName = fit.eventName ?? 'ObjectCreated:Put';
  for (const member of DEPENDENT) {
    if (constraints[member] === undefined && !fits(eventName, { [member]: fit[member] })) delete fit[member];
  }
  return fit;
}

/**
 * Any event that S3 sends to a function: every kind of notification, keys of every script, versioned buckets and others. Shrinks to
 * the plain `createS3Event()`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * @param constraints options of `createS3Event`, each a value or an arbitrary; `records` sets how many records (one by default, as S3 sends)
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyS3Event({ bucket: 'photos' }), (event) => {
 *     expect(event.Records[0].s3.bucket.arn).toMatch(/:s3:::photos$/);
 *   }),
 * );
 */
export function anyS3Event(constraints?: S3EventConstraints): fc.Arbitrary<S3Event> {
  const doing = 'generate S3Event';
  const { records, init } = splitRecords(doing, constraints);
  const choice = fc.option(fc.nat(S3_EVENT_NAMES.length - 1), { nil: undefined, freq: 9 });
  const record = fc
    .tuple(anyInit(doing, s3EventRecordOptions, defaults, init), choice)
    .map(([drawn, chosen]) => fitting(drawn, chosen, init));
  return eventFrom(anyRecords(doing, record, facts.records!, records), (inits) => createS3Event(inits));
}
