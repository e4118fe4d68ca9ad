import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import { isError, reportedError } from '../reported-error.js';
import { withStacks } from './shown-errors.js';

/** Under what name the runtime logs a failure; JSON leaves it out. */
export type FailureTitle = 'Invoke Error' | 'Init Error' | 'Uncaught Exception' | 'Unhandled Promise Rejection';

/**
 * What the runtime passes to `console.error` when something failed.
 *
 * @throws where the runtime itself fails, since the value can't be read
 */
export function failureArguments(title: FailureTitle, thrown: unknown, runtime: Runtime, format: 'Text' | 'JSON'): readonly unknown[] {
  const error = isError(thrown) ? ofItsClass(thrown, runtime) : madeError(thrown, runtime);
  return format === 'JSON' ? [error] : [title, `\t${asJSON(error, runtime)}`];
}

/** Classes of the runtime's own errors that aren't just called like the error without `Runtime.`. */
const CLASSES: Readonly<Record<string, string>> = {
  'Runtime.HandlerNotFound': 'HandlerNotFoundError',
  'Runtime.MalformedHandlerName': 'MalformedHandlerNameError',
  'Runtime.CallbackHandlerDeprecated': 'CallbackHandlerDeprecatedError',
};

/** The runtime's own errors have classes there, and formerly had their names from them. */
function ofItsClass(error: Error, runtime: Runtime): Error {
  if (Object.getPrototypeOf(error) !== Error.prototype) return error;
  const name: unknown = Object.getOwnPropertyDescriptor(error, 'name')?.value;
  if (typeof name !== 'string' || !name.startsWith('Runtime.')) return error;
  const before = hasCallbacks(runtime);
  const className = (before ? undefined : CLASSES[name]) ?? name.slice('Runtime.'.length);
  return Object.create(error, {
    constructor: { value: { name: className } },
    name: { value: name, enumerable: !before },
  }) as Error;
}

/** An error in place of another value: its text, or why it has none. */
function madeError(thrown: unknown, runtime: Runtime): Error {
  if (!hasCallbacks(runtime)) return withShortStack(new Error(String(thrown)));
  try {
    return withShortStack(new Error((thrown ?? 'handled') as string));
  } catch (error) {
    return withShortStack(error as Error);
  }
}

/** The frames would be those of this library. */
function withShortStack(error: Error): Error {
  error.stack = error.message === '' ? error.name : `${error.name}: ${error.message}`;
  return error;
}

function asJSON(error: Error, runtime: Runtime): string {
  try {
    return JSON.stringify(error, withStacks);
  } catch {
    return JSON.stringify(reportedError(error, runtime));
  }
}

/** A rejection that nobody handled, as the runtimes of the callback era wrap it. */
class UnhandledPromiseRejection extends Error {
  readonly reason: unknown;
  readonly promise = {};

  constructor(reason: unknown) {
    super(reason === undefined ? '' : String(reason));
    this.reason = reason;
    Object.defineProperty(this, 'name', { value: 'Runtime.UnhandledPromiseRejection' });
    this.stack = `Runtime.UnhandledPromiseRejection${this.message === '' ? '' : ': '}${this.message}`;
  }
}

export function unhandledRejection(reason: unknown): Error {
  return new UnhandledPromiseRejection(reason);
}
