import { sharedState } from '../internal/shared-state.js';
import { holdFaults, releaseFaults } from './faults.js';
import type { Patch } from './patch.js';
import { clockPatch } from './patched-clock.js';
import { consolePatch } from './patched-console.js';
import { processPatch } from './patched-process.js';
import { timersPatch } from './patched-timers.js';
import { patchTimerModules } from './timers-promises.js';

/** Counts who needs the globals of this realm replaced; all copies of the library share the count and the replacements. */
interface Globals {
  users: number;
  readonly patches: readonly Patch[];
}

const globals = sharedState<Globals>('globals/1', () => ({ users: 0, patches: [] }));

// at once, so that a module which keeps `promisify(setTimeout)` from its loading on, after this one, keeps ours
patchTimerModules();

/** Replaces the globals, unless somebody needs them already. */
export function acquireGlobals(): void {
  if (globals.patches.length === 0) {
    (globals.patches as Patch[]).push(clockPatch(), timersPatch(), processPatch(), consolePatch());
  }
  patchTimerModules();
  if (globals.users++ > 0) return;
  holdFaults();
  for (const patch of globals.patches) patch.install();
}

/** Puts the globals back when nobody needs them any more. */
export function releaseGlobals(): void {
  if (--globals.users > 0) return;
  for (const patch of globals.patches) patch.restore();
  releaseFaults();
}
