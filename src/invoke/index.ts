export type { LambdaHandler, StreamingHandler } from './handler.js';
export { invoke } from './invoke.js';
export type { EmittedMetric } from './logging/embedded-metrics.js';
export type { LoggingConfig } from './logging/logging-config.js';
export type { InvokeOptions } from './options.js';
export { isOutcome } from './outcome.js';
export type {
  FailedOutcome,
  LogEvent,
  Outcome,
  PendingWork,
  ReportedError,
  StreamedOutcome,
  SucceededOutcome,
  TimedOutOutcome,
} from './outcome.js';
export type { StreamedHttpResponse, StreamedPayload } from './streaming/buffered-view.js';
export type { StreamedChunk, StreamedPrelude, StreamedResponse } from './streaming/streamed-response.js';
