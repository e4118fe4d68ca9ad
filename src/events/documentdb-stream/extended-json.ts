import { failure } from '../../internal/errors.js';
import { isDate } from '../../internal/is-date.js';
import { isPlainObject, setOwn } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';
import { bytesOf } from '../../values/binary.js';
import type { ExtendedJSONDocument } from './types.js';

/** Documents nest up to this depth. */
const DEEPEST = 100;
const LAST_INSTANT_IN_ISO = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const LONGS = { smallest: -(2n ** 63n), greatest: 2n ** 63n - 1n };
/** Quotes, colon and comma of a member. */
const PUNCTUATION = 6;

/** An instance of a class of MongoDB's `bson` package, of any copy of it. */
interface BsonValue {
  readonly _bsontype?: unknown;
  toHexString?(): string;
  toString(): string;
  valueOf(): unknown;
  readonly buffer?: Uint8Array;
  readonly position?: number;
  readonly sub_type?: number;
}

/** Writes plain documents as MongoDB's extended JSON, and counts about how many characters that takes. */
export class ExtendedJSONWriter {
  characters = 0;
  readonly #doing: string;

  constructor(doing: string) {
    this.#doing = doing;
  }

  document(option: string, given: object): ExtendedJSONDocument {
    return this.#members(option, given as Record<string, unknown>, '', 0);
  }

  #members(option: string, given: Readonly<Record<string, unknown>>, path: string, depth: number): ExtendedJSONDocument {
    const document: ExtendedJSONDocument = {};
    for (const name of Object.keys(given)) {
      const value = given[name];
      if (value === undefined) continue;
      this.characters += name.length + PUNCTUATION;
      setOwn(document, name, this.#value(option, value, path === '' ? name : `${path}.${name}`, depth));
    }
    return document;
  }

  #value(option: string, value: unknown, path: string, depth: number): unknown {
    switch (typeof value) {
      case 'string':
        this.characters += value.length;
        return value;
      case 'boolean':
        return value;
      case 'number':
        return numberOf(value);
      case 'bigint':
        if (value < LONGS.smallest || value > LONGS.greatest) break;
        return { $numberLong: String(value) };
      case 'object':
        if (value === null) return null;
        if (depth < DEEPEST) return this.#object(option, value, path, depth);
    }
    throw this.#refusal(option, value, path);
  }

  #object(option: string, value: object, path: string, depth: number): unknown {
    if (Array.isArray(value)) {
      return Array.from(value, (element: unknown, index) =>
        element === undefined ? null : this.#value(option, element, `${path}.${index}`, depth + 1),
      );
    }
    if (isDate(value) && !Number.isNaN(value.getTime())) return dateOf(value);
    const bytes = bytesOf(value);
    if (bytes !== undefined) return this.#binary(bytes, 0);
    if ((value as BsonValue)._bsontype !== undefined) {
      const written = this.#bson(value as BsonValue);
      if (written !== undefined) return written;
    } else if (isPlainObject(value)) return this.#members(option, value, path, depth + 1);
    throw this.#refusal(option, value, path);
  }

  #bson(value: BsonValue): unknown {
    switch (value._bsontype) {
      case 'ObjectId':
      case 'ObjectID':
        return { $oid: value.toHexString!() };
      case 'Decimal128':
        return { $numberDecimal: value.toString() };
      case 'Long':
        return { $numberLong: value.toString() };
      case 'Int32':
      case 'Double':
        return numberOf(Number(value.valueOf()));
      case 'Binary':
        return this.#binary(value.buffer!.subarray(0, value.position), value.sub_type ?? 0);
    }
    return undefined;
  }

  #binary(bytes: Uint8Array, subType: number): unknown {
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    this.characters += base64.length;
    return { $binary: { base64, subType: subType.toString(16).padStart(2, '0') } };
  }

  #refusal(option: string, value: unknown, path: string): Error {
    return failure(
      this.#doing,
      `option "${option}" has ${show(value)} in ${show(path)}`,
      'Pass what DocumentDB holds: strings, numbers, bigints of 64 bits, booleans, null, dates, bytes, ObjectIds or { $oid }, arrays and objects.',
    );
  }
}

function numberOf(value: number): unknown {
  if (Number.isFinite(value)) return Object.is(value, -0) ? { $numberDouble: '-0.0' } : value;
  return { $numberDouble: String(value) };
}

function dateOf(date: Date): unknown {
  const time = date.getTime();
  return { $date: time >= 0 && time <= LAST_INSTANT_IN_ISO ? date.toISOString() : { $numberLong: String(time) } };
}
