import { DEFAULT_RUNTIME } from '../context/runtime.js';
import { aFunction, aNonEmptyString, aPlainObject, anything, oneOf } from '../internal/checks.js';
import { checkOptions, optionTable, type OptionTable } from '../internal/options.js';
import type { LambdaHandler, StreamingHandler } from '../invoke/handler.js';
import type { StreamedPayload } from '../invoke/index.js';
import { checkLoggingConfig } from '../invoke/logging/logging-config.js';
import { timeInForce, timeOfTest } from '../sandbox/index.js';
import { Timeline } from '../timeline/index.js';
import { settings } from '../values/settings.js';
import { anInstant, epochMilliseconds } from '../values/time.js';
import { codeOf } from './function-code.js';
import { LambdaFunction } from './function.js';
import type { FunctionCodeInit, FunctionInit } from './init.js';
import { checkLimits } from './limits.js';
import { aNumber, anObjectWith } from './option-checks.js';

const DOING = 'create the function';

const table: OptionTable<FunctionInit & FunctionCodeInit> = optionTable<FunctionInit & FunctionCodeInit>({
  handler: anything,
  codeUri: aNonEmptyString,
  load: aFunction,
  runtime: aNonEmptyString,
  timeout: aNumber,
  memorySize: aNumber,
  environment: aPlainObject,
  functionName: { expected: 'a string', accepts: (value) => typeof value === 'string' },
  architectures: { expected: 'an array of one architecture', accepts: (value) => Array.isArray(value) && value.length === 1 },
  ephemeralStorage: anObjectWith('size'),
  tracingConfig: anObjectWith('mode'),
  loggingConfig: aPlainObject,
  reservedConcurrency: aNumber,
  provisionedConcurrency: aNumber,
  maximumRetryAttempts: aNumber,
  maximumEventAgeInSeconds: aNumber,
  destinations: aPlainObject,
  deadLetterQueue: anything,
  deliver: anything,
  clock: oneOf(['virtual', 'real']),
  time: anInstant,
  logs: oneOf(['silent', 'print']),
});

/**
 * A function as it is deployed: with execution environments that start cold, stay warm with the state of their modules, and are shut down; with
 * reserved and provisioned concurrency, on virtual time.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 * @param options the code: `handler` (a function), or `handler: 'index.handler'` with `codeUri` (folder of the code), or `load: () => import(...)`; and the
 * configuration in AWS's words: `timeout` (seconds, default 3), `memorySize` (MB, default 128), `environment`, `runtime`, `reservedConcurrency` ...
 * @returns the function; `invoke` it
 * @throws for an unknown option, and for what the Lambda API refuses, in its words
 * @example
 * let visits = 0;
 * const fn = createFunction({ handler: async (event: { name: string }) => `${event.name}: ${++visits}`, timeout: 10, memorySize: 512 });
 * const first = await fn.invoke({ name: 'Ada' });
 * expect([first.payload, first.coldStart]).toEqual(['Ada: 1', true]);
 * const second = await fn.invoke({ name: 'Ada' });
 * expect([second.payload, second.coldStart]).toEqual(['Ada: 2', false]);
 * expect(fn.environments).toHaveLength(1);
 */
export function createFunction<Event, Result>(
  options: FunctionInit & { readonly handler: LambdaHandler<Event, Result> },
): LambdaFunction<Event, Result>;
export function createFunction<Event, Result>(
  options: FunctionInit & {
    readonly load: () => Promise<{ readonly handler: LambdaHandler<Event, Result> }>;
    readonly handler?: 'handler' | `${string}.handler` | undefined;
  },
): LambdaFunction<Event, Result>;
export function createFunction<Event>(
  options: FunctionInit & { readonly handler: StreamingHandler<Event> },
): LambdaFunction<Event, StreamedPayload>;
export function createFunction<Event>(
  options: FunctionInit & {
    readonly load: () => Promise<{ readonly handler: StreamingHandler<Event> }>;
    readonly handler?: 'handler' | `${string}.handler` | undefined;
  },
): LambdaFunction<Event, StreamedPayload>;
export function createFunction<Event = unknown, Result = unknown>(
  options: FunctionInit & { readonly handler: string; readonly codeUri?: string; readonly load?: () => unknown },
): LambdaFunction<Event, Result>;
export function createFunction(options: FunctionInit & FunctionCodeInit): LambdaFunction {
  checkOptions(DOING, options, table);
  checkLimits(options);
  if (options.loggingConfig !== undefined) checkLoggingConfig(DOING, options.loggingConfig);
  const code = codeOf(options, options.runtime ?? DEFAULT_RUNTIME);
  return new LambdaFunction(code, options, new Timeline(startOf(options)));
}

function startOf({ time }: FunctionInit): number {
  if (time !== undefined) return epochMilliseconds(time);
  return timeInForce() === 'real' ? settings().time : timeOfTest();
}
