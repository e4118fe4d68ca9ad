import type { SNSMessageAttribute, SNSMessageAttributes } from 'aws-lambda';
import { toJSONText } from '../../internal/json.js';
import { isPlainObject, setOwn } from '../../internal/plain-object.js';
import {
  binaryAttribute,
  checkAttributeName,
  isDataType,
  plainAttribute,
  refusedAttribute,
  textAttribute,
  type MessageAttribute,
  type MessageAttributeRules,
} from '../../values/message-attributes.js';

/** A message attribute as plain value, an array as a `String.Array`, or with its type, such as `{ Type: 'Number', Value: '7' }`. */
export type SNSMessageAttributeInit =
  | string
  | number
  | bigint
  | Uint8Array
  | readonly (string | number | boolean | null)[]
  | { Type: string; Value: string | Uint8Array };

/** Message attributes by name. */
export type SNSMessageAttributesInit = Readonly<Record<string, SNSMessageAttributeInit | undefined>>;

const RULES: MessageAttributeRules = {
  service: 'SNS',
  typeName: 'Type',
  bytesName: 'Value',
  misfitOf: (text) => (text.isWellFormed() ? undefined : 'SNS takes well-formed UTF-8; let it be Binary.'),
};

/** The attributes of a message as Lambda delivers them. */
export function messageAttributesOf(doing: string, inits: SNSMessageAttributesInit): SNSMessageAttributes {
  const attributes: SNSMessageAttributes = {};
  for (const name of Object.keys(inits)) {
    const init = inits[name];
    if (init === undefined) continue;
    checkAttributeName(doing, name);
    setOwn(attributes, name, delivered(attributeOf(doing, name, init)));
  }
  return attributes;
}

function delivered({ dataType, value }: MessageAttribute): SNSMessageAttribute {
  return { Type: dataType, Value: value };
}

function attributeOf(doing: string, name: string, init: unknown): MessageAttribute {
  const plain = plainAttribute(doing, name, init, RULES);
  if (plain !== undefined) return plain;
  if (Array.isArray(init) && init.every(isListed)) return { dataType: 'String.Array', value: toJSONText(doing, name, init) };
  if (isPlainObject(init)) return typedAttribute(doing, name, init);
  throw refusedAttribute(doing, name, init, 'Pass a string, a number, a Uint8Array, an array of scalars, or { Type, Value }.');
}

function isListed(element: unknown): boolean {
  return element === null || typeof element === 'string' || typeof element === 'boolean' || Number.isFinite(element);
}

function typedAttribute(doing: string, name: string, init: Record<string, unknown>): MessageAttribute {
  const { Type: dataType, Value: value, ...unknown } = init;
  if (!isDataType(dataType) || Object.keys(unknown).length > 0) {
    throw refusedAttribute(doing, name, init, 'Pass { Type, Value }, the type being String, String.Array, Number or Binary.');
  }
  if (dataType.startsWith('Binary')) return binaryAttribute(doing, name, value, dataType, RULES);
  if (typeof value !== 'string') throw refusedAttribute(doing, name, init, 'Let Value be a string, or Type Binary.');
  return textAttribute(doing, name, value, dataType, RULES);
}
