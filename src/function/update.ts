import { checkLoggingConfig } from '../invoke/logging/logging-config.js';
import { aPlainObject } from '../internal/checks.js';
import { checkOptions, optionTable } from '../internal/options.js';
import type { FunctionInit } from './init.js';
import { checkLimits } from './limits.js';
import { aNumber, anObjectWith } from './option-checks.js';

/** What can be changed of a function's configuration. */
export type FunctionConfigurationUpdate = Pick<
  FunctionInit,
  'timeout' | 'memorySize' | 'environment' | 'ephemeralStorage' | 'tracingConfig' | 'loggingConfig'
>;

const DOING = "update the function's configuration";

const table = optionTable<FunctionConfigurationUpdate>({
  timeout: aNumber,
  memorySize: aNumber,
  environment: aPlainObject,
  ephemeralStorage: anObjectWith('size'),
  tracingConfig: anObjectWith('mode'),
  loggingConfig: aPlainObject,
});

/**
 * What a function is made of once it is changed.
 *
 * @throws for unknown options, and for what the Lambda API refuses, in its words
 */
export function updated(init: FunctionInit, update: FunctionConfigurationUpdate): FunctionInit {
  checkOptions(DOING, update, table);
  checkLimits(update, DOING);
  if (update.loggingConfig !== undefined) checkLoggingConfig(DOING, update.loggingConfig);
  const given = Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined));
  return { ...init, ...given };
}
