import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import type { UntypedHandler } from '../../invoke/handler.js';
import { CALLBACKS_ARE_GONE } from '../../invoke/platform-failures.js';
import { responseMode } from '../../invoke/streaming/marks.js';
import { MALFORMED } from '../../invoke/streaming/platform-failures.js';
import { initError } from './init-error.js';

/** What a module turned out to be. */
export interface LoadedModule {
  readonly kind: 'CommonJS' | 'ES module';
  readonly exports: unknown;
}

/** Finds the handler among the exports of a module, as the runtime does. */
export function findHandler(module: LoadedModule, path: string, whole: string, runtime: Runtime): UntypedHandler {
  const found = hasCallbacks(runtime) ? followed(module.exports, path) : foundToday(module, path);
  if (!found) throw initError('Runtime.HandlerNotFound', `${whole} is undefined or not exported`);
  if (typeof found !== 'function') throw initError('Runtime.HandlerNotFound', `${whole} is not a function`);
  refuseUnusable(found as UntypedHandler, runtime);
  return found as UntypedHandler;
}

/** Through `import()` the exports of a CommonJS module are those of its namespace, and all together its default export. */
function foundToday({ kind, exports }: LoadedModule, path: string): unknown {
  const [first, ...rest] = path.split('.');
  if (kind === 'CommonJS') return first === 'default' ? reached(exports, rest) : reached(exports, [first!, ...rest]);
  const found = reached(exports, [first!, ...rest]);
  if (found || typeof exports !== 'object' || exports === null || !('default' in exports)) return found;
  return reached(exports.default, [first!, ...rest]);
}

function reached(start: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (isObject(value) ? value[key] : undefined), start);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The older runtimes follow whatever there is. */
function followed(exports: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => value && (value as Record<string, unknown>)[key], exports);
}

/** Refuses what a runtime refuses while it loads the code: marks that it doesn't know, and from nodejs24.x on handlers that declare a callback. */
export function refuseUnusable(handler: UntypedHandler, runtime: Runtime): void {
  const mode = responseMode(handler, runtime);
  if (mode === 'malformed') {
    const { errorType, errorMessage } = MALFORMED[hasCallbacks(runtime) ? 'formerly' : 'today'];
    throw initError(errorType, errorMessage);
  }
  if (!hasCallbacks(runtime) && mode === 'buffered' && handler.length >= 3) {
    throw initError('Runtime.CallbackHandlerDeprecated', CALLBACKS_ARE_GONE);
  }
}
