import type { ReportedError } from './outcome.js';

/** The most bytes that a reply may have: 6 MiB and 100. */
export const LARGEST_RESPONSE = 6_291_556;
/** The most bytes that the event of a synchronous call may have. */
export const LARGEST_REQUEST = 6_291_456;

/** The function ran into its timeout. */
export function timedOut(requestId: string, timeout: number): ReportedError {
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${timeout.toFixed(2)} seconds`,
  };
}

/** How a process ended, in the platform's words. */
export function exitReason(how: { readonly code: number } | { readonly signal: string }): string {
  if ('signal' in how) return `Runtime exited with error: signal: ${how.signal}`;
  return how.code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: exit status ${how.code}`;
}

/** The process of the function ended before it answered. */
export function exited(requestId: string, how: { readonly code: number } | { readonly signal: string }): ReportedError {
  return { errorType: 'Runtime.ExitError', errorMessage: `RequestId: ${requestId} Error: ${exitReason(how)}` };
}

export const RESPONSE_TOO_LARGE: ReportedError = {
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size exceeded maximum allowed payload size (${LARGEST_RESPONSE} bytes).`,
};

export const CALLBACKS_ARE_GONE: string =
  'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function ' +
  'to use a supported handler signature to use Node.js 24 or later. For more information see ' +
  'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.';

export const CALLBACK_HANDLER_DEPRECATED: ReportedError = {
  errorType: 'Runtime.CallbackHandlerDeprecated',
  errorMessage: CALLBACKS_ARE_GONE,
  trace: [`Runtime.CallbackHandlerDeprecated: ${CALLBACKS_ARE_GONE}`],
};
