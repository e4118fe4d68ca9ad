export { facts } from './facts.js';
export { createLambdaFunctionURLEvent, createLambdaFunctionURLEventWithIAMAuthorizer } from './factory.js';
export type { LambdaFunctionURLEventInit, LambdaFunctionURLEventWithIAMAuthorizerInit } from './init.js';
