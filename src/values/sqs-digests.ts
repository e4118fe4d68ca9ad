import type { SQSMessageAttributes } from 'aws-lambda';
import { md5 } from './md5.js';
import { checkBody } from './sqs-body.js';

let lastBody: string | undefined;
let lastDigest = '';

/**
 * The `md5OfBody` of a message.
 *
 * @throws for a body that SQS refuses: empty, larger than 1 MiB, or with characters that XML doesn't have
 */
export function md5OfBody(doing: string, body: string): string {
  if (body === lastBody) return lastDigest;
  checkBody(doing, body);
  lastDigest = md5(body);
  lastBody = body;
  return lastDigest;
}

const STRING_VALUE = Buffer.of(1);
const BINARY_VALUE = Buffer.of(2);

function withLength(bytes: Buffer): readonly Buffer[] {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}

/**
 * The `md5OfMessageAttributes` of a message: over names in order, each with its type and value.
 *
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation
 */
export function md5OfMessageAttributes(attributes: SQSMessageAttributes): string {
  const parts: Buffer[] = [];
  for (const name of Object.keys(attributes).toSorted()) {
    const { dataType, stringValue, binaryValue } = attributes[name]!;
    parts.push(...withLength(Buffer.from(name)), ...withLength(Buffer.from(dataType)));
    if (stringValue === undefined) parts.push(BINARY_VALUE, ...withLength(Buffer.from(binaryValue!, 'base64')));
    else parts.push(STRING_VALUE, ...withLength(Buffer.from(stringValue)));
  }
  return md5(Buffer.concat(parts));
}
