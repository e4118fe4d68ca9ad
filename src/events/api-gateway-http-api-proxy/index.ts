export { facts } from './facts.js';
export { createAPIGatewayHttpApiProxyEvent } from './factory.js';
export type { APIGatewayHttpApiProxyEventInit } from './init.js';
export type {
  APIGatewayHttpApiProxyEvent,
  APIGatewayHttpApiProxyEventIdentity,
  APIGatewayHttpApiProxyEventRequestContext,
} from './types.js';
