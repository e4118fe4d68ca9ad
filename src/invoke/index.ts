export type { LambdaHandler } from './handler.js';
export { invoke } from './invoke.js';
export type { InvokeOptions } from './options.js';
export { isOutcome } from './outcome.js';
export type { FailedOutcome, LogEvent, Outcome, PendingWork, ReportedError, SucceededOutcome, TimedOutOutcome } from './outcome.js';
