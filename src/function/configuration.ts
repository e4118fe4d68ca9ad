import type { Runtime } from '../context/index.js';
import { DEFAULT_RUNTIME } from '../context/runtime.js';
import type { LoggingConfig } from '../invoke/logging/logging-config.js';
import { arn } from '../values/arn.js';
import { settings } from '../values/settings.js';
import type { Code } from './code/code.js';
import type { FunctionInit } from './init.js';

/** A function's configuration with all defaults filled in, as AWS's `GetFunctionConfiguration` tells it. */
export interface FunctionConfiguration {
  readonly functionName: string;
  readonly functionArn: string;
  readonly runtime: Runtime;
  readonly handler: string;
  readonly timeout: number;
  readonly memorySize: number;
  readonly environment: { readonly variables: Readonly<Record<string, string>> };
  readonly version: string;
  readonly architectures: readonly ['x86_64' | 'arm64'];
  readonly ephemeralStorage: { readonly size: number };
  readonly tracingConfig: { readonly mode: 'Active' | 'PassThrough' };
  readonly loggingConfig: LoggingConfig & { readonly logFormat: 'Text' | 'JSON'; readonly logGroup: string };
}

/** The configuration of a published version. */
export interface PublishedVersion extends FunctionConfiguration {
  readonly description: string;
}

export function configurationOf(init: FunctionInit, code: Code): FunctionConfiguration {
  const { region, accountId } = settings();
  const functionName = init.functionName ?? 'my-function';
  return {
    functionName,
    functionArn: arn('lambda', region, accountId, `function:${functionName}`),
    runtime: init.runtime ?? DEFAULT_RUNTIME,
    handler: code.handler,
    timeout: init.timeout ?? 3,
    memorySize: init.memorySize ?? 128,
    environment: { variables: { ...init.environment } },
    version: '$LATEST',
    architectures: [init.architectures?.[0] ?? 'x86_64'],
    ephemeralStorage: { size: init.ephemeralStorage?.size ?? 512 },
    tracingConfig: { mode: init.tracingConfig?.mode ?? 'PassThrough' },
    loggingConfig: {
      ...init.loggingConfig,
      logFormat: init.loggingConfig?.logFormat ?? 'Text',
      logGroup: init.loggingConfig?.logGroup ?? `/aws/lambda/${functionName}`,
    },
  };
}
