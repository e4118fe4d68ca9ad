import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from './scope.js';

/** An operation of the outside world that code of a scope waits for. */
export interface Operation {
  readonly scope: Scope;
  readonly type: string;
  /** Holds the stack of its start, read only when somebody asks. */
  readonly start: { readonly stack?: string };
}

/**
 * What every copy of this library in one process shares, whatever realm it runs in. It hangs on a class of node's own, because a
 * runner such as Jest gives each test file a global object of its own, but the same built-in modules.
 */
interface ProcessWide {
  readonly scopes: AsyncLocalStorage<Scope>;
  /** Operations in flight by async id. */
  readonly operations: Map<number, Operation>;
  /** True while this library itself starts a timer, so that the watch doesn't take it for the handler's. */
  startingOwn: boolean;
  modulesPatched: boolean;
  watching: boolean;
  requestsWatched: boolean;
}

const KEY = Symbol.for('lambdouble/process-wide/1');

function create(): ProcessWide {
  return {
    scopes: new AsyncLocalStorage(),
    operations: new Map(),
    startingOwn: false,
    modulesPatched: false,
    watching: false,
    requestsWatched: false,
  };
}

const holder = AsyncLocalStorage as typeof AsyncLocalStorage & { [KEY]?: ProcessWide };
if (holder[KEY] === undefined) Object.defineProperty(holder, KEY, { value: create(), configurable: true });

/** The state that all copies of this library in this process share. */
export const processWide: ProcessWide = holder[KEY]!;

/** The scope in which the running code was started, if any. */
export function currentScope(): Scope | undefined {
  return processWide.scopes.getStore();
}

/** Runs a function as if called outside any scope. */
export function outsideScopes<Result>(run: () => Result): Result {
  return processWide.scopes.run(undefined as never, run);
}
