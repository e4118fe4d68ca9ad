export type { Environment, EnvironmentConfiguration, EnvironmentReply, EnvironmentRequest, InitializationType } from './environment.js';
export { ExecutionEnvironment } from './execution-environment.js';
