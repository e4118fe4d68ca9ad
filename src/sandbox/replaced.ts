import { sharedState } from '../internal/shared-state.js';
import type { TimerFunctions } from './timer-functions.js';

/** What stood in the realm's global object where ours stand while an invocation runs: node's own functions, or a user's fakes. */
export interface Replaced extends TimerFunctions {
  Date: DateConstructor;
}

export const replaced: Replaced = sharedState('replaced/1', () => {
  const { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate, Date } = globalThis;
  return { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate, Date };
});

const ours = sharedState('stand-ins/1', () => new WeakSet<object>());

/** Remembers that a function is one of ours, not a user's fake. */
export function standsIn<Fn extends object>(fn: Fn): Fn {
  ours.add(fn);
  return fn;
}

export function isStandIn(fn: object): boolean {
  return ours.has(fn);
}
