export { facts } from './facts.js';
export { createAPIGatewayRequestAuthorizerEvent, createAPIGatewayTokenAuthorizerEvent } from './factory.js';
export { createAPIGatewayRequestAuthorizerEventV2 } from './factory-v2.js';
export type {
  APIGatewayRequestAuthorizerEventInit,
  APIGatewayRequestAuthorizerEventV2Init,
  APIGatewayTokenAuthorizerEventInit,
} from './init.js';
