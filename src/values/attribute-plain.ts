import type { AttributeValue } from 'aws-lambda';
import { failure } from '../internal/errors.js';
import { setOwn } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import { numberValue, type NumberValue } from './attribute-number.js';
import type { AttributeMap } from './attribute-value.js';

/** An attribute as a plain JavaScript value. */
export type PlainAttribute =
  | string
  | number
  | bigint
  | NumberValue
  | boolean
  | null
  | Uint8Array
  | PlainAttribute[]
  | Set<string>
  | Set<number | bigint | NumberValue>
  | Set<Uint8Array>
  | { [name: string]: PlainAttribute };

/**
 * A plain item from one with DynamoDB's types, such as `record.dynamodb.NewImage`. A number that JavaScript can't hold exactly becomes a
 * bigint, or a `NumberValue` if it has a fraction.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 * @param attributes an image or the keys of a stream record; of one that is not there comes `undefined`
 * @throws for a value that has none of DynamoDB's types
 * @example
 * const event = createDynamoDBStreamEvent({ newImage: { id: 'a', total: 12.5 } });
 * expect(unmarshall(event.Records[0].dynamodb?.NewImage)).toEqual({ id: 'a', total: 12.5 });
 * expect(unmarshall(event.Records[0].dynamodb?.OldImage)).toBeUndefined();
 */
export function unmarshall(attributes: AttributeMap): Record<string, PlainAttribute>;
export function unmarshall(attributes: AttributeMap | undefined): Record<string, PlainAttribute> | undefined;
export function unmarshall(attributes: AttributeMap | undefined): Record<string, PlainAttribute> | undefined {
  return attributes === undefined ? undefined : plainItem(attributes);
}

function plainItem(attributes: AttributeMap): Record<string, PlainAttribute> {
  const item: Record<string, PlainAttribute> = {};
  for (const [name, value] of Object.entries(attributes)) setOwn(item, name, plain(value));
  return item;
}

function plain(value: AttributeValue): PlainAttribute {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return plainNumber(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  if (value.B !== undefined) return bytesOf(value.B);
  if (value.L !== undefined) return value.L.map(plain);
  if (value.M !== undefined) return plainItem(value.M);
  if (value.SS !== undefined) return new Set(value.SS);
  if (value.NS !== undefined) return new Set(value.NS.map(plainNumber));
  if (value.BS !== undefined) return new Set(value.BS.map(bytesOf));
  throw failure(
    'unmarshall an item',
    `${show(value)} is no attribute value`,
    'Pass attributes with DynamoDB’s types, such as { id: { S: "a" } }.',
  );
}

function plainNumber(text: string): number | bigint | NumberValue {
  const exact = numberValue(text);
  const number = Number(text);
  const holds = Math.abs(number) <= Number.MAX_SAFE_INTEGER && numberValue(String(number)).value === exact.value;
  if (holds) return number;
  return exact.value.includes('.') ? exact : BigInt(exact.value);
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
