import { types } from 'node:util';
import { toJSONText } from '../internal/json.js';

/** The bytes of a Buffer, a typed array, a DataView or an ArrayBuffer of any realm; `undefined` for anything else. */
export function bytesOf(value: unknown): Buffer | undefined {
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return types.isAnyArrayBuffer(value) ? Buffer.from(value) : undefined;
}

const LONGEST_READ_HERE = 256;

function isShortAscii(text: string): boolean {
  const { length } = text;
  if (length > LONGEST_READ_HERE) return false;
  for (let index = 0; index < length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** Base64 of a text in UTF-8. Short ASCII texts, which most are, need no buffer. */
export function base64OfText(text: string): string {
  return isShortAscii(text) ? btoa(text) : Buffer.from(text).toString('base64');
}

/** Base64 of data as a producer gives it: a text in UTF-8, bytes as they are, anything else as JSON. */
export function base64OfData(doing: string, option: string, data: unknown): string {
  if (typeof data === 'string') return base64OfText(data);
  return bytesOf(data)?.toString('base64') ?? base64OfText(toJSONText(doing, option, data));
}
