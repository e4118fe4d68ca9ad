import { format } from 'node:util';
import { hasCallbacks, type Runtime } from '../../context/runtime.js';
import { isoMilliseconds } from '../../values/time.js';
import type { ConsoleLevel } from '../../sandbox/index.js';
import { isError } from '../reported-error.js';
import { typeName, withStackTraces } from './shown-errors.js';

/** What the runtime knows of the request for which it writes a line. */
export interface LineOrigin {
  readonly runtime: Runtime;
  /** Nothing while code is loaded: there is no request then. */
  readonly requestId: string | undefined;
  readonly tenantId: string | undefined;
}

/** A line that the runtime has written, and what of it the caller of the console passed. */
export interface WrittenLine {
  readonly message: string;
  readonly text: string;
  readonly record?: Readonly<Record<string, unknown>>;
}

/** The runtime's console takes one argument and further ones: none at all is the same as `undefined`. */
function formatted(args: readonly unknown[]): string {
  return args.length === 0 ? format(undefined) : format(...args);
}

/** A call of the console as a line of text: time, request, level and what was said, with tabs between. */
export function textLine(origin: LineOrigin, timestamp: number, level: ConsoleLevel, args: readonly unknown[]): WrittenLine {
  const text = formatted(args);
  const requestId = origin.requestId ?? (hasCallbacks(origin.runtime) ? 'undefined' : '-');
  return { message: `${isoMilliseconds(timestamp)}\t${requestId}\t${level}\t${text}`, text };
}

/** A call of the console as a line of JSON. */
export function jsonLine(origin: LineOrigin, timestamp: number, level: ConsoleLevel, args: readonly unknown[]): WrittenLine {
  const requestId = origin.requestId ?? (hasCallbacks(origin.runtime) ? undefined : '-');
  const head = { timestamp: isoMilliseconds(timestamp), level, requestId, tenantId: origin.tenantId };
  const message = args.length <= 1 ? withOneArgument(head, args[0]) : withSeveral(head, args, origin.runtime);
  const record = JSON.parse(message) as Readonly<Record<string, unknown>>;
  return { message, text: textOf(record['message']), record };
}

/** What can be JSON is kept as a value, anything else as the text that `util.format` makes of it. */
function withOneArgument(head: object, argument: unknown): string {
  try {
    return JSON.stringify({ ...head, message: argument }, withStackTraces);
  } catch {
    return JSON.stringify({ ...head, message: format(argument) });
  }
}

function withSeveral(head: object, args: readonly unknown[], runtime: Runtime): string {
  // the current runtime doesn't look at the first argument when it looks for an error
  const error = (hasCallbacks(runtime) ? args : args.slice(1)).find(isError);
  const shown = error && {
    errorType: typeName(error),
    errorMessage: error.message,
    stackTrace: typeof error.stack === 'string' ? error.stack.split('\n') : [],
  };
  return JSON.stringify({ ...head, message: format(...args), ...shown });
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message === undefined ? '' : JSON.stringify(message);
}
