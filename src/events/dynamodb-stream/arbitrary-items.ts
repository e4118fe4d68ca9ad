import * as fc from 'fast-check';
import { anyText } from '../../generate/values.js';
import { numberValue } from '../../values/attribute-number.js';

/** What a generator knows of a table: its key attributes, and items that have them. */
export interface AnyTable {
  readonly keys: readonly string[];
  readonly item: fc.Arbitrary<object>;
}

const SMALLEST = 1e-130;

/** Numbers of every kind that DynamoDB holds: beyond 2^53, negative, with up to 38 digits, tiny. */
function anyNumber(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.integer(),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((number) => (Math.abs(number) < SMALLEST ? 0 : number)),
    fc.bigInt({ min: 2n ** 53n, max: 10n ** 37n }),
    fc.bigInt({ min: -(10n ** 37n), max: -(2n ** 53n) }),
    fc.constantFrom('0.1234567890123456789', '99999999999999999999.99', '1e-7', '-0.5').map(numberValue),
  );
}

function anySet(): fc.Arbitrary<unknown> {
  const some = { minLength: 1, maxLength: 4 };
  return fc.oneof(
    fc.uniqueArray(anyText(), some).map((members) => new Set(members)),
    fc.uniqueArray(fc.oneof(fc.integer(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 100n })), some).map((members) => new Set(members)),
    fc.uniqueArray(fc.nat(255), some).map((members) => new Set(members.map((byte) => Uint8Array.of(byte, 0)))),
  );
}

function anyLeaf(): fc.Arbitrary<unknown> {
  return fc.oneof(anyText(), fc.constant(''), anyNumber(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 16 }), anySet());
}

function anyAttributeName(): fc.Arbitrary<string> {
  return fc.oneof(fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/), fc.constantFrom('a.b', 'größe', 'with space', '#name', 'S', 'length'));
}

function anyAttribute(): fc.Arbitrary<unknown> {
  const leaf = anyLeaf();
  const map = fc.dictionary(anyAttributeName(), leaf, { maxKeys: 3, noNullPrototype: true });
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }) },
    { weight: 1, arbitrary: map },
    { weight: 1, arbitrary: fc.array(map, { maxLength: 2 }) },
  );
}

/** Attributes beside a key. */
export function anyAttributes(): fc.Arbitrary<object> {
  return fc.dictionary(anyAttributeName(), anyAttribute(), { maxKeys: 5, noNullPrototype: true });
}

/** Items of a table whose key attributes are known by name. */
export function anyItemWith(keys: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  return fc.tuple(fc.record({ ...keys }, { noNullPrototype: true }), anyAttributes()).map(([key, rest]) => ({ ...rest, ...key }));
}

/** A key attribute of which nothing but the name is known. */
export function anyKeyText(): fc.Arbitrary<string> {
  return anyText({ minLength: 1 });
}

/** Tables with keys of one and of two attributes, of all types. */
export function anyTables(): readonly AnyTable[] {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 16 });
  return [
    { keys: ['id'], item: anyItemWith({ id: fc.uuid() }) },
    { keys: ['pk', 'sk'], item: anyItemWith({ pk: fc.constantFrom('ORDER#1', 'ORDER#2', 'ÄÖÜ', ' '), sk: anyKeyText() }) },
    { keys: ['customerId', 'at'], item: anyItemWith({ customerId: fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }), at: fc.integer() }) },
    { keys: ['hash'], item: anyItemWith({ hash: bytes }) },
  ];
}
