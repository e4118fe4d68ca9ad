import { inspect } from 'node:util';
import { named, textOfRejection, type FaultOrigin } from '../../sandbox/index.js';
import { isError } from '../reported-error.js';

const TRACE_UNCAUGHT = '(Use `node --trace-uncaught ...` to show where the exception was thrown)';
/** What node writes to stderr when a process dies of what nobody caught; where in the code it was is left out. */
export function crashOutput(reason: unknown, origin: FaultOrigin): string {
  if (isError(reason)) return `${inspect(reason)}\n`;
  if (origin === 'uncaughtException') return `${named(reason)}\n${TRACE_UNCAUGHT}\n`;
  return `[UnhandledPromiseRejection: ${textOfRejection(reason)}] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}\n`;
}
