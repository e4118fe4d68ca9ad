import { bytesOf } from './binary.js';

/** Bytes as Java's JSON libraries write them: numbers from -128 to 127. A text is taken as UTF-8. */
export function javaBytes(data: string | Uint8Array): number[] {
  const bytes = typeof data === 'string' ? Buffer.from(data) : bytesOf(data)!;
  const numbers: number[] = [];
  for (const byte of bytes) numbers.push(byte > 127 ? byte - 256 : byte);
  return numbers;
}
