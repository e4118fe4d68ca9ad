import type { ClientContext, CognitoIdentity } from 'aws-lambda';
import { contextTable } from '../context/init.js';
import { aNonEmptyString, aPlainObject, oneOf } from '../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../internal/options.js';

/** How a deployed function is invoked, in the words of AWS's `Invoke`. */
export interface FunctionInvokeOptions {
  /** `RequestResponse` (default) waits for the result; `Event` only until the event is accepted; `DryRun` only checks. */
  invocationType?: 'RequestResponse' | 'Event' | 'DryRun' | undefined;
  /** The version or alias that is called. Default: the function itself, which is `$LATEST`. */
  qualifier?: string | undefined;
  /** `Tail` gives the last 4 KB of the log as `logResult`. Default `None`. */
  logType?: 'None' | 'Tail' | undefined;
  /** What a mobile SDK sends along: up to 3,583 bytes as JSON in base64. */
  clientContext?: ClientContext | undefined;
  /** The Cognito identity that calls. */
  identity?: CognitoIdentity | undefined;
  /** The tenant, for functions with tenant isolation. */
  tenantId?: string | undefined;
  /** Id of the request. Default: a UUID from the seeded sequence. */
  awsRequestId?: string | undefined;
  /** X-Ray trace header, seen as `_X_AMZN_TRACE_ID` and, on nodejs24.x, as `context.xRayTraceId`. */
  xRayTraceId?: string | undefined;
}

/** What a dry run answers: HTTP status 204. */
export interface DryRunResponse {
  readonly statusCode: 204;
}

/** What is answered to an event that was accepted: HTTP status 202. */
export interface EventResponse {
  readonly statusCode: 202;
  /** The request's id, the same for each attempt. */
  readonly requestId: string;
}

const table: OptionTable<FunctionInvokeOptions> = optionTable<FunctionInvokeOptions>({
  invocationType: oneOf(['RequestResponse', 'Event', 'DryRun']),
  qualifier: aNonEmptyString,
  logType: oneOf(['None', 'Tail']),
  clientContext: contextTable.clientContext,
  identity: aPlainObject,
  tenantId: aNonEmptyString,
  awsRequestId: aNonEmptyString,
  xRayTraceId: aNonEmptyString,
});

export function checkFunctionInvokeOptions(options: unknown): asserts options is FunctionInvokeOptions {
  checkOptions('invoke the function', options, table);
}
