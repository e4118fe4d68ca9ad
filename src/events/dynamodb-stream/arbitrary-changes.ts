import * as fc from 'fast-check';
import { isArbitrary, toArbitrary, type Constraints } from '../../generate/constraints.js';
import { anyAttributes, anyItemWith, anyKeyText, anyTables, type AnyTable } from './arbitrary-items.js';
import { historyOf, type Draft } from './histories.js';
import type { DynamoDBEventName, DynamoDBRecordInit } from '../../values/dynamodb-init.js';
import { usualKeyOf } from '../../values/dynamodb-keys.js';

type Asked = Constraints<DynamoDBRecordInit>;
type Item = Readonly<Record<string, unknown>>;
/** Makes a list of as many drafts as the event has records. */
type Several = <Value>(one: fc.Arbitrary<Value>) => fc.Arbitrary<Value[]>;

/** The kinds of change that fit what was asked for. */
function possibleKinds({ newImage, oldImage, timeToLive }: Asked): readonly DynamoDBEventName[] {
  if (timeToLive === true) return ['REMOVE'];
  if (newImage === undefined && oldImage === undefined) return ['INSERT', 'MODIFY', 'REMOVE'];
  if (oldImage === undefined) return ['INSERT', 'MODIFY'];
  if (newImage === undefined) return ['REMOVE', 'MODIFY'];
  return isArbitrary(newImage) && isArbitrary(oldImage) ? ['INSERT', 'MODIFY', 'REMOVE'] : ['MODIFY'];
}

function anyKind(asked: Asked): fc.Arbitrary<DynamoDBEventName> {
  if (asked.eventName === undefined) return fc.constantFrom(...possibleKinds(asked));
  return toArbitrary(asked.eventName).map((eventName) => eventName ?? 'INSERT');
}

function plainItem(item: object): Item {
  return item instanceof Map ? (Object.fromEntries(item) as Item) : (item as Item);
}

interface Drawn {
  readonly draft: Draft;
  readonly keys: object | undefined;
}

function anyDrawn(asked: Asked, item: fc.Arbitrary<object>): fc.Arbitrary<Drawn> {
  const newItem = asked.newImage === undefined ? undefined : toArbitrary(asked.newImage).map((image) => image ?? {});
  const oldItem = asked.oldImage === undefined ? undefined : toArbitrary(asked.oldImage).map((image) => image ?? {});
  return fc
    .record(
      {
        image: newItem ?? oldItem ?? item,
        earlier: oldItem ?? newItem ?? item,
        eventName: anyKind(asked),
        again: fc.boolean(),
        timeToLive: asked.timeToLive === undefined ? fc.boolean() : toArbitrary(asked.timeToLive).map((value) => value === true),
        keys: asked.keys === undefined ? fc.constant(undefined) : toArbitrary(asked.keys),
      },
      { noNullPrototype: true },
    )
    .map(({ keys, image, earlier, ...rest }) => ({ keys, draft: { ...rest, image: plainItem(image), earlier: plainItem(earlier) } }));
}

/** The records that drafts become, with the key attributes that are asked for or that the first item seems to have. */
function changesOf(doing: string, asked: Asked, drawn: readonly Drawn[]): DynamoDBRecordInit[] {
  const { keys, draft } = drawn[0]!;
  const names = keys === undefined ? usualKeyOf(draft.image) : Array.isArray(keys) ? (keys as string[]) : Object.keys(keys);
  const drafts = drawn.map((one) => (one.keys === undefined || Array.isArray(one.keys) ? one.draft : withKey(one.draft, one.keys as Item)));
  const whole = names?.every((name) => drafts.every(({ image }) => image[name] !== undefined));
  if (names === undefined || whole !== true)
    return drafts.map(({ image }) => ({ newImage: image, ...(names !== undefined && { keys: names }) }));
  const possible = asked.eventName === undefined ? possibleKinds(asked) : [];
  const free = asked.oldImage !== undefined && asked.newImage === undefined ? 'newImage' : 'oldImage';
  return historyOf(doing, drafts, names, possible, free).map((init) => ({ ...init, keys: names }));
}

function withKey(draft: Draft, key: Item): Draft {
  return { ...draft, image: { ...draft.image, ...key } };
}

/** Changes of items that the user described, by image or by key. */
function askedChanges(doing: string, asked: Asked, several: Several): fc.Arbitrary<DynamoDBRecordInit[]> {
  const { keys } = asked;
  const named = Array.isArray(keys) ? (keys as string[]) : undefined;
  const item = named === undefined ? anyAttributes() : anyItemWith(Object.fromEntries(named.map((name) => [name, anyKeyText()])));
  return several(anyDrawn(asked, item)).map((drawn) => changesOf(doing, asked, drawn));
}

function changesIn(doing: string, { keys, item }: AnyTable, asked: Asked, several: Several): fc.Arbitrary<DynamoDBRecordInit[]> {
  return several(anyDrawn({ ...asked, keys: [...keys] }, item)).map((drawn) => changesOf(doing, asked, drawn));
}

/** Changes of default items, which differ in their kind alone. */
function plainChanges(asked: Asked, several: Several): fc.Arbitrary<DynamoDBRecordInit[]> {
  const kind = asked.eventName === undefined && asked.timeToLive === undefined ? fc.option(anyKind(asked), { nil: undefined }) : undefined;
  const asIs = {
    ...(asked.eventName !== undefined && { eventName: toArbitrary(asked.eventName) }),
    ...(asked.timeToLive !== undefined && { timeToLive: toArbitrary(asked.timeToLive) }),
  };
  const one = fc.record({ ...(kind !== undefined && { eventName: kind }), ...asIs }, { noNullPrototype: true });
  return several(one) as fc.Arbitrary<DynamoDBRecordInit[]>;
}

/**
 * Changes of the items of one table, in an order in which a shard can tell them.
 *
 * @param asked the user's constraints
 * @param several makes a list of as many drafts as the event has records
 */
export function anyChanges(doing: string, asked: Asked, several: Several): fc.Arbitrary<DynamoDBRecordInit[]> {
  if (asked.newImage !== undefined || asked.oldImage !== undefined || asked.keys !== undefined) return askedChanges(doing, asked, several);
  const tables = anyTables().map((table) => changesIn(doing, table, asked, several));
  return fc.oneof({ withCrossShrink: true }, plainChanges(asked, several), ...tables);
}
