import type { AttributeValue } from 'aws-lambda';
import { failure } from '../internal/errors.js';
import { isPlainObject, setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { utf8Length } from '../internal/utf8-length.js';
import { isNumberValue, plainDecimal, sizeOfNumber } from './attribute-number.js';

/** An item in DynamoDB's own form: each attribute with its type. */
export type AttributeMap = Record<string, AttributeValue>;

/** What marshalling is about, and how many bytes DynamoDB counts for it so far. */
interface Tally {
  readonly doing: string;
  bytes: number;
}

const DEEPEST = 32;
const CONTAINER = 3;

/** An item with DynamoDB's types, and the bytes that DynamoDB counts for it. */
export function marshalled(doing: string, item: object): { attributes: AttributeMap; bytes: number } {
  const tally: Tally = { doing, bytes: 0 };
  return { attributes: attributesOf(tally, item, '', 0), bytes: tally.bytes };
}

/**
 * An item with DynamoDB's types, as stream records carry it: strings, numbers, bigints, booleans, null, bytes, sets, arrays and nested
 * objects; `undefined` is left out.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 * @param item a plain object or a Map
 * @throws for what DynamoDB can't hold: dates, class instances, empty sets, numbers beyond 2^53 that aren't bigints, NaN
 * @example
 * expect(marshall({ id: 'a', total: 12.5, tags: new Set(['x']) })).toEqual({ id: { S: 'a' }, total: { N: '12.5' }, tags: { SS: ['x'] } });
 */
export function marshall(item: object): AttributeMap {
  return marshalled('marshall an item', item).attributes;
}

function attributesOf(tally: Tally, item: unknown, path: string, depth: number): AttributeMap {
  const attributes: AttributeMap = {};
  if (isPlainObject(item)) for (const name of Object.keys(item)) add(tally, attributes, name, item[name], path, depth);
  else if (item instanceof Map) for (const [name, value] of item) add(tally, attributes, name, value, path, depth);
  else throw refused(tally, path, item, 'Pass a plain object; spread the instance of a class into one.');
  return attributes;
}

function add(tally: Tally, attributes: AttributeMap, name: unknown, value: unknown, path: string, depth: number): void {
  if (value === undefined) return;
  if (typeof name !== 'string' || name === '') throw refused(tally, path, name, 'Name each attribute with a string that is not empty.');
  tally.bytes += utf8Length(name);
  setOwn(attributes, name, attributeValue(tally, value, path === '' ? name : `${path}.${name}`, depth));
}

function attributeValue(tally: Tally, value: unknown, path: string, depth: number): AttributeValue {
  switch (typeof value) {
    case 'string':
      tally.bytes += utf8Length(value);
      return { S: value };
    case 'number':
    case 'bigint': {
      const text = numberText(tally, value, path);
      tally.bytes += sizeOfNumber(text);
      return { N: text };
    }
    case 'boolean':
      tally.bytes += 1;
      return { BOOL: value };
    case 'object':
      return value === null ? nullValue(tally) : objectValue(tally, value, path, depth + 1);
    default:
      throw refused(tally, path, value, 'Leave it out, or use null.');
  }
}

function nullValue(tally: Tally): AttributeValue {
  tally.bytes += 1;
  return { NULL: true };
}

function objectValue(tally: Tally, value: object, path: string, depth: number): AttributeValue {
  if (depth > DEEPEST) throw refused(tally, path, value, 'DynamoDB nests at most 32 levels.');
  if (Array.isArray(value)) return { L: listOf(tally, value, path, depth) };
  if (isBinary(value)) return { B: base64Of(tally, value) };
  if (value instanceof Set) return setValue(tally, value, path);
  if (isNumberValue(value)) {
    const text = numberText(tally, value, path);
    tally.bytes += sizeOfNumber(text);
    return { N: text };
  }
  if (value instanceof Date) throw refused(tally, path, value, 'DynamoDB has no dates; use toISOString() or epoch seconds.');
  tally.bytes += CONTAINER;
  const attributes = attributesOf(tally, value, path, depth);
  tally.bytes += Object.keys(attributes).length;
  return { M: attributes };
}

function listOf(tally: Tally, list: readonly unknown[], path: string, depth: number): AttributeValue[] {
  const values: AttributeValue[] = [];
  list.forEach((element, index) => {
    if (element !== undefined) values.push(attributeValue(tally, element, `${path}[${index}]`, depth));
  });
  tally.bytes += CONTAINER + values.length;
  return values;
}

function numberText(tally: Tally, value: unknown, path: string): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refused(tally, path, value, 'DynamoDB has finite numbers only; use null or leave it out.');
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      throw refused(tally, path, value, 'Beyond 2^53 a number is not exact; use a bigint, or numberValue(text) for decimals.');
    }
    const text = String(value === 0 ? 0 : value);
    return text.includes('e') ? plainDecimal(tally.doing, text) : text;
  }
  return plainDecimal(tally.doing, typeof value === 'bigint' ? String(value) : (value as { value: string }).value);
}

function setValue(tally: Tally, set: ReadonlySet<unknown>, path: string): AttributeValue {
  const members = [...set].filter((member) => member !== undefined);
  const [first] = members;
  if (first === undefined) throw refused(tally, path, [], 'DynamoDB has no empty sets; leave the attribute out.');
  const kind = kindOfMember(first);
  if (kind === undefined || members.some((member) => kindOfMember(member) !== kind)) {
    throw refused(tally, path, members, 'A set holds strings only, numbers only, or bytes only; use an array for others.');
  }
  const texts = members.map((member) => memberText(tally, kind, member, path));
  if (new Set(texts).size < texts.length) throw refused(tally, path, texts, 'The members of a set differ.');
  if (kind === 'SS') return { SS: texts };
  return kind === 'NS' ? { NS: texts } : { BS: texts };
}

function kindOfMember(member: unknown): 'SS' | 'NS' | 'BS' | undefined {
  if (typeof member === 'string') return 'SS';
  if (typeof member === 'number' || typeof member === 'bigint') return 'NS';
  if (typeof member !== 'object' || member === null) return undefined;
  if (isBinary(member)) return 'BS';
  return isNumberValue(member) ? 'NS' : undefined;
}

function memberText(tally: Tally, kind: 'SS' | 'NS' | 'BS', member: unknown, path: string): string {
  if (kind === 'BS') return base64Of(tally, member as Binary);
  const text = kind === 'SS' ? (member as string) : numberText(tally, member, path);
  tally.bytes += kind === 'SS' ? utf8Length(text) : sizeOfNumber(text);
  return text;
}

type Binary = ArrayBufferView | ArrayBuffer;

function isBinary(value: object): value is Binary {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

function base64Of(tally: Tally, binary: Binary): string {
  tally.bytes += binary.byteLength;
  const bytes = ArrayBuffer.isView(binary) ? Buffer.from(binary.buffer, binary.byteOffset, binary.byteLength) : Buffer.from(binary);
  return bytes.toString('base64');
}

function refused(tally: Tally, path: string, value: unknown, wayOut: string): Error {
  return failure(tally.doing, path === '' ? `the item is ${show(value)}` : `attribute "${path}" is ${show(value)}`, wayOut);
}
