import { epochMilliseconds, type Instant } from './time.js';

/** An option that contradicts the rest, and why. */
export interface Misfit<Init> {
  readonly option: keyof Init & string;
  readonly why: string;
}

/** The first of some options that is given. */
export function given<Init>(init: Init, options: readonly (keyof Init & string)[], why: string): Misfit<Init> | undefined {
  const option = options.find((name) => init[name] !== undefined);
  return option === undefined ? undefined : { option, why };
}

/** The first of some instants that is given and comes before an earlier one of the list. */
export function outOfOrder<Init>(init: Init, options: readonly (keyof Init & string)[]): Misfit<Init> | undefined {
  let latest = 0;
  let latestOption = '';
  for (const option of options) {
    const instant = init[option] as Instant | undefined;
    if (instant === undefined) continue;
    const time = epochMilliseconds(instant);
    if (time < latest) return { option, why: `"${latestOption}" comes after it` };
    latest = time;
    latestOption = option;
  }
  return undefined;
}
