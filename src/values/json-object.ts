import { aPlainObject } from '../internal/checks.js';
import { badOption } from '../internal/errors.js';
import { throughJSON } from '../internal/json.js';
import type { OptionCheck } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';

/** Accepts an object that JSON can hold. */
export const aJSONObject: OptionCheck = { expected: 'an object that JSON can hold', accepts: aPlainObject.accepts };

/** A copy of an object that was given, as it arrives after travelling as JSON. */
export function objectThroughJSON(doing: string, option: string, given: object): Record<string, unknown> {
  const copy: unknown = throughJSON(doing, `option "${option}"`, given);
  if (!isPlainObject(copy)) throw badOption(doing, option, given, aJSONObject.expected);
  return copy;
}
