export { facts } from './facts.js';
export { createPreTokenGenerationV3TriggerEvent, type PreTokenGenerationV3TriggerEventInit } from './factory.js';
