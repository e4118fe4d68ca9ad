import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { bytesOf } from './binary.js';

/** A message attribute of SQS or SNS: its type, and its value as text, in base64 for bytes. */
export interface MessageAttribute {
  readonly dataType: string;
  readonly value: string;
}

/** What a service asks of message attributes. */
export interface MessageAttributeRules {
  /** The service's name, for error messages. */
  readonly service: string;
  /** What the service calls an attribute's type, and its value if that is bytes. */
  readonly typeName: string;
  readonly bytesName: string;
  /** What a text must be like, for error messages, when it isn't; `undefined` for a text that the service takes. */
  misfitOf(text: string): string | undefined;
}

const NAME = /^(?!(aws|amazon)\.)(?!\.)(?!.*\.\.)(?!.*\.$)[\w.-]{1,256}$/i;
const DATA_TYPE = /^(String|Number|Binary)(\.[\x20-\x7e]+)?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const LONGEST_DATA_TYPE = 256;

/** Refuses a name that no message attribute can have. */
export function checkAttributeName(doing: string, name: string): void {
  if (NAME.test(name)) return;
  throw failure(
    doing,
    `message attribute name ${show(name)} is not allowed`,
    'Use 1 to 256 letters, digits, "_", "-" and single dots inside, not starting with "AWS." or "Amazon.".',
  );
}

/** True for `String`, `Number` and `Binary`, each with a custom label if it likes. */
export function isDataType(dataType: unknown): dataType is string {
  return typeof dataType === 'string' && dataType.length <= LONGEST_DATA_TYPE && DATA_TYPE.test(dataType);
}

/** The attribute that a plain string, number, bigint or bytes stand for; `undefined` for anything else. */
export function plainAttribute(doing: string, name: string, init: unknown, rules: MessageAttributeRules): MessageAttribute | undefined {
  switch (typeof init) {
    case 'string':
      return textAttribute(doing, name, init, 'String', rules);
    case 'number':
      return textAttribute(doing, name, String(init === 0 ? 0 : init), 'Number', rules);
    case 'bigint':
      return textAttribute(doing, name, String(init), 'Number', rules);
    default:
      return bytesOf(init) === undefined ? undefined : binaryAttribute(doing, name, init, 'Binary', rules);
  }
}

/** An attribute of a text or a number. */
export function textAttribute(
  doing: string,
  name: string,
  value: string,
  dataType: string,
  { service, typeName, misfitOf }: MessageAttributeRules,
): MessageAttribute {
  if (value === '') throw refusedAttribute(doing, name, value, `${service} takes no empty value; leave the attribute out.`);
  const misfit = misfitOf(value);
  if (misfit !== undefined) throw refusedAttribute(doing, name, value, misfit);
  if (dataType.startsWith('Number') && !NUMBER.test(value)) {
    throw refusedAttribute(doing, name, value, `Pass a finite number, or let ${typeName} be String.`);
  }
  return { dataType, value };
}

/** An attribute of bytes, which may be given in base64. */
export function binaryAttribute(
  doing: string,
  name: string,
  given: unknown,
  dataType: string,
  { service, bytesName }: MessageAttributeRules,
): MessageAttribute {
  const value = bytesOf(given)?.toString('base64') ?? (typeof given === 'string' && BASE64.test(given) ? given : undefined);
  if (value === undefined) throw refusedAttribute(doing, name, given, `Let ${bytesName} be a Uint8Array, or a base64 string.`);
  if (value === '') throw refusedAttribute(doing, name, given, `${service} takes no empty value; leave the attribute out.`);
  return { dataType, value };
}

/** The house error for an attribute that can't be used. */
export function refusedAttribute(doing: string, name: string, value: unknown, wayOut: string): Error {
  return failure(doing, `message attribute "${name}" is ${show(value)}`, wayOut);
}

/** Bytes that count towards the size of a message. */
export function sizeOfAttribute(name: string, dataType: string, value: string): number {
  const size = dataType.startsWith('Binary') ? Buffer.byteLength(value, 'base64') : Buffer.byteLength(value);
  return Buffer.byteLength(name) + dataType.length + size;
}
