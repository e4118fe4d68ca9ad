import { Buffer } from 'node:buffer';
import type { SQSMessageAttribute, SQSMessageAttributes } from 'aws-lambda';
import { failure } from '../../internal/errors.js';
import { isPlainObject, setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { hasForbidden } from './body.js';

/** A message attribute as plain value, or with its data type, such as `{ dataType: 'Number.int', stringValue: '7' }`. */
export type SQSMessageAttributeInit =
  | string
  | number
  | bigint
  | Uint8Array
  | { dataType: string; stringValue: string; binaryValue?: undefined }
  | { dataType: string; binaryValue: Uint8Array | string; stringValue?: undefined };

/** Message attributes by name. */
export type SQSMessageAttributesInit = Readonly<Record<string, SQSMessageAttributeInit | undefined>>;

const MOST = 10;
const NAME = /^(?!(aws|amazon)\.)(?!\.)(?!.*\.\.)(?!.*\.$)[\w.-]{1,256}$/i;
const DATA_TYPE = /^(String|Number|Binary)(\.[\x20-\x7e]+)?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The attributes of a message as Lambda delivers them. */
export function messageAttributesOf(doing: string, inits: SQSMessageAttributesInit): SQSMessageAttributes {
  const attributes: SQSMessageAttributes = {};
  const names = Object.keys(inits).filter((name) => inits[name] !== undefined);
  if (names.length > MOST) {
    throw failure(doing, `option "messageAttributes" has ${names.length} attributes`, 'An SQS message has at most 10.');
  }
  for (const name of names) {
    if (!NAME.test(name)) {
      throw failure(
        doing,
        `message attribute name ${show(name)} is not allowed`,
        'Use 1 to 256 letters, digits, "_", "-" and single dots inside, not starting with "AWS." or "Amazon.".',
      );
    }
    setOwn(attributes, name, attributeOf(doing, name, inits[name]));
  }
  return attributes;
}

function attributeOf(doing: string, name: string, init: unknown): SQSMessageAttribute {
  switch (typeof init) {
    case 'string':
      return stringAttribute(doing, name, init, 'String');
    case 'number':
      return stringAttribute(doing, name, String(init === 0 ? 0 : init), 'Number');
    case 'bigint':
      return stringAttribute(doing, name, String(init), 'Number');
    default:
      if (ArrayBuffer.isView(init)) return binaryAttribute(doing, name, init, 'Binary');
      if (isPlainObject(init)) return typedAttribute(doing, name, init);
      throw refused(doing, name, init, 'Pass a string, a number, a Uint8Array, or { dataType, stringValue } or { dataType, binaryValue }.');
  }
}

function typedAttribute(doing: string, name: string, init: Record<string, unknown>): SQSMessageAttribute {
  const { dataType, stringValue, binaryValue, ...unknown } = init;
  const wayOut = 'Pass { dataType, stringValue } for String and Number, { dataType, binaryValue } for Binary.';
  if (typeof dataType !== 'string' || !DATA_TYPE.test(dataType) || dataType.length > 256) {
    throw refused(doing, name, init, 'Let dataType be String, Number or Binary, with a custom label such as "Number.int" if you like.');
  }
  if (Object.keys(unknown).length > 0) throw refused(doing, name, init, wayOut);
  if (dataType.startsWith('Binary')) {
    if (stringValue !== undefined) throw refused(doing, name, init, wayOut);
    return binaryAttribute(doing, name, binaryValue, dataType);
  }
  if (typeof stringValue !== 'string' || binaryValue !== undefined) throw refused(doing, name, init, wayOut);
  return stringAttribute(doing, name, stringValue, dataType);
}

function stringAttribute(doing: string, name: string, stringValue: string, dataType: string): SQSMessageAttribute {
  if (stringValue === '') throw refused(doing, name, stringValue, 'SQS takes no empty value; leave the attribute out.');
  if (hasForbidden(stringValue)) throw refused(doing, name, stringValue, 'SQS takes only characters that XML 1.0 has; let it be Binary.');
  if (dataType.startsWith('Number') && !NUMBER.test(stringValue)) {
    throw refused(doing, name, stringValue, 'Pass a finite number, or let dataType be String.');
  }
  return { stringValue, stringListValues: [], binaryListValues: [], dataType };
}

function binaryAttribute(doing: string, name: string, value: unknown, dataType: string): SQSMessageAttribute {
  const binaryValue = base64Of(value);
  if (binaryValue === undefined) throw refused(doing, name, value, 'Let binaryValue be a Uint8Array, or a base64 string.');
  if (binaryValue === '') throw refused(doing, name, value, 'SQS takes no empty value; leave the attribute out.');
  return { binaryValue, stringListValues: [], binaryListValues: [], dataType };
}

function base64Of(value: unknown): string | undefined {
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  return typeof value === 'string' && BASE64.test(value) ? value : undefined;
}

function refused(doing: string, name: string, value: unknown, wayOut: string): Error {
  return failure(doing, `message attribute "${name}" is ${show(value)}`, wayOut);
}
