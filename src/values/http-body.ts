import { Buffer, isUtf8 } from 'node:buffer';
import { failure } from '../internal/errors.js';
import { toJSONText } from '../internal/json.js';
import type { OptionCheck } from '../internal/options.js';
import { show } from '../internal/show.js';

/** A request's body as a person has it: text, bytes, or a value to be written as JSON. */
export type HttpBody = string | Uint8Array | object | null;

/** A request's body as an event carries it. */
export interface EncodedBody {
  /** `undefined` for a request without body, and for an empty one: services don't tell them apart. */
  readonly text: string | undefined;
  readonly isBase64Encoded: boolean;
  /** What a client such as fetch would call it: JSON for objects, plain text for strings, and otherwise bytes. */
  readonly contentType: string | undefined;
}

const PLAIN_TEXT = 'text/plain;charset=UTF-8';
const BYTES = 'application/octet-stream';
const ABSENT: EncodedBody = { text: undefined, isBase64Encoded: false, contentType: undefined };

/** Accepts an `HttpBody`. */
export const aBody: OptionCheck = {
  expected: 'a string, an object to be written as JSON, a Uint8Array, or null',
  accepts: (value) => typeof value === 'string' || typeof value === 'object',
};

/** True for text that is canonical base64. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && Buffer.from(text, 'base64').toString('base64') === text;
}

/**
 * Writes a body as events carry it.
 *
 * @param isBase64Encoded what the caller asked for: `true` makes JSON base64 and takes a string as base64 that is ready
 * @throws for bytes that shall not be base64, and a string that shall be but isn't
 */
export function encodeBody(doing: string, body: HttpBody | undefined, isBase64Encoded: boolean | undefined): EncodedBody {
  if (body === undefined || body === null) return ABSENT;
  if (typeof body === 'string') return encodeText(doing, body, isBase64Encoded === true);
  if (ArrayBuffer.isView(body)) {
    if (isBase64Encoded === false) {
      throw failure(doing, 'its body is binary, but isBase64Encoded is false', 'Leave isBase64Encoded out, or pass the body as a string.');
    }
    if (body.byteLength === 0) return ABSENT;
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    return {
      text: bytes.toString('base64'),
      isBase64Encoded: true,
      contentType: BYTES,
    };
  }
  const json = toJSONText(doing, 'option "body"', body);
  return {
    text: isBase64Encoded === true ? Buffer.from(json).toString('base64') : json,
    isBase64Encoded: isBase64Encoded === true,
    contentType: 'application/json',
  };
}

function encodeText(doing: string, body: string, isBase64Encoded: boolean, option = 'isBase64Encoded'): EncodedBody {
  if (body === '') return ABSENT;
  if (!isBase64Encoded) return { text: body, isBase64Encoded, contentType: PLAIN_TEXT };
  if (!isBase64(body)) {
    throw failure(
      doing,
      `${option} is true, but the body ${show(body)} isn’t base64`,
      'Pass base64, or the bytes themselves as a Uint8Array.',
    );
  }
  return { text: body, isBase64Encoded, contentType: BYTES };
}

/** A body as an HTTP API or a function URL hands it over: its media type decides whether it is text or base64. */
export interface TypedBody extends EncodedBody {
  /** Length of the body on the wire, in bytes. */
  readonly byteLength: number;
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/javascript', 'application/xml']);

/** True for media types whose bodies are handed over as text. */
export function isTextType(contentType: string): boolean {
  const semicolon = contentType.indexOf(';');
  const type = (semicolon === -1 ? contentType : contentType.slice(0, semicolon)).trim().toLowerCase();
  return type.startsWith('text/') || TEXT_TYPES.has(type);
}

/**
 * Writes a body as HTTP APIs do: `text/*`, JSON, JavaScript and XML as text, everything else as base64, form posts among it.
 *
 * @param isBase64Encoded what the caller asked for: `true` makes text base64 too, and takes a string as base64 that is ready
 * @param contentType the header's value, if the client sent one
 * @param option what `isBase64Encoded` is called in error messages
 * @throws for a body that shall not be base64 though its type says so, and a string that shall be but isn't
 */
export function encodeTypedBody(
  doing: string,
  body: HttpBody | undefined,
  isBase64Encoded: boolean | undefined,
  contentType: string | undefined,
  option = 'isBase64Encoded',
): TypedBody {
  if (body === undefined || body === null || body === '' || (ArrayBuffer.isView(body) && body.byteLength === 0)) {
    return { text: undefined, isBase64Encoded: isBase64Encoded === true, contentType: undefined, byteLength: 0 };
  }
  if (typeof body === 'string' && isBase64Encoded === true) {
    return { ...encodeText(doing, body, true, option), byteLength: Buffer.byteLength(body, 'base64') };
  }
  const isBinary = ArrayBuffer.isView(body);
  const usual = isBinary ? BYTES : typeof body === 'string' ? PLAIN_TEXT : 'application/json';
  const content = isBinary
    ? Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    : typeof body === 'string'
      ? body
      : toJSONText(doing, 'option "body"', body);
  const isText = (contentType === undefined ? !isBinary : isTextType(contentType)) && (typeof content === 'string' || isUtf8(content));
  if (isBase64Encoded === false && !isText) {
    throw failure(
      doing,
      `${option} is false, but a body of type ${show(contentType ?? usual)} is handed over as base64`,
      `Leave ${option} out; to build an impossible event put it into the second argument.`,
    );
  }
  const asBase64 = isBase64Encoded === true || !isText;
  return {
    text: asBase64 ? Buffer.from(content as string).toString('base64') : String(content),
    isBase64Encoded: asBase64,
    contentType: usual,
    byteLength: Buffer.byteLength(content),
  };
}
