import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { isArbitrary } from '../generate/constraints.js';
import { chosenLaws, type ChosenLaws } from './all-laws.js';
import { leavesTheProcessAlone } from './leaves-the-process-alone.js';
import { splitOptions } from './options.js';
import type { AnyHandler } from './run.js';
import type { Bench } from './trial.js';
import { ProcessWatch } from './watch-process.js';

/** A module with a handler among its exports, or the handler itself. */
function handlerIn(loaded: unknown): AnyHandler | undefined {
  if (typeof loaded === 'function') return loaded as AnyHandler;
  const { handler, default: fallback } = (loaded ?? {}) as { handler?: unknown; default?: unknown };
  if (typeof handler === 'function') return handler as AnyHandler;
  return fallback === undefined ? undefined : handlerIn(fallback);
}

/** Loads the handler afresh; `undefined` where nobody said how, or the loader gives the same handler again. */
function loaderOf(doing: string, warm: (() => unknown) | undefined): () => Promise<AnyHandler | undefined> {
  if (warm === undefined) return async () => undefined;
  let last: AnyHandler | undefined;
  return async () => {
    const loaded: unknown = await warm();
    const handler = handlerIn(loaded);
    if (handler === undefined) {
      throw failure(
        doing,
        `option "warm" gave ${show(loaded)}`,
        'Let it give the module, whose export "handler" is taken, or the handler itself.',
      );
    }
    if (handler === last) {
      throw failure(
        doing,
        'option "warm" gave the same handler twice, so that no environment is fresh',
        'Let it load the module anew: call vi.resetModules() or jest.resetModules() before the import.',
      );
    }
    last = handler;
    return handler;
  };
}

/** Makes ready what a check needs, after refusing what can't be used. */
export function prepare(doing: string, handler: unknown, arbitrary: unknown, options: unknown): { bench: Bench; laws: ChosenLaws } {
  if (typeof handler !== 'function') {
    throw failure(doing, `the handler is ${show(handler)}`, 'Pass a function, such as the "handler" that the module exports.');
  }
  if (!isArbitrary(arbitrary)) {
    throw failure(doing, `its events are ${show(arbitrary)}`, 'Pass a fast-check arbitrary, such as anyS3Event() or fc.constant(event).');
  }
  const { law, invoke } = splitOptions(doing, options);
  const laws = chosenLaws(doing, law);
  const bench: Bench = {
    handler: handler as AnyHandler,
    options: law,
    invokeOptions: invoke,
    processWatch: laws.checked.includes(leavesTheProcessAlone) ? new ProcessWatch() : undefined,
    loadFresh: loaderOf(doing, law.warm),
  };
  return { bench, laws };
}
