import { nextUint32 } from './sequence.js';

const HEX_BYTES: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The characters that ids are made of. */
export const ALPHABETS = {
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  lowerCaseAlphanumeric: 'abcdefghijklmnopqrstuvwxyz0123456789',
  upperCaseAlphanumeric: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  alphanumeric: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  digits: '0123456789',
  hexadecimal: '0123456789abcdef',
} as const;

const pairsOf = new Map<string, readonly string[]>();

/** Every two characters of an alphabet, so that one look-up draws two. */
function pairs(alphabet: string): readonly string[] {
  let known = pairsOf.get(alphabet);
  if (known === undefined) {
    known = Array.from(alphabet, (first) => Array.from(alphabet, (second) => first + second)).flat();
    pairsOf.set(alphabet, known);
  }
  return known;
}

/** A text of the given length from the seeded sequence. */
export function randomText(alphabet: string, length: number): string {
  const drawn = pairs(alphabet);
  const size = drawn.length;
  let text = '';
  for (let missing = length; missing > 0; missing -= 4) {
    const number = nextUint32();
    text += drawn[((number & 0xffff) * size) >>> 16]! + drawn[((number >>> 16) * size) >>> 16]!;
  }
  return text.length === length ? text : text.slice(0, length);
}

/** A number from 0 to 2^32 - 1 as eight lower-case hexadecimal digits. */
export function hex8(number: number): string {
  return HEX_BYTES[number >>> 24]! + HEX_BYTES[(number >>> 16) & 255]! + HEX_BYTES[(number >>> 8) & 255]! + HEX_BYTES[number & 255]!;
}

/** Lower-case hexadecimal digits from the seeded sequence. */
export function randomHex(length: number): string {
  let text = '';
  while (text.length < length) text += hex8(nextUint32());
  return text.length === length ? text : text.slice(0, length);
}

/** A UUID from the seeded sequence, of version 4 unless another is asked for. */
export function randomUUID(version: 1 | 4 | 5 = 4): string {
  const a = nextUint32();
  const b = nextUint32();
  const c = nextUint32();
  const d = nextUint32();
  const second = hex8((b & 0xffff0fff) | (version << 12));
  const third = hex8((c & 0x3fffffff) | 0x80000000);
  return `${hex8(a)}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex8(d)}`;
}
