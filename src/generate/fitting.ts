import type { Misfit } from '../internal/misfit.js';

/**
 * Takes out of a drawn init what contradicts the rest of it. What the user constrained stays, and what it contradicts goes instead; where
 * the user constrained both, both stay, so that the factory can object.
 *
 * @param constraints what the user constrained
 * @param misfitOf the first option that contradicts another one, if there is one
 */
export function withoutMisfits<Init extends object>(
  init: Init,
  constraints: object,
  misfitOf: (init: Init) => Misfit<keyof Init & string> | undefined,
): Init {
  let misfit = misfitOf(init);
  if (misfit === undefined) return init;
  const fit = { ...init };
  const isFree = (option: keyof Init & string): boolean =>
    fit[option] !== undefined && (constraints as Record<string, unknown>)[option] === undefined;
  while (misfit !== undefined) {
    const { option, against }: Misfit<keyof Init & string> = misfit;
    const superfluous = [option, against].find(isFree);
    if (superfluous === undefined) break;
    delete fit[superfluous];
    misfit = misfitOf(fit);
  }
  return fit;
}
