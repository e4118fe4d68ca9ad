export { facts } from './facts.js';
export { createAPIGatewayProxyWebsocketEventV2 } from './factory.js';
export type { APIGatewayProxyWebsocketEventV2Init, WebsocketAuthorizer } from './init.js';
export type { WebsocketEventType } from './kinds.js';
