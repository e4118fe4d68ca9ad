import { aStringMatching, anInteger } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';

/** Accepts the name of a general purpose bucket. */
export const aBucketName: OptionCheck = aStringMatching(
  /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  'a bucket name of 3 to 63 lower-case letters, digits, hyphens and single dots, no IP address',
);

/** Accepts an object's key, not encoded. */
export const anObjectKey: OptionCheck = {
  expected: 'an object key of 1 to 1,024 bytes of well-formed UTF-8',
  accepts: (value) => typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= 1024 && value.isWellFormed(),
};

/** Accepts an object's size in bytes. */
export const anObjectSize: OptionCheck = anInteger(0, 50 * 2 ** 40);

/** Accepts an entity tag as events carry it. */
export const anETag: OptionCheck = aStringMatching(
  /^[0-9a-f]{32}(-\d{1,5})?$/,
  'an entity tag: 32 hexadecimal digits, with -‹parts› after a multipart upload, no quotes',
);

/** Accepts an object's version id. */
export const aVersionId: OptionCheck = aStringMatching(
  /^[\w.-]{1,1024}$/,
  'a version id of letters, digits, "_", "." and "-" (leave it out for an unversioned bucket)',
);

/** Accepts a sequencer, which orders the events of one key. */
export const aSequencer: OptionCheck = aStringMatching(/^[0-9A-F]{2,}$/, 'a sequencer of upper-case hexadecimal digits');

/** The entity tag of an object without content, which delete markers have. */
export const MD5_OF_NOTHING = 'd41d8cd98f00b204e9800998ecf8427e';
