import type { ClientContext, CognitoIdentity, Context } from 'aws-lambda';
import { aNonEmptyString, aPlainObject, oneOf } from '../internal/checks.js';
import { failure } from '../internal/errors.js';
import { checkOptions, optionTable, type OptionTable } from '../internal/options.js';
import { isPlainObject } from '../internal/plain-object.js';
import { show } from '../internal/show.js';
import type { Instant } from '../values/time.js';
import { contextTable, type ContextInit } from '../context/init.js';
import type { Runtime } from '../context/runtime.js';
import { isReserved } from './environment-names.js';
import { checkLoggingConfig, type LoggingConfig } from './logging/logging-config.js';

/** How to invoke a handler. Whatever is left out is as AWS has it by default. */
export interface InvokeOptions {
  /** Seconds until it is cut off: an integer from 1 to 900. Default 3. */
  timeout?: number | undefined;
  /** Memory in MB: an integer from 128 to 10240. Default 128. */
  memorySize?: number | undefined;
  /** The function's own environment variables, visible only inside the invocation: up to 4 KB as JSON. */
  environment?: Readonly<Record<string, string>> | undefined;
  /** Node.js runtime to behave like. Default `nodejs24.x`; `nodejs22.x` and older ones know callbacks. */
  runtime?: Runtime | undefined;
  /** In what format it logs, from which level on, and to which log group. Default: text, every level. */
  loggingConfig?: LoggingConfig | undefined;
  /** Name of the function. Default `my-function`. */
  functionName?: string | undefined;
  /** Version that runs: `$LATEST` or a number as text. Default `$LATEST`. */
  functionVersion?: string | undefined;
  /** Alias through which the function is called. */
  alias?: string | undefined;
  /** Id of the request. Default: a UUID from the seeded sequence. */
  awsRequestId?: string | undefined;
  /** What a mobile SDK sends along: up to 3,583 bytes as JSON in base64. */
  clientContext?: ClientContext | undefined;
  /** The Cognito identity that called. */
  identity?: CognitoIdentity | undefined;
  /** The tenant, for functions with tenant isolation. */
  tenantId?: string | undefined;
  /** X-Ray trace header, seen as `_X_AMZN_TRACE_ID` and, on nodejs24.x, as `context.xRayTraceId`. */
  xRayTraceId?: string | undefined;
  /**
   * The context to hand over: either more of what `createContext` takes, which wins over the options beside it, or a ready context, which
   * is handed over as it is.
   */
  context?: ContextInit | Context | undefined;
  /** Whose time the handler lives on: `virtual` (default), which costs none, or `real`. */
  clock?: 'virtual' | 'real' | undefined;
  /** Instant at which the virtual clock starts. Default: the configured one, or what a fake `Date` shows. */
  time?: Instant | undefined;
  /** What becomes of what the handler writes, besides being in `outcome.logs`: nothing (`silent`, default), or it is printed too (`print`). */
  logs?: 'silent' | 'print' | undefined;
}

const DOING = 'invoke the handler';

const environmentCheck = {
  expected: 'a plain object of strings',
  accepts: (value: unknown): boolean => isPlainObject(value),
};

const table: OptionTable<InvokeOptions> = optionTable<InvokeOptions>({
  timeout: contextTable.timeout,
  memorySize: contextTable.memorySize,
  environment: environmentCheck,
  runtime: contextTable.runtime,
  loggingConfig: aPlainObject,
  functionName: contextTable.functionName,
  functionVersion: contextTable.functionVersion,
  alias: contextTable.alias,
  awsRequestId: aNonEmptyString,
  clientContext: contextTable.clientContext,
  identity: aPlainObject,
  tenantId: aNonEmptyString,
  xRayTraceId: aNonEmptyString,
  context: {
    expected: 'a context, or an object of what createContext takes',
    accepts: (value) => typeof value === 'object' && value !== null,
  },
  clock: oneOf(['virtual', 'real']),
  time: contextTable.time,
  logs: oneOf(['silent', 'print']),
});

/** True for a context that is ready to be handed over, ours or anybody's. */
export function isReadyContext(context: ContextInit | Context): context is Context {
  return 'getRemainingTimeInMillis' in context || 'invokedFunctionArn' in context;
}

/** Refuses options that can't be used; nothing has happened yet then. */
export function checkInvokeOptions(options: unknown): asserts options is InvokeOptions {
  checkOptions(DOING, options, table);
  if (options.environment !== undefined) checkEnvironment(options.environment);
  if (options.loggingConfig !== undefined) checkLoggingConfig(DOING, options.loggingConfig);
  if (options.context !== undefined && !isReadyContext(options.context)) {
    checkOptions(`${DOING}, with its option "context"`, options.context, contextTable);
  }
  if (options.clock === 'real' && options.time !== undefined) {
    throw failure(DOING, 'option "time" is given together with clock "real"', 'Leave out one of the two: a real clock can’t be set.');
  }
}

/** The most bytes that a function's variables may have together, measured as AWS does: as JSON. */
const LARGEST_ENVIRONMENT = 4096;

const NAME = /^[a-zA-Z][a-zA-Z0-9_]+$/;

function checkEnvironment(environment: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(environment)) {
    if (typeof value !== 'string') {
      throw failure(DOING, `environment variable "${name}" is ${show(value)}`, 'Pass a string, or leave the variable out.');
    }
    if (!NAME.test(name)) {
      throw failure(
        DOING,
        `AWS takes no environment variable "${name}"`,
        'Name it with a letter first, then letters, digits and "_", two characters at least.',
      );
    }
    if (isReserved(name)) {
      throw failure(
        DOING,
        `environment variable "${name}" is reserved: the runtime sets it`,
        'Leave it out; what it shows follows from the other options.',
      );
    }
  }
  const size = Buffer.byteLength(JSON.stringify(environment));
  if (size > LARGEST_ENVIRONMENT) {
    throw failure(
      DOING,
      `the environment variables have ${size} bytes as JSON, and AWS takes ${LARGEST_ENVIRONMENT} at most`,
      'Keep what is long elsewhere, as in Parameter Store, and name it here.',
    );
  }
}
