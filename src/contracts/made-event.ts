import { withOverrides, type DeepPartial } from '../internal/overrides.js';
import { unlessItFails } from '../values/sequence.js';

/** What a factory builds, with raw overrides laid over it. A factory that fails has changed nothing. */
export function madeEvent<Event extends object>(
  doing: string,
  build: () => Event,
  overrides: DeepPartial<NoInfer<Event>> | undefined,
): Event {
  return unlessItFails(() => withOverrides(doing, build(), overrides));
}
