import { ALPHABETS, hex8, randomHex, randomText } from './random-text.js';
import { nextBelow, nextPosition } from './sequence.js';

/** A base64 text to cut long opaque values from: only their first characters need to differ. */
const POOL =
  'Zk1uQ3l0b0dXc1V2R2hNaXBKZ0t4QmRTZmxPYVl3VHJQbkhqRWtNekRjTHVpeXRYbFZnb0JzQ2FOcEl3Sm1VaEZxWnJLZVR5T2RHc1dwQXVYalJuTGJNdlFjSGZZemtTaW9FbFR4VndKZ' +
  'GFCbU5yUHVDeWVIc0tnT3FaZkxqVXRJd1hpUmxNY0d6VmtEcEFuRWJvV3hTaHlRdUpmVGRCck5lS2FQbUNnWXN6SHZJd0xxT3RVaVhqUmxGWm5NY0dkVmtEcEFiRXlvV3hTdUhmUWVKVE5' +
  'yQmFLZ1BtQ3NZdkl6THFPd1VpWHRSamxGWmNNbkdWZERrQXBFYnlvV3hTdUhmUWVKVE5yQmFLZ1BtQ3NZdkl6THFPd1VpWHRSamxGWmNNbkdWZERrQXBFYnlvV3hTdUhmUWVKVE5yQmE';
const FILLER = /* @__PURE__ */ POOL.repeat(8);
const UNIQUE = 16;

/** A long base64 text: sixteen characters from the seeded sequence, then filler. For receipt handles, tokens and the like. */
export function opaqueBase64(length: number): string {
  const start = nextBelow(POOL.length - 1);
  const own = randomText(ALPHABETS.base64, Math.min(UNIQUE, length));
  return length > UNIQUE ? own + FILLER.slice(start, start + length - UNIQUE) : own;
}

/** An X-Ray trace header. Its first field is the request's second. */
export function traceRoot(time: number): string {
  return `Root=1-${hex8(Math.floor(time / 1000))}-${randomHex(24)}`;
}

/** The id of an IAM principal: `AIDA` for a user, `AROA` for a role (21 characters), `AKIA` and `ASIA` for access keys (20). */
export function iamId(prefix: 'AIDA' | 'AROA' | 'AKIA' | 'ASIA'): string {
  return prefix + randomText(ALPHABETS.base32, prefix.startsWith('AI') || prefix.startsWith('AR') ? 17 : 16);
}

/** An id as API Gateway gives to HTTP API requests, and as the extended one to REST API requests: 11 bytes in base64url. */
export function gatewayRequestId(): string {
  const text = randomText(ALPHABETS.base64url, 14);
  return `${text.slice(0, 11)}E${text.slice(12)}${'AEIMQUYcgkosw048'[nextBelow(16)]}=`;
}

/** The id of a REST or HTTP API: ten lower-case letters and digits. */
export function apiId(): string {
  return randomText(ALPHABETS.lowerCaseAlphanumeric, 10);
}

/** An S3 request id: sixteen upper-case letters and digits. */
export function s3RequestId(): string {
  return randomText(ALPHABETS.upperCaseAlphanumeric, 16);
}

/** Room for the draws of four million values below each millisecond. */
const POSITIONS = 2 ** 22;

/** The sequencer of an S3 notification, which carries the second of the write. Of two writes the later has the greater one. */
export function s3Sequencer(time: number): string {
  return `00${hex8(Math.floor(time / 1000))}${hex8((time % 1000) * POSITIONS + (nextPosition() % POSITIONS))}`.toUpperCase();
}

/** A version id as S3 gives it. */
export function s3VersionId(): string {
  return randomText(ALPHABETS.base64url, 32).replaceAll('-', '_').replace(/^_/, 'v');
}

/** Canonical id of an S3 bucket's owner, in the form that notifications show. */
export function s3OwnerId(): string {
  return `A${randomText(ALPHABETS.upperCaseAlphanumeric, 13)}`;
}
