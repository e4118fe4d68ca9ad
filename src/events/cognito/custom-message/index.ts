export { facts } from './facts.js';
export { createCustomMessageTriggerEvent, type CustomMessageTriggerEventInit } from './factory.js';
