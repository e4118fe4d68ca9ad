import { failure } from './errors.js';
import { isPlainObject, setOwn } from './plain-object.js';
import { show } from './show.js';

/** Every part of a value optional, at any depth; `undefined` stands for a key to remove. Arrays take partial elements. */
export type DeepPartial<Value> = Value extends (...args: never[]) => unknown
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly (DeepPartial<Element> | undefined)[]
    : Value extends object
      ? { [Key in keyof Value]?: DeepPartial<Value[Key]> | null | undefined }
      : Value;

/**
 * Lays raw overrides over an event that nobody else holds, and gives it back. Objects merge; in arrays each element is laid over the
 * one at its place (`undefined` leaves that one as it is) and the result is as long as the override; anything else replaces;
 * `undefined` in an object removes the key. The overrides are copied, never shared.
 */
export function withOverrides<Event extends object>(
  doing: string,
  event: Event,
  overrides: DeepPartial<NoInfer<Event>> | undefined,
): Event {
  if (overrides === undefined) return event;
  const isList = Array.isArray(event);
  if (isList ? !Array.isArray(overrides) : !isPlainObject(overrides)) {
    const expected = isList ? 'a list, an object for each record' : 'an object';
    throw failure(doing, `its overrides are ${show(overrides)}`, `Pass a part of the raw event, as ${expected}.`);
  }
  return laidOver(event, overrides) as Event;
}

function laidOver(base: unknown, over: unknown): unknown {
  if (Array.isArray(over)) return over.map((element, index) => overElement(Array.isArray(base) ? base[index] : undefined, element));
  if (!isPlainObject(over)) return over;
  const target = isPlainObject(base) ? base : {};
  for (const key of Object.keys(over)) {
    const value = over[key];
    if (value === undefined) delete target[key];
    else setOwn(target, key, laidOver(Object.hasOwn(target, key) ? target[key] : undefined, value));
  }
  return target;
}

function overElement(base: unknown, over: unknown): unknown {
  return over === undefined ? base : laidOver(base, over);
}
