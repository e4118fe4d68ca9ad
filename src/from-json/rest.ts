import { isPlainObject, setOwn } from '../internal/plain-object.js';

/** Stands for "nothing to lay over", since `undefined` removes a key. */
const NOTHING: unique symbol = Symbol('nothing');
/** Stands for what a base doesn't have at all. */
const MISSING: unique symbol = Symbol('missing');

/**
 * The raw overrides which turn each of the bases into the event; `undefined` when all of them are equal to it already.
 *
 * @param event any JSON value
 * @param bases JSON values that nobody changes
 */
export function restOf(event: unknown, bases: readonly unknown[]): unknown {
  const rest = over(event, bases);
  return rest === NOTHING ? undefined : rest;
}

function over(wanted: unknown, bases: readonly unknown[]): unknown {
  if (Array.isArray(wanted)) return overList(wanted, bases);
  if (isPlainObject(wanted)) return overObject(wanted, bases);
  return bases.every((base) => Object.is(base, wanted)) ? NOTHING : wanted;
}

function overList(wanted: readonly unknown[], bases: readonly unknown[]): unknown {
  const lists = bases.map((base) => (Array.isArray(base) ? (base as unknown[]) : undefined));
  const elements = wanted.map((element, index) =>
    over(
      element,
      lists.map((list) => (list !== undefined && index < list.length ? list[index] : MISSING)),
    ),
  );
  if (lists.every((list) => list?.length === wanted.length) && elements.every((element) => element === NOTHING)) return NOTHING;
  return elements.map((element) => (element === NOTHING ? undefined : element));
}

function overObject(wanted: Record<string, unknown>, bases: readonly unknown[]): unknown {
  const objects = bases.map((base) => (isPlainObject(base) ? base : undefined));
  const rest: Record<string, unknown> = {};
  for (const key of Object.keys(wanted)) {
    const member = over(
      wanted[key],
      objects.map((object) => (object !== undefined && Object.hasOwn(object, key) ? object[key] : MISSING)),
    );
    if (member !== NOTHING) setOwn(rest, key, member);
  }
  for (const object of objects) {
    for (const key of Object.keys(object ?? {})) if (!Object.hasOwn(wanted, key)) setOwn(rest, key, undefined);
  }
  return Object.keys(rest).length === 0 && !objects.includes(undefined) ? NOTHING : rest;
}
