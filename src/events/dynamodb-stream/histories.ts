import { marshalled } from '../../values/attribute-value.js';
import type { DynamoDBEventName, DynamoDBRecordInit } from '../../values/dynamodb-init.js';
import { sameItem } from '../../values/dynamodb-same-item.js';

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
 * @param free the image that may be another than drawn, where both are equal and nothing but a MODIFY may come out
 */
export function historyOf(
  doing: string,
  drafts: readonly Draft[],
  names: readonly string[],
  possible: readonly DynamoDBEventName[],
  free: 'newImage' | 'oldImage',
): DynamoDBRecordInit[] {
  const table = new Map<string, Item | typeof GONE>();
  let last: Item | undefined;
  return drafts.map((draft) => {
    const key = draft.again && last !== undefined ? last : pick(draft.image, names);
    last = key;
    const identity = identityOf(doing, key);
    const init = nextChange(doing, draft, key, table.get(identity), possible, free);
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
  free: 'newImage' | 'oldImage',
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
  if (possible.includes('INSERT')) return { newImage };
  if (possible.includes('REMOVE')) return { oldImage };
  if (free === 'newImage') return { newImage: changed(newImage), oldImage };
  return { newImage, oldImage: equal(doing, key, newImage) ? changed(key) : key };
}

/** An item with one attribute more. */
function changed(item: Item): Item {
  let name = 'revision';
  while (Object.hasOwn(item, name)) name += '_';
  return { ...item, [name]: 1 };
}
