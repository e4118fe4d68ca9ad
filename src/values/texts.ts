import { aMapOf, aString } from '../internal/checks.js';
import type { OptionCheck } from '../internal/options.js';
import { setOwn } from '../internal/plain-object.js';

/** Texts by name, such as the attributes of a session; `undefined` counts as not given. */
export interface NamedTexts {
  readonly [name: string]: string | undefined;
}

/** Accepts `NamedTexts`. */
export const namedTexts: OptionCheck = { ...aMapOf(aString), expected: 'an object in which each value is a string' };

/** A copy of texts by name, without those that are not given. */
export function copyOfNamedTexts(texts: NamedTexts | undefined): Record<string, string> {
  const copy: Record<string, string> = {};
  if (texts === undefined) return copy;
  for (const name of Object.keys(texts)) {
    const text = texts[name];
    if (text !== undefined) setOwn(copy, name, text);
  }
  return copy;
}
