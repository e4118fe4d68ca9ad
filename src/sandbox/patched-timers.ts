import type { Patch } from './patch.js';
import { currentScope } from './process-wide.js';
import { replaced, standsIn } from './replaced.js';
import { scopedPromises } from './timers-promises.js';
import { scopedTimerFunctions } from './timer-functions.js';

/** `AbortSignal.timeout` as a scope sees it. */
function scopedAbortTimeout(original: () => (delay: number) => AbortSignal): (delay: number) => AbortSignal {
  return function timeout(delay: number): AbortSignal {
    const scope = currentScope();
    // what isn't a number in range, node refuses in its own words
    const usable = typeof delay === 'number' && delay >= 0 && delay <= Number.MAX_SAFE_INTEGER;
    if (scope === undefined || scope.mode === 'adopted' || !usable) return original().call(AbortSignal, delay);
    const controller = new AbortController();
    const callback = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    scope.startTimer({ kind: 'timer', callback, delay, args: [], below: timeout }).unref();
    return controller.signal;
  };
}

/** Replaces the global timer functions and `AbortSignal.timeout`. */
export function timersPatch(): Patch {
  const realm = globalThis;
  const before = replaced;
  const ours = scopedTimerFunctions(() => before, scopedPromises);
  standsIn(ours.setTimeout);
  let abortTimeout = AbortSignal.timeout;
  const ourAbortTimeout = scopedAbortTimeout(() => abortTimeout);
  return {
    install() {
      if (realm.setTimeout !== ours.setTimeout) before.setTimeout = realm.setTimeout;
      if (realm.clearTimeout !== ours.clearTimeout) before.clearTimeout = realm.clearTimeout;
      if (realm.setInterval !== ours.setInterval) before.setInterval = realm.setInterval;
      if (realm.clearInterval !== ours.clearInterval) before.clearInterval = realm.clearInterval;
      if (realm.setImmediate !== ours.setImmediate) before.setImmediate = realm.setImmediate;
      if (realm.clearImmediate !== ours.clearImmediate) before.clearImmediate = realm.clearImmediate;
      realm.setTimeout = ours.setTimeout;
      realm.clearTimeout = ours.clearTimeout;
      realm.setInterval = ours.setInterval;
      realm.clearInterval = ours.clearInterval;
      realm.setImmediate = ours.setImmediate;
      realm.clearImmediate = ours.clearImmediate;
      if (AbortSignal.timeout !== ourAbortTimeout) abortTimeout = AbortSignal.timeout;
      AbortSignal.timeout = ourAbortTimeout;
    },
    restore() {
      if (realm.setTimeout === ours.setTimeout) realm.setTimeout = before.setTimeout;
      if (realm.clearTimeout === ours.clearTimeout) realm.clearTimeout = before.clearTimeout;
      if (realm.setInterval === ours.setInterval) realm.setInterval = before.setInterval;
      if (realm.clearInterval === ours.clearInterval) realm.clearInterval = before.clearInterval;
      if (realm.setImmediate === ours.setImmediate) realm.setImmediate = before.setImmediate;
      if (realm.clearImmediate === ours.clearImmediate) realm.clearImmediate = before.clearImmediate;
      if (AbortSignal.timeout === ourAbortTimeout) AbortSignal.timeout = abortTimeout;
    },
  };
}
