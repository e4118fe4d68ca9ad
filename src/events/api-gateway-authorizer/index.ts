export { facts } from './facts.js';
export { createAPIGatewayRequestAuthorizerEvent, createAPIGatewayTokenAuthorizerEvent } from './factory.js';
export type { APIGatewayRequestAuthorizerEventInit, APIGatewayTokenAuthorizerEventInit } from './init.js';
