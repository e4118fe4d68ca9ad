import type { Context } from 'aws-lambda';
import { functionFacts, type ContextTies, type FunctionFacts } from '../context/build-context.js';
import type { ContextInit } from '../context/init.js';
import { DEFAULT_RUNTIME } from '../context/runtime.js';
import type { InvokeOptions } from './options.js';

/** Everything about the call: from a ready context, or from the options with a context's init over them. */
export function factsOf(options: InvokeOptions, start: number, ready: Context | undefined, ties: ContextTies | undefined): FunctionFacts {
  if (ties !== undefined) {
    const { timeout = ties.facts.timeout, memorySize = ties.facts.memorySize, runtime = ties.facts.runtime } = options;
    return { ...ties.facts, timeout, memorySize, runtime };
  }
  const init = withLogGroup(options);
  if (ready === undefined) return functionFacts(laidOver(init, options.context as ContextInit | undefined), start);
  const facts = functionFacts(init, start);
  return {
    ...facts,
    runtime: options.runtime ?? DEFAULT_RUNTIME,
    functionName: ready.functionName ?? facts.functionName,
    functionVersion: ready.functionVersion ?? facts.functionVersion,
    awsRequestId: ready.awsRequestId ?? facts.awsRequestId,
    logGroupName: ready.logGroupName ?? facts.logGroupName,
    logStreamName: ready.logStreamName ?? facts.logStreamName,
  };
}

/** The log group of the logging configuration is the one that the context shows. */
function withLogGroup(options: InvokeOptions): ContextInit {
  const init = options as ContextInit;
  const logGroupName = options.loggingConfig?.logGroup;
  return logGroupName === undefined ? init : { ...init, logGroupName };
}

function laidOver(init: ContextInit, over: ContextInit | undefined): ContextInit {
  if (over === undefined) return init;
  const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  return { ...init, ...given };
}
