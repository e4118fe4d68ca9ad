import { types } from 'node:util';
import { hasCallbacks, type Runtime } from '../context/runtime.js';
import { withoutCopyMarks } from '../internal/copy-mark.js';
import type { ReportedError } from './outcome.js';

const UNREADABLE =
  'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack';

/** What the older runtimes make of a failure that they can’t read. */
export const UNREADABLE_FAILURE: ReportedError = { errorType: 'handled', errorMessage: UNREADABLE };

/** True for errors, those of node's own modules included, which under Jest come from another realm than the handler's. */
export function isError(value: unknown): value is Error {
  return types.isNativeError(value) || value instanceof Error || Object.prototype.toString.call(value) === '[object DOMException]';
}

/** What the older runtimes take for an error: whatever has the three texts of one. */
function looksLikeError(value: unknown): value is Error {
  if (typeof value !== 'object' || value === null) return false;
  const { name, message, stack } = value as Record<string, unknown>;
  return Boolean(name && message && stack) && typeof name === 'string' && typeof message === 'string' && typeof stack === 'string';
}

function escaped(text: string): string {
  return text.replaceAll('\x7F', '%7F');
}

function fromError(error: Error, withTrace: (stack: string | undefined) => readonly string[]): ReportedError {
  return {
    errorType: escaped(error.name),
    errorMessage: escaped(error.message),
    trace: withTrace(error.stack),
  };
}

function lines(stack: string): readonly string[] {
  return escaped(withoutCopyMarks(stack)).split('\n');
}

function fromValue(value: unknown): ReportedError {
  return { errorType: typeof value, errorMessage: escaped(String(value)), trace: [] };
}

/** An error of the runtime itself, under its own name. */
export function runtimeError(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = `${name}: ${message}`;
  return error;
}

/** What is thrown, as `nodejs24.x` reports it; `undefined` where the runtime itself dies of it. */
function reportedToday(thrown: unknown): ReportedError | undefined {
  try {
    if (isError(thrown)) return fromError(thrown, (stack) => (stack === undefined ? [] : lines(stack)));
  } catch {
    return { errorType: 'handled', errorMessage: UNREADABLE, trace: [] };
  }
  try {
    return fromValue(thrown);
  } catch {
    return undefined;
  }
}

/** What is thrown, as the runtimes of the callback era report it. */
function reportedFormerly(thrown: unknown): ReportedError {
  if (thrown === null || thrown === undefined) return { errorType: 'string', errorMessage: 'handled', trace: [] };
  try {
    if (types.isNativeError(thrown) || looksLikeError(thrown)) return fromError(thrown, (stack) => lines(stack!));
  } catch {
    return UNREADABLE_FAILURE;
  }
  try {
    return typeof thrown === 'symbol' ? reportedFormerly(new TypeError('Cannot convert a Symbol value to a string')) : fromValue(thrown);
  } catch (error) {
    return reportedFormerly(error);
  }
}

/**
 * What a handler threw, as the runtime of the given version reports it.
 *
 * @returns nothing where the runtime itself dies of the value
 */
export function reportedError(thrown: unknown, runtime: Runtime): ReportedError | undefined {
  return hasCallbacks(runtime) ? reportedFormerly(thrown) : reportedToday(thrown);
}
