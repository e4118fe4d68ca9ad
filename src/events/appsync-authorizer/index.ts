export { facts } from './facts.js';
export { createAppSyncAuthorizerEvent, type AppSyncAuthorizerEventInit } from './factory.js';
