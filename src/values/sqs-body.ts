import type { SQSMessageAttributes } from 'aws-lambda';
import { failure } from '../internal/errors.js';
import { sizeOfAttribute } from './message-attributes.js';

const LARGEST_MESSAGE = 1024 * 1024;
const BYTES_PER_UNIT = 3;
const NOT_ALLOWED = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Refuses a body that SQS refuses.
 *
 * @throws when it is empty, larger than 1 MiB, or has characters that XML doesn't have
 */
export function checkBody(doing: string, body: string): void {
  if (body === '') throw failure(doing, 'option "body" is empty', 'SQS takes messages of at least one character.');
  const forbidden = NOT_ALLOWED.exec(body);
  if (forbidden !== null) {
    const character = `U+${forbidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    throw failure(
      doing,
      `option "body" has the character ${character}`,
      'SQS takes only characters that XML 1.0 has; send others as base64.',
    );
  }
  if (body.length * BYTES_PER_UNIT > LARGEST_MESSAGE && Buffer.byteLength(body) > LARGEST_MESSAGE) {
    throw failure(doing, `option "body" has ${Buffer.byteLength(body)} bytes`, 'SQS takes messages of up to 1,048,576 bytes.');
  }
}

/**
 * Refuses a message that SQS refuses for its attributes.
 *
 * @throws when body and attributes together are larger than 1 MiB
 */
export function checkMessageSize(doing: string, body: string, attributes: SQSMessageAttributes): void {
  let size = Buffer.byteLength(body);
  for (const name of Object.keys(attributes)) {
    const { dataType, stringValue, binaryValue } = attributes[name]!;
    size += sizeOfAttribute(name, dataType, stringValue ?? binaryValue ?? '');
  }
  if (size > LARGEST_MESSAGE) {
    throw failure(
      doing,
      `body and message attributes have ${size} bytes`,
      'SQS takes messages of up to 1,048,576 bytes, attributes included.',
    );
  }
}

/** True for a text with a character that SQS refuses. */
export function hasForbidden(text: string): boolean {
  return NOT_ALLOWED.test(text);
}

/** A text with a dot for each character that SQS refuses. */
export function allowedText(text: string): string {
  return text.replaceAll(new RegExp(NOT_ALLOWED, 'gu'), '·');
}
