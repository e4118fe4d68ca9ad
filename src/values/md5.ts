import type * as Crypto from 'node:crypto';

let crypto: typeof Crypto | undefined;

/** The MD5 digest in hexadecimal. Node's crypto, which takes two milliseconds to load, is loaded by the first digest. */
export function md5(data: string | Uint8Array): string {
  crypto ??= process.getBuiltinModule('node:crypto');
  return crypto.hash('md5', data);
}
