import type { AttributeValue } from 'aws-lambda';
import { failure } from '../internal/errors.js';
import { setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { utf8Length } from '../internal/utf8-length.js';
import { sizeOfNumber } from './attribute-number.js';
import type { AttributeMap } from './attribute-value.js';
import type { DynamoDBRecordInit } from './dynamodb-init.js';

/** The key attributes of a table, partition key first, and the type that each has, once a record has shown it. */
export interface KeySchema {
  readonly names: readonly string[];
  readonly types: Map<string, string>;
}

const USUAL_KEYS: readonly (readonly string[])[] = [['pk', 'sk'], ['PK', 'SK'], ['pk'], ['PK'], ['id'], ['Id'], ['ID']];

/** The names of the key attributes that an item seems to have. */
export function usualKeyOf(item: object): readonly string[] | undefined {
  const has = item instanceof Map ? (name: string) => item.has(name) : (name: string) => Object.hasOwn(item, name);
  return USUAL_KEYS.find((names) => names.every(has));
}

/** The key attributes of the table, from what the inits of a batch say of them; without a word, the key of the default item. */
export function keySchemaOf(doing: string, inits: readonly DynamoDBRecordInit[]): KeySchema {
  let names: readonly string[] | undefined;
  let image: object | undefined;
  for (const { keys, newImage, oldImage } of inits) {
    image ??= newImage ?? oldImage;
    if (keys === undefined) continue;
    const given = Array.isArray(keys) ? (keys as string[]) : Object.keys(keys);
    if (names !== undefined && !sameNames(names, given)) {
      throw failure(
        doing,
        `its records disagree about "keys": ${show(names)} and ${show(given)}`,
        'All records of one event are of one table.',
      );
    }
    names ??= given;
  }
  if (names === undefined && image !== undefined) names = usualKeyOf(image);
  if (names === undefined && image !== undefined) {
    throw failure(
      doing,
      `nothing says which attributes of ${show(Object.keys(image))} are the key`,
      'Pass their names, such as { keys: ["customerId", "orderId"] }.',
    );
  }
  names ??= ['Id'];
  if (names.length === 0 || names.length > 2)
    throw failure(doing, `option "keys" is ${show(names)}`, 'A table has one or two key attributes.');
  return { names, types: new Map() };
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name) => others.includes(name));
}

const LARGEST = [2048, 1024] as const;

function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return utf8Length(value.S);
  return value.N === undefined ? Buffer.byteLength(value.B!, 'base64') : sizeOfNumber(value.N);
}

function typeOf(value: AttributeValue): 'S' | 'N' | 'B' | undefined {
  if (value.S !== undefined) return 'S';
  if (value.N !== undefined) return 'N';
  return value.B === undefined ? undefined : 'B';
}

/** A key, and the bytes that DynamoDB counts for it. */
export interface Key {
  readonly keys: AttributeMap;
  readonly bytes: number;
}

/** Bytes that DynamoDB counts for a key attribute. */
export function sizeOfKeyAttribute(name: string, value: AttributeValue): number {
  return utf8Length(name) + sizeOf(value);
}

/** The key of an item, as a copy. */
export function keyOf(doing: string, schema: KeySchema, option: string, item: AttributeMap): Key {
  const keys: AttributeMap = {};
  let bytes = 0;
  for (let index = 0; index < schema.names.length; index++) {
    const name = schema.names[index]!;
    const value = Object.hasOwn(item, name) ? item[name]! : undefined;
    if (value === undefined) throw failure(doing, `option "${option}" has no key attribute "${name}"`, 'Give every item its whole key.');
    const type = typeOf(value);
    if (type === undefined) throw failure(doing, `key attribute "${name}" is ${show(value)}`, 'Keys are strings, numbers or bytes.');
    const size = sizeOf(value);
    if (size === 0 || size > LARGEST[index]!) {
      throw failure(doing, `key attribute "${name}" has ${size} bytes`, 'A partition key has 1 to 2,048 bytes, a sort key 1 to 1,024.');
    }
    const known = schema.types.get(name);
    if (known === undefined) schema.types.set(name, type);
    else if (known !== type) {
      throw failure(
        doing,
        `key attribute "${name}" is of type ${known} here and ${type} there`,
        'A key attribute has one type in all items.',
      );
    }
    setOwn(keys, name, copyOf(value));
    bytes += utf8Length(name) + size;
  }
  return { keys, bytes };
}

function copyOf(value: AttributeValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S };
  return value.N === undefined ? { B: value.B! } : { N: value.N };
}

/** A copy of a key. */
export function copyOfKey(keys: AttributeMap): AttributeMap {
  const copy: AttributeMap = {};
  for (const name of Object.keys(keys)) setOwn(copy, name, copyOf(keys[name]!));
  return copy;
}
