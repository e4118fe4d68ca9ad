import { isPlainObject } from '../internal/plain-object.js';

/** Options of one init by name. */
export type Init = Record<string, unknown>;

/** The init with another value at the end of a path. */
export function withMember(init: Init, [name, ...deeper]: readonly string[], value: unknown): Init {
  return { ...init, [name!]: deeper.length === 0 ? value : withMember((init[name!] ?? {}) as Init, deeper, value) };
}

/** The init without what stands at the end of a path. */
export function withoutMember(init: Init, [name, ...deeper]: readonly string[]): Init {
  const { [name!]: member, ...rest } = init;
  return deeper.length === 0 ? rest : { ...init, [name!]: withoutMember(member as Init, deeper) };
}

/** Names of what raw overrides remove. */
export function* removedIn(overrides: unknown): Generator<string> {
  if (!isPlainObject(overrides)) return;
  for (const [name, value] of Object.entries(overrides)) {
    if (value === undefined) yield name;
    else yield* removedIn(value);
  }
}
