import { print } from '../invoke/invoke.js';
import type { Code } from './code/code.js';
import { configurationOf, type FunctionConfiguration } from './configuration.js';
import type { EnvironmentConfiguration } from './environment/index.js';
import type { FunctionInit } from './init.js';

/** Code and configuration, as execution environments are made of them. */
export interface Deployment {
  readonly configuration: FunctionConfiguration;
  readonly ofEnvironments: EnvironmentConfiguration;
}

/** The same, as it is published under a number. */
export function publishedAs(version: string, { configuration, ofEnvironments }: Deployment): Deployment {
  return {
    configuration: { ...configuration, version, functionArn: `${configuration.functionArn}:${version}` },
    ofEnvironments: { ...ofEnvironments, functionVersion: version },
  };
}

export function deploymentOf(code: Code, init: FunctionInit): Deployment {
  const configuration = configurationOf(init, code);
  return {
    configuration,
    ofEnvironments: {
      code,
      runtime: configuration.runtime,
      functionName: configuration.functionName,
      functionVersion: configuration.version,
      memorySize: configuration.memorySize,
      timeout: configuration.timeout,
      variables: configuration.environment.variables,
      logGroupName: configuration.loggingConfig.logGroup,
      loggingConfig: init.loggingConfig,
      onLog: init.logs === 'print' ? print : undefined,
    },
  };
}
