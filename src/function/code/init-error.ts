import type { Runtime } from '../../context/index.js';
import { hasCallbacks } from '../../context/runtime.js';

/** An error of the runtime, under its own name. */
export function initError(name: string, message: string, cause?: unknown): Error {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  error.name = name;
  error.stack = `${name}: ${message}`;
  return error;
}

/** True for errors of any realm: the code may have been loaded into another one than this library. */
function isSyntaxError(thrown: unknown): thrown is Error {
  return thrown instanceof Error
    ? thrown.name === 'SyntaxError'
    : Object.prototype.toString.call(thrown) === '[object Error]' && (thrown as Error).name === 'SyntaxError';
}

/** What the runtime makes of whatever came up while the code was loaded. */
export function asInitError(thrown: unknown, runtime: Runtime): unknown {
  if (isSyntaxError(thrown)) {
    const error = initError('Runtime.UserCodeSyntaxError', `SyntaxError: ${thrown.message}`, thrown);
    if (!hasCallbacks(runtime)) error.stack = fromItsName(thrown.stack ?? error.stack!);
    return error;
  }
  if (typeof thrown === 'object' && thrown !== null && (thrown as { code?: unknown }).code === 'MODULE_NOT_FOUND') {
    return initError('Runtime.ImportModuleError', `Error: ${(thrown as Error).message}`, thrown);
  }
  return thrown;
}

/** Stacks of syntax errors may show the line of code first. */
function fromItsName(stack: string): string {
  const start = stack.indexOf('SyntaxError: ');
  return start === -1 ? stack : stack.slice(start);
}
