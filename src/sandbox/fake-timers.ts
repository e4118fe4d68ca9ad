import { genuine } from './genuine.js';
import { isStandIn, replaced } from './replaced.js';
import { isSpy } from './spies.js';

/** Whose time an invocation that starts now would find. */
export type TimeInForce =
  /** Node's own. */
  | 'real'
  /** A user's fake timers, with or without a fake `Date`. */
  | 'fake'
  /** A user's fake `Date` over node's own timers. */
  | 'fake date';

function isFake(current: object, original: unknown): boolean {
  return current !== original || isSpy(current) || (current as { clock?: unknown }).clock !== undefined;
}

/** Finds out whether the user has fake timers installed: Vitest's, Jest's (both kinds), sinon's or those of `node:test`. */
export function timeInForce(): TimeInForce {
  const { setTimeout, Date } = globalThis;
  if (isFake(isStandIn(setTimeout) ? replaced.setTimeout : setTimeout, genuine.setTimeout)) return 'fake';
  return isFake(isStandIn(Date) ? replaced.Date : Date, genuine.Date) ? 'fake date' : 'real';
}

/** Epoch milliseconds on the clock that a user’s test goes by: a fake one where there is one. */
export function timeOfTest(): number {
  const { Date } = globalThis;
  return (isStandIn(Date) ? replaced.Date : Date).now();
}
