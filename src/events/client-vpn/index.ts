export { facts } from './facts.js';
export { createClientVPNConnectionHandlerEvent, type ClientVPNConnectionHandlerEventInit } from './factory.js';
export type { ClientVPNConnectionHandlerEvent, ClientVPNConnectionHandlerResult, ClientVPNSchemaVersion } from './types.js';
