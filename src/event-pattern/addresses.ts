import { PatternFlaw } from './invalid-pattern.js';

/** A span of IP addresses, both ends included, each as many hexadecimal digits as the address has. */
export interface AddressSpan {
  readonly lowest: string;
  readonly highest: string;
}

const V4 = /^\d+\.\d+\.\d+\.\d+$/;
const V6 = /^[\da-fA-F:]*:[\da-fA-F:]*$/;
const INTEGER = /^[+-]?\d{1,10}$/;

/** An IP address as 8 or 32 hexadecimal digits; `undefined` for what is none. IPv4 in IPv6 (`::ffff:a00:1`) counts as IPv4. */
export function addressDigits(text: string): string | undefined {
  if (text.length > 45) return undefined;
  if (V4.test(text)) return v4Digits(text);
  return V6.test(text) ? v6Digits(text) : undefined;
}

function v4Digits(text: string): string | undefined {
  let digits = '';
  for (const part of text.split('.')) {
    const byte = Number(part);
    if (byte > 255) return undefined;
    digits += byte.toString(16).padStart(2, '0');
  }
  return digits;
}

function v6Digits(text: string): string | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':'))) as [string[], string[] | undefined];
  const given = head.length + (tail?.length ?? 0);
  if (tail === undefined ? given !== 8 : given > 7) return undefined;
  const groups = tail === undefined ? head : [...head, ...Array.from({ length: 8 - given }, () => '0'), ...tail];
  if (groups.some((group) => group === '' || group.length > 4)) return undefined;
  const digits = groups.map((group) => group.toLowerCase().padStart(4, '0')).join('');
  return digits.startsWith('00000000000000000000ffff') ? digits.slice(24) : digits;
}

/** The addresses of a CIDR block. */
export function blockOf(cidr: string): AddressSpan {
  const parts = cidr.split('/');
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  if (parts.length !== 2) throw unplaced("Malformed CIDR, one '/' required");
  const [address, mask] = parts as [string, string];
  const bits = INTEGER.test(mask) ? Number(mask) : Number.NaN;
  if (Number.isNaN(bits) || Math.abs(bits) > 2_147_483_647) throw unplaced('Malformed CIDR, mask bits must be an integer');
  if (bits < 0) throw unplaced('Malformed CIDR, mask bits must not be negative');
  const digits = addressDigits(address);
  if (digits === undefined) throw unplaced(`${V4.test(address) || V6.test(address) ? 'Invalid' : 'Nonstandard'} IP address: ${address}`);
  if (digits.length === 8 && bits > 31) throw unplaced('IPv4 mask bits must be < 32');
  if (bits > 127) throw unplaced('IPv6 mask bits must be < 128');
  return { lowest: withHostBits(digits, bits, '0'), highest: withHostBits(digits, bits, 'f') };
}

/** An address whose bits after the first few are all zero, or all one. */
function withHostBits(digits: string, bits: number, fill: '0' | 'f'): string {
  const whole = Math.floor(bits / 4);
  const host = 0xf >> (bits % 4);
  const digit = Number.parseInt(digits[whole]!, 16);
  const mixed = fill === 'f' ? digit | host : digit & ~host;
  return digits.slice(0, whole) + mixed.toString(16) + fill.repeat(digits.length - whole - 1);
}

/** CIDR blocks are read after the JSON, so their flaws have no place in it. */
function unplaced(reason: string): PatternFlaw {
  return new PatternFlaw(reason, false);
}
