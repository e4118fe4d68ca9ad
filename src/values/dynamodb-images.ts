import { failure } from '../internal/errors.js';
import { setOwn } from '../internal/plain-object.js';
import { marshalled, type AttributeMap } from './attribute-value.js';
import type { DynamoDBRecordInit } from './dynamodb-init.js';
import { copyOfKey, keyOf, sizeOfKeyAttribute, type Key, type KeySchema } from './dynamodb-keys.js';

/** An item with DynamoDB's types, and its size. */
export interface Image {
  readonly attributes: AttributeMap;
  bytes: number;
}

/** The two sides of a change and the key that they share. */
export interface Images {
  readonly key: Key;
  readonly before: Image | undefined;
  readonly after: Image | undefined;
}

const LARGEST_ITEM = 400 * 1024;

/** An item as an image. */
export function itemImage(doing: string, option: string, item: object): Image {
  const image = marshalled(doing, item);
  if (image.bytes <= LARGEST_ITEM) return image;
  throw failure(doing, `option "${option}" has ${image.bytes} bytes`, 'An item has at most 409,600 bytes, attribute names included.');
}

/** The image of an item of which only the key is known. */
export function bareImage(key: Key): Image {
  return { attributes: copyOfKey(key.keys), bytes: key.bytes };
}

/** The images that an init gives, with the key that they share; nothing if it tells of no item. */
export function givenImages(doing: string, { keys, newImage, oldImage }: DynamoDBRecordInit, schema: KeySchema): Images | undefined {
  const given = keys === undefined || Array.isArray(keys) ? undefined : keyOf(doing, schema, 'keys', marshalled(doing, keys).attributes);
  const after = newImage === undefined ? undefined : itemImage(doing, 'newImage', newImage);
  const before = oldImage === undefined ? undefined : itemImage(doing, 'oldImage', oldImage);
  if (given !== undefined) {
    if (after !== undefined) complete(after, given);
    if (before !== undefined) complete(before, given);
  }
  const key = given ?? keyOfEither(doing, schema, before, after);
  if (key === undefined) return undefined;
  if (given !== undefined && after !== undefined) checkKey(doing, 'newImage', after, key);
  if (before !== undefined && (given !== undefined || after !== undefined)) checkKey(doing, 'oldImage', before, key);
  if (before !== undefined || after !== undefined) return { key, before, after };
  return { key, before: bareImage(key), after: bareImage(key) };
}

function keyOfEither(doing: string, schema: KeySchema, before: Image | undefined, after: Image | undefined): Key | undefined {
  if (after !== undefined) return keyOf(doing, schema, 'newImage', after.attributes);
  return before === undefined ? undefined : keyOf(doing, schema, 'oldImage', before.attributes);
}

/** Gives an image the key attributes that it doesn't repeat. */
function complete(image: Image, { keys }: Key): void {
  for (const name of Object.keys(keys)) {
    if (Object.hasOwn(image.attributes, name)) continue;
    setOwn(image.attributes, name, { ...keys[name]! });
    image.bytes += sizeOfKeyAttribute(name, keys[name]!);
  }
}

function checkKey(doing: string, option: string, { attributes }: Image, { keys }: Key): void {
  for (const name of Object.keys(keys)) {
    const [known, value] = [keys[name]!, Object.hasOwn(attributes, name) ? attributes[name] : undefined];
    if (value === undefined) throw failure(doing, `option "${option}" has no key attribute "${name}"`, 'Give every item its whole key.');
    if (value.S === known.S && value.N === known.N && value.B === known.B) continue;
    throw failure(
      doing,
      `option "${option}" has another "${name}" in its key`,
      'A key never changes; make it a REMOVE of one item and an INSERT of the other.',
    );
  }
}
