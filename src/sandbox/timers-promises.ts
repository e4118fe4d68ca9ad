import { currentScope, processWide } from './process-wide.js';
import type { Scope } from './scope.js';
import { scopedTimerFunctions, type TimerFunctions } from './timer-functions.js';

interface Options {
  readonly signal?: AbortSignal;
  readonly ref?: boolean;
}

interface Scheduler {
  wait(delay?: number, options?: Options): Promise<void>;
  yield(): Promise<void>;
}

/** The functions of `node:timers/promises`. */
interface PromiseFunctions {
  setTimeout<Value>(delay?: number, value?: Value, options?: Options): Promise<Value>;
  setInterval<Value>(delay?: number, value?: Value, options?: Options): AsyncIterable<Value>;
  setImmediate<Value>(value?: Value, options?: Options): Promise<Value>;
}

type PromisesModule = PromiseFunctions & { readonly scheduler: Scheduler };

/** The scope that asks, if it keeps its own timers and node would take the options. */
function scopeFor(delay: unknown, options: unknown): Scope | undefined {
  const scope = currentScope();
  if (scope === undefined || scope.mode === 'adopted') return undefined;
  if (delay !== undefined && typeof delay !== 'number') return undefined;
  if (options === undefined) return scope;
  if (typeof options !== 'object' || options === null) return undefined;
  const { signal, ref } = options as { signal?: unknown; ref?: unknown };
  const usableSignal = signal === undefined || (typeof signal === 'object' && signal !== null && 'aborted' in signal);
  return usableSignal && (ref === undefined || typeof ref === 'boolean') ? scope : undefined;
}

function abortError(signal: AbortSignal): Error {
  const error = new Error('The operation was aborted', { cause: signal.reason });
  error.name = 'AbortError';
  return Object.assign(error, { code: 'ABORT_ERR' });
}

/** A promise that settles when something starts to call back, unless a signal aborts it first. */
function abortable<Value>(value: Value, signal: AbortSignal | undefined, start: (done: () => void) => () => void): Promise<Value> {
  if (signal?.aborted === true) return Promise.reject(abortError(signal));
  return new Promise((resolve, reject) => {
    const stop = start(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    function onAbort(): void {
      stop();
      reject(abortError(signal!));
    }
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function scopedPromiseFunctions(original: PromiseFunctions, timers: TimerFunctions): PromiseFunctions {
  function setTimeout<Value>(delay?: number, value?: Value, options?: Options): Promise<Value> {
    const scope = scopeFor(delay, options);
    if (scope === undefined) return original.setTimeout(delay, value, options);
    return abortable(value as Value, options?.signal, (callback) => {
      const timer = scope.startTimer({ kind: 'sleep', callback, delay, args: [], below: setTimeout });
      if (options?.ref === false) timer.unref();
      return () => timer.close();
    });
  }

  async function* setInterval<Value>(delay?: number, value?: Value, options?: Options): AsyncGenerator<Value, void> {
    const scope = scopeFor(delay, options);
    if (scope === undefined) {
      yield* original.setInterval(delay, value, options);
      return;
    }
    const signal = options?.signal;
    let due = 0;
    let wake = (): void => undefined;
    const callback = () => {
      due++;
      wake();
    };
    const timer = scope.startTimer({ kind: 'interval', callback, delay, args: [], below: setInterval });
    if (options?.ref === false) timer.unref();
    const onAbort = () => wake();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      for (;;) {
        if (signal?.aborted === true) throw abortError(signal);
        if (due === 0) await new Promise<void>((resolve) => (wake = resolve));
        for (; due > 0; due--) yield value as Value;
      }
    } finally {
      timer.close();
      signal?.removeEventListener('abort', onAbort);
    }
  }

  function setImmediate<Value>(value?: Value, options?: Options): Promise<Value> {
    const scope = scopeFor(undefined, options);
    if (scope === undefined) return original.setImmediate(value, options);
    return abortable(value as Value, options?.signal, (callback) => {
      const handle = timers.setImmediate(callback);
      if (options?.ref === false) handle.unref();
      return () => timers.clearImmediate(handle);
    });
  }

  return { setTimeout, setInterval, setImmediate };
}

/** What `util.promisify` makes of the timer functions: whatever `node:timers/promises` holds. */
export function scopedPromises(): PromiseFunctions {
  return process.getBuiltinModule('node:timers/promises') as unknown as PromisesModule;
}

/**
 * Puts ours into `node:timers` and `node:timers/promises` for good, once a process: what was imported by name before changes with it, which
 * is too dear to be done for every invocation. Outside a scope they only pass on.
 */
export function patchTimerModules(): void {
  if (processWide.modulesPatched) return;
  const timers = process.getBuiltinModule('node:timers') as TimerFunctions;
  const promises = process.getBuiltinModule('node:timers/promises') as unknown as PromisesModule;
  if ('clock' in timers.setTimeout) return;
  processWide.modulesPatched = true;

  const original = { ...timers };
  Object.assign(
    timers,
    scopedTimerFunctions(
      () => original,
      () => promises,
    ),
  );
  const functions = scopedPromiseFunctions({ ...promises }, timers);
  Object.assign(promises, functions);

  const { scheduler } = promises;
  const { wait, yield: yieldTurn } = scheduler;
  scheduler.wait = function (this: Scheduler, delay?: number, options?: Options): Promise<void> {
    return scopeFor(delay, options) === undefined ? wait.call(this, delay, options) : functions.setTimeout(delay, undefined, options);
  };
  scheduler.yield = function (this: Scheduler): Promise<void> {
    return scopeFor(undefined, undefined) === undefined ? yieldTurn.call(this) : functions.setImmediate();
  };
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
}
