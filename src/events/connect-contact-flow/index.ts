export { facts } from './facts.js';
export { createConnectContactFlowEvent } from './factory.js';
export type { ConnectChannel, ConnectInitiationMethod } from './contact.js';
export type { ConnectContactFlowEventInit } from './init.js';
