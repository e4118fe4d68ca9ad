export { facts } from './facts.js';
export { createPreTokenGenerationTriggerEvent, type PreTokenGenerationTriggerEventInit } from './factory.js';
