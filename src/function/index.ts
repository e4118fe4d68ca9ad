export type {
  AsynchronousAttempt,
  AsynchronousDelivery,
  AsynchronousInvocation,
  AsynchronousOutcome,
  AsynchronousTarget,
  DeadLetterAttribute,
} from './asynchronous/index.js';
export type { Bill, BilledInvocation, BillLine, BillOptions } from './bill/index.js';
export { createFunction } from './create-function.js';
export type { FunctionConfiguration, PublishedVersion } from './configuration.js';
export type { LambdaFunction } from './function.js';
export type { FunctionLogEvent } from './history.js';
export type { FunctionInit } from './init.js';
export type { InvokeManyOptions } from './invoke-many.js';
export type { DryRunResponse, EventResponse, FunctionInvokeOptions } from './invoke-options.js';
export type { FunctionMetrics, MetricDatapoint, MetricDatum, MetricDimensions, MetricName, MetricQuery } from './metrics/index.js';
export type { EnvironmentDescription, FunctionOutcome, InvocationAttempt } from './outcome.js';
export type { ServiceError } from './service-error.js';
export type {
  ArrivalRate,
  ConcurrencyPeriod,
  DurationModel,
  SimulatedCall,
  SimulatedInvocation,
  SimulatedOutcome,
  SimulatedRecord,
  SimulatedThrottle,
  SimulationResult,
} from './simulation/index.js';
export type { FunctionConfigurationUpdate } from './update.js';
export type { AliasInit, FunctionAlias } from './versions/index.js';
