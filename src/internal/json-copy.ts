import { isPlainObject } from './plain-object.js';

/** Stands for a value that only a real journey through JSON copies rightly. */
const NOT_PLAIN: unique symbol = Symbol('not plain');

const DEEPEST = 100;

/**
 * A copy of plain data, equal to `JSON.parse(JSON.stringify(value))` and several times as fast; `undefined` for anything that JSON would
 * change, leave out or refuse.
 */
export function copyOfPlainData(value: unknown): unknown {
  try {
    const copy = copyOf(value, 0);
    return copy === NOT_PLAIN ? undefined : copy;
  } catch {
    return undefined;
  }
}

function copyOf(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value + 0 : NOT_PLAIN;
    case 'object':
      if (value === null) return null;
      if (depth > DEEPEST || (value as { toJSON?: unknown }).toJSON !== undefined) return NOT_PLAIN;
      return Array.isArray(value) ? copyOfList(value, depth) : isPlainObject(value) ? copyOfObject(value, depth) : NOT_PLAIN;
    default:
      return NOT_PLAIN;
  }
}

function copyOfList(list: readonly unknown[], depth: number): unknown {
  const copy: unknown[] = [];
  for (let index = 0; index < list.length; index++) {
    const element = copyOf(list[index], depth + 1);
    if (element === NOT_PLAIN) return NOT_PLAIN;
    copy.push(element);
  }
  return copy;
}

function copyOfObject(object: Record<string, unknown>, depth: number): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const member = key === '__proto__' ? NOT_PLAIN : copyOf(object[key], depth + 1);
    if (member === NOT_PLAIN) return NOT_PLAIN;
    copy[key] = member;
  }
  return copy;
}
