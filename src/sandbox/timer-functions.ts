import { currentScope } from './process-wide.js';
import type { Scope, StartPoint } from './scope.js';
import { isScopedTimer } from './timer-queue.js';

/** The functions of `node:timers`. */
export interface TimerFunctions {
  setTimeout: typeof setTimeout;
  clearTimeout: typeof clearTimeout;
  setInterval: typeof setInterval;
  clearInterval: typeof clearInterval;
  setImmediate: typeof setImmediate;
  clearImmediate: typeof clearImmediate;
}

type Callback = (...args: unknown[]) => unknown;
type AnyFunction = (...args: never[]) => unknown;
type Untyped = (...args: unknown[]) => unknown;

/**
 * The timer functions as a scope sees them. Called outside any scope, they do what the ones that they stand in for do.
 *
 * @param original what stands behind, asked at each call
 * @param promisified what `util.promisify` makes of `setTimeout` and `setImmediate`
 */
export function scopedTimerFunctions(
  original: () => TimerFunctions,
  promisified: () => { setTimeout: AnyFunction; setImmediate: AnyFunction },
): TimerFunctions {
  function start(kind: 'timer' | 'interval', below: AnyFunction, callback: unknown, delay: unknown, args: unknown[]): unknown {
    const name = kind === 'timer' ? 'setTimeout' : 'setInterval';
    const scope = currentScope();
    // node itself words the complaint about a callback that isn't one
    if (scope === undefined || typeof callback !== 'function') return (original()[name] as Untyped)(callback, delay, ...args);
    if (scope.mode === 'adopted') return startAdopted(scope, kind, original()[name] as Untyped, below, callback as Callback, delay, args);
    return scope.startTimer({ kind, callback: callback as Callback, delay, args, below });
  }

  function clear(timer: unknown, clearOriginal: Untyped): void {
    if (isScopedTimer(timer)) {
      timer.close();
      return;
    }
    const scope = currentScope();
    if (scope !== undefined) {
      if (typeof timer === 'number' || typeof timer === 'string') scope.timerById(Number(timer))?.close();
      scope.work.removeAdopted(timer);
    }
    clearOriginal(timer);
  }

  function setTimeout(callback?: unknown, delay?: unknown, ...args: unknown[]): unknown {
    return start('timer', setTimeout, callback, delay, args);
  }

  function setInterval(callback?: unknown, delay?: unknown, ...args: unknown[]): unknown {
    return start('interval', setInterval, callback, delay, args);
  }

  function setImmediate(callback?: unknown, ...args: unknown[]): unknown {
    const scope = currentScope();
    const originalSet = original().setImmediate as Untyped;
    if (scope === undefined || typeof callback !== 'function') return originalSet(callback, ...args);
    const point: StartPoint = {};
    Error.captureStackTrace(point, setImmediate);
    const adopted = scope.mode === 'adopted';
    const handle = originalSet(() => {
      if (adopted) scope.work.removeAdopted(handle);
      else scope.work.removeImmediate(handle as object);
      guarded(scope, callback as Callback, undefined, args);
    });
    if (adopted) scope.work.addAdopted(handle, 'immediate', 0, point);
    else scope.work.addImmediate(handle as object, point);
    return handle;
  }

  function clearImmediate(handle?: unknown): void {
    const scope = currentScope();
    if (scope !== undefined && typeof handle === 'object' && handle !== null) {
      if (scope.mode === 'adopted') scope.work.removeAdopted(handle);
      else scope.work.removeImmediate(handle);
    }
    (original().clearImmediate as Untyped)(handle);
  }

  const functions = {
    setTimeout,
    clearTimeout: function clearTimeout(timer?: unknown): void {
      clear(timer, original().clearTimeout as Untyped);
    },
    setInterval,
    clearInterval: function clearInterval(timer?: unknown): void {
      clear(timer, original().clearInterval as Untyped);
    },
    setImmediate,
    clearImmediate,
  };
  const custom = Symbol.for('nodejs.util.promisify.custom');
  Object.defineProperty(setTimeout, custom, { enumerable: true, get: () => promisified().setTimeout });
  Object.defineProperty(setImmediate, custom, { enumerable: true, get: () => promisified().setImmediate });
  return functions as unknown as TimerFunctions;
}

/** Runs a callback of a scope: not once the scope has ended, unless it was only frozen, and its exception is the scope's. */
function guarded(scope: Scope, callback: Callback, receiver: unknown, args: readonly unknown[]): void {
  if (scope.ended) {
    scope.postpone(() => guarded(scope, callback, receiver, args));
    return;
  }
  try {
    Reflect.apply(callback, receiver, args);
  } catch (error) {
    scope.fault(error, 'uncaughtException');
  }
}

function startAdopted(
  scope: Scope,
  kind: 'timer' | 'interval',
  set: Untyped,
  below: AnyFunction,
  callback: Callback,
  delay: unknown,
  args: readonly unknown[],
): unknown {
  const point: StartPoint = {};
  Error.captureStackTrace(point, below);
  const run = scope.bind(function (this: unknown) {
    if (kind === 'timer') scope.work.removeAdopted(handle);
    guarded(scope, callback, this, args);
  });
  const handle = set(run, delay);
  scope.work.addAdopted(handle, kind, delay, point);
  return handle;
}
