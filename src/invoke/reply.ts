import { copyOfPlainData } from '../internal/json-copy.js';
import { hasCallbacks, type Runtime } from '../context/runtime.js';
import type { PlatformFailure } from './logging/platform-log.js';
import type { ReportedError } from './outcome.js';
import { LARGEST_RESPONSE, RESPONSE_TOO_LARGE, exited } from './platform-failures.js';
import { reportedError, runtimeError } from './reported-error.js';

/** A failure, of the handler's or of the process. */
export interface ErrorReply {
  readonly kind: 'error';
  readonly error: ReportedError;
  readonly cause: unknown;
  /** What the platform itself reports of it. */
  readonly failure?: PlatformFailure;
  /** What the runtime logs about a result that can't be sent. */
  readonly logged?: Error;
}

/** What an invocation came to. */
export type Reply = { readonly kind: 'response'; readonly payload: unknown } | ErrorReply;

/** True where the process of the runtime has ended. */
export function isExit(reply: Reply): boolean {
  return reply.kind === 'error' && reply.error.errorType === 'Runtime.ExitError';
}

/** A reply of the platform: the process died. */
export function exitReply(requestId: string, how: { readonly code: number } | { readonly signal: string }, cause?: unknown): ErrorReply {
  return { kind: 'error', error: exited(requestId, how), cause, failure: { status: 'error', errorType: 'Runtime.ExitError' } };
}

/** The reply to what a handler threw. */
export function errorReply(thrown: unknown, runtime: Runtime, requestId: string): ErrorReply {
  const error = reportedError(thrown, runtime);
  return error === undefined ? exitReply(requestId, { code: 1 }, thrown) : { kind: 'error', error, cause: thrown };
}

/** The reply with a handler’s result, as it arrives after its journey through JSON. */
export function resultReply(result: unknown, runtime: Runtime, requestId: string): Reply {
  if (result === undefined) return { kind: 'response', payload: null };
  const payload = copyOfPlainData(result, LARGEST_RESPONSE);
  return payload === undefined ? journey(result, runtime, requestId) : { kind: 'response', payload };
}

function journey(result: unknown, runtime: Runtime, requestId: string): Reply {
  let text: string | undefined;
  try {
    text = JSON.stringify(result);
  } catch (cause) {
    const logged = unsendable(runtime);
    return { ...errorReply(logged, runtime, requestId), cause, logged };
  }
  if (text === undefined) {
    const logged = new TypeError('Wrong arguments');
    logged.stack = 'TypeError: Wrong arguments';
    return { ...errorReply(logged, runtime, requestId), logged };
  }
  if (isTooLarge(text)) return { kind: 'error', error: RESPONSE_TOO_LARGE, cause: undefined };
  return { kind: 'response', payload: JSON.parse(text) };
}

function unsendable(runtime: Runtime): Error {
  const message = 'Unable to stringify response body';
  if (!hasCallbacks(runtime)) return runtimeError('Runtime.JSONStringifyError', message);
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return error;
}

function isTooLarge(text: string): boolean {
  return text.length * 3 > LARGEST_RESPONSE && Buffer.byteLength(text) > LARGEST_RESPONSE;
}
