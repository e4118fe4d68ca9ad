export { facts } from './facts.js';
export { createCreateAuthChallengeTriggerEvent, type CreateAuthChallengeTriggerEventInit } from './factory.js';
