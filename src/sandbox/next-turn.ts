import { genuine } from './genuine.js';
import { unwatched } from './io-watch.js';
import type { Scope } from './scope.js';

/**
 * Calls back at the next turn of the event loop, for this library's own work in a scope: the scope's clock doesn't move before. An exception is
 * the scope's.
 *
 * @returns what calls it off
 */
export function nextTurn(scope: Pick<Scope, 'ended' | 'fault' | 'work'>, callback: () => void): () => void {
  let over = false;
  const handle = unwatched(() =>
    genuine.setImmediate(() => {
      over = true;
      scope.work.release();
      if (scope.ended) return;
      try {
        callback();
      } catch (error) {
        scope.fault(error, 'uncaughtException');
      }
    }),
  );
  scope.work.hold();
  return () => {
    if (over) return;
    over = true;
    genuine.clearImmediate(handle);
    scope.work.release();
  };
}
