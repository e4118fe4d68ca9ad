import { types } from 'node:util';

const ORIGIN =
  'This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not ' +
  'handled with .catch().';

/** A value as node names it without running any of its code. */
export function named(value: unknown): string {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return String(value);
  const type: unknown = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(value) ?? {}, 'constructor')?.value;
  return `#<${typeof type === 'function' ? type.name : 'Object'}>`;
}

/** What node says of a promise that was rejected with something other than an error, and that nobody handled. */
export function textOfRejection(reason: unknown): string {
  return `${ORIGIN} The promise rejected with the reason "${named(reason)}".`;
}

/** An unhandled rejection as an exception, which it becomes where nobody listens to rejections. */
export function asException(reason: unknown): unknown {
  if (types.isNativeError(reason)) return reason;
  const error = Object.assign(new Error(textOfRejection(reason)), { code: 'ERR_UNHANDLED_REJECTION', name: 'UnhandledPromiseRejection' });
  error.stack = `UnhandledPromiseRejection: ${error.message}`;
  return error;
}
