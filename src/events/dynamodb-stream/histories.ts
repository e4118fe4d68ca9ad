import { marshalled } from '../../values/attribute-value.js';
import type { DynamoDBEventName, DynamoDBRecordInit } from './init.js';
import { sameItem } from './same-item.js';

/** A drawn change, before it is known what happened to the item earlier in its batch. */
export interface Draft {
  /** The item after the change, or the one removed. */
  readonly image: Readonly<Record<string, unknown>>;
  /** What it looked like before, but for its key. */
  readonly earlier: Readonly<Record<string, unknown>>;
  readonly eventName: DynamoDBEventName;
  /** Whether it is another change of the item that the record before is about. */
  readonly again: boolean;
  readonly timeToLive: boolean;
}

type Item = Readonly<Record<string, unknown>>;

const GONE = Symbol('gone');

function pick(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}

function equal(doing: string, one: Item, other: Item): boolean {
  return sameItem(marshalled(doing, one).attributes, marshalled(doing, other).attributes);
}

function identityOf(doing: string, key: Item): string {
  return JSON.stringify(marshalled(doing, key).attributes);
}

/**
 * Changes in an order that a table can see: what was inserted is modified or removed next, from the image it had, and what was removed can
 * only be inserted.
 *
 * @param possible the kinds of change that may come out
 */
export function historyOf(
  doing: string,
  drafts: readonly Draft[],
  names: readonly string[],
  possible: readonly DynamoDBEventName[],
): DynamoDBRecordInit[] {
  const table = new Map<string, Item | typeof GONE>();
  let last: Item | undefined;
  return drafts.map((draft) => {
    const key = draft.again && last !== undefined ? last : pick(draft.image, names);
    last = key;
    const identity = identityOf(doing, key);
    const init = nextChange(doing, draft, key, table.get(identity), possible);
    table.set(identity, (init.newImage as Item | undefined) ?? GONE);
    return init.newImage === undefined && draft.timeToLive ? { ...init, timeToLive: true } : init;
  });
}

function nextChange(
  doing: string,
  { image, earlier, eventName }: Draft,
  key: Item,
  known: Item | typeof GONE | undefined,
  possible: readonly DynamoDBEventName[],
): DynamoDBRecordInit {
  const newImage = { ...image, ...key };
  const oldImage = { ...earlier, ...key };
  if (known === GONE && possible.includes('INSERT')) return { newImage };
  if (known !== undefined && known !== GONE) {
    if (eventName !== 'REMOVE' && possible.includes('MODIFY') && !equal(doing, known, newImage)) return { newImage, oldImage: known };
    if (possible.includes('REMOVE')) return { oldImage: known };
  }
  if (eventName === 'REMOVE') return { oldImage };
  if (eventName === 'INSERT') return { newImage };
  if (!equal(doing, oldImage, newImage)) return { newImage, oldImage };
  return possible.includes('INSERT') ? { newImage } : { newImage, oldImage: key };
}
