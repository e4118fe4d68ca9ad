import { badOption, failure } from './errors.js';
import { copyOfPlainData } from './json-copy.js';
import { isPlainObject } from './plain-object.js';
import { show } from './show.js';

/**
 * The text that JSON makes of a value, for what travels as JSON on the wire.
 *
 * @throws a house error for what JSON can't hold: a BigInt, a cycle, a `toJSON` that throws
 */
export function toJSONText(doing: string, option: string, value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    throw failure(doing, `${option} can’t be written as JSON (${reasonOf(error)})`, 'Pass only what JSON can hold.', { cause: error });
  }
  if (text === undefined) throw failure(doing, `${option} is ${show(value)}, which JSON leaves out`, 'Pass only what JSON can hold.');
  return text;
}

/** The first line of what was thrown, whatever that was. */
function reasonOf(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? thrown.message : thrown).split('\n', 1)[0]!;
  } catch {
    return show(thrown);
  }
}

/** A copy of a value as it arrives after travelling as JSON. */
export function throughJSON<Value>(doing: string, option: string, value: Value): Value {
  return (copyOfPlainData(value) ?? JSON.parse(toJSONText(doing, option, value))) as Value;
}

/** A copy of an object as it arrives after travelling as JSON; refused if JSON makes something else of it. */
export function objectThroughJSON(doing: string, option: string, value: object): Record<string, unknown> {
  const copy: unknown = throughJSON(doing, `option "${option}"`, value);
  if (!isPlainObject(copy)) throw badOption(doing, option, value, 'a plain object');
  return copy;
}
