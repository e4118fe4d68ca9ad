export { facts } from './facts.js';
export { createPreTokenGenerationV2TriggerEvent, type PreTokenGenerationV2TriggerEventInit } from './factory.js';
