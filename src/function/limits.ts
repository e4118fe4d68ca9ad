import { RUNTIMES } from '../context/runtime.js';
import { failure } from '../internal/errors.js';
import { show } from '../internal/show.js';
import { isReserved } from '../invoke/environment-names.js';
import type { FunctionInit } from './init.js';

const DOING = 'create the function';
/** The most bytes that a function's variables may have together, measured as AWS does: as JSON. */
const LARGEST_ENVIRONMENT = 4096;
const VARIABLE_NAME = /^[a-zA-Z]([a-zA-Z0-9_])+$/;
const FUNCTION_NAME = /^[a-zA-Z0-9-_]{1,64}$/;

/** What AWS says of a member that breaks a rule. */
function validationError(value: unknown, member: string, constraint: string): string {
  return `1 validation error detected: Value '${String(value)}' at '${member}' failed to satisfy constraint: ${constraint}`;
}

function checkRange(doing: string, value: number | undefined, member: string, minimum: number, maximum: number): void {
  if (value === undefined) return;
  const wayOut = `Pass an integer from ${minimum} to ${maximum}.`;
  if (value < minimum) {
    throw failure(doing, validationError(value, member, `Member must have value greater than or equal to ${minimum}`), wayOut);
  }
  if (value > maximum) {
    throw failure(doing, validationError(value, member, `Member must have value less than or equal to ${maximum}`), wayOut);
  }
  if (!Number.isInteger(value)) throw failure(doing, `option "${member}" is ${show(value)}`, wayOut);
}

function checkEnum(doing: string, value: unknown, member: string, values: readonly string[]): void {
  if (value === undefined || values.includes(value as string)) return;
  const constraint = `Member must satisfy enum value set: [${values.join(', ')}]`;
  throw failure(doing, validationError(value, member, constraint), `Pass one of: ${values.join(', ')}.`);
}

/** Refuses what the Lambda API refuses, in its words. */
export function checkLimits(init: FunctionInit, doing: string = DOING): void {
  checkEnum(doing, init.runtime, 'runtime', RUNTIMES);
  checkRange(doing, init.timeout, 'timeout', 1, 900);
  checkRange(doing, init.memorySize, 'memorySize', 128, 10_240);
  checkRange(doing, init.ephemeralStorage?.size, 'ephemeralStorage.size', 512, 10_240);
  checkRange(doing, init.reservedConcurrency, 'reservedConcurrentExecutions', 0, 1_000_000);
  checkRange(doing, init.provisionedConcurrency, 'provisionedConcurrentExecutions', 0, 1_000_000);
  checkEnum(doing, init.tracingConfig?.mode, 'tracingConfig.mode', ['Active', 'PassThrough']);
  for (const architecture of init.architectures ?? []) checkEnum(doing, architecture, 'architectures', ['x86_64', 'arm64']);
  checkName(init.functionName);
  if (init.environment !== undefined) checkVariables(doing, init.environment);
}

function checkName(name: string | undefined): void {
  if (name === undefined || FUNCTION_NAME.test(name)) return;
  const constraint = 'Member must satisfy regular expression pattern: [a-zA-Z0-9-_]{1,64}';
  throw failure(DOING, validationError(name, 'functionName', constraint), 'Pass up to 64 letters, digits, "-" and "_".');
}

function checkVariables(doing: string, variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value !== 'string') {
      throw failure(doing, `environment variable "${name}" is ${show(value)}`, 'Pass a string, or leave the variable out.');
    }
    if (!VARIABLE_NAME.test(name)) {
      const constraint = 'Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]';
      const wayOut = 'Name it with a letter first, then letters, digits and "_", two characters at least.';
      throw failure(doing, validationError(name, 'environment.variables', constraint), wayOut);
    }
  }
  const reserved = Object.keys(variables).filter(isReserved);
  if (reserved.length > 0) {
    throw failure(
      doing,
      'Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved ' +
        `keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`,
      'Leave them out; what they show follows from the other options.',
    );
  }
  const text = JSON.stringify(variables);
  if (Buffer.byteLength(text) > LARGEST_ENVIRONMENT) {
    throw failure(
      doing,
      'Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB ' +
        `limit. String measured: ${text.slice(0, 200)}… (${Buffer.byteLength(text)} bytes)`,
      'Keep what is long elsewhere, as in Parameter Store, and name it here.',
    );
  }
}
