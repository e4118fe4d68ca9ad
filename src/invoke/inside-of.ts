import type { Scope } from '../sandbox/index.js';

/**
 * An invocation inside another one takes the other's time too.
 *
 * @param below the function that was called, above which the stack is of interest
 */
export async function insideOf<Outcome extends { readonly duration: number; readonly initDuration?: number | undefined }>(
  parent: Scope,
  run: () => Promise<Outcome>,
  below: (...args: never[]) => unknown,
): Promise<Outcome> {
  const call = {};
  const start = {};
  Error.captureStackTrace(start, below);
  parent.work.addOperation(call, 'an invocation of another function', start);
  const begun = parent.now();
  const outcome = await run().finally(() => parent.ioEnded(call));
  // others beside it may have moved the other's clock meanwhile
  const delay = begun + (outcome.initDuration ?? 0) + outcome.duration - parent.now();
  if (delay > 0 && parent.mode === 'virtual' && !parent.ended) {
    await new Promise<unknown>((resolve) => {
      parent.startTimer({ kind: 'sleep', callback: resolve, delay, args: [], below });
    });
  }
  return outcome;
}
