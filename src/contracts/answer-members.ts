import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';

/** What is wrong with a member of an answer that may be absent, and otherwise is one of some texts. */
export function* memberOf(where: string, value: unknown, values: readonly string[]): Generator<string> {
  if (value === undefined || value === null || (values as readonly unknown[]).includes(value)) return;
  yield `${where} is ${show(value)}, not one of ${values.map(show).join(', ')}`;
}

/** What is wrong with a member of an answer that may be absent, and otherwise holds texts by name. */
export function* namedTextsProblems(where: string, value: unknown): Generator<string> {
  if (value === undefined || value === null) return;
  if (!isPlainObject(value)) {
    yield `${where} is ${show(value)}, not an object`;
    return;
  }
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== 'string') yield `${where} has ${show(text)} for ${show(name)}, not a string`;
  }
}
