export { facts } from './facts.js';
export { createLambdaDestinationEvent, createLambdaFunctionInvocationResultEvent } from './factory.js';
export type { LambdaDestinationEventInit, LambdaFunctionInvocationResultEventInit } from './init.js';
export type {
  LambdaDestinationCondition,
  LambdaDestinationEvent,
  LambdaDestinationRequestContext,
  LambdaDestinationResponseContext,
  LambdaFunctionInvocationResultDetailType,
  LambdaFunctionInvocationResultEvent,
} from './types.js';
