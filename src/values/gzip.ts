import type { Buffer } from 'node:buffer';
import type * as Zlib from 'node:zlib';

let zlib: typeof Zlib | undefined;

/** Node's zlib, loaded by the first event. */
function loaded(): typeof Zlib {
  return (zlib ??= process.getBuiltinModule('node:zlib'));
}

const EXTRA_FLAGS = 8;
const OPERATING_SYSTEM = 9;

/**
 * A text as gzip writes it, byte for byte the same on every machine and version of Node: how zlib searches for repetitions depends on
 * both, so it only codes each byte by its frequency; what the header says of level and operating system is 0, as in AWS's own.
 */
export function gzipped(text: string): Buffer {
  const { constants, gzipSync } = loaded();
  const bytes = gzipSync(text, { strategy: constants.Z_HUFFMAN_ONLY });
  bytes[EXTRA_FLAGS] = 0;
  bytes[OPERATING_SYSTEM] = 0;
  return bytes;
}

/** True for bytes that start as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The text inside gzipped bytes. */
export function gunzipped(bytes: Uint8Array): string {
  return loaded().gunzipSync(bytes).toString('utf8');
}
