export { facts } from './facts.js';
export { createBedrockAgentApiEvent, createBedrockAgentFunctionEvent } from './factory.js';
export type { BedrockAgentApiEventInit, BedrockAgentEventInit, BedrockAgentFunctionEventInit, BedrockAgentInit } from './init.js';
export type { BedrockAgentParametersInit, BedrockAgentParameterValue } from './parameters.js';
export type {
  BedrockAgent,
  BedrockAgentApiEvent,
  BedrockAgentApiResult,
  BedrockAgentFunctionEvent,
  BedrockAgentFunctionResult,
  BedrockAgentParameter,
} from './types.js';
