import { Buffer } from 'node:buffer';
import { types } from 'node:util';
import { toJSONText } from '../internal/json.js';

/** The bytes of a Buffer, a typed array, a DataView or an ArrayBuffer of any realm; `undefined` for anything else. */
export function bytesOf(value: unknown): Buffer | undefined {
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return types.isAnyArrayBuffer(value) ? Buffer.from(value) : undefined;
}

/** Base64 of data as a producer gives it: a text in UTF-8, bytes as they are, anything else as JSON. */
export function base64OfData(doing: string, option: string, data: unknown): string {
  if (typeof data === 'string') return Buffer.from(data).toString('base64');
  return (bytesOf(data) ?? Buffer.from(toJSONText(doing, option, data))).toString('base64');
}
