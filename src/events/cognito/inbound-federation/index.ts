export { facts } from './facts.js';
export { createInboundFederationTriggerEvent, type InboundFederationTriggerEventInit } from './factory.js';
