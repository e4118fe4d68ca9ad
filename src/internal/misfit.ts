import { failure } from './errors.js';
import { show } from './show.js';

/** An option that contradicts another one. */
export interface Misfit<Name extends string = string> {
  readonly option: Name;
  /** The option that it contradicts. */
  readonly against: Name;
  /** A clause that says why. */
  readonly why: string;
}

/** Refuses an init in which an option contradicts the rest. */
export function refuseMisfit<Init extends object>(
  doing: string,
  init: Init,
  misfit: Pick<Misfit<keyof Init & string>, 'option' | 'why'> | undefined,
): void {
  if (misfit === undefined) return;
  throw failure(
    doing,
    `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
    'Leave it out, or change what it contradicts; to build an impossible event use the second argument.',
  );
}
