export { facts } from './facts.js';
export { createCustomSMSSenderTriggerEvent, type CustomSMSSenderTriggerEventInit } from './factory.js';
