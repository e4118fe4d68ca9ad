const PREFIX = 'lambdouble/';

/**
 * State that every copy of this library in one realm shares. An ESM and a CommonJS copy can meet in one process, and each entry
 * is a file of its own, so nothing that must be single may live in a module variable.
 */
/* @__NO_SIDE_EFFECTS__ */
export function sharedState<State extends object>(name: string, create: () => State): State {
  const key = Symbol.for(PREFIX + name);
  const realm = globalThis as unknown as Record<symbol, State | undefined>;
  let state = realm[key];
  if (state === undefined) {
    state = create();
    Object.defineProperty(globalThis, key, { value: state, enumerable: false, configurable: true });
  }
  return state;
}
