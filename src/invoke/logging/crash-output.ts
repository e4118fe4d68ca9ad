import { inspect } from 'node:util';
import type { FaultOrigin } from '../../sandbox/index.js';
import { isError } from '../reported-error.js';

const TRACE_UNCAUGHT = '(Use `node --trace-uncaught ...` to show where the exception was thrown)';
const UNHANDLED =
  'This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not ' +
  'handled with .catch().';

/** A value as node names it without running any of its code. */
function named(value: unknown): string {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return String(value);
  const type: unknown = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(value) ?? {}, 'constructor')?.value;
  return `#<${typeof type === 'function' ? type.name : 'Object'}>`;
}

/** What node writes to stderr when a process dies of what nobody caught; where in the code it was is left out. */
export function crashOutput(reason: unknown, origin: FaultOrigin): string {
  if (isError(reason)) return `${inspect(reason)}\n`;
  if (origin === 'uncaughtException') return `${named(reason)}\n${TRACE_UNCAUGHT}\n`;
  const text = `[UnhandledPromiseRejection: ${UNHANDLED} The promise rejected with the reason "${named(reason)}".]`;
  return `${text} {\n  code: 'ERR_UNHANDLED_REJECTION'\n}\n`;
}
