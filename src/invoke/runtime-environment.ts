import type { FunctionFacts } from '../context/build-context.js';
import { outerEnvironment } from '../sandbox/index.js';
import { loggingEnvironment, type LoggingConfig } from './logging/logging-config.js';

/** What no function finds in Lambda, whoever runs its tests. */
const HIDDEN = { AWS_PROFILE: undefined, AWS_DEFAULT_PROFILE: undefined } as const;

const LIBRARIES = '/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib';

/** Where a function's code is, and how its environment came about. */
export interface RuntimePlace {
  readonly handler: string;
  readonly taskRoot: string;
  readonly initializationType: 'on-demand' | 'provisioned-concurrency';
}

const SOMEWHERE: RuntimePlace = { handler: 'index.handler', taskRoot: '/var/task', initializationType: 'on-demand' };

/** The variables that the service sets for a function, with the function's own over them. `undefined` hides one of the machine's. */
export function runtimeEnvironment(
  facts: FunctionFacts,
  own: Readonly<Record<string, string>> | undefined,
  { handler, taskRoot, initializationType }: RuntimePlace = SOMEWHERE,
  loggingConfig?: LoggingConfig,
): Record<string, string | undefined> {
  const node = `node${facts.runtime.slice('nodejs'.length, -'.x'.length)}`;
  return {
    ...HIDDEN,
    AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_SESSION_TOKEN: 'IQoJb3JpZ2luX2VjEXAMPLETOKEN',
    AWS_REGION: facts.region,
    AWS_DEFAULT_REGION: facts.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${facts.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: facts.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: facts.functionVersion,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(facts.memorySize),
    AWS_LAMBDA_LOG_GROUP_NAME: facts.logGroupName,
    AWS_LAMBDA_LOG_STREAM_NAME: facts.logStreamName,
    AWS_LAMBDA_INITIALIZATION_TYPE: initializationType,
    AWS_LAMBDA_RUNTIME_API: '169.254.100.1:9001',
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    AWS_XRAY_DAEMON_ADDRESS: '169.254.100.1:2000',
    _AWS_XRAY_DAEMON_ADDRESS: '169.254.100.1',
    _AWS_XRAY_DAEMON_PORT: '2000',
    _X_AMZN_TRACE_ID: facts.xRayTraceId,
    _HANDLER: handler,
    LAMBDA_TASK_ROOT: taskRoot,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    PATH: `/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin:${outerEnvironment().PATH ?? ''}`,
    LD_LIBRARY_PATH: LIBRARIES,
    PWD: taskRoot,
    SHLVL: '0',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    NODE_PATH: `/opt/nodejs/${node}/node_modules:/opt/nodejs/node_modules:/var/runtime/node_modules:/var/runtime:${taskRoot}`,
    ...loggingEnvironment(loggingConfig),
    ...own,
  };
}
