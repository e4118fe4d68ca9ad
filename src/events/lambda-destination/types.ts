import type { EventBridgeEvent } from 'aws-lambda';

/** How an asynchronous invocation ended. */
export type LambdaDestinationCondition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded' | 'ZeroReservedConcurrency';

/** Which invocation it was. */
export interface LambdaDestinationRequestContext {
  requestId: string;
  /** With its qualifier, such as `:$LATEST`. */
  functionArn: string;
  condition: LambdaDestinationCondition;
  approximateInvokeCount: number;
}

/** What came of the last attempt. */
export interface LambdaDestinationResponseContext {
  statusCode: number;
  executedVersion: string;
  /** Of failed attempts only. */
  functionError?: 'Handled' | 'Unhandled';
}

/** The record of an asynchronous invocation, as its destination gets it. */
export interface LambdaDestinationEvent<RequestPayload = unknown, ResponsePayload = unknown> {
  version: '1.0';
  timestamp: string;
  requestContext: LambdaDestinationRequestContext;
  /** The event that the function was called with. */
  requestPayload: RequestPayload;
  /** Absent when the function was never called. */
  responseContext?: LambdaDestinationResponseContext;
  /** What the function answered, or its error. Absent when the function was never called. */
  responsePayload?: ResponsePayload;
}

/** The kinds of events in which EventBridge carries such a record. */
export type LambdaFunctionInvocationResultDetailType =
  | 'Lambda Function Invocation Result - Success'
  | 'Lambda Function Invocation Result - Failure';

/** The record of an asynchronous invocation by way of an event bus. */
export type LambdaFunctionInvocationResultEvent<RequestPayload = unknown, ResponsePayload = unknown> = EventBridgeEvent<
  LambdaFunctionInvocationResultDetailType,
  LambdaDestinationEvent<RequestPayload, ResponsePayload>
>;
