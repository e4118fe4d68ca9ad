import { aNonEmptyString, anAccountId, anInteger, anything, aRegion, aStringMatching, oneOf } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { anInstant, type Instant } from '../../values/time.js';
import { envelopeOptions } from '../../values/eventbridge-envelope.js';
import type { LambdaDestinationCondition } from './types.js';

/** An asynchronous invocation. Everything has a default. */
export interface LambdaDestinationEventInit<RequestPayload = unknown, ResponsePayload = unknown> {
  /** How it ended. Default `Success`, or `RetriesExhausted` with a `functionError`. */
  condition?: LambdaDestinationCondition | undefined;
  /** The event that the function was called with; it is copied. Default `{}`. */
  requestPayload?: RequestPayload | undefined;
  /** What the function answered, or its error. Default `null`, or an error as Node.js reports it. */
  responsePayload?: ResponsePayload | undefined;
  /** Attempts. Default 1, after `RetriesExhausted` 3, 0 with `ZeroReservedConcurrency`. */
  approximateInvokeCount?: number | undefined;
  /** Of failed attempts only. Default `Unhandled`. */
  functionError?: 'Handled' | 'Unhandled' | undefined;
  /** Name of the function. Default `my-function`. */
  functionName?: string | undefined;
  /** The version or alias that was called. Default `$LATEST`. */
  qualifier?: string | undefined;
  /** The version that ran. Default: the qualifier, or 1 behind an alias. */
  executedVersion?: string | undefined;
  /** Default: a UUID. */
  requestId?: string | undefined;
  /** Region of the function. Default: the configured region. */
  region?: string | undefined;
  /** Account of the function, 12 digits. Default: the configured account. */
  accountId?: string | undefined;
  /** When the record was made. Default: the configured time. */
  time?: Instant | undefined;
}

/** An asynchronous invocation and the event bus that is its destination. */
export interface LambdaFunctionInvocationResultEventInit<
  RequestPayload = unknown,
  ResponsePayload = unknown,
> extends LambdaDestinationEventInit<RequestPayload, ResponsePayload> {
  /** Id of the event: 32 lower-case hexadecimal digits with the hyphens of a UUID. Default: random; most are no valid UUID, as in AWS. */
  id?: string | undefined;
  /** Default `default`. */
  eventBusName?: string | undefined;
}

const MOST_ATTEMPTS = 1000;

/** The options of a record. */
export const lambdaDestinationEventOptions: OptionTable<LambdaDestinationEventInit> = optionTable<LambdaDestinationEventInit>({
  condition: oneOf(['Success', 'RetriesExhausted', 'EventAgeExceeded', 'ZeroReservedConcurrency']),
  requestPayload: anything,
  responsePayload: anything,
  approximateInvokeCount: anInteger(0, MOST_ATTEMPTS),
  functionError: oneOf(['Handled', 'Unhandled']),
  functionName: aStringMatching(/^[\w-]{1,64}$/, 'the name of a function: 1 to 64 letters, digits, "-" and "_"'),
  qualifier: aStringMatching(/^(\$LATEST|[\w-]{1,128})$/, '"$LATEST", the number of a version or the name of an alias'),
  executedVersion: aStringMatching(/^(\$LATEST|[1-9]\d{0,17})$/, '"$LATEST" or the number of a version'),
  requestId: aNonEmptyString,
  region: aRegion,
  accountId: anAccountId,
  time: anInstant,
});

/** The options of a record by way of an event bus. */
export const invocationResultEventOptions: OptionTable<LambdaFunctionInvocationResultEventInit> =
  optionTable<LambdaFunctionInvocationResultEventInit>({
    ...lambdaDestinationEventOptions,
    id: envelopeOptions.id,
    eventBusName: aStringMatching(/^[\w./-]{1,256}$/, 'the name of an event bus: 1 to 256 letters, digits, ".", "/", "-" and "_"'),
  });
