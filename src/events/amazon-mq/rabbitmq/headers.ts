import { failure } from '../../../internal/errors.js';
import { isDate } from '../../../internal/is-date.js';
import { isPlainObject, setOwn } from '../../../internal/plain-object.js';
import { show } from '../../../internal/show.js';
import { bytesOf } from '../../../values/binary.js';
import { javaBytes } from '../../../values/java-bytes.js';
import { javaLocaleDate } from './locale-date.js';
import type { RabbitMQHeaderValue } from './types.js';

/** A header as a publisher sets it: AMQP has texts, numbers, booleans, times, bytes, lists and tables. */
export type RabbitMQHeaderInit =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly RabbitMQHeaderInit[]
  | { readonly [name: string]: RabbitMQHeaderInit };

const DEEPEST = 20;

function headerOf(doing: string, name: string, value: unknown, depth: number): RabbitMQHeaderValue {
  if (typeof value === 'string') return { bytes: javaBytes(value) };
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (typeof value === 'boolean' || value === null) return value;
  if (isDate(value) && !Number.isNaN(value.getTime())) return javaLocaleDate(value.getTime());
  if (depth < DEEPEST) {
    if (bytesOf(value) !== undefined) return javaBytes(value as Uint8Array);
    if (Array.isArray(value)) return Array.from(value, (element: unknown) => headerOf(doing, name, element, depth + 1));
    if (isPlainObject(value)) return tableOf(doing, value, depth + 1, name);
  }
  throw failure(
    doing,
    `option "headers" has ${show(value)} in "${name}"`,
    'Pass strings, numbers, booleans, null, dates, bytes, and arrays and objects of these.',
  );
}

function tableOf(
  doing: string,
  given: Readonly<Record<string, unknown>>,
  depth: number,
  inside?: string,
): { [name: string]: RabbitMQHeaderValue } {
  const table: { [name: string]: RabbitMQHeaderValue } = {};
  for (const name of Object.keys(given)) {
    if (given[name] !== undefined) setOwn(table, name, headerOf(doing, inside ?? name, given[name], depth));
  }
  return table;
}

/** Headers as Lambda shows them. */
export function headersOf(doing: string, given: Readonly<Record<string, unknown>>): { [name: string]: RabbitMQHeaderValue } {
  return tableOf(doing, given, 0);
}
