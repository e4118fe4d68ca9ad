export { facts } from './facts.js';
export { createCustomEmailSenderTriggerEvent, type CustomEmailSenderTriggerEventInit } from './factory.js';
