import type { ClientContext, CognitoIdentity } from 'aws-lambda';
import {
  aNonEmptyString,
  aPlainObject,
  aRegion,
  aStringMatching,
  anAccountId,
  anArrayOf,
  anInteger,
  either,
  oneOf,
} from '../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { anInstant, type Instant } from '../values/time.js';
import { RUNTIMES, type Runtime } from './runtime.js';

/** What can be said about a fake context; everything else follows from it. */
export interface ContextInit {
  /** Name of the function. Default `my-function`. */
  functionName?: string | undefined;
  /** Version that runs: `$LATEST` or a number as text. Default `$LATEST`. */
  functionVersion?: string | undefined;
  /** Alias through which the function is called; the ARN ends in it. */
  alias?: string | undefined;
  /** Memory in MB, 128 to 10240; the context shows it as a string, as AWS does. Default 128. */
  memorySize?: number | undefined;
  /** Seconds until the deadline, 1 to 900. Default 3. */
  timeout?: number | undefined;
  /** Id of the request. Default: a UUID from the seeded sequence. */
  awsRequestId?: string | undefined;
  /** Log group. Default `/aws/lambda/<function name>`. */
  logGroupName?: string | undefined;
  /** Log stream. Default `<date>/[<version>]<32 digits>`. */
  logStreamName?: string | undefined;
  /** What a mobile SDK sends along: up to 3,583 bytes as JSON in base64. */
  clientContext?: ClientContext | undefined;
  /** The Cognito identity that called. */
  identity?: CognitoIdentity | undefined;
  /** The tenant, for functions with tenant isolation. */
  tenantId?: string | undefined;
  /** X-Ray trace header; nodejs24.x shows it as `xRayTraceId`. Default: one from the seeded sequence, not sampled. */
  xRayTraceId?: string | undefined;
  /** Account that owns the function: 12 digits. Default: the configured one. */
  accountId?: string | undefined;
  /** Region of the function. Default: the configured one. */
  region?: string | undefined;
  /** Instant at which the invocation starts, for what is derived from it. Default: the configured clock start. */
  time?: Instant | undefined;
  /** Runtime whose context it is. Default `nodejs24.x`. */
  runtime?: Runtime | undefined;
  /**
   * What `getRemainingTimeInMillis` tells: milliseconds from which it runs down, or a list of answers, one a call, the last repeated.
   * Default: it runs down from the timeout.
   */
  remainingTime?: number | readonly number[] | undefined;
}

/** The most bytes of base64 that a call carries as its client context. */
const LARGEST_CLIENT_CONTEXT = 3583;

const aClientContext: OptionCheck = {
  expected: `a plain object that makes ${LARGEST_CLIENT_CONTEXT} bytes at most, as JSON in base64`,
  accepts: (value) => isPlainObject(value) && base64Length(value) <= LARGEST_CLIENT_CONTEXT,
};

function base64Length(value: object): number {
  try {
    return Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 3) * 4;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

const milliseconds = anInteger(-900_000, 900_000);

export const contextTable: OptionTable<ContextInit> = optionTable<ContextInit>({
  functionName: aStringMatching(/^[a-zA-Z0-9-_]{1,140}$/, 'a function name of letters, digits, "-" and "_"'),
  functionVersion: aStringMatching(/^(\$LATEST|\d+)$/, '"$LATEST" or a version number as text, such as "7"'),
  alias: aStringMatching(/^(\$LATEST|(?!\d+$)[a-zA-Z0-9-_]{1,128})$/, 'an alias of letters, digits, "-" and "_" that is not a number'),
  memorySize: anInteger(128, 10_240),
  timeout: anInteger(1, 900),
  awsRequestId: aNonEmptyString,
  logGroupName: aNonEmptyString,
  logStreamName: aNonEmptyString,
  clientContext: aClientContext,
  identity: aPlainObject,
  tenantId: aNonEmptyString,
  xRayTraceId: aNonEmptyString,
  accountId: anAccountId,
  region: aRegion,
  time: anInstant,
  runtime: oneOf(RUNTIMES),
  remainingTime: either(milliseconds, { ...anArrayOf(milliseconds), accepts: isScript }),
});

function isScript(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((element) => milliseconds.accepts(element));
}
