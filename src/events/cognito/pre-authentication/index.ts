export { facts } from './facts.js';
export { createPreAuthenticationTriggerEvent, type PreAuthenticationTriggerEventInit } from './factory.js';
