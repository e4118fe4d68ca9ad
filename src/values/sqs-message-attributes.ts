import type { SQSMessageAttribute, SQSMessageAttributes } from 'aws-lambda';
import { failure } from '../internal/errors.js';
import { isPlainObject, setOwn } from '../internal/plain-object.js';
import {
  binaryAttribute,
  checkAttributeName,
  isDataType,
  plainAttribute,
  refusedAttribute,
  textAttribute,
  type MessageAttribute,
  type MessageAttributeRules,
} from './message-attributes.js';
import { hasForbidden } from './sqs-body.js';

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

const RULES: MessageAttributeRules = {
  service: 'SQS',
  typeName: 'dataType',
  bytesName: 'binaryValue',
  misfitOf: (text) => (hasForbidden(text) ? 'SQS takes only characters that XML 1.0 has; let it be Binary.' : undefined),
};

/** The attributes of a message as Lambda delivers them. */
export function messageAttributesOf(doing: string, inits: SQSMessageAttributesInit): SQSMessageAttributes {
  const attributes: SQSMessageAttributes = {};
  const names = Object.keys(inits).filter((name) => inits[name] !== undefined);
  if (names.length > MOST) {
    throw failure(doing, `option "messageAttributes" has ${names.length} attributes`, 'An SQS message has at most 10.');
  }
  for (const name of names) {
    checkAttributeName(doing, name);
    setOwn(attributes, name, delivered(attributeOf(doing, name, inits[name])));
  }
  return attributes;
}

function delivered({ dataType, value }: MessageAttribute): SQSMessageAttribute {
  const lists = { stringListValues: [] as never[], binaryListValues: [] as never[], dataType };
  return dataType.startsWith('Binary') ? { binaryValue: value, ...lists } : { stringValue: value, ...lists };
}

function attributeOf(doing: string, name: string, init: unknown): MessageAttribute {
  const plain = plainAttribute(doing, name, init, RULES);
  if (plain !== undefined) return plain;
  if (isPlainObject(init)) return typedAttribute(doing, name, init);
  throw refusedAttribute(
    doing,
    name,
    init,
    'Pass a string, a number, a Uint8Array, or { dataType, stringValue } or { dataType, binaryValue }.',
  );
}

function typedAttribute(doing: string, name: string, init: Record<string, unknown>): MessageAttribute {
  const { dataType, stringValue, binaryValue, ...unknown } = init;
  const wayOut = 'Pass { dataType, stringValue } for String and Number, { dataType, binaryValue } for Binary.';
  if (!isDataType(dataType)) {
    throw refusedAttribute(
      doing,
      name,
      init,
      'Let dataType be String, Number or Binary, with a custom label such as "Number.int" if you like.',
    );
  }
  if (Object.keys(unknown).length > 0) throw refusedAttribute(doing, name, init, wayOut);
  if (dataType.startsWith('Binary')) {
    if (stringValue !== undefined) throw refusedAttribute(doing, name, init, wayOut);
    return binaryAttribute(doing, name, binaryValue, dataType, RULES);
  }
  if (typeof stringValue !== 'string' || binaryValue !== undefined) throw refusedAttribute(doing, name, init, wayOut);
  return textAttribute(doing, name, stringValue, dataType, RULES);
}
