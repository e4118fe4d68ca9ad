/** A Node.js runtime of Lambda, by its identifier. */
export type Runtime = 'nodejs24.x' | 'nodejs22.x' | 'nodejs20.x' | 'nodejs18.x' | 'nodejs16.x';

export const RUNTIMES: readonly Runtime[] = ['nodejs24.x', 'nodejs22.x', 'nodejs20.x', 'nodejs18.x', 'nodejs16.x'];

export const DEFAULT_RUNTIME: Runtime = 'nodejs24.x';

/** True for the runtimes that know callbacks; `nodejs24.x` did away with them, and with all that belongs to them. */
export function hasCallbacks(runtime: Runtime): boolean {
  return runtime !== 'nodejs24.x';
}
