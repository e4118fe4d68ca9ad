import type { Runtime } from '../context/index.js';
import type { LoggingConfig } from '../invoke/logging/logging-config.js';
import type { AsynchronousConfiguration } from './asynchronous/index.js';
import type { Instant } from '../values/time.js';

/** How a function is configured, in AWS's words. Whatever is left out is as AWS has it by default. */
export interface FunctionInit extends AsynchronousConfiguration {
  /** Node.js runtime to behave like. Default `nodejs24.x`; `nodejs22.x` and older ones know callbacks. */
  runtime?: Runtime | undefined;
  /** Seconds until an invocation is cut off: an integer from 1 to 900. Default 3. */
  timeout?: number | undefined;
  /** Memory in MB: an integer from 128 to 10240. Default 128. */
  memorySize?: number | undefined;
  /** The function's own environment variables: up to 4 KB as JSON. */
  environment?: Readonly<Record<string, string>> | undefined;
  /** Name of the function. Default `my-function`. */
  functionName?: string | undefined;
  /** Instruction set: one of `x86_64` (default) and `arm64`. */
  architectures?: readonly ['x86_64' | 'arm64'] | undefined;
  /** Size of /tmp in MB: an integer from 512 (default) to 10240. It is told, not enforced. */
  ephemeralStorage?: { readonly size: number } | undefined;
  /** X-Ray: `Active` samples each request that doesn't bring a trace header of its own. Default `PassThrough`. */
  tracingConfig?: { readonly mode: 'Active' | 'PassThrough' } | undefined;
  /** How it logs: `logFormat`, `applicationLogLevel`, `systemLogLevel`, `logGroup`. */
  loggingConfig?: LoggingConfig | undefined;
  /** How many requests it serves at a time at most; 0 stops it. Default: no limit. */
  reservedConcurrency?: number | undefined;
  /** How many execution environments are initialised ahead of any request. Default 0. */
  provisionedConcurrency?: number | undefined;
  /** Whose time it lives on: `virtual` (default), which costs none, or `real`. */
  clock?: 'virtual' | 'real' | undefined;
  /** Instant at which the function's virtual time starts. Default: the configured one, or what a fake `Date` shows. */
  time?: Instant | undefined;
  /** What becomes of what the function writes, besides being in `outcome.logs`: nothing (`silent`, default), or it is printed too (`print`). */
  logs?: 'silent' | 'print' | undefined;
}

/** Where a function's code comes from: a function, a folder, or somebody who loads it. */
export interface FunctionCodeInit {
  /** The handler itself; or its name: `index.handler` with `codeUri`, `app.handler` or just `handler` with `load`. */
  handler?: unknown;
  /** Folder of the code, as it would be deployed. */
  codeUri?: string | undefined;
  /** Loads the module; called for each execution environment. */
  load?: (() => unknown) | undefined;
}

/** What of it concerns asynchronous invocation. */
export function asynchronousConfiguration(init: FunctionInit): AsynchronousConfiguration {
  const { maximumRetryAttempts, maximumEventAgeInSeconds, destinations, deadLetterQueue, deliver } = init;
  return { maximumRetryAttempts, maximumEventAgeInSeconds, destinations, deadLetterQueue, deliver };
}
